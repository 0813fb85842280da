"""Two languages in step: where the Kazakh and the Russian text of one bill, or of one act, say different things.

Both texts are authentic (art. 24 (3-1) of the Law «On Legal Acts»), so elements, dates, sums, numbers and references
must be the same. Only what is surely different is told: a number that one language has and the other has nowhere in
the element. What a language needs for its own order of words is told as «explained», and leaves nothing open.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from lawtrack.model.document import Lang, Scheme
from lawtrack.model.message import Message
from lawtrack.model.provision import Provision


class DifferenceKind(StrEnum):
    """What differs between two languages."""

    MISSING_ELEMENT = "missing_element"
    ONE_LANGUAGE = "one_language"  # an instruction in one language only
    TARGET = "target"
    ACTION = "action"
    ACT = "act"  # the requisites of the amended act
    NOT_UNDERSTOOD = "not_understood"  # so nothing can be said of it
    PLACE = "place"  # the number of an item of the bill
    COMMENCEMENT = "commencement"
    DATE = "date"
    SUM = "sum"
    NUMBER = "number"
    REFERENCE = "reference"
    LABEL = "label"  # the number of a quotation and that of its instruction
    DENIAL = "denial"  # «не» of one language only
    ORDER = "order"  # lines of an element that have changed their places
    UNIT = "unit"  # the same number counts other things


@dataclass(frozen=True, slots=True)
class Side:
    """What one language says there.

    Attributes:
        lang: The language.
        eid: The element; empty where this language has none.
        values: The dates, numbers or references that only this language has.
        n: The instruction, where instructions are compared.
        line: Its line in the source.
        scope: Its place in the amending act («1», «3», «5)»).
        text: The words.
    """

    lang: Lang
    eid: str = ""
    values: tuple[str, ...] = ()
    n: int | None = None
    line: int | None = None
    scope: tuple[str, ...] = ()
    text: str = ""


@dataclass(frozen=True, slots=True)
class Difference:
    """One place where two languages differ.

    Attributes:
        kind: What differs.
        eid: The element by which it is named.
        first: What the first language says; None where it says nothing.
        second: What the second language says; None where it says nothing.
        what: The difference as a sentence.
        mend: How it is mended.
        explained: Why the languages may differ there; None where it is a fault until somebody says otherwise.
        act: The amended act, as the first language that names it writes it; empty for the act itself.
        scheme: What «1.» and «1)» are called in it.
        text: A text of it, by which the documents that it approves are called; None where none is at hand.
    """

    kind: DifferenceKind
    eid: str
    first: Side | None
    second: Side | None
    what: Message
    mend: Message
    explained: Message | None = None
    act: str = ""
    scheme: Scheme = Scheme.CIVIL
    text: Provision | None = field(default=None, compare=False, repr=False)

    def in_scheme(self, scheme: Scheme, text: Provision | None = None) -> Difference:
        """The same difference with the levels of the act named by its scheme."""
        explained = self.explained.in_scheme(scheme, text) if self.explained else None
        what, mend = self.what.in_scheme(scheme, text), self.mend.in_scheme(scheme, text)
        return replace(self, what=what, mend=mend, explained=explained, scheme=scheme, text=text)

    @property
    def open(self) -> bool:
        """True where somebody must do something."""
        return self.explained is None


def open_differences(differences: Sequence[Difference]) -> int:
    """How many are not explained."""
    return sum(difference.open for difference in differences)

"""Instruction: one amending directive as data; Outcome: what became of it.

The actions and their fields are those of the command line contract, so that other programs can rely on them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from lawtrack.model.citation import Citation
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.kinds import Kind
from lawtrack.model.message import Message
from lawtrack.model.provision import Provision


class Action(StrEnum):
    """What an instruction does."""

    SUBSTITUTE_WORDS = "substitute_words"
    INSERT_WORDS = "insert_words"
    DELETE_WORDS = "delete_words"
    INSERT_PROVISION = "insert_provision"
    REPLACE_PROVISION = "replace_provision"
    DELETE_PROVISION = "delete_provision"
    REPLACE_HEADING = "replace_heading"
    RENUMBER = "renumber"
    EVERYWHERE = "everywhere"
    ANNEX = "annex"
    REPEAL_ACT = "repeal_act"
    SUSPEND = "suspend"
    COMMENCEMENT = "commencement"
    OWN_PROVISION = "own_provision"
    NOT_UNDERSTOOD = "not_understood"


class Position(StrEnum):
    """Where words or a provision are put, relative to the anchor or the unit."""

    BEFORE = "before"
    AFTER = "after"
    START = "start"
    END = "end"


class StartRule(StrEnum):
    """From what a commencement date is computed."""

    DATE = "date"  # a fixed day
    PUBLICATION = "publication"  # the day of first official publication, plus ``days``
    SIGNATURE = "signature"  # the day of signing, plus ``days``
    REGISTRATION = "registration"


@dataclass(frozen=True, slots=True)
class Commencement:
    """When (a part of) an amending act takes effect (art. 42).

    Attributes:
        rule: From what the date is counted.
        date: The day, for ``StartRule.DATE``.
        days: Calendar days that must have run out; the text takes effect on the day after them
            («по истечении десяти календарных дней после дня …»); 0 means on the day itself.
        months: Months instead of days, counted in the same way.
        scope: The amending act's own elements this is for, as eIds (words where they were not understood); empty for
            the whole act.
        only: Numbers of the instructions meant, where the scope is абзацы of the amending act.
        applies_from: «распространяется на правоотношения, возникшие с …».
        until: End of a limited duration.
    """

    rule: StartRule
    date: dt.date | None = None
    days: int = 0
    months: int = 0
    scope: tuple[str, ...] = ()
    applies_from: dt.date | None = None
    until: dt.date | None = None
    only: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ActReference:
    """The amended act as the amending act names it.

    ``text`` is the requisites as written; ``date``, ``number`` and ``title`` are what was understood of them;
    ``annex`` tells that the target lies in the Rules (or another annex) approved by the act; ``document`` is how the
    amending act names them («Правилах проверки»), in whatever case.
    """

    text: str
    date: dt.date | None = None
    number: str = ""
    title: str = ""
    scheme: Scheme | None = None
    annex: bool = False
    document: str = ""


@dataclass(frozen=True, slots=True)
class Instruction:
    """One amending directive for one target.

    Attributes:
        n: Its ordinal in the amending act, from 1 (one line for every target).
        action: What it does.
        act: The amended act, None for the amending act's own provisions.
        scope: The path in the amending act: ``("1", "3", "5)")`` for статья 1, пункт 3, подпункт 5.
        target: The addressed provision as the law writes it; for ``insert_provision`` the new unit.
        old: The words sought; for inserted words the anchor (None: at the start or end of the unit).
        new: The words put.
        pos: Where inserted words or provisions go.
        occurrences: How many occurrences are meant: a number, ``"all"``, or None where it does not matter.
        sentence: Ordinal of the sentence meant or added (-1 the last), else None.
        lang: Language of the amending text.
        line: Line of the source where the directive stands (from 1).
        text: The directive as written.
        fragment: The parsed quoted provisions of ``insert_provision`` and ``replace_provision``.
        toc: True where it changes the table of contents, not the text.
        one_language: True where the law says that the text in the other language does not change.
        commencement: For ``commencement`` all its dates.
        renumbered: For ``renumber``: the new number's citation.
        note: What the reader noticed: a tolerated slip («изложить следующей редакции»), an unclosed quotation.
    """

    n: int
    action: Action
    act: ActReference | None
    scope: tuple[str, ...]
    target: Citation | None
    old: str | None
    new: str | None
    pos: Position | None
    occurrences: int | str | None
    sentence: int | None
    lang: Lang
    line: int
    text: str
    fragment: tuple[Provision, ...] = ()
    toc: bool = False
    one_language: bool = False
    commencement: tuple[Commencement, ...] = ()
    renumbered: Citation | None = None
    note: Message | None = None

    @property
    def target_eid(self) -> str | None:
        """The eId of the target; an element of the Rules that the named act approves lies in its annex (``att_1``)."""
        if self.target is None or not self.target.steps:
            return None
        inside = self.act is not None and self.act.annex and self.target.steps[0].kind is not Kind.ATTACHMENT
        return f"att_1__{self.target.eid}" if inside else self.target.eid


class OutcomeKind(StrEnum):
    """What became of an instruction."""

    APPLIED = "applied"
    AMBIGUOUS = "ambiguous"
    NOT_FOUND = "not_found"
    CONFLICT = "conflict"
    NOT_UNDERSTOOD = "not_understood"
    LEFT_OUT = "left_out"
    NO_BASE = "no_base"
    OTHER_ACT = "other_act"
    NOT_YET = "not_yet"


SETTLED = frozenset({OutcomeKind.APPLIED, OutcomeKind.LEFT_OUT, OutcomeKind.OTHER_ACT})
"""Outcomes that leave nothing open (exit code 0)."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place an instruction may have meant.

    Attributes:
        eid: The element.
        quote: The words there.
        similarity: How near they are to those sought (0 to 1).
        occurrence: Which of several places of the same words in the element it is, from 1; 0 where there is one.
        of: How many there are.
        found: The words there that match, where the words around are known.
        before: The words of the element before them.
        after: The words after them.
        scheme: What «1.» and «1)» are called in the act.
    """

    eid: str
    quote: str
    similarity: float = 1.0
    occurrence: int = 0
    of: int = 0
    found: str = ""
    before: str = ""
    after: str = ""
    scheme: Scheme = Scheme.CIVIL


def numbered(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """The candidates, those of the same words in one element numbered in their order."""
    result = []
    for candidate in candidates:
        same = [c for c in candidates if c.eid == candidate.eid and c.found and c.similarity == 1]
        if len(same) > 1 and candidate in same:
            at = next(i for i, c in enumerate(same, 1) if c is candidate)
            candidate = replace(candidate, occurrence=at, of=len(same))
        result.append(candidate)
    return tuple(result)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one instruction, and why.

    ``touched`` are the eIds (in the resulting tree) of the provisions that changed.
    ``notices`` say what the reader must see although it was applied (a seam repaired, an editorial adjustment).
    """

    n: int
    action: Action
    target: str | None
    kind: OutcomeKind
    reason: Message | None = None
    candidates: tuple[Candidate, ...] = ()
    touched: tuple[str, ...] = ()
    notices: tuple[Message, ...] = ()

    def in_scheme(self, scheme: Scheme) -> Outcome:
        """The same outcome with the levels of the act named by its scheme, and its candidates numbered."""
        return replace(
            self,
            reason=self.reason.in_scheme(scheme) if self.reason else None,
            candidates=tuple(replace(c, scheme=scheme) for c in numbered(self.candidates)),
            notices=tuple(notice.in_scheme(scheme) for notice in self.notices),
        )

"""Use case: an amending act's own text as an act with articles, points and subpoints, which are cited and amended."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import MappingProxyType

from lawtrack.formats.registry import is_akn, read_bytes, read_source_bytes
from lawtrack.model.address import Whose
from lawtrack.model.document import Expression, Lang, Work, WorkKind
from lawtrack.model.index import TreeIndex, index_of
from lawtrack.model.kinds import Kind
from lawtrack.model.message import Message, message
from lawtrack.reading.amending_act import AmendingAct
from lawtrack.reading.instructions import read_instructions
from lawtrack.reading.own_text import read_own_text
from lawtrack.services.from_file.amending_acts import lines_of, read_amending_bytes
from lawtrack.services.from_file.left_out import Unread, unread_of, unread_words
from lawtrack.wording.act_titles import amends_laws, own_kind


@dataclass(frozen=True)
class OwnAct:
    """An amending act's own text.

    Attributes:
        amending: The act as its instructions were read.
        expression: Its own articles, points and subpoints; quotations are text in them.
        of: What its elements are called elements of: a bill, or the draft of an act under the law.
        whole: True where the tree says the words of the file, each once and in order.
    """

    amending: AmendingAct
    expression: Expression
    of: Whose
    whole: bool

    @cached_property
    def index(self) -> TreeIndex:
        """Its elements by their eIds."""
        return index_of(self.expression.root)

    @cached_property
    def left_out(self) -> tuple[Unread, ...]:
        """What the reader of the amending text's file left out."""
        return unread_of(self.amending.name, self.amending.left_out)

    @property
    def unread(self) -> tuple[Unread, ...]:
        """What of it may be text: what was read may not be all."""
        return unread_words(self.left_out)

    @property
    def doubts(self) -> tuple[Message, ...]:
        """Why what is made of it is a draft; nothing where it was read wholly."""
        if self.whole:
            return ()
        return (
            message(
                "The own text of {file} was not put into its elements word for word.", file=self.amending.name
            ),
        )


def read_own(path: Path, lang: Lang | None = None) -> OwnAct:
    """Read an amending act's own text from a file of any format.

    Args:
        path: The file.
        lang: Language of its text; found where None.

    Raises:
        InputError: The file cannot be read, or its text is visibly in another language.
    """
    return read_own_bytes(read_bytes(path), path.name, lang)


def read_own_bytes(data: bytes, name: str, lang: Lang | None = None) -> OwnAct:
    """Read an amending act's own text from the bytes of a file (see ``read_own``)."""
    amending = read_amending_bytes(data, name, lang)
    if is_akn(data):
        from lawtrack.formats.akn import read_akn_fully

        lines = lines_of(read_akn_fully(data, name).expression)
    else:
        lines = list(read_source_bytes(data, name).lines)
    made = read_own_text(lines, amending.lang, read_instructions(lines, amending.lang))
    titles = MappingProxyType({amending.lang: amending.title})
    expression = Expression(Work("", WorkKind.BILL, titles=titles), amending.lang, None, made.root)
    return OwnAct(amending, expression, _whose(amending, expression), made.whole)


_UNDER_THE_LAW = frozenset({WorkKind.DECREE, WorkKind.RESOLUTION, WorkKind.ORDER, WorkKind.DECISION})


def _whose(amending: AmendingAct, expression: Expression) -> Whose:
    """What an act is by its form; where it does not say it, laws have articles, and only a law amends a law."""
    kind = own_kind(amending)
    if kind is not None:
        return Whose.DRAFT if kind in _UNDER_THE_LAW else Whose.BILL
    articles = any(child.kind is Kind.ARTICLE for child in expression.root.children)
    return Whose.BILL if articles or amends_laws(amending) else Whose.DRAFT

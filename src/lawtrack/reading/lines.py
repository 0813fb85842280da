"""SourceLine: one paragraph of a source, whatever its format, before any structure is known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lawtrack.model.message import Message, message
from lawtrack.model.values import quickly_made

MOST_SPANNED = 1000
"""Columns or rows that one cell may cover (HTML Living Standard, 4.9.11); a greater number counts as 1."""


@dataclass(frozen=True, slots=True)
class SourceCell:
    """A cell of a source's table: its paragraphs, and how many columns and rows it covers."""

    lines: tuple[str, ...]
    columns: int = 1
    rows: int = 1


@quickly_made
@dataclass(frozen=True, slots=True)
class SourceLine:
    """One paragraph (or one whole table) of a source, with what the format tells about it.

    Attributes:
        number: Its line in a text file, or its ordinal among the paragraphs of another format (from 1).
        text: Its words, white space normalised to single spaces, ends stripped; empty for a table.
        indent: Leading white space of a text line, in characters; 0 where the format has none.
        heading: The format says it is a heading of this level (1 the highest); None where it does not.
        bold: All of it is bold.
        editorial: The format marks it as a publisher's note (a quotation block, ``class="note"``, red words that read
            like one).
        centered: It is centred.
        right: It is aligned to the right (the caption of an annex).
        table: The rows of a table; None for a paragraph.
        anchor: The publisher's anchor (``z12``), empty where there is none.
    """

    number: int
    text: str
    indent: int = 0
    heading: int | None = None
    bold: bool = False
    editorial: bool = False
    centered: bool = False
    right: bool = False
    table: tuple[tuple[SourceCell, ...], ...] | None = None
    anchor: str = ""

    @property
    def characters(self) -> int:
        """Characters without white space, tables included."""
        texts = [self.text]
        for row in self.table or ():
            texts += [line for cell in row for line in cell.lines]
        return sum(len("".join(text.split())) for text in texts)


PAGE_EDGES = frozenset({message("a page header"), message("a page footer")})
"""Reasons for which words are left out that repeat on every page, and so are no text of the act."""
AROUND_THE_ACT = message("words of the page around the act")
BESIDE_THE_TEXT = PAGE_EDGES | {AROUND_THE_ACT}
"""Reasons for which words are left out that are no text of the act."""
UNKNOWN_SYMBOL = message("a sign of a font that is not known")
UNKNOWN_NUMBER = message("an automatic number in a form that is not known, shown in digits")
EMBEDDED = message("an embedded document (altChunk)")
UNREAD_PARTS = frozenset({EMBEDDED, UNKNOWN_NUMBER, UNKNOWN_SYMBOL})
"""Reasons for which a part is left out that holds words even where none could be shown."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something of the input that is in no tree and no note, and why."""

    line: int
    text: str
    why: Message


@dataclass(frozen=True, slots=True)
class Source:
    """A file as a format reader gives it.

    Attributes:
        lines: Its paragraphs and tables in order.
        characters: Characters of the input without white space and markup, counted by the format's reader
            before structure: those of ``lines`` and of ``left_out``.
        left_out: What the reader could not turn into lines (an image, a text box), never silently.
        meta: What the file says of itself: ``title``, ``requisites``, ``date``, ``language``, ``code``, ``source``.
        warnings: One sentence each.
    """

    lines: tuple[SourceLine, ...]
    characters: int
    left_out: tuple[LeftOut, ...] = ()
    meta: Mapping[str, str] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()

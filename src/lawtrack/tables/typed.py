"""A comparative table as people type it in Word: the values that its reader gives.

A cell stands on the grid of its table (ISO/IEC 29500-1, 17.4.48): where it begins and how many columns it takes, so that
merged, moved and missing cells are seen and never counted over.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class Doubt(StrEnum):
    """Why some words of a cell may not be what they seem."""

    STRUCK = "struck"  # struck out by format: are they in or out?
    BOX = "box"  # in a text box: where between the lines do they belong?
    HIDDEN = "hidden"  # hidden text: nobody sees it
    UNREAD = "unread"  # a footnote, a picture, an embedded document


@dataclass(frozen=True, slots=True)
class WordComment:
    """A comment of Word: the grid column of the cell it stands at, who wrote it, its words, and its number in the file."""

    column: int
    author: str
    text: str
    id: str = ""


@dataclass(frozen=True, slots=True)
class Tracked:
    """That a cell has tracked changes: its grid column, who made them, on which day (None where that is not said)."""

    column: int
    author: str
    day: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Doubtful:
    """Something of a cell that a person has to look at, with its words."""

    doubt: Doubt
    words: str


@dataclass(frozen=True, slots=True)
class TypedCell:
    """A cell as it reads when tracked changes are accepted.

    Attributes:
        column: The grid column in which it begins, from 0.
        span: How many grid columns it takes.
        lines: Its lines, automatic numbers and text boxes among them, struck-out words too.
        standing: The lines without the words that are struck out.
        goes_on: True where it is merged with the cell above; ``lines`` are then those typed in it, mostly none.
        doubts: What a person has to look at.
    """

    column: int
    span: int
    lines: tuple[str, ...]
    standing: tuple[str, ...]
    goes_on: bool = False
    doubts: tuple[Doubtful, ...] = ()

    @property
    def end(self) -> int:
        """The grid column behind it."""
        return self.column + self.span

    @property
    def text(self) -> str:
        """Its lines as one."""
        return " ".join(self.lines)


@dataclass(frozen=True, slots=True)
class TypedRow:
    """A row: its number in the table (from 1, headings counted), its cells, and the comments in it.

    ``deleted`` is True for a row whose deletion was tracked; ``after`` is how many grid columns it leaves out at its end;
    ``tracked`` says who changed what in it.
    """

    number: int
    cells: tuple[TypedCell, ...]
    comments: tuple[WordComment, ...] = ()
    deleted: bool = False
    after: int = 0
    tracked: tuple[Tracked, ...] = ()

    @property
    def end(self) -> int:
        """The grid column behind its last cell, those it says it leaves out counted."""
        return (self.cells[-1].end if self.cells else 0) + self.after


@dataclass(frozen=True, slots=True)
class TypedTable:
    """A table: the widths of its grid (a twentieth of a point each; empty where the file has none) and its rows.

    ``inside`` is the position, among the file's tables, of the table in whose cell it stands; None outside of any.
    """

    widths: tuple[int, ...]
    rows: tuple[TypedRow, ...]
    inside: int | None = None


@dataclass(frozen=True, slots=True)
class TypedFile:
    """The tables of a Word file in order, those in cells too, and what the file says that it was made from.

    ``around`` are the lines outside of all tables.
    """

    tables: tuple[TypedTable, ...]
    origin: str = ""
    around: tuple[str, ...] = ()

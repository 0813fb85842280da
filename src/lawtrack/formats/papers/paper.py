"""A paper as values: lines, tables, charts; how they look is each format's own business."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Look(StrEnum):
    """How a line stands on the page."""

    MARK = "mark"  # the mark of a draft: right, bold
    TITLE = "title"  # centred, bold
    HEADING = "heading"
    TEXT = "text"  # both edges, first line indented
    OPEN = "open"  # what a person is to write: italic
    CAPTION = "caption"  # of an annex: right
    ANNEX = "annex"  # the first line of a caption: a new page
    SIGNED = "signed"  # who signs, bold, with room above
    QUIET = "quiet"  # a note about the paper itself: small, italic


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph."""

    text: str
    look: Look = Look.TEXT


@dataclass(frozen=True, slots=True)
class Grid:
    """A table.

    Attributes:
        columns: Their headings; none for a table without a row of headings.
        widths: The share of each column.
        rows: The cells of each row; a row of one cell goes over the whole width.
        small: Many narrow columns: small letters.
        averages: The columns, from 0, that hold numbers with one decimal, or nothing.
    """

    columns: tuple[str, ...]
    widths: tuple[float, ...]
    rows: tuple[tuple[str, ...], ...]
    small: bool = False
    averages: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Chart:
    """Numbers as bars.

    Attributes:
        title: What is counted.
        points: The name of each bar with its number, none of them negative.
    """

    title: str
    points: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: its paragraphs, and how many columns and rows it covers."""

    lines: tuple[str, ...]
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True, slots=True)
class Laid:
    """A cell where it stands: its first column, from 0, and whether it goes on from the row above."""

    column: int
    cell: Cell
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table of an act, with its joined cells, row by row."""

    rows: tuple[tuple[Cell, ...], ...]

    def laid_out(self) -> list[list[Laid]]:
        """The cells of each row in their columns, with those that reach down into it."""
        reaching: list[tuple[int, int, Cell]] = []  # the first column, and the rows that are left
        made = []
        for row in self.rows:
            here = [Laid(column, cell, goes_on=True) for column, _left, cell in reaching]
            taken = {column + n for column, _left, cell in reaching for n in range(cell.columns)}
            reaching = [(column, left - 1, cell) for column, left, cell in reaching if left > 1]
            at = 0
            for cell in row:
                while at in taken:
                    at += 1
                here.append(Laid(at, cell))
                if cell.rows > 1:
                    reaching.append((at, cell.rows - 1, cell))
                at += cell.columns
            made.append(sorted(here, key=lambda one: one.column))
        return made

    @property
    def width(self) -> int:
        """How many columns it has."""
        return max((one.column + one.cell.columns for row in self.laid_out() for one in row), default=0)

    def grid(self) -> Grid:
        """The same without joined cells: the words stand in the first of them."""
        rows = []
        for row in self.laid_out():
            texts = [""] * self.width
            for one in row:
                texts[one.column] = "" if one.goes_on else "\n".join(one.cell.lines)
            rows.append(tuple(texts))
        return Grid((), self.widths(), tuple(rows))

    def widths(self) -> tuple[float, ...]:
        """The share of each column, by the longest words of its own cells."""
        wide = [_NARROWEST] * self.width
        for row in self.laid_out():
            for one in row:
                if one.cell.columns == 1:
                    longest = max((len(line) for line in one.cell.lines), default=0)
                    wide[one.column] = max(wide[one.column], min(_WIDEST, float(longest)))
        return tuple(wide)


_NARROWEST, _WIDEST = 5.0, 40.0


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper: its title for the file's properties, its language, its blocks, and whether it lies on its long side."""

    title: str
    lang: str
    blocks: tuple[Line | Grid | Chart | Table, ...]
    landscape: bool = False
    size: int = 14

"""A comparative table as people type it in Word: the values that its reader gives."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WordComment:
    """A comment of Word: the position of the cell it stands at, who wrote it, its words."""

    column: int
    author: str
    text: str


@dataclass(frozen=True, slots=True)
class TypedRow:
    """A row: its number in the table (from 1, headings counted), the lines of each cell, and the comments in it.

    A cell that is merged with the one above has its lines. ``deleted`` is True for a row whose deletion was tracked.
    """

    number: int
    cells: tuple[tuple[str, ...], ...]
    comments: tuple[WordComment, ...] = ()
    deleted: bool = False


@dataclass(frozen=True, slots=True)
class TypedFile:
    """The tables of a Word file, and what the file's properties say that it was made from."""

    tables: tuple[tuple[TypedRow, ...], ...]
    origin: str = ""

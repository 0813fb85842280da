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
class Paper:
    """A paper: its title for the file's properties, its language, its blocks, and whether it lies on its long side."""

    title: str
    lang: str
    blocks: tuple[Line | Grid | Chart, ...]
    landscape: bool = False
    size: int = 14

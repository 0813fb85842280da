"""Rows of lists, as presenters give them and tables show them."""

from __future__ import annotations

from typing import NamedTuple


class Row(NamedTuple):
    """A row of a list.

    Attributes:
        key: What it stands for.
        cells: Its words, column by column.
        style: The style of all of them; empty for the plain one.
    """

    key: str
    cells: tuple[str, ...]
    style: str = ""

"""Rows of lists, as presenters give them and tables show them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from lawtrack.i18n import _


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


def left_out(broken: Mapping[str, str]) -> tuple[str, ...]:
    """Of bills that a list had to leave out: which, and why, a sentence each."""
    return tuple(
        _("The bill «{bill}» is left out: {why}").format(bill=slug, why=why) for slug, why in broken.items()
    )

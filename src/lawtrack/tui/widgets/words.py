"""Words and captions: what is said on a screen, as text. No other module makes a ``Static`` or a ``Label``."""

from __future__ import annotations

from collections.abc import Sequence

from rich.table import Table
from textual.widgets import Label, Static

from lawtrack.tui.shown import plain, written


class Words(Static):
    """Text that may change; markup and control characters in it are signs like any other."""

    def __init__(
        self, text: str = "", *, name: str | None = None, id: str | None = None, classes: str | None = None
    ) -> None:
        super().__init__(plain(text), markup=False, name=name, id=id, classes=classes)

    def say(self, text: str) -> None:
        """Show ``text`` instead."""
        self.update(plain(text))


class Caption(Label):
    """The name of a field."""

    def __init__(self, text: str) -> None:
        super().__init__(plain(text), markup=False)


class Pairs(Static):
    """Two columns: a sign or a key, and what it means."""

    def __init__(self, rows: Sequence[tuple[str, str]], *, style: str = "") -> None:
        grid = Table.grid(padding=(0, 2))
        for sign, meaning in rows:
            grid.add_row(written(sign, style), written(meaning))
        super().__init__(grid)

"""KeysLine: the keys of a screen, those first that are used most, as many as there is room for; the rest are behind ``?``."""

from __future__ import annotations

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.widgets import Footer
from textual.widgets._footer import FooterKey

from lawtrack.tui.commands import LAST

_AROUND = 3
"""Cells around the key and the words."""
_ROOMY = 110
"""Cells from which on the palette has its place too."""


class KeysLine(Footer):
    """The footer. Help is always seen; a key that has no room is left out whole, never cut."""

    _fitted = 0
    """The width that was filled last."""

    def on_resize(self) -> None:
        """Show what fits now; a resize that the keys themselves bring about changes nothing."""
        if self.app.size.width != self._fitted:
            self.refresh(recompose=True)

    def compose(self) -> ComposeResult:
        """The keys that fit."""
        self._fitted = self.app.size.width
        roomy = self._fitted >= _ROOMY
        every = [one for one in super().compose() if isinstance(one, FooterKey)]
        palette = [one for one in every if one.has_class("-command-palette")]
        keys = [one for one in every if one not in palette]
        last = [one for one in keys if one.action in LAST]
        shown = palette if roomy else []
        needed = [one for one in last if one.action == LAST[-1]]
        room = self._fitted - sum(map(_width, (*shown, *needed)))
        for one in (*(k for k in keys if k not in last), *(k for k in last if k not in needed)):
            if _width(one) > room:
                break
            room -= _width(one)
            yield one
        yield from needed
        yield from shown


def _width(key: FooterKey) -> int:
    return cell_len(key.key_display) + cell_len(key.description) + _AROUND

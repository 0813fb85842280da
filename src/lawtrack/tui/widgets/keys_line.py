"""KeysLine: the keys of a screen, those first that are used most, as many as there is room for; the rest are behind ``?``."""

from __future__ import annotations

from typing import Any

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding
from textual.screen import Screen
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
    _shown: tuple[tuple[Binding, bool], ...] = ()
    """The keys that could be used when it was filled last."""

    def bindings_changed(self, screen: Screen[Any]) -> None:
        """Fill it anew, where other keys can be used than before: this is told at every change of the focus."""
        if not self._bindings_ready or _usable(screen) != self._shown:
            super().bindings_changed(screen)

    def on_resize(self) -> None:
        """Show what fits now; a resize that the keys themselves bring about changes nothing."""
        if self.app.size.width != self._fitted:
            self.refresh(recompose=True)

    def compose(self) -> ComposeResult:
        """The keys that fit."""
        self._fitted = self.app.size.width
        roomy = self._fitted >= _ROOMY
        self._shown = _usable(self.screen)
        every = [one for one in super().compose() if isinstance(one, FooterKey)]
        for one in every:  # said now, not in two turns of styles for each key once it is there
            one.set_reactive(FooterKey.compact, self.compact)
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


def _usable(screen: Screen[Any]) -> tuple[tuple[Binding, bool], ...]:
    """What the line is made of: the keys that show, and whether each can be used now."""
    return tuple((one.binding, one.enabled) for one in screen.active_bindings.values() if one.binding.show)


def _width(key: FooterKey) -> int:
    return cell_len(key.key_display) + cell_len(key.description) + _AROUND

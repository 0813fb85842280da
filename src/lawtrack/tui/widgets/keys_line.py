"""KeysLine: the keys of a screen, those first that are used most, as many as there is room for; the rest are behind ``?``.

It shows what works now and nothing else: while words are typed into a field, no letter or sign that would be typed there;
while a dialog lies over the screen, the keys of the dialog.

Textual's own footer is a widget for each key, taken down and set up again at every change of the focus: of the time in
which a screen opened that was a quarter. Here it is a line that is drawn.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.binding import ActiveBinding
from textual.events import Leave, MouseDown, MouseMove
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

from lawtrack.tui.commands import LAST
from lawtrack.tui.keys.names import SIGNS
from lawtrack.tui.said_keys import drawn
from lawtrack.tui.widgets.list_table import ListTable

_AROUND = 3
"""Cells around the key and the words."""
_ROOMY = 110
"""Cells from which on the palette has its place too."""
_BESIDE = 1
"""Cells on either side of the palette; the blank behind the last key gives way to the one before it."""
_EDGE = "▏"
"""What stands before the palette."""


@dataclass(frozen=True, slots=True)
class ShownKey:
    """A key on the line.

    Attributes:
        key: What is pressed.
        name: The key as it is shown.
        words: What it does.
        action: What it carries out.
        enabled: False where it cannot be used now.
    """

    key: str
    name: str
    words: str
    action: str
    enabled: bool

    @property
    def width(self) -> int:
        """Its cells."""
        return cell_len(self.name) + cell_len(self.words) + _AROUND


class KeysLine(Widget):
    """The last line of a screen. Help is always seen; a key that has no room is left out whole, never cut."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "keys-line--key",
        "keys-line--words",
        "keys-line--edge",
        "keys-line--hover",
    }

    def __init__(self) -> None:
        super().__init__()
        self._usable: Sequence[ShownKey] = ()
        self._palette: ShownKey | None = None
        self._under_mouse: ShownKey | None = None

    def on_mount(self) -> None:
        """Hear of every change of what can be used."""
        self.screen.bindings_updated_signal.subscribe(self, self.bindings_changed)
        self.app.screen_change_signal.subscribe(self, self._front_changed)

    def _front_changed(self, front: Screen[Any]) -> None:
        """Hear of what lies over the screen, too, and of the screen when nothing does any more."""
        if self.is_attached and self.screen in self.app.screen_stack:
            if front is not self.screen:
                front.bindings_updated_signal.subscribe(self, self.bindings_changed)
            self.bindings_changed(front)

    def bindings_changed(self, _screen: Screen[Any]) -> None:
        """Show what can be used now; this is told at every change of the focus."""
        if not (self.app.app_focus and self.is_attached):
            return
        front = self.app.screen
        if front is not self.screen and not (front.is_modal and self.screen in self.app.screen_stack):
            return
        active = front.active_bindings
        keys: dict[str, ShownKey] = {}
        enter = self._enter(active)
        if enter is not None:
            keys[enter.action] = enter
        for one in active.values():
            binding = one.binding
            if binding.show and binding.action not in keys and not self._is_typed(binding.key):
                keys[binding.action] = self._shown(one)
        last = active.get(self.app.COMMAND_PALETTE_BINDING)
        usable, palette = tuple(keys.values()), self._shown(last) if last else None
        if (usable, palette) != (self._usable, self._palette):
            self._usable, self._palette = usable, palette
            self.refresh()

    def _enter(self, active: Mapping[str, ActiveBinding]) -> ShownKey | None:
        """What Enter does on this screen, where a list has taken the key: what is chosen in it goes the same way."""
        taken = active.get("enter")
        if taken is None or taken.binding.show or not isinstance(taken.node, ListTable):
            return None
        own = self.screen._bindings.key_to_bindings.get("enter", [])
        shown = next((one for one in own if one.show), None)
        return self._shown(ActiveBinding(self.screen, shown, True, "")) if shown is not None else None

    def _is_typed(self, key: str) -> bool:
        """Whether a key is typed into the field that has the focus."""
        focused = self.app.focused
        sign = SIGNS.get(key, key if len(key) == 1 else None)
        return focused is not None and focused.check_consume_key(key, sign)

    def _shown(self, one: ActiveBinding) -> ShownKey:
        binding = one.binding
        # the name of a command is that of its first key, which may be one that is typed
        name = drawn(binding.key) if self._is_typed("a") else self.app.get_key_display(binding)
        return ShownKey(binding.key, name, binding.description, binding.action, one.enabled)

    def shown(self) -> list[tuple[int, ShownKey]]:
        """The keys that fit, each with the cell at which it begins; the palette on the right where there is room."""
        width = self.app.size.width
        palette = self._palette if width >= _ROOMY else None
        last = [one for one in self._usable if one.action in LAST]
        needed = [one for one in last if one.action == LAST[-1]]
        room = width - sum(one.width for one in needed) - (palette.width + _BESIDE if palette else 0)
        fitting: list[ShownKey] = []
        for one in (*(k for k in self._usable if k not in last), *(k for k in last if k not in needed)):
            if one.width > room:
                break
            room -= one.width
            fitting.append(one)
        placed: list[tuple[int, ShownKey]] = []
        at = 0
        for one in (*fitting, *needed):
            placed.append((at, one))
            at += one.width
        return [*placed, (width - palette.width - _BESIDE, palette)] if palette else placed

    def render_line(self, y: int) -> Strip:
        """The line."""
        base = self.rich_style
        segments: list[Segment] = []
        for begins, one in self.shown() if not y else ():
            style = base if one.enabled else base + Style(dim=True)
            if one == self._under_mouse:
                style += self._style("hover")
            if one is self._palette:
                segments = [*Strip(segments).adjust_cell_length(begins - _BESIDE, base)]
                segments.append(Segment(_EDGE, self.get_component_rich_style("keys-line--edge")))
            segments += (
                Segment(f" {one.name} ", style + self._style("key")),
                Segment(f"{one.words} ", style + self._style("words")),
            )
        return Strip(segments).adjust_cell_length(self.size.width, base)

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(f"keys-line--{name}", partial=True)

    def _key_at(self, x: int) -> ShownKey | None:
        return next((one for begins, one in self.shown() if begins <= x < begins + one.width), None)

    def on_mouse_move(self, event: MouseMove) -> None:
        """Show which key a click would press."""
        self._point_at(self._key_at(event.x))

    def on_leave(self, _event: Leave) -> None:
        """No key is under the mouse any more."""
        self._point_at(None)

    def _point_at(self, key: ShownKey | None) -> None:
        if key != self._under_mouse:
            self._under_mouse = key
            self.refresh()

    def on_mouse_down(self, event: MouseDown) -> None:
        """Press the key that is clicked."""
        key = self._key_at(event.x)
        if key is not None and key.enabled:
            self.app.simulate_key(key.key)
        elif key is not None:
            self.app.bell()

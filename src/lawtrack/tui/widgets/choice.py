"""Buttons that are on or off: seen by the sign in them, in whatever colours, and in none."""

from __future__ import annotations

from textual.widgets import Checkbox, RadioButton

from lawtrack.tui.shown import written

_ON, _OFF = "●", " "
_TICKED = "x"


class Choice(RadioButton):
    """One of several: ``(●)`` the one that is on, ``( )`` the others.

    Args:
        words: What is chosen by it.
        value: True where it is on.
        id: Textual's id.
    """

    BUTTON_LEFT = "("
    BUTTON_RIGHT = ")"

    def __init__(self, words: str, *, value: bool = False, id: str | None = None) -> None:
        self.BUTTON_INNER = _ON if value else _OFF
        super().__init__(written(words), value=value, id=id)

    def watch_value(self) -> None:
        """Show the sign."""
        self.BUTTON_INNER = _ON if self.value else _OFF
        super().watch_value()


class Tick(Checkbox):
    """Yes or no: ``[x]`` or ``[ ]``.

    Args:
        words: What is so where it is ticked.
        value: True where it is.
        id: Textual's id.
    """

    BUTTON_LEFT = "["
    BUTTON_RIGHT = "]"

    def __init__(self, words: str, *, value: bool = False, id: str | None = None) -> None:
        self.BUTTON_INNER = _TICKED if value else _OFF
        super().__init__(written(words), value=value, id=id, compact=True)

    def watch_value(self) -> None:
        """Show the sign."""
        self.BUTTON_INNER = _TICKED if self.value else _OFF
        super().watch_value()

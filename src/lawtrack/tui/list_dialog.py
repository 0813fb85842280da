"""A dialog that is a list: the cursor walks with the keys of the home row too, what stands at it is shown in full below."""

from __future__ import annotations

from typing import TypeVar

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import OptionList

from lawtrack.tui.dialog import Framed
from lawtrack.tui.widgets.list_table import ListTable
from lawtrack.tui.widgets.words import Words

_Chosen = TypeVar("_Chosen")


class ListDialog(Framed[_Chosen]):
    """A list over the words of the one at the cursor; each dialog says what it lists and what is chosen."""

    _list: OptionList | ListTable

    def listed(self) -> OptionList | ListTable:
        """The list."""
        raise NotImplementedError

    def inside(self) -> ComposeResult:
        """The list, and the words of the one at the cursor."""
        self._list = self.listed()
        yield self._list
        yield VerticalScroll(Words(id="at-cursor"), can_focus=False, classes="quote")

    def on_mount(self) -> None:
        """Start in the list."""
        self._list.focus()

    def action_move(self, by: int) -> None:
        """Move with the keys of the home row."""
        if by > 0:
            self._list.action_cursor_down()
        else:
            self._list.action_cursor_up()

    def say(self, words: str) -> None:
        """Show these words below the list."""
        self.query_one("#at-cursor", Words).say(words)

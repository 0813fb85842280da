"""A screen beside the modes: it stands over the one it was opened from, and Esc goes back there."""

from __future__ import annotations

from functools import partial

from lawtrack.tui.commands import REVIEWS
from lawtrack.tui.held import Why
from lawtrack.tui.screens.base import LawScreen
from lawtrack.tui.widgets.list_table import ListTable


class AsideScreen(LawScreen):
    """A screen with all that a mode has, which is left again."""

    MODE = REVIEWS

    def on_mount(self) -> None:
        """Keys wait for what the screen lists: they are about it."""
        self.shell.held.hold(Why.SCREEN)

    def _look(self) -> None:
        """Look at the store; what was pressed is seen to when what it is about is there."""
        super()._look()
        self.shell.when_shown(partial(self.shell.held.release, Why.SCREEN))

    def action_go(self) -> None:
        """Go to what the row at the cursor is about."""
        if isinstance(self.focused, ListTable):
            self.focused.action_select_cursor()

    def action_close_find(self) -> None:
        """Close the find line; where it is not open, go back."""
        if self.finding:
            super().action_close_find()
        elif self.is_current and len(self.app.screen_stack) > 1:
            self.app.pop_screen()

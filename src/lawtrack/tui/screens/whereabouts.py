"""Where a person is on a screen: the bill, the act, the place; and how one comes back there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.screen import Screen

from lawtrack.tui.held import Why
from lawtrack.tui.widgets.list_table import ListTable
from lawtrack.tui.working import Working

if TYPE_CHECKING:
    from lawtrack.tui.presenters.errands import Near


class Whereabouts(Working, Screen[None]):
    """A screen that knows what is looked at."""

    lang = ""
    """The language that is shown; empty where the screen has none of its own."""

    def bill_here(self) -> str:
        """The bill that is looked at; empty for none."""
        return self.shell.comparing

    def place_here(self) -> str:
        """Where the cursor is, for ``go_here``."""
        focused = self.focused
        return focused.key if isinstance(focused, ListTable) else ""

    # Keys are about what is shown: they wait while something else is to be shown

    _subject: object = None
    """What is shown; None before anything is."""
    _waiting = False

    def subject(self) -> object:
        """What the screen is to show."""
        return ""

    def came(self) -> None:
        """The screen comes to the front: what is pressed from now on waits where something else is to be shown."""
        if self.subject() != self._subject or self.shell.looking_at[1]:
            self._subject = self.subject()
            self.await_shown()

    def await_shown(self) -> None:
        """Let keys wait for what is to be shown, but those that leave the screen; ``there`` ends it."""
        self._waiting = True
        self.shell.held.hold(Why.SCREEN)

    def there(self) -> None:
        """It is being loaded: keys go on when it is shown."""
        self.shell.when_shown(self._go_on)

    def on_screen_suspend(self) -> None:
        """Nobody waits for what he left."""
        self._go_on()

    def _go_on(self) -> None:
        if self._waiting:
            self._waiting = False
            self.shell.held.release(Why.SCREEN)

    def go_here(self, place: str) -> None:
        """Put the cursor where it was."""
        for table in self.query(ListTable):
            table.go_to(place)

    def wanted_place(self) -> str:
        """Where the cursor of this mode is to go now, told once; empty for nowhere, and where another mode is meant."""
        mode, place = self.shell.looking_at
        if mode != getattr(self, "MODE", ""):
            return ""
        self.shell.looking_at = ("", "")
        return place

    def action_recover(self) -> None:
        """Show what was typed and not saved."""
        self.shell.recover()

    def near(self) -> Near:
        """What is on the screen, for commands that are sent from it."""
        from lawtrack.tui.presenters.errands import Near

        return Near(bill=self.bill_here(), act=self.shell.reading[0], lang=self.lang)

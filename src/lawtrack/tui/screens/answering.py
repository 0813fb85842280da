"""Every key answers: what can do nothing says why, what is loaded again says so, a pane that has no room comes over the others."""

from __future__ import annotations

from functools import partial

from lawtrack.i18n import _
from lawtrack.tui.screens.watching import Watching
from lawtrack.tui.screens.whereabouts import Whereabouts

NARROW = 110
"""Cells from which on a screen has room for its details beside the rest."""


class Answering(Watching, Whereabouts):
    """A screen on which no key is pressed in vain without a word."""

    def told(self) -> str:
        """What the screen shows, in a line."""
        return ""

    def nothing_here(self) -> None:
        """Say why a key can do nothing: nothing is shown that it could be about."""
        self.notify(self.not_loaded or self.told() or _("There is nothing here yet."))

    # What is loaded again

    def action_load_again(self) -> None:
        """Load again what the screen shows, as a person asks for it, and say when it is there."""
        self.load_again()
        self.shell.when_shown(self._say_loaded)

    def load_again(self) -> None:
        """Load what the screen shows, also where it is shown already."""
        self.action_reload()

    def loaded_again(self) -> str:
        """What is said then."""
        return _("Loaded again.")

    def _say_loaded(self) -> None:
        if not self.not_loaded and self.app.screen is self:
            self.notify(self.loaded_again())

    # Panes that are shown or hidden

    def action_details(self) -> None:
        """Show or hide the details: beside the rest, below it where there is no room."""
        narrow = self.size.width < NARROW
        self.turn("#details", "-show-details" if narrow else "-hide-details")

    def turn(self, pane: str, name: str) -> None:
        """Show or hide a pane by the class that does it; where it has no room, say so."""
        before = self.query_one(pane).display
        self.toggle_class(name)
        self.call_after_refresh(partial(self._say_no_room, pane, before))

    def _say_no_room(self, pane: str, before: bool) -> None:
        if self.query_one(pane).display == before:
            self.notify(_("There is no room for it: make the window wider."))

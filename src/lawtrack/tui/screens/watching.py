"""What every mode does with files that another program changes: it tells of them, and offers what can be done."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from lawtrack.i18n import _
from lawtrack.tui.working import Working

if TYPE_CHECKING:
    from collections.abc import Callable

    from lawtrack.tui.presenters.forms import Form
    from lawtrack.tui.presenters.lookups.spots import Spot, Spots


class Watching(Working):
    """A screen that sees what is changed elsewhere."""

    def open_form(self, form: Form, then: Callable[[], object] | None = None) -> None:
        """Open a form over the screen."""
        raise NotImplementedError

    def action_reload(self) -> None:
        """Load what the screen shows."""
        raise NotImplementedError

    def see_changed(self) -> None:
        """Tell of files that were changed or deleted in Word, in an editor or by git since one looked last."""
        from lawtrack.tui.presenters.lookups.changed import noticed

        if self.app.screen is self:
            self.load(lambda: noticed(self.shell.office.watch.look()), self._show_changed, group="watch")

    def _show_changed(self, told: str) -> None:
        if told:
            self.notify(told, title=_("Changed elsewhere"), timeout=20)

    def action_changed(self) -> None:
        """What can be done with the files that were changed elsewhere."""
        from lawtrack.tui.presenters.lookups.changed import done_with, form_for, offered
        from lawtrack.tui.screens.spots import SpotsScreen

        def chosen(spot: Spot | None) -> None:
            if spot is not None:
                self.load(lambda: form_for(self.shell.office, spot), partial(taken, spot), group="form")

        def taken(spot: Spot, form: Form | None) -> None:
            if form is not None:
                self.open_form(form)
            else:
                self.record(lambda: done_with(self.shell.office, spot), said)

        def said(told: str) -> None:
            self.notify(told, timeout=12)
            self.action_reload()

        def listed(spots: Spots) -> None:
            if spots.spots:
                self.app.push_screen(SpotsScreen(spots), chosen)
            else:
                self.notify(spots.none)

        def look() -> Spots:
            watch = self.shell.office.watch
            watch.look()
            return offered(watch)

        self.load(look, listed, group="watch")

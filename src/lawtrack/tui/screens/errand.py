"""The dialog of a command of the command line: what it takes; sent, not saved."""

from __future__ import annotations

from lawtrack.i18n import _
from lawtrack.tui.presenters.errands import Errand, Near, errand_form
from lawtrack.tui.presenters.forms import Values
from lawtrack.tui.screens.form import FormScreen


class ErrandScreen(FormScreen):
    """What a command takes; True when it is to be carried out.

    What is typed stays a draft until the command is done: whoever sends it away drops it.

    Args:
        errand: The command.
        near: What is on the screen.
        given: What was given before, where it is sent again.
    """

    FRAME = "dialog errand"

    def __init__(self, errand: Errand, near: Near, given: Values | None = None) -> None:
        form = errand_form(errand, near, given)
        super().__init__(form)
        self.draft = form.name
        self.given: Values = {}

    def about(self) -> dict[str, str]:
        """The command, which is found again by its name."""
        return {**super().about(), "errand": self.heading()}

    def send_words(self) -> str:
        """What the button says."""
        return _("Carry out (Ctrl+S)")

    def save(self, values: dict[str, str]) -> None:
        """See whether it can be sent."""
        super().save(values)
        self.given = values

    def done(self) -> None:
        """Send it."""
        self.dismiss(True)

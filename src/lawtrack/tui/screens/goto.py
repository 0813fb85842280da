"""Go to a citation typed in any of the three languages."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Input

from lawtrack.errors import CitationError
from lawtrack.i18n import _
from lawtrack.language import languages
from lawtrack.tui.commands import GOTO, bindings
from lawtrack.tui.dialog import Framed
from lawtrack.tui.presenters.reading import ActText
from lawtrack.tui.widgets.words import Words


class GoToScreen(Framed[str | None]):
    """Asks for a citation; gives the eId of the provision, or None."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(GOTO)

    def __init__(self, text: ActText) -> None:
        super().__init__()
        self._text = text

    def heading(self) -> str:
        """It goes somewhere."""
        return _("Go to")

    def inside(self) -> ComposeResult:
        """One line to type into, and what is wrong with it."""
        yield Input(
            placeholder=" · ".join((*(one.names.citation for one in languages()), "art_5__para_2")),
            compact=True,
        )
        yield Words(classes="error")

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        try:
            eid = self._text.find(event.value.strip())
        except CitationError as error:
            self.query_one(".error", Words).say(str(error))
            return
        self.dismiss(eid)

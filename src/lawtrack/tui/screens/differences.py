"""Where the languages of a bill differ: a list, with the whole sentence and how to mend it below."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from lawtrack.i18n import _
from lawtrack.tui.commands import DIFFERENCES, bindings
from lawtrack.tui.dialog import Framed
from lawtrack.tui.presenters.comparing import LanguageRow
from lawtrack.tui.shown import written
from lawtrack.tui.widgets.words import Words


class DifferencesScreen(Framed[str | None]):
    """Gives the eId of the place that was chosen, or None."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(DIFFERENCES)

    def __init__(self, rows: tuple[LanguageRow, ...]) -> None:
        super().__init__()
        self._rows = rows

    def heading(self) -> str:
        """Whose differences these are."""
        return _("Russian and Kazakh")

    def hint(self) -> str:
        """What can be done."""
        return _("Enter: go there, Esc: close")

    def inside(self) -> ComposeResult:
        """The places, open ones first marked, and what is said of the one at the cursor."""
        yield OptionList(
            *(
                Option(written(f"{row.sign} {row.address or row.what}"), id=str(i))
                for i, row in enumerate(self._rows)
            ),
            id="differences",
        )
        with VerticalScroll(can_focus=False, classes="quote"):
            yield Words(id="difference")

    def on_mount(self) -> None:
        """Start in the list."""
        self.query_one(OptionList).focus()

    def action_move(self, by: int) -> None:
        """Move with the keys of the home row."""
        places = self.query_one(OptionList)
        if by > 0:
            places.action_cursor_down()
        else:
            places.action_cursor_up()

    @on(OptionList.OptionHighlighted)
    def _shown(self, event: OptionList.OptionHighlighted) -> None:
        self.query_one("#difference", Words).say(self._rows[event.option_index].words)

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self._rows[event.option_index].eid)

"""Where the languages of a bill differ: a list, with the whole sentence and how to mend it below."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from lawtrack.i18n import _
from lawtrack.tui.commands import DIFFERENCES, bindings
from lawtrack.tui.list_dialog import ListDialog
from lawtrack.tui.presenters.comparing import LanguageRow
from lawtrack.tui.shown import written


class DifferencesScreen(ListDialog[str | None]):
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

    def listed(self) -> OptionList:
        """The places, open ones first marked."""
        return OptionList(
            *(
                Option(written(f"{row.sign} {row.address or row.what}"), id=str(i))
                for i, row in enumerate(self._rows)
            ),
            id="differences",
        )

    @on(OptionList.OptionHighlighted)
    def _shown(self, event: OptionList.OptionHighlighted) -> None:
        self.say(self._rows[event.option_index].words)

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self._rows[event.option_index].eid)

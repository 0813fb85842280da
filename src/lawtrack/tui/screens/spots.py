"""Places to choose from: a list, with the one at the cursor in full below."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll

from lawtrack.i18n import _
from lawtrack.tui.commands import SPOTS, bindings
from lawtrack.tui.dialog import Framed
from lawtrack.tui.listing import Row
from lawtrack.tui.presenters.lookups.spots import Spot, Spots
from lawtrack.tui.widgets.list_table import ListTable
from lawtrack.tui.widgets.words import Words


class SpotsScreen(Framed[Spot | None]):
    """Gives the place that was chosen, or None.

    Args:
        spots: The places.
    """

    FRAME = "dialog spots"
    BINDINGS: ClassVar[list[BindingType]] = bindings(SPOTS)

    def __init__(self, spots: Spots) -> None:
        super().__init__()
        self._spots = spots

    def heading(self) -> str:
        """What the places have in common."""
        return f"{self._spots.heading} · {len(self._spots.spots)}"

    def hint(self) -> str:
        """What can be done."""
        return _("Enter: go there, Esc: close")

    def inside(self) -> ComposeResult:
        """The list, and the words of the one at the cursor."""
        yield ListTable((_("Place"), _("Words")), flex=1, id="spots", caps={0: 44})
        yield VerticalScroll(Words(id="spot-words"), can_focus=False, classes="quote")

    def on_mount(self) -> None:
        """Start in the list."""
        spots = self.query_one(ListTable)
        spots.fill(
            [Row(str(i), one.cells, "dim" if one.why else "") for i, one in enumerate(self._spots.spots)]
        )
        spots.focus()

    def action_move(self, by: int) -> None:
        """Move with the keys of the home row."""
        spots = self.query_one(ListTable)
        if by > 0:
            spots.action_cursor_down()
        else:
            spots.action_cursor_up()

    @on(ListTable.RowHighlighted)
    def _shown(self) -> None:
        one = self._spots.spots[int(self.query_one(ListTable).key or 0)]
        self.query_one("#spot-words", Words).say(
            "\n".join(filter(None, (" · ".join(filter(None, one.cells[:1])), one.words, one.why)))
        )

    @on(ListTable.RowSelected)
    def _chosen(self) -> None:
        one = self._spots.spots[int(self.query_one(ListTable).key or 0)]
        if one.why:
            self.notify(one.why, severity="warning")
        else:
            self.dismiss(one)

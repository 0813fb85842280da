"""Places to choose from: a list, with the one at the cursor in full below."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.binding import BindingType

from lawtrack.i18n import _
from lawtrack.tui.commands import SPOTS, bindings
from lawtrack.tui.list_dialog import ListDialog
from lawtrack.tui.listing import Row
from lawtrack.tui.presenters.lookups.spots import Spot, Spots
from lawtrack.tui.widgets.list_table import ListTable


class SpotsScreen(ListDialog[Spot | None]):
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

    def listed(self) -> ListTable:
        """The places with their words."""
        return ListTable(self._spots.titles or (_("Place"), _("Words")), flex=1, id="spots", caps={0: 44})

    def on_mount(self) -> None:
        """Fill the list and start in it."""
        self.query_one(ListTable).fill(
            [Row(str(i), one.cells, "dim" if one.why else "") for i, one in enumerate(self._spots.spots)]
        )
        super().on_mount()

    @on(ListTable.RowHighlighted)
    def _shown(self) -> None:
        one = self._spots.spots[int(self.query_one(ListTable).key or 0)]
        self.say("\n".join(filter(None, (" · ".join(filter(None, one.cells[:1])), one.words, one.why))))

    @on(ListTable.RowSelected)
    def _chosen(self) -> None:
        one = self._spots.spots[int(self.query_one(ListTable).key or 0)]
        if one.why:
            self.notify(one.why, severity="warning")
        else:
            self.dismiss(one)

"""Coverage both ways: accepted recommendations above, differences of the versions below, the chosen one beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.events import DescendantFocus

from lawtrack.i18n import _
from lawtrack.tui.commands import COVERAGE, bindings
from lawtrack.tui.presenters.coverage import Coverage, coverage
from lawtrack.tui.presenters.reviewing import recommendation_row
from lawtrack.tui.screens.one_bill import OneBillScreen
from lawtrack.tui.screens.respond import RespondScreen
from lawtrack.tui.widgets.list_table import ListTable
from lawtrack.tui.widgets.words import Words

if TYPE_CHECKING:
    from lawtrack.services.reviews.rows import RecommendationRow
    from lawtrack.tui.office import Office


class CoverageScreen(OneBillScreen[Coverage]):
    """The coverage of one bill.

    Args:
        bill: Its short name.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings(COVERAGE)

    LIST = "accepted"

    def __init__(self, bill: str) -> None:
        super().__init__(Coverage(bill))

    def panes(self) -> ComposeResult:
        """Recommendations, differences, details."""
        with Horizontal(id="covering"):
            with Vertical(id="covered-side"):
                accepted = ListTable(
                    (" ", "№", _("Reviewer"), _("Recommendation"), _("Seen in the text")),
                    flex=3,
                    id="accepted",
                    caps={2: 18, 4: 40},
                )
                accepted.border_title = _("Accepted recommendations")
                yield accepted
                changed = ListTable(
                    (" ", _("What differs"), _("Asked for by")), flex=1, id="changed", caps={2: 34}
                )
                changed.border_title = _("What was changed")
                yield changed
            details = VerticalScroll(Words(id="detail-text"), id="covered-detail", classes="pane")
            details.border_title = _("Details")
            yield details

    def look_up(self, office: Office, bill: str) -> Coverage:
        """The versions compared."""
        return coverage(office, bill)

    def fill(self) -> None:
        """Put recommendations and differences into their lists."""
        remarks = self._shown.remark_rows(self._words, only_open=self._only_open)
        self.query_one("#accepted", ListTable).fill(remarks)
        differences = self._shown.difference_rows(self._words, only_open=self._only_open)
        self.query_one("#changed", ListTable).fill(differences)
        self._details()

    @on(ListTable.RowHighlighted)
    @on(DescendantFocus)
    def _details(self) -> None:
        changed = self.query_one("#changed", ListTable)
        if changed.has_focus:
            text = self._shown.difference_detail(changed.key)
        else:
            text = self._shown.remark_detail(self.query_one("#accepted", ListTable).key)
        self.query_one("#detail-text", Words).say(text)

    @on(ListTable.RowSelected, "#accepted")
    def _selected(self) -> None:
        self.action_respond()

    def action_respond(self) -> None:
        """Open the answer of the recommendation at the cursor, where the change is named."""
        row = self._shown.remark(self.query_one("#accepted", ListTable).key)
        if self.query_one("#changed", ListTable).has_focus:
            self.notify(_("Go to the recommendation that is to be answered, in the list above."))
        elif row is not None:
            bill, number = self._shown.bill, row.value.remark.id
            self.prepare(lambda: recommendation_row(self.shell.office, bill, number), self._open_answer)
        else:
            self.nothing_here()

    def _open_answer(self, row: RecommendationRow) -> None:
        self.app.push_screen(RespondScreen(row), lambda saved: self.action_reload() if saved else None)

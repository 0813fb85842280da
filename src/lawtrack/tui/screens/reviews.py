"""Reviews: who was asked, until when, what they recommend, and what was answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import DataTable

from lawtrack.i18n import _
from lawtrack.tui.commands import REVIEWS, bindings
from lawtrack.tui.presenters.reviewing import Reviewing, recommendation_detail, review_detail, reviewing
from lawtrack.tui.screens.base import LawScreen
from lawtrack.tui.screens.respond import RespondScreen
from lawtrack.tui.shown import written
from lawtrack.tui.widgets.list_table import ListTable
from lawtrack.tui.widgets.words import Words

if TYPE_CHECKING:
    from lawtrack.services.reviews.rows import RecommendationRow


class ReviewsScreen(LawScreen):
    """The reviews of all bills, or of one."""

    MODE = REVIEWS
    BINDINGS: ClassVar[list[BindingType]] = bindings(REVIEWS)

    def __init__(self) -> None:
        super().__init__()
        self._reviewing = Reviewing()
        self._only_unanswered = False
        self._words = ""

    def panes(self) -> ComposeResult:
        """Reviews above, recommendations below, the chosen one beside them."""
        with Horizontal():
            with Vertical():
                reviews = ListTable(
                    (_("Bill"), _("Reviewer"), _("Sent"), _("Until"), _("State")), flex=1, id="reviews"
                )
                reviews.border_title = _("Reviews")
                yield reviews
                recommendations = ListTable(
                    ("№", _("Provision"), _("Recommendation"), _("Answer")),
                    flex=2,
                    id="recommendations",
                    caps={0: 22, 1: 24},
                    ends=(0,),
                )
                recommendations.border_title = _("Recommendations")
                yield recommendations
            details = VerticalScroll(Words(id="detail-text"), id="details", classes="pane", can_focus=False)
            details.border_title = _("Details")
            yield details

    def on_mount(self) -> None:
        """Start among the recommendations."""
        self.query_one("#recommendations", ListTable).focus()

    def action_reload(self) -> None:
        """Read reviews and recommendations."""
        bill = self.shell.reviewing
        self.load(lambda: reviewing(self.shell.office, bill), self._draw)

    def _draw(self, shown: Reviewing) -> None:
        self._reviewing = shown
        table = self.query_one("#reviews", ListTable)
        table.fill(shown.review_rows())
        table.border_subtitle = written(shown.bill or _("all bills"))
        self._fill()

    def _fill(self) -> None:
        rows = self._reviewing.recommendation_rows(self._words, unanswered=self._only_unanswered)
        self.query_one("#recommendations", ListTable).fill(rows)
        if not rows:
            self._detail("")
        self.tell()

    def tell(self) -> None:
        """How many recommendations there are, and how many await an answer."""
        self.say(self._reviewing.summary)

    def _detail(self, text: str) -> None:
        self.query_one("#detail-text", Words).say(text)

    def filter(self, words: str) -> None:
        """Show only recommendations with ``words``."""
        self._words = words
        self._fill()

    def _chosen(self) -> RecommendationRow | None:
        return self._reviewing.recommendation(self.query_one("#recommendations", ListTable).key)

    @on(DataTable.RowHighlighted, "#recommendations")
    def _highlighted(self) -> None:
        row = self._chosen()
        self._detail(recommendation_detail(row) if row is not None else "")

    @on(DataTable.RowHighlighted, "#reviews")
    def _review_highlighted(self, event: DataTable.RowHighlighted) -> None:
        row = self._reviewing.review(event.row_key.value or "")
        if row is not None and self.query_one("#reviews", ListTable).has_focus:
            self._detail(review_detail(row))

    @on(DataTable.RowSelected, "#recommendations")
    def _selected(self) -> None:
        self.action_respond()

    def action_respond(self) -> None:
        """Answer the recommendation under the cursor."""
        row = self._chosen()
        if row is None:
            self.notify(_("There is no recommendation to answer."))
            return
        self.app.push_screen(RespondScreen(row), lambda done: self.action_reload() if done else None)

    def action_recommend(self) -> None:
        """Record a recommendation for the bill of the review under the cursor."""
        review = self._reviewing.review(self.query_one("#reviews", ListTable).key)
        self.ask_recommendation(
            bill=review.bill if review else self.shell.reviewing, review=review.id if review else ""
        )

    def recommended(self) -> None:
        """Show the new recommendation."""
        self.action_reload()

    def action_compare(self) -> None:
        """See the bill."""
        row = self._chosen()
        if row is not None:
            self.shell.compare(row.bill)

    def action_all_bills(self) -> None:
        """Show the reviews of all bills."""
        self.shell.reviewing = ""
        self.action_reload()

    def action_unanswered(self) -> None:
        """Show all recommendations, or only those without an answer."""
        self._only_unanswered = not self._only_unanswered
        self._fill()

    def action_details(self) -> None:
        """Show or hide the details."""
        self.toggle_class("-hide-details")

"""Reviews: who was asked, until when, what they recommend, and what was answered."""

from __future__ import annotations

from typing import ClassVar

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import DataTable, Static

from lawtrack.i18n import _
from lawtrack.tui.rows import RecommendationRow, Reviewing, ReviewRow
from lawtrack.tui.screens.base import LawScreen
from lawtrack.tui.screens.respond import RespondScreen
from lawtrack.tui.widgets.list_table import ListTable, Row


class ReviewsScreen(LawScreen):
    """The reviews of all bills, or of one."""

    MODE = "reviews"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "recommend", _("Recommend"), id="review.recommend"),
        Binding("w", "respond", _("Respond"), id="review.respond"),
        Binding("o", "compare", _("Compare"), id="review.compare"),
        Binding("b", "all_bills", _("All bills"), id="review.all"),
        Binding("u", "unanswered", _("Unanswered only"), id="view.only"),
        Binding("i", "details", _("Details"), show=False, id="app.details"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._reviewing = Reviewing((), ())
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
                )
                recommendations.border_title = _("Recommendations")
                yield recommendations
            details = VerticalScroll(
                Static("", id="detail-text"), id="details", classes="pane", can_focus=False
            )
            details.border_title = _("Details")
            yield details

    def on_mount(self) -> None:
        """Start among the recommendations."""
        self.query_one("#recommendations", ListTable).focus()

    def action_reload(self) -> None:
        """Read reviews and recommendations."""
        bill = self.app.reviewing
        self.load(lambda: self.app.desk.reviewing(bill), self._draw)

    def _draw(self, reviewing: Reviewing) -> None:
        self._reviewing = reviewing
        table = self.query_one("#reviews", ListTable)
        table.fill([_review_row(row) for row in reviewing.reviews])
        table.border_subtitle = self.app.reviewing or _("all bills")
        self._fill()

    def _fill(self) -> None:
        shown = [r for r in self._reviewing.recommendations if self._wanted(r)]
        self.query_one("#recommendations", ListTable).fill(
            [
                (
                    row.id,
                    (
                        row.number if self.app.reviewing else row.id,
                        row.provision,
                        row.text,
                        row.answer or _("no answer yet"),
                    ),
                    "" if row.answer else "bold",
                )
                for row in shown
            ]
        )
        if not shown:
            self.query_one("#detail-text", Static).update("")
        unanswered = sum(1 for r in self._reviewing.recommendations if not r.answer)
        self.say(
            _("{all} recommendations, {open} without an answer").format(
                all=len(self._reviewing.recommendations), open=unanswered
            )
        )

    def _wanted(self, row: RecommendationRow) -> bool:
        return (not self._only_unanswered or not row.answer) and (
            not self._words or self._words in f"{row.provision} {row.text} {row.reviewer}".casefold()
        )

    def filter(self, words: str) -> None:
        """Show only recommendations with ``words``."""
        self._words = words.casefold()
        self._fill()

    def _chosen(self) -> RecommendationRow | None:
        key = self.query_one("#recommendations", ListTable).key
        return next((r for r in self._reviewing.recommendations if r.id == key), None)

    @on(DataTable.RowHighlighted, "#recommendations")
    def _highlighted(self) -> None:
        row = self._chosen()
        self.query_one("#detail-text", Static).update(Text(row.detail) if row else "")

    @on(DataTable.RowHighlighted, "#reviews")
    def _review_highlighted(self, event: DataTable.RowHighlighted) -> None:
        row = self._review(event.row_key.value or "")
        if row is not None and self.query_one("#reviews", ListTable).has_focus:
            self.query_one("#detail-text", Static).update(Text(row.detail))

    def _review(self, id_: str) -> ReviewRow | None:
        return next((r for r in self._reviewing.reviews if r.id == id_), None)

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
        review = self._review(self.query_one("#reviews", ListTable).key)
        self.app.record_recommendation(
            bill=review.bill if review else self.app.reviewing, review=review.id if review else ""
        )

    def action_compare(self) -> None:
        """See the bill."""
        row = self._chosen()
        if row is not None:
            self.app.compare(row.bill)

    def action_all_bills(self) -> None:
        """Show the reviews of all bills."""
        self.app.reviewing = ""
        self.action_reload()

    def action_unanswered(self) -> None:
        """Show all recommendations, or only those without an answer."""
        self._only_unanswered = not self._only_unanswered
        self._fill()

    def action_details(self) -> None:
        """Show or hide the details."""
        self.toggle_class("-hide-details")


def _review_row(row: ReviewRow) -> Row:
    state = f"! {row.state}" if row.overdue else row.state
    return row.id, (row.bill, row.reviewer, row.sent, row.until, state), "bold" if row.overdue else ""

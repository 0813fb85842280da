"""Reviews: who was asked, until when, what they recommend, and what was answered."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.events import DescendantFocus

from lawtrack import remedies
from lawtrack.i18n import _
from lawtrack.tui.commands import REVIEWS, bindings
from lawtrack.tui.presenters.forms import Form
from lawtrack.tui.presenters.review_steps import STEPS, send_form, take_back_remark_form
from lawtrack.tui.presenters.reviewing import Reviewing, recommendation_detail, review_detail, reviewing
from lawtrack.tui.presenters.taking_in_forms import source_form, take_back_form
from lawtrack.tui.remedies import words_of
from lawtrack.tui.said_keys import key_of
from lawtrack.tui.screens.asked import AskedScreen
from lawtrack.tui.screens.base import LawScreen
from lawtrack.tui.screens.coverage import CoverageScreen
from lawtrack.tui.screens.groups import GroupsScreen
from lawtrack.tui.screens.respond import RespondScreen
from lawtrack.tui.screens.taking_in import TakingInScreen
from lawtrack.tui.shown import written
from lawtrack.tui.widgets.list_table import ListTable
from lawtrack.tui.widgets.words import Words

if TYPE_CHECKING:
    from lawtrack.services.reviews.rows import RecommendationRow, ReviewRow
    from lawtrack.tui.presenters.taking_in import TakingIn
    from lawtrack.tui.screens.aside import AsideScreen


class ReviewsScreen(LawScreen):
    """The reviews of all bills, or of one."""

    MODE = REVIEWS
    BINDINGS: ClassVar[list[BindingType]] = bindings(REVIEWS)

    def __init__(self) -> None:
        super().__init__()
        self._reviewing = Reviewing()
        self._only_unanswered = False
        self._words = ""
        self._remark = ""
        self._recommended = False

    def panes(self) -> ComposeResult:
        """Reviews above, recommendations below, the chosen one beside them."""
        with Horizontal():
            with Vertical():
                reviews = ListTable(
                    (_("Bill"), _("Reviewer"), _("Sent"), _("Until"), _("State")),
                    flex=1,
                    id="reviews",
                    caps={4: 30},
                    keeps={1: 30, 3: 10},
                    spare=(2,),
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

    def subject(self) -> object:
        """The bill."""
        return self.shell.reviewing

    def action_reload(self) -> None:
        """Read reviews and recommendations."""
        bill = self.shell.reviewing
        self.load(lambda: reviewing(self.shell.office, bill), self._draw)

    def _draw(self, shown: Reviewing) -> None:
        before = {row.id for row in self._reviewing.reviews}
        known = {row.id for row in self._reviewing.recommendations}
        self._reviewing = shown
        table = self.query_one("#reviews", ListTable)
        table.fill(shown.review_rows())
        new = [row.id for row in shown.reviews if row.id not in before]
        if before and len(new) == 1:  # what was just sent is what the next step is about
            table.go_to(new[0])
            table.focus()
        table.border_subtitle = written(shown.bill or _("all bills"))
        wanted = self.wanted_place()
        if wanted:
            self._words, self._only_unanswered = "", False
        self._fill()
        made = [row.id for row in shown.recommendations if row.id not in known]
        if self._recommended and made:  # what was just recommended is what is answered next
            self.query_one("#recommendations", ListTable).go_to(made[-1])
        self._recommended = False
        if wanted:
            self.query_one("#recommendations", ListTable).go_to(wanted)

    def _fill(self) -> None:
        rows = self._reviewing.recommendation_rows(self._words, unanswered=self._only_unanswered)
        self.query_one("#recommendations", ListTable).fill(rows)
        if not rows:
            self._detail("")
        self.tell()

    def told(self) -> str:
        """How many recommendations there are, and how many await an answer."""
        return self._reviewing.summary

    def _detail(self, text: str) -> None:
        self.query_one("#detail-text", Words).say(text)

    def filter(self, words: str) -> None:
        """Show only recommendations with ``words``."""
        self._words = words
        self._fill()

    def _chosen(self) -> RecommendationRow | None:
        return self._reviewing.recommendation(self.query_one("#recommendations", ListTable).key)

    @on(ListTable.RowHighlighted)
    @on(DescendantFocus)
    def _details(self) -> None:
        """Tell of what is under the cursor of the list that has the focus."""
        if self.query_one("#reviews", ListTable).has_focus:
            review = self._review()
            self._detail(review_detail(review) if review is not None else "")
            return
        row = self._chosen()
        self._detail(recommendation_detail(row) if row is not None else "")

    @on(ListTable.RowSelected, "#recommendations")
    def _selected(self) -> None:
        self.action_respond()

    @on(ListTable.RowHighlighted, "#recommendations")
    def _go_along(self) -> None:
        """Who moves among the recommendations moves among the reviews: steps are made on the review that is marked."""
        row = self._chosen()
        if row is None or row.id == self._remark:
            return  # the list was filled again, nobody moved
        self._remark = row.id
        if row.recommendation.review and self.query_one("#recommendations", ListTable).has_focus:
            self.query_one("#reviews", ListTable).go_to(f"{row.bill}/{row.recommendation.review}")

    def _review(self) -> ReviewRow | None:
        return self._reviewing.review(self.query_one("#reviews", ListTable).key)

    def _bill(self) -> str:
        """The bill that is looked at: of the review that is marked, else the one shown."""
        row = self._review()
        return row.bill if row is not None else self.shell.reviewing or self.shell.comparing

    def bill_here(self) -> str:
        """The bill that is looked at."""
        return self._bill()

    def bill_begun(self, bill: str) -> None:
        """The bill that was begun is looked at."""
        self.shell.reviewing = bill
        super().bill_begun(bill)

    def action_checks(self) -> None:
        """Check the bill that is looked at."""
        self.shell.comparing = self._bill()
        super().action_checks()

    def action_send(self) -> None:
        """Send a bill to a reviewer."""
        bill = self.shell.reviewing or self._bill()
        self.prepare(lambda: send_form(self.shell.office, bill), self._ask_to_send)

    def _ask_to_send(self, form: Form) -> None:
        if not form.field("to").options:
            self.notify(
                _("The registry is empty: add a reviewer first (key {key}).").format(
                    key=key_of("review.registry")
                ),
                severity="warning",
            )
        else:
            self.open_form(form)

    def action_step(self, name: str) -> None:
        """Go a step of the review that is marked; ``name`` is one of ``STEPS``."""
        row = self._review()
        if row is None:
            self.notify(
                _("There is no review: press {key} to send a bill.").format(key=key_of("review.send"))
            )
            return
        self.open_form(STEPS[name](row))

    def action_board(self) -> None:
        """The reviews in columns by where they stand."""
        self.shell.board(self.shell.reviewing)

    def action_carry(self) -> None:
        """The carry-over of the bill that is looked at into its current version."""
        bill = self._bill()
        if bill:
            self.shell.carry(bill)
        else:
            self.notify(words_of(remedies.begin_bill()))

    def _of_bill(self, screen: Callable[[str], AsideScreen]) -> None:
        """Open a screen on the bill that is looked at."""
        bill = self._bill()
        if bill:
            self.app.push_screen(screen(bill))
        else:
            self.notify(words_of(remedies.begin_bill()))

    def action_groups(self) -> None:
        """Recommendations that say the same."""
        self._of_bill(GroupsScreen)

    def action_coverage(self) -> None:
        """What was accepted and is done, what was changed and asked for."""
        self._of_bill(CoverageScreen)

    def action_asked(self) -> None:
        """Who must be asked about the bill."""
        self._of_bill(AskedScreen)

    def action_take_in(self) -> None:
        """Take remarks from a file: a letter, a table, comments in Word."""
        bill, row = self._bill(), self._review()
        review = row.review.id if row is not None and row.bill == bill else ""
        taken: list[TakingIn] = []

        def show() -> None:
            self.app.push_screen(TakingInScreen(taken[-1]), lambda _none: self.action_reload())

        self.ask(lambda: source_form(self.shell.office, bill, review, taken.append), show)

    def action_take_back_file(self) -> None:
        """Take back everything that was recorded from a file."""
        bill = self._bill()
        self.ask(lambda: take_back_form(self.shell.office, bill))

    def action_take_back(self) -> None:
        """Take back the recommendation under the cursor."""
        row = self._chosen()
        if row is None:
            self.notify(_("There is no recommendation here."))
            return
        self.open_form(take_back_remark_form(row))

    def action_export(self, what: str) -> None:
        """Write something of the bill that is looked at."""
        self.shell.comparing = self._bill()
        super().action_export(what)

    def action_respond(self) -> None:
        """Answer the recommendation under the cursor."""
        row = self._chosen()
        if row is None:
            self.notify(_("There is no recommendation to answer."))
            return
        self.app.push_screen(RespondScreen(row), lambda done: self.action_reload() if done else None)

    def action_recommend(self) -> None:
        """Record a recommendation for the bill of the review under the cursor."""
        review = self._review()
        self.ask_recommendation(
            bill=review.bill if review else self.shell.reviewing, review=review.id if review else ""
        )

    def recommended(self) -> None:
        """Show the new recommendation, and go to it."""
        self._recommended = True
        self.action_reload()

    def action_compare(self) -> None:
        """See the bill."""
        row = self._chosen()
        if row is not None:
            self.shell.compare(row.bill)
        else:
            self.notify(_("There is no recommendation here."))

    def action_all_bills(self) -> None:
        """Show the reviews of all bills."""
        if not self.shell.reviewing:
            self.notify(_("The reviews of all bills are shown already."))
            return
        self.shell.reviewing = ""
        self.action_reload()

    def action_unanswered(self) -> None:
        """Show all recommendations, or only those without an answer."""
        if not self._reviewing.recommendations:
            self.notify(_("There is no recommendation here."))
            return
        self._only_unanswered = not self._only_unanswered
        self._fill()

"""Reviews and recommendations: send, extend, receive, answer, close; what is due."""

from __future__ import annotations

import builtins
import datetime as dt
from dataclasses import dataclass

from lawtrack.errors import WorkflowError
from lawtrack.i18n import _
from lawtrack.model.address import Whose
from lawtrack.model.document import Lang
from lawtrack.model.event import Event, EventKind, JsonValue
from lawtrack.reviewing.bill import Bill
from lawtrack.reviewing.coverage import Coverage, coverage
from lawtrack.reviewing.due import DueItem, due_items
from lawtrack.reviewing.naming import the_recommendation, the_review
from lawtrack.reviewing.review import Decision, Recommendation, Review, ReviewState, Term
from lawtrack.reviewing.states import answer_term, needs_reason, review_state, review_term
from lawtrack.services.log.log import WorkflowLog
from lawtrack.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """A review as a list shows it: with its bill, term, state on the day, and how many remarks await an answer."""

    bill: str
    review: Review
    reviewer: str
    term: Term | None
    state: ReviewState
    recommendations: int
    unanswered: int

    @property
    def id(self) -> str:
        """The review's number with its bill: «courtyards/r1»."""
        return f"{self.bill}/{self.review.id}"


@dataclass(frozen=True, slots=True)
class RecommendationRow:
    """A recommendation as a list shows it: with its bill, author's name, the term of its answer, and what needs a reason."""

    bill: str
    recommendation: Recommendation
    author: str
    term: Term | None
    overdue: bool
    reason_for: frozenset[str]

    @property
    def id(self) -> str:
        """The recommendation's number with its bill: «courtyards/7»."""
        return f"{self.bill}/{self.recommendation.id}"


class Reviews:
    """Reviews of one workspace.

    Args:
        workspace: The open workspace.
        today: The day on which it is asked; None for the day of the computer's clock.
    """

    def __init__(self, workspace: Workspace, today: dt.date | None = None) -> None:
        self._log = WorkflowLog(workspace, today)

    def list(self, bill: str = "", on: dt.date | None = None) -> builtins.list[ReviewRow]:
        """The reviews of a bill (of all for the empty name), with their states on a day (today)."""
        names = self._log.reviewers()
        rows = []
        for each in self._bills(bill):
            for review in each.reviews:
                own = [r for r in each.recommendations if r.review == review.id]
                term = review_term(each, review, self._log.calendar)
                state = review_state(review, term, on or self._log.today)
                entry = names.get(review.reviewer)
                name = entry.title(_language()) if entry else review.reviewer
                unanswered = sum(r.response is None for r in own)
                rows.append(ReviewRow(each.slug, review, name, term, state, len(own), unanswered))
        return rows

    def recommendations(self, bill: str = "", on: dt.date | None = None) -> builtins.list[RecommendationRow]:
        """The recommendations of a bill (of all for the empty name), oldest first."""
        names, day = self._log.reviewers(), on or self._log.today
        rows = []
        for each in self._bills(bill):
            for remark in each.recommendations:
                term = answer_term(each, remark, self._log.calendar)
                late = remark.response is None and term is not None and day > term.end
                entry = names.get(remark.author)
                name = entry.title(_language()) if entry else remark.author
                rows.append(
                    RecommendationRow(each.slug, remark, name, term, late, needs_reason(each, remark))
                )
        return rows

    def names(self, lang: Lang) -> dict[str, str]:
        """Names of the reviewers of the registry in a language, by their short names."""
        return {name: entry.title(lang) for name, entry in self._log.reviewers().items()}

    def due(self, on: dt.date | None = None, bill: str = "") -> builtins.list[DueItem]:
        """What is owed on a day (today): overdue first, then what comes next, then what has no term."""
        return due_items(self._bills(bill), on or self._log.today, self._log.calendar)

    def events(self, bill: str) -> builtins.list[Event]:
        """The log of a bill, oldest first.

        Raises:
            WorkflowError: There is no such bill.
        """
        self._log.bill(bill)
        return self._log.events(bill)

    def coverage(self, bill: str) -> Coverage:
        """How far the recommendations of a bill are answered."""
        return coverage(self._log.bill(bill))

    def send(
        self,
        bill: str,
        to: str,
        channel: str,
        *,
        rule: str = "",
        number: int | None = None,
        on: dt.date | None = None,
        delivered: dt.date | None = None,
    ) -> ReviewRow:
        """Send the current version of a bill to a reviewer.

        Args:
            bill: Short name of the bill.
            to: Short name of the reviewer.
            channel: The channel.
            rule: The deadline rule; empty for that of the channel.
            number: The length of the term in the rule's unit, where the sender sets another one.
            on: The day of sending (today).
            delivered: The day the reviewer got it, where it is another one.

        Raises:
            WorkflowError: A conflict of interest, a term the law does not allow, no text to send, and the like.
            SettingsError: No such channel or rule.
        """
        data: dict[str, JsonValue] = {
            "reviewer": to,
            "channel": channel,
            "rule": rule or None,
            "number": number,
        }
        data["delivered"] = delivered.isoformat() if delivered else None
        after = self._log.record(bill, self._log.new_event(EventKind.SEND, data, on))
        return self._row(after, after.reviews[-1].id)

    def extend(
        self,
        review: str,
        number: int,
        reason: str,
        *,
        basis: str = "",
        on: dt.date | None = None,
        revision: int | None = None,
    ) -> ReviewRow:
        """Make the term of a review longer, with a reason; the rule's limit holds unless another basis is named.

        Raises:
            WorkflowError: No reason, the limit of the rule, the term has ended, or the conclusion is there.
        """
        data: dict[str, JsonValue] = {"number": number, "reason": reason, "basis": basis or None}
        return self._review_step(EventKind.EXTEND, review, data, on, revision)

    def receive(
        self,
        review: str,
        *,
        conclusion: str = "",
        no_remarks: bool = False,
        on: dt.date | None = None,
        revision: int | None = None,
    ) -> ReviewRow:
        """Record that the conclusion came; a body without remarks reports that too (17-1.13).

        Raises:
            WorkflowError: It was received before, or the review is closed or called off.
        """
        data: dict[str, JsonValue] = {"conclusion": conclusion or None, "no_remarks": no_remarks or None}
        return self._review_step(EventKind.RECEIVE, review, data, on, revision)

    def cancel(
        self, review: str, reason: str, *, on: dt.date | None = None, revision: int | None = None
    ) -> ReviewRow:
        """Call a review off, with a reason.

        Raises:
            WorkflowError: No reason, or the conclusion was received.
        """
        return self._review_step(EventKind.CANCEL, review, {"reason": reason}, on, revision)

    def close(self, review: str, *, on: dt.date | None = None, revision: int | None = None) -> ReviewRow:
        """Close a review; every recommendation must have its answer.

        Raises:
            WorkflowError: A recommendation is unanswered, or the conclusion was not received.
        """
        return self._review_step(EventKind.CLOSE, review, {}, on, revision)

    def respond(
        self,
        recommendation: str,
        decision: Decision | str,
        reason: str = "",
        *,
        change: str = "",
        on: dt.date | None = None,
        revision: int | None = None,
    ) -> RecommendationRow:
        """Answer a recommendation.

        Args:
            recommendation: Its number with the bill («courtyards/7»), or alone where only one bill has it.
            decision: Accepted, partly, rejected.
            reason: Why; needed as the profile of the bill says.
            change: The eId or the instruction that carries an accepted one out.
            on: The day of the answer (today).
            revision: The revision the answer was written upon; needed to replace an earlier answer.

        Raises:
            WorkflowError: The reason is missing, it was answered by somebody else meanwhile, or the review is closed.
        """
        slug, name = self._split(recommendation, of_review=False)
        data: dict[str, JsonValue] = {
            "recommendation": name,
            "decision": str(decision),
            "reason": reason.strip() or None,
            "change": change or None,
            "revision": revision,
        }
        after = self._log.record(slug, self._log.new_event(EventKind.RESPOND, data, on))
        return self._remark(after, name)

    def recommend(
        self,
        bill: str,
        text: str,
        *,
        citation: str = "",
        quote: str = "",
        review: str = "",
        author: str = "",
        act: str = "",
        wording: str = "",
        new: bool = False,
        lang: Lang = Lang.RU,
        on: dt.date | None = None,
    ) -> RecommendationRow:
        """Record a recommendation on a provision of a bill (on the whole bill for the empty citation).

        Args:
            bill: Short name of the bill.
            text: What is recommended.
            citation: The provision, in words of any of the three languages or as an eId; or an element of the bill
                itself («подпункт 2) пункта 3 статьи 1 законопроекта»).
            quote: The provision's words; read from the bill's text where empty.
            review: The review it belongs to («r1»); empty for a remark outside a review.
            author: Who makes it, where it belongs to no review.
            act: The amended act, where the bill amends several.
            wording: The wording that is proposed for the element; ``text`` then says why.
            new: True where the element is to be added to the bill.
            lang: The language of ``text``.
            on: The day it was made (today).

        Raises:
            WorkflowError: The text is empty, nobody is named, or the review is closed.
            CitationError: The citation cannot be understood.
        """
        from lawtrack.services.reviews.anchoring import anchor

        before = self._log.bill(bill)
        found = anchor(self._log.workspace, before, citation, act, lang, new=new)
        data: dict[str, JsonValue] = {
            "text": text,
            "review": review.rpartition("/")[2] or None,
            "author": author or None,
            "act": act or None,
            "citation": found.eid or None,
            "of": found.of.value if found.of is not Whose.ACT else None,
            "new": new or None,
            "quote": quote or found.quote or None,
            "wording": wording.strip() or None,
            "lang": lang.value,
        }
        after = self._log.record(bill, self._log.new_event(EventKind.RECOMMEND, data, on))
        return self._remark(after, after.recommendations[-1].id)

    def _review_step(
        self,
        kind: EventKind,
        review: str,
        data: dict[str, JsonValue],
        on: dt.date | None,
        revision: int | None,
    ) -> ReviewRow:
        slug, name = self._split(review, of_review=True)
        full: dict[str, JsonValue] = {"review": name, **data, "revision": revision}
        after = self._log.record(slug, self._log.new_event(kind, full, on))
        return self._row(after, name)

    def _split(self, name: str, *, of_review: bool) -> tuple[str, str]:
        slug, slash, short = name.rpartition("/")
        if slash:
            return slug, short
        having = [
            b.slug for b in self._log.bills() if (b.review(name) if of_review else b.recommendation(name))
        ]
        if len(having) != 1:
            what = _("No bill has «{name}».") if not having else _("Several bills have «{name}».")
            names = ", ".join(f"{slug}/{name}" for slug in having)
            raise WorkflowError(
                what.format(name=name),
                hint=_("Name it with its bill: {names}.").format(names=names or f"BILL/{name}"),
            )
        return having[0], name

    def _bills(self, slug: str) -> builtins.list[Bill]:
        return [self._log.bill(slug)] if slug else self._log.bills()

    def _row(self, bill: Bill, name: str) -> ReviewRow:
        the_review(bill, name)
        return next(row for row in self.list(bill.slug) if row.review.id == name)

    def _remark(self, bill: Bill, name: str) -> RecommendationRow:
        the_recommendation(bill, name)
        return next(row for row in self.recommendations(bill.slug) if row.recommendation.id == name)


def _language() -> Lang:
    from lawtrack.i18n import language

    return Lang(language())

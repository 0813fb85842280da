"""The Reviews screen's rows: reviews and recommendations as the services list them, in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lawtrack.i18n import _
from lawtrack.tui.listing import Row

if TYPE_CHECKING:
    from lawtrack.services.reviews.reviews import RecommendationRow, ReviewRow
    from lawtrack.tui.office import Office

DECISIONS = ("accepted", "partly", "rejected")


@dataclass(frozen=True, slots=True)
class Reviewing:
    """All that the Reviews screen shows; ``bill`` is empty where it shows those of all bills."""

    bill: str = ""
    reviews: tuple[ReviewRow, ...] = ()
    recommendations: tuple[RecommendationRow, ...] = ()

    def review(self, id_: str) -> ReviewRow | None:
        """The review of this number."""
        return next((row for row in self.reviews if row.id == id_), None)

    def recommendation(self, id_: str) -> RecommendationRow | None:
        """The recommendation of this number."""
        return next((row for row in self.recommendations if row.id == id_), None)

    def review_rows(self) -> list[Row]:
        """The reviews, those overdue bold."""
        return [_review_row(row) for row in self.reviews]

    def recommendation_rows(self, words: str = "", *, unanswered: bool = False) -> list[Row]:
        """The recommendations with ``words``; those without an answer where ``unanswered`` is set."""
        sought = words.casefold()
        return [
            self._recommendation_row(row)
            for row in self.recommendations
            if (not unanswered or row.recommendation.response is None)
            and sought in f"{place_of(row)} {row.recommendation.text} {row.author}".casefold()
        ]

    @property
    def summary(self) -> str:
        """How many there are, and how many await an answer."""
        return _("{all} recommendations, {open} without an answer").format(
            all=len(self.recommendations),
            open=sum(1 for row in self.recommendations if row.recommendation.response is None),
        )

    def _recommendation_row(self, row: RecommendationRow) -> Row:
        from lawtrack.wording.terms import decision_text

        answer = row.recommendation.response
        cells = (
            row.recommendation.id if self.bill else row.id,
            place_of(row),
            row.recommendation.text,
            decision_text(answer.decision) if answer else _("no answer yet"),
        )
        return Row(row.id, cells, "" if answer else "bold")


def reviewing(office: Office, bill: str) -> Reviewing:
    """Reviews and recommendations of a bill; of all for the empty name.

    Raises:
        LawtrackError: There is no such bill.
    """
    from lawtrack.services.reviews.reviews import Reviews

    reviews = Reviews(office.workspace)
    return Reviewing(bill, tuple(reviews.list(bill)), tuple(reviews.recommendations(bill)))


def respond(office: Office, row: RecommendationRow, decision: str, reason: str) -> None:
    """Answer a recommendation as it was shown, or replace the answer that was shown with it.

    The change that carries the earlier answer out still does so where the decision is the same.

    Raises:
        LawtrackError: The reason is missing where one is needed, somebody else answered meanwhile, or the review is
            closed.
    """
    from lawtrack.services.reviews.reviews import Reviews

    given = row.recommendation.response
    revision = row.recommendation.revision if given is not None else None
    change = given.change if given is not None and str(given.decision) == decision else ""
    Reviews(office.workspace).respond(row.id, decision, reason, change=change, revision=revision)


def place_of(row: RecommendationRow) -> str:
    """The provision that a recommendation is on, in the interface's language."""
    from lawtrack.wording.addresses import address

    citation, of = row.recommendation.citation, row.recommendation.of
    return address(citation.eid, of=of) if citation else _("the whole bill")


def review_detail(row: ReviewRow) -> str:
    """A review in paragraphs: channel, term, state, conclusion, recommendations."""
    from lawtrack.wording.terms import state_text, term_text

    review = row.review
    lines = [
        f"{row.id} · {row.reviewer}",
        _("Channel: {name}").format(name=review.channel),
        _("Sent: {day}").format(day=review.sent),
        _("Term: {term}").format(term=term_text(row.term)) if row.term else _("No term is set."),
        _("State: {state}").format(state=state_text(row.state)),
    ]
    if review.received:
        lines.append(_("Received: {day}").format(day=review.received))
    if review.conclusion:
        lines.append(_("Conclusion: {words}").format(words=review.conclusion))
    lines.append(
        _("{all} recommendations, {open} without an answer").format(
            all=row.recommendations, open=row.unanswered
        )
    )
    return "\n\n".join(lines)


def recommendation_detail(row: RecommendationRow) -> str:
    """A recommendation in paragraphs: who, where, the words there, what is recommended, the answer or its term."""
    from lawtrack.wording.terms import decision_text

    remark = row.recommendation
    answer = remark.response
    lines = [f"{row.id} · {row.author} · {remark.on}", place_of(row)]
    if remark.quote:
        lines.append(f"«{remark.quote}»")
    lines.append(remark.text)
    if answer is not None:
        decided = decision_text(answer.decision)
        lines.append(_("Answer of {day}: {decision}").format(day=answer.on, decision=decided))
        lines += [answer.reason] if answer.reason else []
    elif row.term is not None:
        late = _("overdue since {day}") if row.overdue else _("an answer is owed until {day}")
        lines.append(late.format(day=row.term.end))
    else:
        lines.append(_("no answer yet"))
    return "\n\n".join(lines)


def _review_row(row: ReviewRow) -> Row:
    from lawtrack.reviewing.review import ReviewState
    from lawtrack.wording.terms import state_text

    overdue = row.state is ReviewState.OVERDUE
    state = state_text(row.state)
    cells = (
        row.bill,
        row.reviewer,
        str(row.review.sent),
        str(row.term.end) if row.term else "–",
        f"! {state}" if overdue else state,
    )
    return Row(row.id, cells, "bold" if overdue else "")

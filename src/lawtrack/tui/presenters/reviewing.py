"""The Reviews screen's rows: reviews and recommendations as the services list them, in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lawtrack.i18n import _, ngettext
from lawtrack.tui.listing import Row, left_out
from lawtrack.tui.said_keys import key_of
from lawtrack.wordforms.sought import holds

if TYPE_CHECKING:
    from lawtrack.reviewing.review import Recommendation, Response
    from lawtrack.services.reviews.rows import RecommendationRow, ReviewRow
    from lawtrack.tui.office import Office

_MOST = 1000
"""Recommendations shown for all bills together; where there are more, those of the bills that are due first."""
DECISIONS = ("accepted", "partly", "rejected", "withdrawn", "off-topic")


def answers() -> tuple[tuple[str, str], ...]:
    """What can be answered, and its words."""
    names = (
        _("Accepted"),
        _("Partly accepted"),
        _("Rejected"),
        _("Withdrawn by the reviewer"),
        _("Does not concern the bill"),
    )
    return tuple(zip(DECISIONS, names, strict=True))


@dataclass(frozen=True, slots=True)
class Reviewing:
    """All that the Reviews screen shows; ``bill`` is empty where it shows those of all bills.

    ``broken`` says of each bill that had to be left out why, ``more`` how many others there are where not all are shown.
    """

    bill: str = ""
    broken: tuple[str, ...] = ()
    reviews: tuple[ReviewRow, ...] = ()
    recommendations: tuple[RecommendationRow, ...] = ()
    more: str = ""

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
        return [
            self._recommendation_row(row)
            for row in self.recommendations
            if (not unanswered or row.recommendation.response is None)
            and holds(words, f"{place_of(row)} {row.recommendation.text} {row.author}")
        ]

    @property
    def summary(self) -> str:
        """How many there are, and how many await an answer."""
        open_ = sum(1 for row in self.recommendations if row.recommendation.response is None)
        words = _counted(len(self.recommendations), open_)
        sent = _("{send}: send, {new}: recommend").format(
            send=key_of("review.send"), new=key_of("review.recommend")
        )
        first = () if self.reviews or self.recommendations else (sent,)
        return "; ".join((*self.broken, words, *first, *([self.more] if self.more else [])))

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
    if bill:
        rows, remarks = tuple(reviews.list(bill)), tuple(reviews.recommendations(bill))
        return Reviewing(bill, left_out(reviews.broken), rows, remarks)
    slugs, known = reviews.foremost(_MOST)
    broken = dict(reviews.broken)
    shown, remarks_shown = reviews.rows(slugs)
    more = ""
    if len(slugs) < len(known):
        more = _(
            "{shown} of {all} bills, those first that are due first; the others are in the library"
        ).format(shown=len(slugs), all=len(known))
    return Reviewing(
        "",
        left_out({**broken, **reviews.broken}),
        tuple(shown),
        tuple(remarks_shown),
        more,
    )


def recommendation_row(office: Office, bill: str, number: str) -> RecommendationRow:
    """One recommendation of a bill.

    Raises:
        WorkflowError: There is no such bill or recommendation.
    """
    from lawtrack.errors import WorkflowError
    from lawtrack.services.reviews.reviews import Reviews

    rows = Reviews(office.workspace).recommendations(bill)
    found = next((row for row in rows if row.recommendation.id == number), None)
    if found is None:
        raise WorkflowError(_("There is no recommendation here."))
    return found


def respond(office: Office, row: RecommendationRow, decision: str, reason: str, change: str = "") -> None:
    """Answer a recommendation as it was shown, or replace the answer that was shown with it.

    Args:
        office: The workspace.
        row: The recommendation as it was shown: what somebody else has changed since is not overwritten.
        decision: The answer.
        reason: Why.
        change: The element or the instruction that carries an accepted one out.

    Raises:
        LawtrackError: The reason is missing where one is needed, somebody else answered meanwhile, or the review is
            closed.
    """
    from lawtrack.services.reviews.reviews import Reviews

    Reviews(office.workspace).respond(
        row.id,
        decision,
        reason,
        change=change,
        revision=row.recommendation.revision,
    )


def _counted(count: int, open_: int) -> str:
    """How many recommendations there are, and how many await an answer."""
    return ngettext(
        "{all} recommendation, {open} without an answer",
        "{all} recommendations, {open} without an answer",
        count,
    ).format(all=count, open=open_)


def place_of(row: RecommendationRow) -> str:
    """The provision that a recommendation is on, in the interface's language."""
    from lawtrack.wording.addresses import address

    citation, of, cited = row.recommendation.citation, row.recommendation.of, row.recommendation.cited
    if citation is None and cited:  # it names a provision that nobody has found yet
        return _("orphan: «{cited}»").format(cited=cited)
    place = address(citation.eid, row.named, of=of) if citation else _("the whole bill")
    return f"{place} · {row.act}" if row.act else place


def review_lines(row: ReviewRow) -> list[str]:
    """A review in a few lines: which, where it stands, its term."""
    from lawtrack.wording.days import day_text
    from lawtrack.wording.terms import state_text, term_text

    lines = [
        _("Review {id}: {reviewer}").format(id=row.id, reviewer=row.reviewer),
        _("State: {state}").format(state=state_text(row.state, row.why)),
    ]
    if row.term is not None:
        lines.append(_("The term ends on {day}.").format(day=day_text(row.term.end)))
        lines.append(term_text(row.term, calendar=False))
    else:
        lines.append(row.problem or _("No term is set."))
    return lines


def review_detail(row: ReviewRow) -> str:
    """A review in paragraphs: channel, term, state, conclusion, recommendations."""
    from lawtrack.wording.days import day_text
    from lawtrack.wording.terms import state_text, term_text, why_text

    review = row.review
    lines = [
        f"{row.id} · {row.reviewer}",
        _("Channel: {name}").format(name=row.way),
        _("Sent: {day}").format(day=day_text(review.sent)),
        _("Received by the reviewer: {day}").format(day=day_text(review.delivered))
        if review.delivered
        else _("Its receipt is not shown."),
        _("Term: {term}").format(term=term_text(row.term)) if row.term else _("No term is set."),
        _("State: {state}").format(state=state_text(row.state)),
    ]
    if row.why:
        lines.append(_("Because: {reasons}").format(reasons="; ".join(map(why_text, row.why))))
    if row.problem:
        lines.append(row.problem)
    if review.reminded:
        lines.append(_("Reminded: {days}").format(days=", ".join(map(day_text, review.reminded))))
    if review.received:
        lines.append(_("Received: {day}").format(day=day_text(review.received)))
    if review.conclusion:
        lines.append(_("Conclusion: {words}").format(words=review.conclusion))
    lines.append(_counted(row.recommendations, row.unanswered))
    return "\n\n".join(lines)


def recommendation_detail(row: RecommendationRow) -> str:
    """A recommendation in paragraphs: who, where, what is recommended, the words there, the answer or its term."""
    from lawtrack.wording.answers import change_text
    from lawtrack.wording.days import day_text
    from lawtrack.wording.terms import decision_text

    remark = row.recommendation
    answer = remark.response
    lines = [f"{row.id} · {row.author} · {day_text(remark.on)}\n{place_of(row)}", *remark_lines(remark)]
    lines += [_("In the text: «{words}»").format(words=remark.quote)] if remark.quote else []
    if answer is not None:
        decided = decision_text(answer.decision)
        lines.append(_("Answer of {day}: {decision}").format(day=day_text(answer.on), decision=decided))
        lines += [answer.reason] if answer.reason else []
        lines += [_("Change: {place}").format(place=change_text(remark, row.named))] if answer.change else []
    elif row.term is not None:
        late = _("overdue since {day}") if row.overdue else _("an answer is owed until {day}")
        lines.append(late.format(day=day_text(row.term.end)))
    else:
        lines.append(_("no answer yet"))
    return "\n\n".join(lines)


def replaced_text(answer: Response) -> str:
    """That an answer is there already, and gives way to what is saved now."""
    from lawtrack.wording.days import day_text
    from lawtrack.wording.terms import decision_text

    words = _("It was answered on {day} by {who}: {decision}. What is saved here takes that answer's place.")
    return words.format(day=day_text(answer.on), who=answer.by, decision=decision_text(answer.decision))


def remark_lines(remark: Recommendation) -> list[str]:
    """What is recommended: the words, and the wording that is proposed."""
    wording = [_("Proposed wording: {words}").format(words=remark.wording)] if remark.wording else []
    return [remark.text, *wording]


def _review_row(row: ReviewRow) -> Row:
    from lawtrack.reviewing.review import ReviewState
    from lawtrack.wording.days import day_text
    from lawtrack.wording.terms import state_text

    overdue = row.state is ReviewState.OVERDUE
    state = state_text(row.state, row.why)
    cells = (
        row.bill,
        row.reviewer,
        day_text(row.review.sent),
        day_text(row.term.end) if row.term else "–",
        f"! {state}" if overdue else state,
    )
    return Row(row.id, cells, "bold" if overdue else "")

"""Reviews and recommendations as rows of the Reviews screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawtrack.i18n import _
from lawtrack.tui.rows import RecommendationRow, Reviewing, ReviewRow, address_of

if TYPE_CHECKING:
    from lawtrack.services.reviews import reviews as service
    from lawtrack.services.workspace import Workspace


def reviewing(workspace: Workspace, bill: str) -> Reviewing:
    """Reviews and recommendations of a bill; of all for the empty name.

    Raises:
        LawtrackError: There is no such bill.
    """
    from lawtrack.services.reviews.reviews import Reviews

    reviews = Reviews(workspace)
    return Reviewing(
        tuple(_review(row) for row in reviews.list(bill)),
        tuple(_recommendation(row) for row in reviews.recommendations(bill)),
    )


def _review(row: service.ReviewRow) -> ReviewRow:
    from lawtrack.reviewing.review import ReviewState
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
    return ReviewRow(
        id=row.id,
        bill=row.bill,
        reviewer=row.reviewer,
        sent=str(review.sent),
        until=str(row.term.end) if row.term else "–",
        state=state_text(row.state),
        overdue=row.state is ReviewState.OVERDUE,
        detail="\n\n".join(lines),
    )


def _recommendation(row: service.RecommendationRow) -> RecommendationRow:
    from lawtrack.wording.terms import decision_text

    remark = row.recommendation
    place = address_of(remark.citation.eid) if remark.citation else _("the whole bill")
    answer = remark.response
    lines = [f"{row.id} · {row.author} · {remark.on}", place]
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
    return RecommendationRow(
        id=row.id,
        number=remark.id,
        bill=row.bill,
        reviewer=row.author,
        provision=place,
        text=remark.text,
        answer=decision_text(answer.decision) if answer else "",
        detail="\n\n".join(lines),
    )

"""The report on the public discussion: what came by the channels of the portal of open drafts, and the answers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lawtrack.errors import LawtrackError
from lawtrack.formats.papers.paper import Grid, Line, Look
from lawtrack.profiles.deadlines import Step
from lawtrack.reviewing.naming import numbers_text
from lawtrack.reviewing.states import review_term
from lawtrack.services.reports.answers import change_said, decision_said, reason_said, remark_said
from lawtrack.services.reports.layout import Block, report_paper
from lawtrack.wording.days import day_text

if TYPE_CHECKING:
    from lawtrack.formats.papers.paper import Paper
    from lawtrack.reviewing.review import Recommendation
    from lawtrack.services.reports.ground import Ground

_WIDTHS = (22.0, 42.0, 36.0)


def discussion(ground: Ground) -> Paper:
    """The report: remarks made outside a review are the public's; approvals by state bodies are none of it."""
    remarks = ground.bill.recommendations
    public = [remark for remark in remarks if _is_public(remark, ground)]
    blocks: list[Block] = [Line(text) for text in _times(ground)]
    if public:
        ordered = sorted(public, key=lambda remark: ground.place(remark).order)
        rows = tuple(_row(remark, ground) for remark in ordered)
        blocks.append(Grid(ground.profile.columns("discussion_columns", ground.lang.value), _WIDTHS, rows))
    else:
        blocks.append(Line(ground.word("none")))
    if len(public) < len(remarks):
        blocks.append(Line(ground.word("elsewhere", count=len(remarks) - len(public)), Look.QUIET))
    why = ground.word("unanswered_left", ids=numbers_text(ground.unanswered)) if ground.unanswered else ""
    return report_paper(
        "discussion",
        ground.lang.value,
        (ground.bill.title(ground.lang),),
        blocks,
        on=ground.on,
        mark=ground.mark,
        why=why,
    )


def _is_public(remark: Recommendation, ground: Ground) -> bool:
    review = ground.bill.review(remark.review)
    if review is None:
        return True
    try:
        return ground.rules.channel_of(review).portal is not None
    except LawtrackError:  # a channel that is not there any more: its remarks are shown, not dropped
        return True


def _times(ground: Ground) -> Iterator[str]:
    """From when to when each version stood open for discussion."""
    for review in ground.bill.reviews:
        if review.cancelled is not None:
            continue
        try:
            rule = ground.rules.book.profile(ground.bill.profile).rule(review.rule)
            term = review_term(ground.bill, review, ground.rules)
        except LawtrackError:
            continue
        if rule.step is Step.DISCUSSION:
            until = day_text(term.end) if term else ground.word("no_end")
            since = day_text(review.start)
            yield ground.word("discussion_times", version=review.version, since=since, until=until)


def _row(remark: Recommendation, ground: Ground) -> tuple[str, ...]:
    head = f"№ {remark.id}. {ground.names.of(remark.author)}, {day_text(remark.on)}"
    answer = (decision_said(remark, ground), reason_said(remark, ground), change_said(remark, ground))
    return (
        ground.element(remark),
        f"{head}\n{remark_said(remark, ground)}",
        "\n".join(filter(None, answer)),
    )

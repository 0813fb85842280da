"""What is due: overdue first, then what comes next, then what is owed without a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from lawtrack.errors import LawtrackError
from lawtrack.model.values import altered, quickly_made
from lawtrack.profiles.deadlines import Step
from lawtrack.reviewing.bill import Bill
from lawtrack.reviewing.review import TAKEN_OVER, Review, ReviewState, Term
from lawtrack.reviewing.rules import Rules
from lawtrack.reviewing.stages import impact_owed, is_over, stage_terms
from lawtrack.reviewing.standing import BARRED, Why, standing
from lawtrack.reviewing.states import answer_term
from lawtrack.reviewing.terms import term_of, working_days_left


class DueKind(StrEnum):
    """What is owed."""

    CONCLUSION = "conclusion"  # a review was sent and nothing came
    ANSWER = "answer"  # a recommendation has no answer
    CLOSING = "closing"  # everything is there; the review can be closed
    STAGE = "stage"  # a chamber may, or must, take so long
    IMPACT = "impact"  # the impact of the initiative is to be assessed
    CHANGE = "change"  # a recommendation was accepted, and no change carries it out yet
    CONFLICT = "conflict"  # the reviewer must not judge this bill; the review is to be called off


@quickly_made
@dataclass(frozen=True, slots=True)
class DueItem:
    """One thing that is owed.

    Attributes:
        kind: What it is.
        bill: Short name of the bill.
        id: The review («r1») or the recommendation («7») in the bill, a stage, or which assessment of impact.
        who: Who owes it or whose review it is: short name of the reviewer, or the drafter for answers and closing.
        term: The term with its rule; None where none is set.
        overdue: True where its last day has passed.
        working_days: Working days left, negative once it has passed; None without a term.
        channel: The channel of the review; empty for a remark outside a review.
        silence: True where silence has come to count as agreement.
        why: What the state of the review rests on; empty for an answer.
        problem: Why no term could be computed of what was recorded; else empty.
    """

    kind: DueKind
    bill: str
    id: str
    who: str
    term: Term | None
    overdue: bool
    working_days: int | None
    channel: str = ""
    silence: bool = False
    why: tuple[Why, ...] = ()
    problem: str = ""

    @property
    def until(self) -> dt.date | None:
        """The last day; None without a term."""
        return self.term.end if self.term else None


def due_items(bills: Iterable[Bill], on: dt.date, rules: Rules) -> list[DueItem]:
    """Everything that is owed on a day, overdue first, then by last day, then what has none."""
    parts = (_reviews, _answers, _stages)
    return in_order(item for bill in bills for part in parts for item in part(bill, on, rules))


def owed_by(item: DueItem, who: str, rules: Rules) -> bool:
    """True where somebody owes a thing: by the short name, or by a part of the name in any language."""
    if item.who and who in rules.reviewers:  # a short name that is known means this one and whom it works for
        return rules.works_for(who, item.who)
    entry = rules.reviewers.get(item.who)
    titles = entry.titles.values() if entry is not None else ()
    return any(who.casefold() in title.casefold() for title in (item.who, *titles))


def in_order(items: Iterable[DueItem]) -> list[DueItem]:
    """Overdue first, then by last day, then what has none."""
    return sorted(items, key=_place)


def _place(item: DueItem) -> tuple[bool, dt.date, str, str]:
    end = item.term.end if item.term is not None else dt.date.max
    return not item.overdue, end, item.bill, item.id


def _reviews(bill: Bill, on: dt.date, rules: Rules) -> Iterable[DueItem]:
    for review in bill.reviews:
        if review.sent > on:
            continue
        found = standing(bill, review, rules, on)
        plain = DueItem(
            DueKind.CONCLUSION,
            bill.slug,
            review.id,
            review.reviewer,
            None,
            False,
            None,
            review.channel,
            why=found.why,
            problem=found.problem,
        )
        barred = BARRED.intersection(found.why)
        if barred:
            called_off = replace(plain, kind=DueKind.CONFLICT, who=bill.drafter)
            yield _timed(called_off, _recusal_term(bill, review, rules), on, rules)
        if found.state in _AWAITED:
            yield _timed(plain, found.term, on, rules)
        elif found.state in _ENDING and not barred:
            own = [r for r in bill.remarks_of(review) if r.on <= on]
            if all(any(a.on <= on for a in r.responses) for r in own):
                silent = found.state is ReviewState.DEEMED_AGREED
                yield replace(plain, kind=DueKind.CLOSING, who=bill.drafter, silence=silent)


def _recusal_term(bill: Bill, review: Review, rules: Rules) -> Term | None:
    """Until when a recusal is decided on: by the profile's rule for that, from the day of the recusal."""
    if review.recused is None:
        return None
    steps = rules.book.profile(bill.profile).rules.values()
    rule = next((one for one in steps if one.step is Step.RECUSAL and not one.historic), None)
    return term_of(rule, review.recused, rules.calendar) if rule is not None else None


_AWAITED = (ReviewState.WAITING, ReviewState.OVERDUE, ReviewState.REMARKS)
_ENDING = (ReviewState.RECEIVED, ReviewState.DEEMED_AGREED, ReviewState.ENDED)


def _answers(bill: Bill, on: dt.date, rules: Rules) -> Iterable[DueItem]:
    for remark in bill.recommendations:
        review = bill.review(remark.review)
        given = [r for r in remark.responses if r.on <= on]
        if given and given[-1].decision in TAKEN_OVER and not given[-1].change:
            way = review.channel if review else ""
            yield DueItem(DueKind.CHANGE, bill.slug, remark.id, bill.drafter, None, False, None, way)
        if remark.on > on or given:
            continue
        term, problem = None, ""
        try:
            term = answer_term(bill, remark, rules)
        except LawtrackError as error:
            problem = error.message
        way = review.channel if review else ""
        plain = DueItem(
            DueKind.ANSWER, bill.slug, remark.id, bill.drafter, None, False, None, way, problem=problem
        )
        yield _timed(plain, term, on, rules)


def _stages(bill: Bill, on: dt.date, rules: Rules) -> Iterable[DueItem]:
    plain = DueItem(DueKind.IMPACT, bill.slug, "", bill.drafter, None, False, None)
    try:
        for name, term in stage_terms(bill, rules, on):
            if on <= term.end or is_over(term, on):
                yield replace(
                    _timed(replace(plain, kind=DueKind.STAGE, id=name), term, on, rules),
                    overdue=is_over(term, on),
                )
        for one in impact_owed(bill, rules, on):
            yield replace(plain, id=f"impact-{one.value}")
    except LawtrackError as error:
        yield replace(plain, kind=DueKind.STAGE, id="stage", problem=error.message)


def _timed(item: DueItem, term: Term | None, on: dt.date, rules: Rules) -> DueItem:
    if term is None:
        return item
    left = working_days_left(on, term.end, rules.calendar)
    return altered(item, term=term, overdue=on > term.end, working_days=left)

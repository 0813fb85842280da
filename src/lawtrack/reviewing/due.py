"""What is due: overdue first, then what comes next, then what is owed without a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from lawtrack.reviewing.bill import Bill
from lawtrack.reviewing.calendars import Calendar
from lawtrack.reviewing.review import ReviewState, Term
from lawtrack.reviewing.states import answer_term, review_state, review_term
from lawtrack.reviewing.terms import working_days_left


class DueKind(StrEnum):
    """What is owed."""

    CONCLUSION = "conclusion"  # a review was sent and nothing came
    ANSWER = "answer"  # a recommendation has no answer
    CLOSING = "closing"  # everything is there; the review can be closed


@dataclass(frozen=True, slots=True)
class DueItem:
    """One thing that is owed.

    Attributes:
        kind: What it is.
        bill: Short name of the bill.
        id: The review («r1») or the recommendation («7») in the bill.
        who: Who owes it or whose review it is: short name of the reviewer, or the drafter for answers and closing.
        term: The term with its rule; None where none is set.
        overdue: True where its last day has passed.
        working_days: Working days left, negative once it has passed; None without a term.
        channel: The channel of the review; empty for a remark outside a review.
        silence: True where silence has come to count as agreement.
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

    @property
    def until(self) -> dt.date | None:
        """The last day; None without a term."""
        return self.term.end if self.term else None


def due_items(bills: Iterable[Bill], on: dt.date, calendar: Calendar) -> list[DueItem]:
    """Everything that is owed on a day, overdue first, then by last day, then what has none."""
    items = [
        item for bill in bills for item in (*_reviews(bill, on, calendar), *_answers(bill, on, calendar))
    ]
    return sorted(items, key=lambda i: (not i.overdue, i.until is None, i.until or dt.date.max, i.bill, i.id))


def _reviews(bill: Bill, on: dt.date, calendar: Calendar) -> Iterable[DueItem]:
    for review in bill.reviews:
        if review.sent > on:
            continue
        term = review_term(bill, review, calendar)
        state = review_state(review, term, on)
        if state in (ReviewState.WAITING, ReviewState.OVERDUE):
            yield _item(
                DueKind.CONCLUSION, bill, review.id, review.reviewer, term, on, calendar, review.channel
            )
        elif state in (ReviewState.RECEIVED, ReviewState.DEEMED_AGREED):
            own = [r for r in bill.recommendations if r.review == review.id and r.on <= on]
            if all(r.response is not None for r in own):
                silent = state is ReviewState.DEEMED_AGREED
                yield DueItem(
                    DueKind.CLOSING,
                    bill.slug,
                    review.id,
                    bill.drafter,
                    None,
                    False,
                    None,
                    review.channel,
                    silent,
                )


def _answers(bill: Bill, on: dt.date, calendar: Calendar) -> Iterable[DueItem]:
    for remark in bill.recommendations:
        review = bill.review(remark.review)
        called_off = review is not None and review.cancelled is not None
        if remark.on > on or called_off or any(r.on <= on for r in remark.responses):
            continue
        term = answer_term(bill, remark, calendar)
        way = review.channel if review else ""
        yield _item(DueKind.ANSWER, bill, remark.id, bill.drafter, term, on, calendar, way)


def _item(
    kind: DueKind,
    bill: Bill,
    name: str,
    who: str,
    term: Term | None,
    on: dt.date,
    calendar: Calendar,
    way: str,
) -> DueItem:
    overdue = term is not None and on > term.end
    left = working_days_left(on, term.end, calendar) if term else None
    return DueItem(kind, bill.slug, name, who, term, overdue, left, way)

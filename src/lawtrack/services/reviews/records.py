"""What a reviewer has done: what was sent and what came of it, in time or late, and what became of its remarks."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from lawtrack.profiles.deadlines import Step
from lawtrack.reviewing.review import TAKEN_OVER, Recommendation, Response, ReviewState
from lawtrack.reviewing.standing import BARRED
from lawtrack.services.reviews.rows import ReviewRow


class End(StrEnum):
    """What a review that was sent has come to; each has come to one of them."""

    RECEIVED = "received"
    DEEMED = "deemed"
    OVERDUE = "overdue"
    AWAITED = "awaited"
    ENDED = "ended"
    CALLED_OFF = "called_off"


@dataclass(frozen=True, slots=True)
class ReviewerRecord:
    """What one reviewer has done until a day.

    Attributes:
        ends: What each review that was sent has come to, by its number with its bill.
        late: How many conclusions came after their last day.
        timely: How many came in time.
        days: Days from the receipt of the letter, or the sending, to the conclusion, each.
        remarks: How many remarks it made.
        answered: How many of them are answered.
        taken: How many of them were accepted, wholly or partly.
        barred: Reviews with a conflict of interest, or from which it stepped back, by number with bill.
    """

    ends: Mapping[str, End]
    late: int = 0
    timely: int = 0
    days: tuple[int, ...] = ()
    remarks: int = 0
    answered: int = 0
    taken: int = 0
    barred: tuple[str, ...] = ()

    @property
    def open(self) -> tuple[str, ...]:
        """The reviews that wait for it: its load."""
        return tuple(name for name, end in self.ends.items() if end in (End.AWAITED, End.OVERDUE))

    def count(self, end: End) -> int:
        """How many reviews have come to an end."""
        return sum(one is end for one in self.ends.values())


def records_of(
    who: Sequence[str],
    reviews: Iterable[ReviewRow],
    remarks: Iterable[tuple[str, Recommendation]],
    on: dt.date,
) -> dict[str, ReviewerRecord]:
    """The records of reviewers on a day, in the order of their names.

    Args:
        who: Their short names, or what those are called who have none.
        reviews: All reviews as they stand on the day.
        remarks: All remarks, each with its bill.
        on: The day; what happened later is left out.
    """
    sent: dict[str, list[ReviewRow]] = defaultdict(list)
    made: dict[str, list[Recommendation]] = defaultdict(list)
    for row in reviews:
        if row.review.sent <= on:
            sent[row.review.reviewer].append(row)
    for _bill, remark in remarks:
        if remark.on <= on:
            made[remark.author].append(remark)
    return {one: _record(sent[one], made[one], on) for one in who}


def _record(reviews: Sequence[ReviewRow], remarks: Sequence[Recommendation], on: dt.date) -> ReviewerRecord:
    ends = {row.id: end_of(row, on) for row in reviews}
    got = [row for row in reviews if ends[row.id] is End.RECEIVED]
    timed = [row for row in got if row.term is not None and not is_discussion(row)]
    late = sum(row.review.received > row.term.end for row in timed if row.review.received and row.term)
    answers = [answer for remark in remarks if (answer := answer_on(remark, on)) is not None]
    return ReviewerRecord(
        ends,
        late,
        len(timed) - late,
        tuple((row.review.received - row.review.start).days for row in got if row.review.received),
        len(remarks),
        len(answers),
        sum(answer.decision in TAKEN_OVER for answer in answers),
        tuple(row.id for row in reviews if BARRED.intersection(row.why)),
    )


def answer_on(remark: Recommendation, on: dt.date) -> Response | None:
    """The answer to a remark that held on a day; None where there was none."""
    return next((answer for answer in reversed(remark.responses) if answer.on <= on), None)


def end_of(row: ReviewRow, on: dt.date) -> End:
    """What a review has come to on a day."""
    review = row.review
    if row.state is ReviewState.CANCELLED:
        return End.CALLED_OFF
    if review.received is not None and review.received <= on:
        return End.RECEIVED
    if row.state is ReviewState.DEEMED_AGREED or row.state is ReviewState.CLOSED:
        return End.DEEMED  # closed without a conclusion: silence had come to count
    if row.state is ReviewState.ENDED:
        return End.ENDED
    over = row.term is not None and on > row.term.end
    return End.OVERDUE if over and not is_discussion(row) else End.AWAITED


def is_discussion(row: ReviewRow) -> bool:
    """True where nobody owes a conclusion: there is no being late in a discussion."""
    return row.term is not None and row.term.rule.step is Step.DISCUSSION

"""Whether every recommendation has its answer, and every accepted one its change."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from lawtrack.profiles.answers import formality
from lawtrack.reviewing.bill import Bill
from lawtrack.reviewing.review import TAKEN_OVER


@dataclass(frozen=True, slots=True)
class Coverage:
    """How far the recommendations of a bill are answered.

    Attributes:
        total: All recommendations.
        unanswered: Those without an answer.
        decisions: How many answers of each kind hold.
        accepted_without_change: Accepted or partly accepted, with no change named.
        formal: Answers whose reason has few words, is a usual phrase, or is word for word that of another one.
    """

    total: int
    unanswered: tuple[str, ...]
    decisions: dict[str, int]
    accepted_without_change: tuple[str, ...]
    formal: tuple[str, ...]


def coverage(bill: Bill) -> Coverage:
    """How far the recommendations of a bill are answered."""
    remarks = bill.recommendations
    answered = [(r, r.response) for r in remarks if r.response is not None]
    # one reason for a group is one reason
    given = {(_folded(answer.reason), r.group or r.uid) for r, answer in answered if answer.reason}
    reasons = Counter(reason for reason, _of in given)
    decisions = Counter(answer.decision.value for _, answer in answered)
    formal = [
        r.id
        for r, answer in answered
        if answer.reason and (formality(answer.reason) is not None or reasons[_folded(answer.reason)] > 1)
    ]
    without = [r.id for r, a in answered if a.decision in TAKEN_OVER and not a.change]
    return Coverage(
        total=len(remarks),
        unanswered=tuple(r.id for r in remarks if r.response is None),
        decisions=dict(decisions),
        accepted_without_change=tuple(without),
        formal=tuple(formal),
    )


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())

"""Where a review stands on a day, and what that rests on.

Silence counts as agreement only where the provision says so, for a body that it speaks of, once the term that it gives
at least has run from a receipt that is shown, and only where nothing was said: who sent remarks was not silent.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from lawtrack.errors import LawtrackError
from lawtrack.model.document import Lang
from lawtrack.profiles.deadlines import Limit, Silence, Step
from lawtrack.reviewing.bill import Bill
from lawtrack.reviewing.conflicts import interest
from lawtrack.reviewing.review import Review, ReviewState, Term
from lawtrack.reviewing.rules import Rules
from lawtrack.reviewing.states import review_term


class Why(StrEnum):
    """What a state rests on, and what a reader must know with it."""

    SILENCE = "silence"  # nothing came in the term, and the law takes that for agreement
    NOT_SHOWN = "not_shown"  # the receipt is not shown: the term is counted from sending
    NO_SILENCE = "no_silence"  # silence has no effect under the rule
    OTHER_BODY = "other_body"  # the provision on silence speaks of other bodies
    SHORT = "short"  # less time was given than the law asks
    REMARKS = "remarks"  # remarks have come
    LATE = "late"  # the conclusion came after the last day
    AFTER_SILENCE = "after_silence"  # … when silence had come to count as agreement
    MINIMUM_OVER = "minimum_over"  # the least time of a discussion has passed
    NO_TERM = "no_term"
    CONFLICT = "conflict"  # a conflict of interest, known after sending
    RECUSED = "recused"  # the reviewer stepped back, or was challenged
    UNVERIFIED = "unverified"  # the rule or the channel was not read in the law
    IMPOSSIBLE = "impossible"  # what was recorded makes no term


BARRED = frozenset((Why.CONFLICT, Why.RECUSED))
"""With these the reviewer judges the bill no more (art. 33-4): the review is to be called off."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a review stands on a day.

    Attributes:
        state: The state.
        why: What it rests on, in the order of ``Why``.
        term: The term; None where none is set or it is impossible.
        problem: Why the term is impossible, in a sentence; else empty.
    """

    state: ReviewState
    why: tuple[Why, ...] = ()
    term: Term | None = None
    problem: str = ""


def standing(bill: Bill, review: Review, rules: Rules, on: dt.date) -> Standing:
    """Where a review stands on a day; what was recorded and makes no term is told, never raised."""
    problem = ""
    term = None
    try:
        term = review_term(bill, review, rules)
        interested = interest(bill, review.reviewer, rules.channel_of(review), rules, Lang.EN)
    except LawtrackError as error:
        problem, interested = error.message, ""
    state, why = _state(bill, review, term, rules, on, known=not problem)
    if state in (ReviewState.CLOSED, ReviewState.CANCELLED):
        return Standing(state, (), term, problem)
    if problem:
        why.add(Why.IMPOSSIBLE)
    elif interested:
        why.add(Why.CONFLICT)
    if review.recused is not None and review.recused <= on:
        why.add(Why.RECUSED)
    if not problem and not _verified(bill, review, rules):
        why.add(Why.UNVERIFIED)
    return Standing(state, tuple(one for one in Why if one in why), term, problem)


def _state(
    bill: Bill, review: Review, term: Term | None, rules: Rules, on: dt.date, *, known: bool
) -> tuple[ReviewState, set[Why]]:
    if review.cancelled and review.cancelled <= on:
        return ReviewState.CANCELLED, set()
    if review.closed and review.closed <= on:
        return ReviewState.CLOSED, set()
    said = [remark for remark in bill.remarks_of(review) if remark.on <= on]
    over = term is not None and on > term.end
    if review.received and review.received <= on:
        return ReviewState.RECEIVED, _lateness(bill, review, term, rules)
    if term is not None and term.rule.step is Step.DISCUSSION and term.rule.limit is Limit.MIN:
        why = {Why.REMARKS} if said else set()
        return (ReviewState.ENDED, why | {Why.MINIMUM_OVER}) if over else (ReviewState.WAITING, why)
    if said:
        late = _late(review, term, min(remark.on for remark in said), rules)
        return ReviewState.REMARKS, {Why.REMARKS} | late
    shown = {Why.NOT_SHOWN} if term is not None and not term.receipt_shown else set()
    if term is None:
        return ReviewState.WAITING, {Why.NO_TERM} if known else set()
    if not over:
        return ReviewState.WAITING, shown
    against = shown | _against_silence(review, term, rules)
    if against:
        return ReviewState.OVERDUE, against
    return ReviewState.DEEMED_AGREED, {Why.SILENCE}


def _against_silence(review: Review, term: Term, rules: Rules) -> set[Why]:
    """What in the rule keeps silence from counting as agreement; nothing where it counts."""
    rule = term.rule
    if rule.silence is not Silence.DEEMED_AGREED:
        return {Why.NO_SILENCE}
    why = set()
    if rule.bodies and rules.kind_of(review.reviewer) not in rule.bodies:
        why.add(Why.OTHER_BODY)
    if rule.limit is Limit.MIN and (term.number < rule.number or term.unit is not rule.unit):
        why.add(Why.SHORT)
    return why


def _lateness(bill: Bill, review: Review, term: Term | None, rules: Rules) -> set[Why]:
    if review.received is None:
        return set()
    late = _late(review, term, review.received, rules)
    if term is not None and any(remark.on <= term.end for remark in bill.remarks_of(review)):
        late.discard(Why.AFTER_SILENCE)
    return late


def _late(review: Review, term: Term | None, came: dt.date, rules: Rules) -> set[Why]:
    """That what came on a day came too late, and whether silence had come to count; nothing where it was in time."""
    if term is None or came <= term.end or term.rule.step is Step.DISCUSSION:
        return set()
    if not term.receipt_shown:
        return {Why.LATE, Why.NOT_SHOWN}
    return {Why.LATE} if _against_silence(review, term, rules) else {Why.LATE, Why.AFTER_SILENCE}


def _verified(bill: Bill, review: Review, rules: Rules) -> bool:
    """True where both the rule and the channel that applies it were read in the law."""
    rule = rules.book.profile(bill.profile).rule(review.rule)
    return rule.verified and rules.channel_of(review).verified

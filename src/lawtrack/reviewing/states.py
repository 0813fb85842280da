"""Where a review stands on a day: computed from what happened, never stored."""

from __future__ import annotations

import datetime as dt

from lawtrack.profiles.channels import Channel, channel
from lawtrack.profiles.deadlines import DeadlineProfile, DeadlineRule, Silence, deadline_profile
from lawtrack.reviewing.bill import Bill, BillKind
from lawtrack.reviewing.calendars import Calendar
from lawtrack.reviewing.review import Recommendation, Review, ReviewState, Term
from lawtrack.reviewing.terms import term_of


def review_rule(bill: Bill, way: Channel, profile: DeadlineProfile) -> DeadlineRule:
    """The rule of an opinion on this bill by this channel, where the sender names none."""
    if profile.override_channels:
        return profile.rule(profile.default_review)
    name = way.review_rule
    if bill.kind is BillKind.BYLAW and way.bylaw_rule:
        name = way.bylaw_rule
    if bill.urgent and way.urgent_rule:
        name = way.urgent_rule
    return profile.rule(name or profile.default_review)


def review_term(bill: Bill, review: Review, calendar: Calendar) -> Term | None:
    """The term in which the conclusion is awaited, extensions included; None where none is set."""
    rule = deadline_profile(bill.profile).rule(review.rule)
    return term_of(
        rule,
        review.start,
        calendar,
        number=review.number,
        unit=review.unit,
        extensions=review.extensions,
    )


def review_state(review: Review, term: Term | None, on: dt.date) -> ReviewState:
    """Where the review stands on a day.

    Silence counts as agreement only where the rule says so, and only once the last day has passed.
    """
    if review.cancelled and review.cancelled <= on:
        return ReviewState.CANCELLED
    if review.closed and review.closed <= on:
        return ReviewState.CLOSED
    if review.received and review.received <= on:
        return ReviewState.RECEIVED
    if term is None or on <= term.end:
        return ReviewState.WAITING
    if term.rule.silence is Silence.DEEMED_AGREED:
        return ReviewState.DEEMED_AGREED
    return ReviewState.OVERDUE


def answer_rule(bill: Bill, recommendation: Recommendation) -> DeadlineRule | None:
    """The rule of the drafter's answer: that of the channel, else that of the profile, else none."""
    profile = deadline_profile(bill.profile)
    review = bill.review(recommendation.review)
    name = channel(review.channel).answer_rule if review else ""
    name = name or profile.default_answer
    return profile.rule(name) if name else None


def answer_term(bill: Bill, recommendation: Recommendation, calendar: Calendar) -> Term | None:
    """The term in which the answer is owed; None where no rule sets one.

    It is counted from the day the conclusion was received; for a remark outside a review, from its own day.
    """
    rule = answer_rule(bill, recommendation)
    if rule is None:
        return None
    review = bill.review(recommendation.review)
    start = review.received if review and review.received else recommendation.on
    return term_of(rule, start, calendar)


def needs_reason(bill: Bill, recommendation: Recommendation) -> frozenset[str]:
    """The decisions that need a reason: those of the profile and those of the answer's rule."""
    rule = answer_rule(bill, recommendation)
    return deadline_profile(bill.profile).reason_for | (rule.reason_for if rule else frozenset())

"""The rules and terms of reviews and answers: computed from what happened, never stored."""

from __future__ import annotations

from lawtrack.model.values import altered
from lawtrack.profiles.channels import Channel
from lawtrack.profiles.deadlines import DeadlineProfile, DeadlineRule
from lawtrack.reviewing.bill import Bill, BillKind
from lawtrack.reviewing.review import Decision, Recommendation, Review, Term
from lawtrack.reviewing.rules import Rules
from lawtrack.reviewing.terms import term_of

RECEIPT = "receipt"
"""The start of a term that counts from the day on which the addressee got the letter."""

ALWAYS_REASONED = frozenset((Decision.WITHDRAWN.value, Decision.OFF_TOPIC.value))
"""Answers that say nothing without a reason: who took the remark back and how, why it is none of this bill's."""


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


def review_term(bill: Bill, review: Review, rules: Rules) -> Term | None:
    """The term in which the conclusion is awaited, extensions included; None where none is set.

    Where it counts from the receipt and none is recorded it is counted from the day of sending, and says so.

    Raises:
        WorkflowError: Its length is impossible.
        SettingsError: Its rule or channel is not there any more.
    """
    rule = rules.book.profile(bill.profile).rule(review.rule)
    way = rules.channel_of(review)
    term = term_of(
        rule,
        review.start,
        rules.calendar,
        number=review.number,
        unit=review.unit,
        extensions=review.extensions,
    )
    if term is None:
        return None
    shown = rule.start != RECEIPT or review.delivered is not None
    return altered(term, receipt_shown=shown, verified=rule.verified and way.verified, basis=review.basis)


def answer_rule(bill: Bill, recommendation: Recommendation, rules: Rules) -> DeadlineRule | None:
    """The rule of the drafter's answer: that of the channel, else that of the profile, else none."""
    profile = rules.book.profile(bill.profile)
    review = bill.review(recommendation.review)
    name = rules.channel_of(review).answer_rule if review else ""
    name = name or profile.default_answer
    return profile.rule(name) if name else None


def answer_term(bill: Bill, recommendation: Recommendation, rules: Rules) -> Term | None:
    """The term in which the answer is owed; None where no rule sets one.

    It is counted from the day the conclusion was received, or the remark where that was made later; for a remark
    outside a review, from its own day.

    Raises:
        WorkflowError: Its length is impossible.
        SettingsError: A rule or channel is not there any more.
    """
    rule = answer_rule(bill, recommendation, rules)
    if rule is None:
        return None
    review = bill.review(recommendation.review)
    start = recommendation.on
    verified = rule.verified
    if review is not None:
        verified = verified and rules.channel_of(review).verified
        start = max(start, review.received) if review.received else start
    term = term_of(rule, start, rules.calendar)
    return altered(term, verified=verified) if term is not None else None


def needs_reason(bill: Bill, recommendation: Recommendation, rules: Rules) -> frozenset[str]:
    """The decisions that need a reason: those of the profile and those of the answer's rule."""
    rule = answer_rule(bill, recommendation, rules)
    asked = rules.book.profile(bill.profile).reason_for | (rule.reason_for if rule else frozenset())
    return asked | ALWAYS_REASONED

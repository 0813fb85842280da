"""Who must be asked about a bill, who was, who has answered, who was silent; who must receive a changed draft again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from lawtrack.errors import WorkflowError
from lawtrack.i18n import _
from lawtrack.model.event import Event
from lawtrack.profiles.asked import AskedRule
from lawtrack.reviewing.bill import Bill
from lawtrack.reviewing.folded.fields import Fields
from lawtrack.reviewing.review import Review, ReviewState
from lawtrack.reviewing.rules import Rules
from lawtrack.reviewing.standing import standing


class Reply(StrEnum):
    """Where somebody who must be asked stands on a day."""

    NOT_ASKED = "not_asked"
    WAITING = "waiting"
    ANSWERED = "answered"
    SILENT = "silent"  # the time is over and no conclusion came, whatever that means under the rule


@dataclass(frozen=True, slots=True)
class Asked:
    """Somebody who must be asked.

    Attributes:
        rule: By what.
        reply: Where it stands.
        reviewer: Its short name; empty where nobody was asked.
        review: The last review that counts; None where nobody was asked.
        again: True where the draft was changed since, and is sent again.
    """

    rule: AskedRule
    reply: Reply
    reviewer: str = ""
    review: Review | None = None
    again: bool = False


def asked(bill: Bill, rules: Rules, on: dt.date) -> tuple[Asked, ...]:
    """Everybody who must be asked about a bill, in the order of the rules; a body each, where several were asked.

    Who was asked stands there too where no subject of the bill is recorded: a changed draft is sent to it again.
    """
    every = (one for rule in rules.book.asked.values() for one in _of(rule, bill, rules, on))
    return tuple(one for one in every if one.review is not None or concerns(one.rule, bill))


def concerns(rule: AskedRule, bill: Bill) -> bool:
    """True where a rule is for such a bill."""
    return (
        (not rule.drafts or bill.kind.value in rule.drafts)
        and (not rule.subjects or any(one in bill.subjects for one in rule.subjects))
        and not any(one in bill.subjects for one in rule.not_subjects)
        and bill.initiator not in rule.not_initiators
    )


def _of(rule: AskedRule, bill: Bill, rules: Rules, on: dt.date) -> Iterator[Asked]:
    last: dict[str, Review] = {}
    for review in bill.reviews:
        counts = review.channel in rule.channels and (
            not rule.kinds or rules.kind_of(review.reviewer) in rule.kinds
        )
        if counts and review.cancelled is None and review.sent <= on:
            before = last.get(review.reviewer)
            if before is None or review.version >= before.version:
                last[review.reviewer] = review
    if not last:
        yield Asked(rule, Reply.NOT_ASKED)
    current = bill.version
    for reviewer, review in last.items():
        changed = bool(current.texts) and review.version < current.number
        yield Asked(rule, _reply(bill, review, rules, on), reviewer, review, rule.again and changed)


def _reply(bill: Bill, review: Review, rules: Rules, on: dt.date) -> Reply:
    state = standing(bill, review, rules, on).state
    if state is ReviewState.CLOSED and review.received is None:
        return Reply.SILENT
    if state in (ReviewState.RECEIVED, ReviewState.CLOSED, ReviewState.REMARKS):
        return Reply.ANSWERED
    return Reply.WAITING if state is ReviewState.WAITING else Reply.SILENT


def check_subject(bill: Bill, event: Event, rules: Rules) -> None:
    """Refuse a subject that is none, or to take one back that was not recorded.

    Raises:
        SettingsError: There is no such subject.
        WorkflowError: There is nothing to take back.
    """
    of = Fields(event)
    name = of.text("subject")
    if of.flag("withdrawn"):
        if name not in bill.subjects:
            raise WorkflowError(
                _("The bill «{bill}» is not recorded as one on «{subject}».").format(
                    bill=bill.slug, subject=name
                )
            )
        return
    rules.book.entry("subject", name)

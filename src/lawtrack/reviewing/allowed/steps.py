"""Whether the rules allow a step, asked before it is recorded. A refusal is one sentence with its provision of law."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from types import MappingProxyType

from lawtrack import remedies
from lawtrack.errors import WorkflowError
from lawtrack.i18n import _, ngettext
from lawtrack.language.figures import day_text
from lawtrack.model.event import Event, EventKind
from lawtrack.reviewing.allowed.answering import (
    check_carry,
    check_group,
    check_recommend,
    check_respond,
    check_take_back,
)
from lawtrack.reviewing.allowed.completing import OF_A_REVIEW
from lawtrack.reviewing.allowed.sending import check_extend, check_send
from lawtrack.reviewing.asking import check_subject
from lawtrack.reviewing.bill import Bill
from lawtrack.reviewing.folded.deputies import check_decide
from lawtrack.reviewing.folded.fields import Fields
from lawtrack.reviewing.naming import numbers_text, the_review
from lawtrack.reviewing.opening import check_after, check_open, check_revision
from lawtrack.reviewing.review import Review, ReviewState, Withdrawn
from lawtrack.reviewing.rules import Rules
from lawtrack.reviewing.stages import check_stage
from lawtrack.reviewing.standing import BARRED, Why, standing
from lawtrack.reviewing.states import answer_term, review_term

FROZEN = frozenset((EventKind.TEXT, EventKind.SETTLE, EventKind.LINK, EventKind.BASE, EventKind.EDIT))
"""Steps that change what the reviewers of a version read."""


def check_step(bill: Bill, event: Event, rules: Rules, lang: str) -> None:
    """Refuse a step that the rules do not allow.

    Args:
        bill: The bill before the step.
        event: The step, complete.
        rules: By what it is judged.
        lang: The interface's language, for names and provisions in the sentence.

    Raises:
        WorkflowError: The step is not allowed.
        SettingsError: It names a rule or a channel that is not there.
    """
    of = Fields(event)
    if event.kind in FROZEN:
        check_frozen(bill, of.number("version", bill.version.number))
    elif event.kind in (EventKind.STAGE, EventKind.IMPACT):
        check_stage(bill, event, rules)
    elif event.kind is EventKind.SUBJECT:
        check_subject(bill, event, rules)
    elif event.kind is EventKind.SEND:
        check_send(bill, event, rules, lang)
    elif event.kind in OF_A_REVIEW or (event.kind is EventKind.WITHDRAW and of.text("review", "")):
        review = the_review(bill, of.text("review"), event.data.get("upon"))
        if event.kind is not EventKind.REOPEN:
            check_open(bill, review)
        check_revision(review.revision, of, _("The review «{name}»").format(name=review.id))
        check_after(event.on, review.sent, _("the review «{review}» was sent").format(review=review.id))
        _BY_KIND[event.kind](bill, event, review, rules, lang)
    elif event.kind is EventKind.WITHDRAW:
        check_take_back(bill, event)
    elif event.kind is EventKind.RECOMMEND:
        check_recommend(bill, event, rules)
    elif event.kind is EventKind.RESPOND:
        check_respond(bill, event, rules)
    elif event.kind is EventKind.CARRY:
        check_carry(bill, event)
    elif event.kind is EventKind.DECIDE:
        check_decide(bill, event)
    elif event.kind is EventKind.GROUP:
        check_group(bill, event)


def check_terms(bill: Bill, event: Event, rules: Rules) -> None:
    """Refuse a step after which a term could not be computed.

    A step that makes no term is never refused for one that was impossible before: it may be what mends that.

    Args:
        bill: The bill after the step.
        event: The step.
        rules: By what terms are computed.

    Raises:
        WorkflowError: A length is impossible, or a date lies outside the calendar.
        SettingsError: A rule or channel is not there.
    """
    of = Fields(event)
    name = of.text("review", "")
    if event.kind is EventKind.SEND:
        review_term(bill, bill.reviews[-1], rules)
    elif event.kind in (EventKind.EXTEND, EventKind.DELIVER):
        review_term(bill, the_review(bill, name, event.data.get("upon")), rules)
    if event.kind is EventKind.RECOMMEND:
        answer_term(bill, bill.recommendations[-1], rules)
    elif event.kind is EventKind.RECEIVE:
        for remark in bill.recommendations:
            if remark.review == name:
                answer_term(bill, remark, rules)


def check_frozen(bill: Bill, number: int) -> None:
    """What reviewers read stays as it is; changes make the next version, which is sent again (art. 19.1).

    Raises:
        WorkflowError: The version of this number is under review.
    """
    review = bill.under_review(number)
    if review is not None:
        raise WorkflowError(
            _(
                "Version {number} of the bill «{bill}» is under review («{review}», sent on {day}): what was sent stays as it is."
            ).format(number=number, bill=bill.slug, review=review.id, day=day_text(review.sent)),
            remedy=remedies.next_version(bill.slug),
        )


def _check_receive(bill: Bill, event: Event, review: Review, rules: Rules, lang: str) -> None:
    of = Fields(event)
    _check_not_received(bill, review)
    if review.delivered is not None:
        check_after(event.on, review.delivered, _("the letter was received"))
    if of.flag("no_remarks") and bill.remarks_of(review):
        raise WorkflowError(
            _("The review «{review}» has recommendations; it cannot be without remarks.").format(
                review=review.id
            )
        )


def _check_not_received(bill: Bill, review: Review) -> None:
    if review.received:
        raise WorkflowError(
            _("The conclusion of the review «{review}» was already received on {day}.").format(
                review=review.id, day=day_text(review.received)
            ),
            remedy=remedies.withdraw_of_review(f"{bill.slug}/{review.id}", Withdrawn.CONCLUSION.value),
        )


def _check_deliver(bill: Bill, event: Event, review: Review, rules: Rules, lang: str) -> None:
    came = [remark.on for remark in bill.remarks_of(review)]
    came += [review.received] if review.received else []
    if came and event.on > min(came):
        raise WorkflowError(
            _("The reviewer answered on {day}; it cannot have got the letter on {later} only.").format(
                day=day_text(min(came)), later=day_text(event.on)
            )
        )


def _check_remind(bill: Bill, event: Event, review: Review, rules: Rules, lang: str) -> None:
    _check_not_received(bill, review)


def _check_cancel(bill: Bill, event: Event, review: Review, rules: Rules, lang: str) -> None:
    if not Fields(event).text("reason", ""):
        raise WorkflowError(_("A review is called off with a reason only."), remedy=remedies.give_reason())
    if not BARRED.intersection(standing(bill, review, rules, event.on).why):
        _check_not_received(bill, review)


def _check_close(bill: Bill, event: Event, review: Review, rules: Rules, lang: str) -> None:
    own = bill.remarks_of(review)
    missing = [r.id for r in own if r.response is None]
    if missing:
        raise WorkflowError(
            ngettext(
                "The review «{review}» cannot be closed: recommendation {names} has no answer.",
                "The review «{review}» cannot be closed: recommendations {names} have no answer.",
                len(missing),
            ).format(review=review.id, names=numbers_text(missing)),
            remedy=remedies.answer(f"{bill.slug}/{missing[0]}"),
        )
    found = standing(bill, review, rules, event.on)
    if review.recused is not None and Why.RECUSED in found.why:
        raise WorkflowError(
            _(
                "The review «{review}» cannot be closed: the reviewer stepped back on {day} (Law 480-V, art. 33-4)."
            ).format(review=review.id, day=day_text(review.recused)),
            remedy=remedies.call_off(f"{bill.slug}/{review.id}"),
        )
    if Why.CONFLICT in found.why:
        raise WorkflowError(
            _(
                "The review «{review}» cannot be closed: the reviewer has a conflict of interest (Law 480-V, art. 33-4)."
            ).format(review=review.id),
            remedy=remedies.call_off(f"{bill.slug}/{review.id}"),
        )
    if found.state not in (ReviewState.RECEIVED, ReviewState.DEEMED_AGREED, ReviewState.ENDED):
        raise WorkflowError(
            _("The review «{review}» cannot be closed: its conclusion was not received.").format(
                review=review.id
            ),
            remedy=remedies.receive_conclusion(f"{bill.slug}/{review.id}"),
        )
    answers = [r.response.on for r in own if r.response is not None]
    if answers:
        check_after(event.on, max(answers), _("the last answer was given"))


def _check_reopen(bill: Bill, event: Event, review: Review, rules: Rules, lang: str) -> None:
    ended = review.closed or review.cancelled
    if ended is None:
        raise WorkflowError(_("The review «{review}» is open.").format(review=review.id))
    if not Fields(event).text("reason", ""):
        raise WorkflowError(_("A review is opened again with a reason only."), remedy=remedies.give_reason())
    check_after(event.on, ended, _("the review «{review}» ended").format(review=review.id))


def _check_recuse(bill: Bill, event: Event, review: Review, rules: Rules, lang: str) -> None:
    if not Fields(event).text("reason", ""):
        raise WorkflowError(_("A reviewer steps back with a reason only."), remedy=remedies.give_reason())
    if review.recused is not None:
        raise WorkflowError(
            _("The reviewer of «{review}» stepped back on {day} already.").format(
                review=review.id, day=day_text(review.recused)
            ),
            remedy=remedies.call_off(f"{bill.slug}/{review.id}"),
        )


def _check_withdraw(bill: Bill, event: Event, review: Review, rules: Rules, lang: str) -> None:
    of = Fields(event)
    what = of.choice("what", Withdrawn)
    if not of.text("reason", ""):
        raise WorkflowError(
            _("What was recorded is taken back with a reason only."), remedy=remedies.give_reason()
        )
    there = {
        Withdrawn.RECEIPT: review.delivered is not None,
        Withdrawn.CONCLUSION: review.received is not None,
        Withdrawn.EXTENSION: bool(review.extensions),
    }
    if not there[what]:
        raise WorkflowError(
            _("The review «{review}» has nothing of the kind «{what}» to take back.").format(
                review=review.id, what=_TAKEN_BACK[what]()
            )
        )


_TAKEN_BACK: Mapping[Withdrawn, Callable[[], str]] = MappingProxyType(
    {
        Withdrawn.RECEIPT: lambda: _("Receipt of the letter"),
        Withdrawn.CONCLUSION: lambda: _("Conclusion"),
        Withdrawn.EXTENSION: lambda: _("Extension of the term"),
    }
)

_Check = Callable[[Bill, Event, Review, Rules, str], None]
_BY_KIND: Mapping[EventKind, _Check] = MappingProxyType(
    {
        EventKind.EXTEND: check_extend,
        EventKind.RECEIVE: _check_receive,
        EventKind.DELIVER: _check_deliver,
        EventKind.REMIND: _check_remind,
        EventKind.CANCEL: _check_cancel,
        EventKind.CLOSE: _check_close,
        EventKind.REOPEN: _check_reopen,
        EventKind.RECUSE: _check_recuse,
        EventKind.WITHDRAW: _check_withdraw,
    }
)


def check_day(on: dt.date, today: dt.date) -> None:
    """Refuse a fact that lies in the future.

    Raises:
        WorkflowError: It does.
    """
    if on > today:
        raise WorkflowError(
            _("{day} lies in the future (today is {today}).").format(day=day_text(on), today=day_text(today))
        )

"""Whether the rules allow a step, asked before it is recorded. A refusal is one sentence with its provision of law."""

from __future__ import annotations

import datetime as dt

from lawtrack import remedies
from lawtrack.errors import WorkflowError
from lawtrack.i18n import _, ngettext
from lawtrack.model.document import Lang
from lawtrack.model.event import Event, EventKind
from lawtrack.profiles.channels import channel
from lawtrack.profiles.deadlines import DeadlineRule, Limit, Unit, deadline_profile
from lawtrack.profiles.loader import pick
from lawtrack.reviewing.bill import Bill
from lawtrack.reviewing.calendars import Calendar
from lawtrack.reviewing.conflicts import objection
from lawtrack.reviewing.fields import Fields
from lawtrack.reviewing.naming import the_recommendation, the_review, the_version
from lawtrack.reviewing.review import Decision, Review, Reviewer, ReviewState, Term
from lawtrack.reviewing.states import needs_reason, review_state, review_term


def check_step(bill: Bill, event: Event, reviewer: Reviewer | None, calendar: Calendar, lang: str) -> None:
    """Refuse a step that the rules do not allow.

    Args:
        bill: The bill before the step.
        event: The step, complete.
        reviewer: The reviewer of a ``send``; None where the registry does not know it.
        calendar: The working days.
        lang: The interface's language, for names and provisions in the sentence.

    Raises:
        WorkflowError: The step is not allowed.
    """
    if event.kind is EventKind.SEND:
        _check_send(bill, event, reviewer, lang)
    elif event.kind in (EventKind.EXTEND, EventKind.RECEIVE, EventKind.CANCEL, EventKind.CLOSE):
        of = Fields(event)
        review = the_review(bill, of.text("review"), event.data.get("upon"))
        _check_open(review)
        check_revision(review.revision, of, _("The review «{name}»").format(name=review.id))
        if event.on < review.sent:
            raise WorkflowError(
                _("The review «{review}» was sent on {sent}; {day} lies before that.").format(
                    review=review.id, sent=review.sent, day=event.on
                )
            )
        _BY_KIND[event.kind](bill, event, review, calendar, lang)
    elif event.kind is EventKind.RECOMMEND:
        _check_recommend(bill, event)
    elif event.kind is EventKind.RESPOND:
        _check_respond(bill, event)


def check_revision(now: int, of: Fields, what: str) -> None:
    """Refuse a step that was decided upon an older state of what it changes.

    Raises:
        WorkflowError: Somebody else has written in between.
    """
    seen = of.number("revision", now)
    if seen != now:
        raise WorkflowError(
            _(
                "{what} was changed by somebody else in the meantime (you saw revision {seen}, it is {now})."
            ).format(what=what, seen=seen, now=now),
            hint=_("Look at it again, then repeat the step."),
        )


def _check_send(bill: Bill, event: Event, reviewer: Reviewer | None, lang: str) -> None:
    of = Fields(event)
    way = channel(of.text("channel"))
    rule = deadline_profile(bill.profile).rule(of.text("rule"))
    version = the_version(bill, of.number("version", bill.version.number))
    name = of.text("reviewer")
    if reviewer is None:
        raise WorkflowError(
            _("The registry of experts does not know «{name}».").format(name=name),
            remedy=remedies.add_expert(name),
        )
    if not version.texts:
        raise WorkflowError(
            _("Version {number} of the bill «{bill}» has no text yet; there is nothing to send.").format(
                number=version.number, bill=bill.slug
            ),
            remedy=remedies.add_text(bill.slug),
        )
    against = objection(bill, reviewer, way, event.on, Lang(lang))
    if against:
        raise WorkflowError(against)
    same = [r for r in bill.reviews if (r.reviewer, r.channel, r.version) == (name, way.id, version.number)]
    if any(not r.closed and not r.cancelled for r in same):
        raise WorkflowError(
            _("Version {number} was already sent to «{name}» by this channel, as review «{review}».").format(
                number=version.number, name=name, review=same[-1].id
            )
        )
    _check_length(rule, of.number("number", 0), of.choice("unit", Unit), lang)


def _check_length(rule: DeadlineRule, number: int, unit: Unit, lang: str) -> None:
    if not rule.number or not number:
        return
    if unit is not rule.unit:
        raise WorkflowError(
            _("The term of the rule «{rule}» is counted in {unit} units ({basis}).").format(
                rule=rule.id, unit=rule.unit.value, basis=pick(rule.basis, lang)
            )
        )
    if rule.limit is Limit.MIN and number < rule.number:
        raise WorkflowError(
            _("A term of {number} is too short: at least {least} must be given ({basis}).").format(
                number=number, least=rule.number, basis=pick(rule.basis, lang)
            )
        )
    if rule.limit is Limit.MAX and number > rule.number:
        raise WorkflowError(
            _("A term of {number} is too long: at most {most} may be given ({basis}).").format(
                number=number, most=rule.number, basis=pick(rule.basis, lang)
            )
        )


def _check_open(review: Review) -> None:
    if review.closed:
        raise WorkflowError(
            _("The review «{review}» was closed on {day}.").format(review=review.id, day=review.closed)
        )
    if review.cancelled:
        raise WorkflowError(
            _("The review «{review}» was called off on {day}.").format(review=review.id, day=review.cancelled)
        )


def _check_extend(bill: Bill, event: Event, review: Review, calendar: Calendar, lang: str) -> None:
    of = Fields(event)
    if not of.text("reason", ""):
        raise WorkflowError(_("A term is extended with a reason only."), remedy=remedies.give_reason())
    if review.received:
        raise WorkflowError(
            _(
                "The conclusion of the review «{review}» was received on {day}; there is nothing to extend."
            ).format(review=review.id, day=review.received)
        )
    term = review_term(bill, review, calendar)
    if term is None:
        raise WorkflowError(_("No term is set for the review «{review}».").format(review=review.id))
    if event.on > term.end:
        raise WorkflowError(
            _(
                "The term of the review «{review}» ended on {end}; it could be extended until that day only."
            ).format(review=review.id, end=term.end)
        )
    if not of.text("basis", ""):
        _check_allowance(term, of, lang)


def _check_allowance(term: Term, of: Fields, lang: str) -> None:
    rule, number, unit = term.rule, of.number("number"), of.choice("unit", Unit, term.unit)
    basis = pick(rule.basis, lang)
    if number < 1:
        raise WorkflowError(_("A term is extended by at least 1."))
    if rule.limit is Limit.MIN:
        return  # The drafter sets the term, the law only its least length: it may be made longer.
    if rule.extension is None:
        raise WorkflowError(
            _("The rule «{rule}» names no extension ({basis}).").format(rule=rule.id, basis=basis),
            remedy=remedies.name_basis(),
        )
    most = rule.extension
    if len(term.extensions) >= most.times:
        raise WorkflowError(
            ngettext(
                "The term was already extended; {times} extension is allowed ({basis}).",
                "The term was already extended; {times} extensions are allowed ({basis}).",
                most.times,
            ).format(times=most.times, basis=basis)
        )
    if unit is not most.unit or number + sum(e.number for e in term.extensions) > most.number:
        raise WorkflowError(
            _("An extension of {number} {unit} is too long: at most {most} {allowed} ({basis}).").format(
                number=number, unit=unit.value, most=most.number, allowed=most.unit.value, basis=basis
            )
        )


def _check_receive(bill: Bill, event: Event, review: Review, calendar: Calendar, lang: str) -> None:
    of = Fields(event)
    if review.received:
        raise WorkflowError(
            _("The conclusion of the review «{review}» was already received on {day}.").format(
                review=review.id, day=review.received
            )
        )
    if of.flag("no_remarks") and any(r.review == review.id for r in bill.recommendations):
        raise WorkflowError(
            _("The review «{review}» has recommendations; it cannot be without remarks.").format(
                review=review.id
            )
        )


def _check_cancel(bill: Bill, event: Event, review: Review, calendar: Calendar, lang: str) -> None:
    if not Fields(event).text("reason", ""):
        raise WorkflowError(_("A review is called off with a reason only."), remedy=remedies.give_reason())
    if review.received:
        raise WorkflowError(
            _("The conclusion of the review «{review}» was already received on {day}.").format(
                review=review.id, day=review.received
            )
        )


def _check_close(bill: Bill, event: Event, review: Review, calendar: Calendar, lang: str) -> None:
    own = [r for r in bill.recommendations if r.review == review.id]
    missing = [r.id for r in own if r.response is None]
    if missing:
        raise WorkflowError(
            ngettext(
                "The review «{review}» cannot be closed: recommendation {names} has no answer.",
                "The review «{review}» cannot be closed: recommendations {names} have no answer.",
                len(missing),
            ).format(review=review.id, names=", ".join(missing)),
            remedy=remedies.answer(f"{bill.slug}/{missing[0]}"),
        )
    state = review_state(review, review_term(bill, review, calendar), event.on)
    if state in (ReviewState.WAITING, ReviewState.OVERDUE):
        raise WorkflowError(
            _("The review «{review}» cannot be closed: its conclusion was not received.").format(
                review=review.id
            ),
            remedy=remedies.receive_conclusion(f"{bill.slug}/{review.id}"),
        )


def _check_recommend(bill: Bill, event: Event) -> None:
    of = Fields(event)
    name = of.text("review", "")
    if name:
        review = the_review(bill, name, event.data.get("upon"))
        _check_open(review)
        if review.no_remarks:
            raise WorkflowError(
                _("The review «{review}» was received without remarks.").format(review=review.id)
            )
    elif not of.text("author", ""):
        raise WorkflowError(
            _("Nobody is named who makes the recommendation."),
            remedy=remedies.name_reviewer(),
        )


def _check_respond(bill: Bill, event: Event) -> None:
    of = Fields(event)
    old = the_recommendation(bill, of.text("recommendation"), event.data.get("upon"))
    what = _("The recommendation «{name}»").format(name=old.id)
    if old.response is not None and event.data.get("revision") is None:
        raise WorkflowError(
            _("{what} was answered on {day} by {who}.").format(
                what=what, day=old.response.on, who=old.response.by
            ),
            remedy=remedies.name_revision(old.revision),
        )
    check_revision(old.revision, of, what)
    review = bill.review(old.review)
    if review is not None and review.closed:
        _check_open(review)
    decision = of.choice("decision", Decision)
    if decision.value in needs_reason(bill, old) and not of.text("reason", ""):
        raise WorkflowError(
            _("An answer «{decision}» needs a reason.").format(decision=decision.value),
            remedy=remedies.give_reason(),
        )


_BY_KIND = {
    EventKind.EXTEND: _check_extend,
    EventKind.RECEIVE: _check_receive,
    EventKind.CANCEL: _check_cancel,
    EventKind.CLOSE: _check_close,
}


def check_day(on: dt.date, today: dt.date) -> None:
    """Refuse a fact that lies in the future.

    Raises:
        WorkflowError: It does.
    """
    if on > today:
        raise WorkflowError(_("{day} lies in the future (today is {today}).").format(day=on, today=today))

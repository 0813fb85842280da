"""Terms, states and decisions in words of the interface's language: the same on the command line and on screens."""

from __future__ import annotations

from lawtrack.i18n import _, language, ngettext
from lawtrack.profiles.deadlines import DeadlineRule, Limit, Unit
from lawtrack.profiles.loader import pick
from lawtrack.reviewing.due import DueItem, DueKind
from lawtrack.reviewing.review import Decision, ReviewState, Term


def length_text(number: int, unit: Unit) -> str:
    """«10 working days»."""
    if unit is Unit.WORKING:
        words = ngettext("{number} working day", "{number} working days", number)
    elif unit is Unit.CALENDAR:
        words = ngettext("{number} calendar day", "{number} calendar days", number)
    elif unit is Unit.WEEKS:
        words = ngettext("{number} week", "{number} weeks", number)
    elif unit is Unit.MONTHS:
        words = ngettext("{number} month", "{number} months", number)
    else:
        words = ngettext("{number} year", "{number} years", number)
    return words.format(number=number)


def rule_text(rule: DeadlineRule) -> str:
    """The rule with its basis: «10 working days from receipt, Law 480-V, art. 19(4)»; unverified ones are marked."""
    if not rule.number:
        return _("no term set by law ({basis})").format(basis=pick(rule.basis, language()))
    return _("{limit}{length} {since}, {basis}{mark}").format(
        limit=_("at least ") if rule.limit is Limit.MIN else "",
        length=length_text(rule.number, rule.unit),
        since=since_text(rule.start),
        basis=pick(rule.basis, language()),
        mark=_mark(rule),
    )


def term_text(term: Term) -> str:
    """How a last day was computed: rule, day of start, extensions, calendar, and what is uncertain about it.

    «10 working days from receipt (2026-05-06), Law 480-V, art. 19(1), calendar KZ holidays 0.109 + overrides 2026-11».
    """
    parts = [
        _("{length} {since} ({day})").format(
            length=length_text(term.number, term.unit), since=since_text(term.rule.start), day=term.start
        ),
        pick(term.rule.basis, language()) + _mark(term.rule),
    ]
    parts += [
        _("extended by {length}: {reason}").format(length=length_text(e.number, e.unit), reason=e.reason)
        for e in term.extensions
    ]
    parts.append(_("calendar {edition}").format(edition=term.calendar))
    if term.estimated:
        parts.append(
            _("estimated days off: {days}").format(days=", ".join(str(day) for day in term.estimated))
        )
    if term.moves_unknown:
        parts.append(_("moved days off of {year} not known").format(year=term.end.year))
    return ", ".join(parts)


def since_text(event: str) -> str:
    """From which event a term is counted, in words that each language puts into its own case."""
    words = {
        "receipt": _("from receipt"),
        "sent": _("from sending"),
        "published": _("from publication"),
        "introduced": _("from introduction"),
    }
    return words.get(event, event)


def state_text(state: ReviewState) -> str:
    """Where a review stands, in words."""
    return {
        ReviewState.WAITING: _("waiting"),
        ReviewState.OVERDUE: _("overdue"),
        ReviewState.DEEMED_AGREED: _("deemed agreed"),
        ReviewState.RECEIVED: _("received"),
        ReviewState.CLOSED: _("closed"),
        ReviewState.CANCELLED: _("called off"),
    }[state]


def decision_text(decision: Decision | None) -> str:
    """An answer, in words; «no answer» for None."""
    if decision is None:
        return _("no answer")
    return {
        Decision.ACCEPTED: _("accepted"),
        Decision.PARTLY: _("partly accepted"),
        Decision.REJECTED: _("rejected"),
    }[decision]


def due_text(item: DueItem) -> str:
    """What is owed, in words."""
    if item.kind is DueKind.CONCLUSION:
        return _("conclusion awaited")
    if item.kind is DueKind.ANSWER:
        return _("answer owed")
    return _("to be closed: silence counts as agreement") if item.silence else _("to be closed: all answered")


def left_text(item: DueItem) -> str:
    """How long there is, or how long ago it was, in working days; empty without a term."""
    if item.working_days is None:
        return ""
    if item.overdue:
        late = -item.working_days
        return ngettext("{n} working day late", "{n} working days late", late).format(n=late)
    if not item.working_days:
        return _("today") if item.term else ""
    return ngettext("{n} working day left", "{n} working days left", item.working_days).format(
        n=item.working_days
    )


def _mark(rule: DeadlineRule) -> str:
    if rule.historic:
        return _(" [historic]")
    return "" if rule.verified else _(" [not verified]")

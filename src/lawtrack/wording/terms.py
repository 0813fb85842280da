"""Terms, states and decisions in words of the interface's language: the same on the command line and on screens."""

from __future__ import annotations

from collections.abc import Iterable

from lawtrack.i18n import N_, _, language, ngettext
from lawtrack.profiles.answers import Formality, formal_reasons
from lawtrack.profiles.deadlines import DeadlineRule, Limit
from lawtrack.profiles.loader import pick
from lawtrack.reviewing.asking import Asked, Reply
from lawtrack.reviewing.due import DueItem, DueKind
from lawtrack.reviewing.review import Decision, ReviewState, Term
from lawtrack.reviewing.standing import Why
from lawtrack.wording.days import day_text, length_text, limit_text, longer_text


def rule_text(rule: DeadlineRule, *, verified: bool = True) -> str:
    """The rule with its basis: «10 working days from receipt, Law 480-V, art. 19(4)»; unverified ones are marked.

    Args:
        rule: The rule.
        verified: False where what applies it (a channel) was not read in the law.
    """
    lang = language()
    mark = _mark(rule, verified=verified)
    if not rule.number:
        words = _("no term set by law ({basis})").format(basis=pick(rule.basis, lang)) + mark
    else:
        length = limit_text(rule.number, rule.unit, rule.limit)
        words = f"{_since(rule.start).format(length=length)}, {pick(rule.basis, lang)}{mark}"
    note = pick(rule.note, lang)
    return f"{words} ({note})" if note else words


def calendar_text(edition: str) -> str:
    """By which working days a term was computed; a calendar of another country by the name that it has."""
    version, plus, fixes = edition.removeprefix("KZ holidays ").partition(" + overrides ")
    if not plus or not edition.startswith("KZ holidays "):
        return _("calendar {edition}").format(edition=edition)
    return _("calendar KZ holidays {version} + overrides {fixes}").format(version=version, fixes=fixes)


def term_text(term: Term, *, calendar: bool = True) -> str:
    """How a last day was computed: rule, day of start, extensions, calendar, and what is uncertain about it.

    «10 working days from receipt (2026-05-06), Law 480-V, art. 19(1), calendar KZ holidays 0.109 + overrides 2026-11».
    Without ``calendar`` neither the calendar nor what is uncertain about it is said: a letter to others needs none.
    """
    lang, rule = language(), term.rule
    length, day = length_text(term.number, term.unit), day_text(term.start)
    start = _since_day(rule.start) if term.receipt_shown else _from_sending()
    parts = [
        start.format(length=length, day=day, event=rule.start),
        pick(rule.basis, lang) + _mark(rule, verified=term.verified),
    ]
    parts += [_("set by: {basis}").format(basis=term.basis)] if term.basis else []
    parts += [longer_text(e.number, e.unit, e.reason) for e in term.extensions]
    added = sum(e.number for e in term.extensions if e.unit is term.unit)
    if added:  # the moved last day of the shorter term is not where the longer one begins
        parts.append(
            _("{length} in all, from the same day").format(length=length_text(term.number + added, term.unit))
        )
    note = pick(rule.note, lang)
    if not calendar:
        return ", ".join([*parts, note] if note else parts)
    parts.append(calendar_text(term.calendar))
    if term.estimated:
        parts.append(_("estimated days off: {days}").format(days=", ".join(map(day_text, term.estimated))))
    if term.moves_unknown:
        parts.append(_("moved days off of {year} not known").format(year=term.end.year))
    return ", ".join([*parts, note] if note else parts)


def _since(event: str) -> str:
    """A length from an event: whole phrases, for each language puts the words in its own order and case."""
    words = {
        "receipt": _("{length} from receipt"),
        "sent": _("{length} from sending"),
        "published": _("{length} from publication"),
        "introduced": _("{length} from introduction"),
    }
    return words.get(event, "{length} (" + event + ")")


def _since_day(event: str) -> str:
    words = {
        "receipt": _("{length} from receipt ({day})"),
        "sent": _("{length} from sending ({day})"),
        "published": _("{length} from publication ({day})"),
        "introduced": _("{length} from introduction ({day})"),
    }
    return words.get(event, _("{length} from {day} ({event})"))


def _from_sending() -> str:
    return _("{length} from sending ({day}), for the receipt is not shown")


def state_text(state: ReviewState, why: Iterable[Why] = ()) -> str:
    """Where a review stands, in words, with what a reader must know of it."""
    words = {
        ReviewState.WAITING: _("waiting"),
        ReviewState.OVERDUE: _("overdue"),
        ReviewState.DEEMED_AGREED: _("deemed agreed"),
        ReviewState.REMARKS: _("remarks without a conclusion"),
        ReviewState.RECEIVED: _("received"),
        ReviewState.ENDED: _("discussion over"),
        ReviewState.CLOSED: _("closed"),
        ReviewState.CANCELLED: _("called off"),
    }[state]
    notes = [why_text(one) for one in why if one not in _PLAIN]
    return f"{words} ({'; '.join(notes)})" if notes else words


_PLAIN = (Why.SILENCE, Why.NO_SILENCE, Why.REMARKS, Why.MINIMUM_OVER, Why.NO_TERM)
"""What the state, or the column beside it, says already."""


def why_text(why: Why) -> str:
    """What a state rests on, in words."""
    return _(_WHY[why])


_WHY = {
    Why.SILENCE: N_("silence counts as agreement"),
    Why.NOT_SHOWN: N_("receipt not shown"),
    Why.NO_SILENCE: N_("silence has no effect"),
    Why.OTHER_BODY: N_("silence of such a body does not count"),
    Why.SHORT: N_("less time was given than the law asks"),
    Why.REMARKS: N_("remarks have come"),
    Why.LATE: N_("late"),
    Why.AFTER_SILENCE: N_("after silence counted as agreement"),
    Why.MINIMUM_OVER: N_("the least time is over"),
    Why.NO_TERM: N_("no term"),
    Why.CONFLICT: N_("conflict of interest"),
    Why.RECUSED: N_("the reviewer stepped back"),
    Why.UNVERIFIED: N_("term not verified"),
    Why.IMPOSSIBLE: N_("its term cannot be computed"),
}


def formal_text(formal: Formality) -> str:
    """That a reason may say nothing of the remark, in one sentence."""
    if formal is Formality.PHRASE:
        return _("The reason is a usual phrase: a reader will ask why. It is kept as it is.")
    return ngettext(
        "The reason has fewer than {count} word: a reader will ask why. It is kept as it is.",
        "The reason has fewer than {count} words: a reader will ask why. It is kept as it is.",
        formal_reasons().least_words,
    ).format(count=formal_reasons().least_words)


def reply_text(one: Asked) -> str:
    """Where somebody who must be asked stands, in words."""
    words = {
        Reply.NOT_ASKED: _("not asked"),
        Reply.WAITING: _("asked, the answer is awaited"),
        Reply.ANSWERED: _("answered"),
        Reply.SILENT: _("silent"),
    }[one.reply]
    return _("{reply}; to be asked again").format(reply=words) if one.again else words


def decision_text(decision: Decision | None) -> str:
    """An answer, in words; «no answer» for None."""
    if decision is None:
        return _("no answer")
    return {
        Decision.ACCEPTED: _("accepted"),
        Decision.PARTLY: _("partly accepted"),
        Decision.REJECTED: _("rejected"),
        Decision.WITHDRAWN: _("withdrawn by the reviewer"),
        Decision.OFF_TOPIC: _("does not concern the bill"),
    }[decision]


def due_text(item: DueItem) -> str:
    """What is owed, in words, with what a reader must know of it."""
    words = _owed_text(item)
    notes = [why_text(one) for one in item.why if one in _SAID_WITH_DUE]
    if item.problem:
        notes.append(item.problem.rstrip("."))
    return f"{words} ({'; '.join(notes)})" if notes else words


def _owed_text(item: DueItem) -> str:
    if item.kind is DueKind.CONCLUSION:
        return _("conclusion awaited")
    if item.kind is DueKind.ANSWER:
        return _("answer owed")
    if item.kind is DueKind.CLOSING:
        agreed = _("to be closed: silence counts as agreement")
        return agreed if item.silence else _("to be closed: all answered")
    if item.kind is DueKind.STAGE:
        return _stage_text(item)
    if item.kind is DueKind.CHANGE:
        return _("accepted, not yet done: name the change")
    if item.kind is DueKind.CONFLICT:
        recused = _("to be called off: the reviewer stepped back")
        return recused if Why.RECUSED in item.why else _("to be called off: conflict of interest")
    if item.id.endswith("after"):
        return _("impact to be assessed again: the act is in force")
    return _("impact to be assessed: term, budget, forecast")


def _stage_text(item: DueItem) -> str:
    least = item.term is not None and item.term.rule.limit is Limit.MIN
    return _("in the chamber, until this day at least") if least else _("in the chamber")


_SAID_WITH_DUE = (Why.NOT_SHOWN, Why.OTHER_BODY, Why.SHORT, Why.REMARKS, Why.LATE, Why.UNVERIFIED)


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


def _mark(rule: DeadlineRule, *, verified: bool) -> str:
    if rule.historic:
        return _(" [historic]")
    return unverified(rule.verified and verified)


def unverified(verified: bool) -> str:
    """The mark of what was not read in the law; empty for what was."""
    return "" if verified else _(" [not verified]")

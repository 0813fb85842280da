"""The stages of a bill: the terms that begin with them, and what is asked of an initiative before and after."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from enum import StrEnum

from lawtrack.errors import WorkflowError
from lawtrack.i18n import _
from lawtrack.model.event import Event, EventKind
from lawtrack.profiles.deadlines import Limit, Step
from lawtrack.reviewing.bill import Bill
from lawtrack.reviewing.folded.fields import Fields
from lawtrack.reviewing.opening import check_after
from lawtrack.reviewing.review import Term
from lawtrack.reviewing.rules import Rules
from lawtrack.reviewing.terms import term_of


class Owed(StrEnum):
    """An assessment of impact that is missing."""

    BEFORE = "before"
    AFTER = "after"


def stage_terms(bill: Bill, rules: Rules, on: dt.date) -> Iterator[tuple[str, Term]]:
    """The terms of the stage that a bill is in on a day: how long a chamber may, or must, take.

    Raises:
        SettingsError: A stage or the profile is not there any more.
    """
    reached = [(name, day) for name, day in bill.stages if day <= on]
    if not reached:
        return
    name, day = max(reached, key=lambda one: one[1])
    begun = rules.book.entry("stage", name).starts
    for rule in rules.book.profile(bill.profile).rules.values():
        if begun and rule.start == begun and rule.step is Step.CHAMBER and not rule.historic:
            term = term_of(rule, day, rules.calendar)
            if term is not None:
                yield name, term


def is_over(term: Term, on: dt.date) -> bool:
    """True where a term has passed that nobody has kept; a least one ends by itself."""
    return term.rule.limit is Limit.MAX and on > term.end


def in_force_on(bill: Bill, rules: Rules) -> dt.date | None:
    """The day from which a bill is in force; None where it is not yet, as far as is recorded."""
    known = rules.book.entries("stage")
    return next((day for name, day in bill.stages if name in known and known[name].in_force), None)


def impact_owed(bill: Bill, rules: Rules, on: dt.date) -> tuple[Owed, ...]:
    """The assessments of impact that the profile asks of every initiative and that are missing on a day."""
    if not rules.book.profile(bill.profile).impact:
        return ()
    made = [one for one in bill.impacts if one.on <= on]
    owed = [] if any(not one.after for one in made) else [Owed.BEFORE]
    since = in_force_on(bill, rules)
    if since is not None and since <= on and not any(one.after for one in made):
        owed.append(Owed.AFTER)
    return tuple(owed)


def check_stage(bill: Bill, event: Event, rules: Rules) -> None:
    """Refuse a stage that is none, or an assessment made after an entry into force that is not recorded.

    Raises:
        SettingsError: There is no such stage.
        WorkflowError: It is not allowed.
    """
    of = Fields(event)
    if event.kind is EventKind.STAGE:
        name = of.text("stage")
        rules.book.entry("stage", name)
        if of.flag("withdrawn") and name not in {one for one, _day in bill.stages}:
            raise WorkflowError(_("The stage «{name}» is not recorded.").format(name=name))
        return
    for field in ("term", "budget", "forecast"):
        of.text(field)
    if of.flag("after"):
        since = in_force_on(bill, rules)
        if since is None:
            raise WorkflowError(_("The bill «{bill}» is not in force yet.").format(bill=bill.slug))
        check_after(event.on, since, _("it was put into effect"))

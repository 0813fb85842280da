"""What the command line says of decisions on instructions."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from lawtrack import remedies
from lawtrack.cli.diagnostics import narrate
from lawtrack.cli.outcome_output import print_outcome
from lawtrack.cli.output import emit_json, shortened
from lawtrack.errors import UNSETTLED_EXIT_CODE
from lawtrack.i18n import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawtrack.reviewing.decision import Settlement
    from lawtrack.services.bills.applied import AppliedBill
    from lawtrack.services.bills.decided.listed import Decided

_WORDS = 160
_ACT = 60


def print_settled(before: AppliedBill, applied: AppliedBill, n: int, *, undone: bool) -> int:
    """What became of an instruction after a decision, and of others that are read otherwise; returns the exit code."""
    line = before.instruction(n).line
    here = [one.n for one in applied.amending.instructions if one.line == line]
    shown = [n] if n in here and before.key(n) == applied.key(n) else here
    for outcome in applied.outcomes:
        if outcome.n in shown:
            print_outcome(applied, outcome)
    if not shown:
        narrate(_("It is a place now: the instructions below it are read there."))
    _tell_renumbered(before, applied)
    if undone or applied.open.isdisjoint(shown):
        return 0
    narrate(_("The decision is kept, but the instruction still cannot be applied; take it back: --undo."))
    return UNSETTLED_EXIT_CODE


def _tell_renumbered(before: AppliedBill, applied: AppliedBill) -> None:
    """Say that instructions have other numbers since, and how many are understood that were not."""
    was, now = before.amending.instructions, applied.amending.instructions
    gained = sum(one.unread for one in was) - sum(one.unread for one in now)
    if gained > 1:
        narrate(
            ngettext(
                "{count} instruction is understood that was not.",
                "{count} instructions are understood that were not.",
                gained,
            ).format(count=gained)
        )
    if len(was) != len(now):
        narrate(
            _(
                "The bill has {now} instructions as it is read now, it had {was}: those behind this one have other numbers."
            ).format(now=len(now), was=len(was))
        )


def tell_stale(applied: AppliedBill) -> None:
    """Say which decisions do not hold any more."""
    from lawtrack.cli.remedies import sentence_of
    from lawtrack.services.bills.decided.fitting import told
    from lawtrack.services.bills.decided.listed import directive_of
    from lawtrack.wording.messages import said

    for one in applied.stale:
        words = said(told(one))
        if not one.n:
            words += f" «{shortened(directive_of(one.settled), _WORDS)}»"
        narrate(words)
    if applied.stale:
        narrate(sentence_of(remedies.list_decisions(applied.bill.slug)))


def print_decisions(decided: Sequence[Decided], *, as_json: bool) -> int:
    """Decisions of a bill with their numbers, languages and acts; returns the exit code."""
    from lawtrack.services.bills.decided.listed import directive_of

    if as_json:
        emit_json([_value(one, _why(one)) for one in decided])
    else:
        from lawtrack.wording.days import day_text

        for one in decided:
            made, spoken = one.settled, one.lang.value if one.lang else "?"
            click.echo(f"{one.number:>4}  {day_text(made.on)}  {made.by}  {spoken}  {_what(made)}")
            for other in made.rivals:
                click.echo(f"      ↔ {day_text(other.on)}  {other.by}  {_what(other)}")
            act = f"{shortened(one.act, _ACT)}: " if one.act else ""
            click.echo(f"        {act}{shortened(directive_of(one.settled), _WORDS)}")
            if one.stale is not None:
                click.echo(f"      ! {_why(one)}")
    narrate(ngettext("{count} decision.", "{count} decisions.", len(decided)).format(count=len(decided)))
    return UNSETTLED_EXIT_CODE if any(one.stale is not None for one in decided) else 0


def _why(one: Decided) -> str:
    """Why a decision does not hold any more; empty where it holds."""
    from lawtrack.services.bills.decided.fitting import told
    from lawtrack.wording.messages import said

    return said(told(one.stale)) if one.stale is not None else ""


def _what(one: Settlement) -> str:
    """What was decided, with the options by which it is decided."""
    said = {
        "--phrase": one.phrase,
        "--choose": ", ".join(filter(None, (one.choice, str(one.occurrence or "")))),
        "--target": one.target,
        "--old": one.old,
        "--new": one.new,
        "--forms": one.forms,
        "--leave-out": one.reason if one.leave_out else "",
    }
    if one.withdrawn:
        return "--undo"
    return "; ".join(f"{option} «{shortened(words, _WORDS)}»" for option, words in said.items() if words)


def _value(decided: Decided, why: str) -> dict[str, object]:
    one = decided.settled
    values = {
        "n": decided.number,
        "key": one.key,
        "lang": decided.lang.value if decided.lang else None,
        "act": decided.act,
        "on": one.on.isoformat(),
        "by": one.by,
        "choice": one.choice,
        "occurrence": one.occurrence,
        "target": one.target,
        "old": one.old,
        "new": one.new,
        "phrase": one.phrase,
        "was": one.was,
        "forms": one.forms,
        "leave_out": one.leave_out,
        "reason": one.reason,
        "stale": why,
        "rivals": [_value(replace(decided, settled=other), "") for other in one.rivals],
    }
    return {name: value or None for name, value in values.items()}

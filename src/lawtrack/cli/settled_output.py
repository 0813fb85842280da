"""What the command line says of decisions on instructions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from lawtrack import remedies
from lawtrack.cli.diagnostics import narrate
from lawtrack.cli.outcome_output import print_outcome
from lawtrack.cli.output import emit_json, shortened
from lawtrack.errors import UNSETTLED_EXIT_CODE
from lawtrack.i18n import _, ngettext

if TYPE_CHECKING:
    from lawtrack.reviewing.bill import Settlement
    from lawtrack.services.bills.applied import AppliedBill

_WORDS = 160


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
    from lawtrack.wording.messages import said

    for one in applied.stale:
        words = said(told(one))
        if not one.n:
            words += f" «{shortened(_directive(one.settled), _WORDS)}»"
        narrate(words)
    if applied.stale:
        narrate(sentence_of(remedies.list_decisions(applied.bill.slug)))


def print_decisions(applied: AppliedBill, *, as_json: bool) -> int:
    """All decisions of a bill with their numbers; returns the exit code."""
    from lawtrack.services.bills.decided.fitting import told
    from lawtrack.wording.messages import said

    stale = {one.settled.key: one for one in applied.stale}
    rows = [
        (number, one, said(told(stale[one.key])) if one.key in stale else "")
        for number, one in enumerate(applied.bill.settlements.values(), 1)
    ]
    if as_json:
        emit_json([_value(number, one, why) for number, one, why in rows])
    else:
        for number, one, why in rows:
            click.echo(f"{number:>4}  {one.on}  {one.by}  {_what(one)}")
            for other in one.rivals:
                click.echo(f"      ↔ {other.on}  {other.by}  {_what(other)}")
            click.echo(f"        {shortened(_directive(one), _WORDS)}")
            if why:
                click.echo(f"      ! {why}")
    narrate(ngettext("{count} decision.", "{count} decisions.", len(rows)).format(count=len(rows)))
    return UNSETTLED_EXIT_CODE if stale else 0


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


def _value(number: int, one: Settlement, why: str) -> dict[str, object]:
    values = {
        "n": number,
        "key": one.key,
        "lang": one.lang.value if one.lang else None,
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
        "rivals": [_value(number, other, "") for other in one.rivals],
    }
    return {name: value or None for name, value in values.items()}


def _directive(one: Settlement) -> str:
    """The words of the instruction, as the key has them."""
    return one.key.split("|", 2)[-1].rsplit("|", 1)[0]

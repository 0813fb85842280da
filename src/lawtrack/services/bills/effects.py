"""What one instruction does to its act, by itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawtrack.model.eids import overlap
from lawtrack.model.instruction import OutcomeKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawtrack.model.change import Change
    from lawtrack.model.document import Expression
    from lawtrack.services.bills.applied import AppliedAct, AppliedBill


def effect_of(applied: AppliedBill, n: int) -> tuple[Change, ...]:
    """The changes that instruction ``n`` makes by itself in the act before the law.

    An instruction that needs what another one of the same law puts in cannot be carried out alone: then the changes
    of the whole law in the provisions that it touched are given.

    Returns:
        The changes in the order of the act; none where the instruction is not applied.

    Raises:
        WorkflowError: There is no such instruction.
    """
    outcome, act = applied.outcome(n), applied.act_of(n)
    if outcome.kind is not OutcomeKind.APPLIED or act is None:
        return ()
    alone = _alone(applied, act, n)
    if alone is not None:
        return alone
    from lawtrack.comparing.align import compare

    whole = compare(act.before.root, act.after.root).changes
    return tuple(c for c in whole if any(_meets(c, eid) for eid in outcome.touched))


def _alone(applied: AppliedBill, act: AppliedAct, n: int) -> tuple[Change, ...] | None:
    from lawtrack.comparing.align import compare

    made = carried_out(applied, act.before, [n])
    return None if made is None else compare(act.before.root, made.root).changes


def carried_out(applied: AppliedBill, base: Expression, numbers: Sequence[int]) -> Expression | None:
    """A text after some instructions of a bill, with what persons decided on them; the last of them is the one that matters.

    Args:
        applied: The bill.
        base: The text of the act that they amend, of whatever edition.
        numbers: The instructions.

    Returns:
        The text; None where the last one cannot be carried out on it.

    Raises:
        WorkflowError: There is no such instruction.
    """
    from lawtrack.amending.apply import Circumstances, apply_instructions
    from lawtrack.amending.decisions import instruction_keys
    from lawtrack.services.bills.decided.fitting import decisions_of

    chosen = [applied.instruction(n) for n in numbers]
    made = decisions_of(applied.bill, applied.stale)
    decided = {
        key: replace(made[applied.key(n)], key=key)
        for n, key in instruction_keys(chosen).items()
        if applied.key(n) in made
    }
    given = Circumstances(decisions=decided, own=frozenset(numbers))
    after = apply_instructions(base, chosen, given)
    if after.outcomes[-1].kind is not OutcomeKind.APPLIED:
        return None
    return replace(base, root=after.root)


def _meets(change: Change, eid: str) -> bool:
    known = [e for e in (change.old_eid, change.new_eid) if e]
    return any(overlap(e, eid) for e in known)

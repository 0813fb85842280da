"""What one instruction does to its act, by itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawtrack.model.eids import overlap
from lawtrack.model.instruction import OutcomeKind

if TYPE_CHECKING:
    from lawtrack.model.change import Change
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
    from lawtrack.amending.apply import Circumstances, apply_instructions
    from lawtrack.amending.decisions import instruction_keys
    from lawtrack.comparing.align import compare
    from lawtrack.services.bills.decided.fitting import decisions_of

    base, instruction = act.before, applied.instruction(n)
    decision = decisions_of(applied.bill, applied.stale).get(applied.key(n))
    key = instruction_keys([instruction])[n]
    given = Circumstances(decisions={key: replace(decision, key=key)} if decision else {})
    made = apply_instructions(base, [instruction], given)
    if made.outcomes[0].kind is not OutcomeKind.APPLIED:
        return None
    return compare(base.root, made.root).changes


def _meets(change: Change, eid: str) -> bool:
    known = [e for e in (change.old_eid, change.new_eid) if e]
    return any(overlap(e, eid) for e in known)

"""What became of the instructions of a bill: in the acts at hand, and where no act is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from lawtrack.amending.decisions import instruction_keys
from lawtrack.model.instruction import OWN, Instruction, Outcome, OutcomeKind
from lawtrack.model.message import Message, message
from lawtrack.services.bills.applied import AppliedAct, BillAct, MissingAct, Stale

if TYPE_CHECKING:
    from lawtrack.reading.amending_act import AmendingAct
    from lawtrack.reviewing.bill import Bill

_SHOWN = 5
"""Acts of the library that are named where it is not known which is meant."""


def goes_through(acts: Sequence[BillAct], n: int) -> bool:
    """True where an instruction is applied."""
    return any(
        outcome.n == n and outcome.kind is OutcomeKind.APPLIED
        for act in acts
        if isinstance(act, AppliedAct)
        for outcome in act.outcomes
    )


def outcomes_of(
    bill: Bill, amending: AmendingAct, acts: Sequence[BillAct], stale: Sequence[Stale]
) -> list[Outcome]:
    """What became of each instruction, in order.

    Args:
        bill: The bill.
        amending: Its text.
        acts: The amended acts, as they were applied.
        stale: Decisions that do not hold any more.
    """
    from lawtrack.amending.commencement import undated

    keys = instruction_keys(amending.instructions)
    untold = undated(amending.instructions)
    unfit = {one.settled.key for one in stale}
    of_act: dict[int, Outcome] = {}
    for act in acts:
        for outcome in act.outcomes if isinstance(act, AppliedAct) else ():
            if (
                outcome.kind is not OutcomeKind.OTHER_ACT or outcome.n not in of_act
            ):  # another act's own answer holds
                of_act[outcome.n] = outcome
    missing = {act.reference.text: act for act in acts if isinstance(act, MissingAct)}
    result = []
    for instruction in amending.instructions:
        absent = missing.get(instruction.act.text) if instruction.act else None
        made = None if absent is not None else of_act.get(instruction.n)
        settled = bill.settlements.get(keys[instruction.n])
        if made is not None:
            result.append(made)
        elif settled is not None and settled.leave_out and settled.key not in unfit:
            why = message("Left out by {who}: {why}", who=settled.by, why=settled.reason)
            kind, target = OutcomeKind.LEFT_OUT, instruction.target_eid
            result.append(Outcome(instruction.n, instruction.action, target, kind, why))
        else:
            why_untold = untold.get(instruction.n)
            result.append(
                _no_base(instruction, absent) if absent is not None else _left(instruction, why_untold)
            )
    return result


def _no_base(instruction: Instruction, act: MissingAct) -> Outcome:
    from lawtrack.wording.act_titles import nominative

    name = nominative(act.reference.text, instruction.lang)
    if act.possible:
        names = ", ".join(work.slug for work in act.possible[:_SHOWN])
        why = message("Which act of the library «{act}» is, is not known: {names}.", act=name, names=names)
        target = instruction.target_eid
        return Outcome(instruction.n, instruction.action, target, OutcomeKind.AMBIGUOUS, why)
    reason = (
        message("The act «{act}» is not in the library.", act=name)
        if act.work is None
        else message("The text of «{act}» is not at hand.", act=name)
    )
    return Outcome(instruction.n, instruction.action, instruction.target_eid, OutcomeKind.NO_BASE, reason)


def _left(instruction: Instruction, untold: Message | None) -> Outcome:
    """An instruction that no act was found for: the bill's own provisions apply to nothing, others are not understood.

    Args:
        instruction: The instruction.
        untold: What a final article does not tell; None for nothing.
    """
    own = instruction.action in OWN and untold is None
    kind = OutcomeKind.APPLIED if own else OutcomeKind.NOT_UNDERSTOOD
    reason = untold or (message("The bill's own provision.") if own else message("No act is named."))
    return Outcome(instruction.n, instruction.action, instruction.target_eid, kind, reason)

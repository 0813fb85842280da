"""What an amending act leaves open whatever the act that it amends: found without it."""

from __future__ import annotations

from collections.abc import Sequence

from lawtrack.amending.commencement import undated
from lawtrack.model.address import Address
from lawtrack.model.instruction import InsertProvision, Instruction, Renumber, ReplaceProvision
from lawtrack.model.message import Message, message


def untold(instructions: Sequence[Instruction]) -> dict[int, Message]:
    """Why instructions cannot be carried out as they are written, by their numbers: a day, or a number, is not told.

    Args:
        instructions: All of the amending act.
    """
    renumbered = {one.target for one in instructions if isinstance(one, Renumber)}
    found = undated(instructions)
    for one in instructions:
        number = _other_number(one)
        if not number or one.target in renumbered:
            continue
        if isinstance(one, InsertProvision):
            why = message(
                "The law adds {eid}, but the quoted text bears the number {number}.",
                eid=Address(one.target_eid or ""),
                number=number,
            )
        else:
            why = message(
                "{eid} is restated, but the quoted text bears the number {number}.",
                eid=Address(one.target_eid or ""),
                number=number,
            )
        found[one.n] = why
    return found


def _other_number(one: Instruction) -> str:
    """The number of a quoted unit where none has that of the unit that is put or restated; empty where one has."""
    if not isinstance(one, InsertProvision | ReplaceProvision):
        return ""
    step = one.target.last
    quoted = [unit.number for unit in one.fragment if unit.kind is step.kind and unit.number is not None]
    if step.number is None or one.sentence is not None or not quoted or step.number in quoted:
        return ""
    return quoted[0].text

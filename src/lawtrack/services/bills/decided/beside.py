"""What the bill itself says, beside the words that a person gave it: in lists, and under the wording in the table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lawtrack.model.instruction import OutcomeKind

if TYPE_CHECKING:
    from lawtrack.services.bills.applied import AppliedBill, BillAct


def words_beside(applied: AppliedBill, n: int) -> Iterator[str]:
    """The bill's own words of instruction ``n``, where it is read in a person's: the order, or what it puts.

    Args:
        applied: The bill applied.
        n: The instruction.

    Raises:
        WorkflowError: There is no such instruction.
    """
    if applied.stale_on(n) is not None:
        return
    said = applied.reworded(n)
    if said is not None:
        yield said.text
    for one in applied.settled(n):
        if one.new:
            yield one.was


def beside_elements(applied: AppliedBill, act: BillAct) -> dict[str, tuple[str, ...]]:
    """The bill's own words by the elements of an act that read in a person's, for the table."""
    found: dict[str, tuple[str, ...]] = {}
    for outcome in applied.outcomes_for(act):
        if outcome.kind is not OutcomeKind.APPLIED:
            continue
        words = tuple(words_beside(applied, outcome.n))
        for eid in outcome.touched or ((outcome.target,) if outcome.target else ()):
            if words:
                found[eid] = (*found.get(eid, ()), *words)
    return found

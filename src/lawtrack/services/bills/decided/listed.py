"""All decisions on the instructions of a bill, each with its language and the act that its instruction amends."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lawtrack.services.bills.decided.fitting import language_decided

if TYPE_CHECKING:
    from lawtrack.model.document import Lang
    from lawtrack.reviewing.bill import Bill
    from lawtrack.reviewing.decision import Settlement
    from lawtrack.services.bills.applied import AppliedBill, Stale


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision as it is listed.

    Attributes:
        number: Its number in the bill, from 1, whichever language is listed.
        settled: The decision.
        lang: The language of the text it was made on; None where that cannot be told.
        act: The short name of the act that its instruction amends, else the act as the text names it; empty where the
            instruction names none.
        stale: Why it does not hold any more; None where it holds.
    """

    number: int
    settled: Settlement
    lang: Lang | None
    act: str
    stale: Stale | None


def all_decided(bill: Bill, applied: Sequence[AppliedBill], lang: Lang | None = None) -> tuple[Decided, ...]:
    """The decisions of a bill, the first made first.

    Args:
        bill: The bill.
        applied: What came of its texts, one for each language that is looked at.
        lang: The language whose decisions are wanted; all where None.
    """
    stale = {one.settled.key: one for each in applied for one in each.stale}
    acts: dict[str, str] = {}
    for each in applied:
        acts |= _acts(each)
    found = []
    for number, (key, settled) in enumerate(bill.settlements.items(), 1):
        spoken = language_decided(settled)
        if lang is None or spoken in (None, lang):
            act = acts.get(key) or key.split("|", 1)[0]
            found.append(Decided(number, settled, spoken, act, stale.get(key)))
    return tuple(found)


def directive_of(settled: Settlement) -> str:
    """The words of the instruction that a decision is on, as its key has them."""
    return settled.key.split("|", 2)[-1].rsplit("|", 1)[0]


def _acts(applied: AppliedBill) -> Mapping[str, str]:
    """The act of every instruction by its key, and by the key of the words that a person put others for."""
    by_line: dict[int, str] = {}
    found: dict[str, str] = {}
    for one in applied.amending.instructions:
        if one.act is None:
            continue
        work = applied.meant[one.act.text].work
        name = work.slug if work is not None else one.act.text
        found[applied.key(one.n)] = by_line[one.line] = name
    return found | {
        said.key: by_line[said.line] for said in applied.amending.reworded if said.line in by_line
    }

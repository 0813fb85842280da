"""Which decisions of persons fit the texts as they are now; the others are told as stale and change nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from lawtrack.amending.decisions import Decision, instruction_keys, puts_words
from lawtrack.model.citation import Citation
from lawtrack.model.instruction import Instruction
from lawtrack.model.message import Message, message
from lawtrack.reading.language import detect_language
from lawtrack.services.bills.applied import AppliedBill, Stale
from lawtrack.services.bills.decided.seeing import is_about_place, place_seen, quotation_seen
from lawtrack.services.from_file.rewording import OTHER_WORDS, quoted_words

if TYPE_CHECKING:
    from lawtrack.model.document import Expression, Lang
    from lawtrack.reading.amending_act import AmendingAct
    from lawtrack.reviewing.bill import Bill
    from lawtrack.reviewing.decision import Settlement

_GONE = message("no instruction of the text reads as it did")
_APART = message("it was decided otherwise at the same time")
_OTHER_PLACE = message("the place reads otherwise than when it was decided")


def stale_decisions(bill: Bill, amending: AmendingAct, bases: Mapping[int, Expression]) -> tuple[Stale, ...]:
    """The decisions on a text that do not fit it, or not the acts, any more.

    Args:
        bill: The bill.
        amending: Its text as it is read.
        bases: The act in force that each instruction amends, where it is at hand.
    """
    numbers = {key: n for n, key in instruction_keys(amending.instructions).items()}
    by_number = {one.n: one for one in amending.instructions}
    misread, done = dict(amending.misread), {one.key for one in amending.reworded}
    found = []
    for key, settled in bill.settlements.items():
        n = numbers.get(key, 0)
        if settled.rivals:
            found += [Stale(settled, _APART, n)] if n or language_decided(settled) is amending.lang else []
        elif key in misread:
            found.append(Stale(settled, misread[key], n))
        elif n:
            why = _against(settled, by_number[n], bases.get(n), reworded=key in done)
            found += [Stale(settled, why, n)] if why is not None else []
        elif key not in done and language_decided(settled) is amending.lang:
            found.append(Stale(settled, _GONE))
    return tuple(found)


def _against(
    settled: Settlement, one: Instruction, base: Expression | None, *, reworded: bool
) -> Message | None:
    """Why a decision does not fit the instruction, or its act, any more; None where it fits."""
    if settled.leave_out:
        changed = settled.seen and settled.seen != quotation_seen(one)
        return OTHER_WORDS if changed else None
    if settled.new and not reworded and (not puts_words(one) or settled.was not in ("", quoted_words(one))):
        return OTHER_WORDS
    if settled.seen and is_about_place(settled) and base is not None:
        target = Citation.parse_eid(settled.target) if settled.target else None
        if place_seen(base, one, settled.choice, target) != settled.seen:
            return _OTHER_PLACE
    return None


def language_decided(settled: Settlement) -> Lang | None:
    """The language of the text that was decided on; the key has the words of the instruction."""
    return settled.lang or detect_language(settled.key)


def decisions_of(
    bill: Bill, stale: tuple[Stale, ...] = (), *, forced: frozenset[int] = frozenset()
) -> dict[str, Decision]:
    """What was decided on the bill's instructions, by key.

    Args:
        bill: The bill.
        stale: What does not fit any more: it decides nothing.
        forced: The instructions that without such a decision would be applied as nobody wants it: they stay open.
    """
    unfit = {one.settled.key: one for one in stale}
    made = {}
    for key, one in bill.settlements.items():
        old = unfit.get(key)
        if old is not None:
            if old.n in forced:
                made[key] = Decision(key, by=one.by, stale=told(old))
            continue
        made[key] = Decision(
            key,
            one.choice,
            Citation.parse_eid(one.target) if one.target else None,
            one.reason if one.leave_out else "",
            one.by,
            one.old,
            one.occurrence,
            one.forms,
            one.counts,
            one.new,
        )
    return made


def told(stale: Stale) -> Message:
    """That a decision does not hold any more, and why; that none of two holds that were made apart."""
    if stale.settled.rivals:
        other = stale.settled.rivals[0]
        return message(
            "{who} ({day}) and {other} ({other_day}) decided otherwise on one instruction, without knowing of each other: "
            "neither holds until it is decided anew.",
            who=stale.settled.by,
            day=stale.settled.on,
            other=other.by,
            other_day=other.on,
        )
    return message(
        "The decision of {who} ({day}) does not hold any more: {why}.",
        who=stale.settled.by,
        day=stale.settled.on,
        why=stale.why,
    )


def as_decided(applied: AppliedBill, n: int) -> Instruction:
    """Instruction ``n`` as it is carried out: with the place and the words that a person gave it.

    Raises:
        WorkflowError: There is no such instruction.
    """
    decision = decisions_of(applied.bill, applied.stale).get(applied.key(n))
    one = applied.instruction(n)
    return decision.corrected(one) if decision is not None else one

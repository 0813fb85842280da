"""«По всему тексту»: the same words changed wherever they stand become one order."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from lawtrack.amending.apply import Circumstances, apply_instructions
from lawtrack.amending.words import Line, lines_of, occurrences
from lawtrack.authoring.drafted import Order
from lawtrack.authoring.likeness import same_but_final_mark
from lawtrack.authoring.rules import DraftingRules
from lawtrack.comparing.words import tokens
from lawtrack.model.document import Expression
from lawtrack.model.eids import HEADING
from lawtrack.model.index import index_of
from lawtrack.model.instruction import (
    ActReference,
    ChangeEverywhere,
    DeleteProvision,
    DeleteWords,
    OutcomeKind,
    ReplaceProvision,
    SubstituteWords,
)

_WORDED = re.compile(r"\w")
Core = tuple[str, str]


def joined(
    orders: Sequence[Order], old: Expression, act: ActReference, rules: DraftingRules
) -> tuple[Order, ...]:
    """The orders, those that change the same words wherever these stand in the act joined into one.

    Args:
        orders: The orders of one act.
        old: The act in force.
        act: The act as the law names it.
        rules: What the house prefers; from how many places on the text as a whole is named.
    """
    if not rules.words:
        return tuple(orders)
    found = Counter(core for order in orders if (core := _core(order)) is not None)
    kept = tuple(orders)
    lines: list[Line] = []
    for core, count in found.items():
        if count >= rules.everywhere:
            lines = lines or list(lines_of(index_of(old.root), index_of(old.root).at(()), headings=True))
            if not _stays_somewhere(core[0], lines, kept):
                kept = _with(core, kept, old, act)
    return kept


def _stays_somewhere(words: str, lines: Sequence[Line], orders: Sequence[Order]) -> bool:
    """True where the words stand in a line that no order words: seen without applying anything to the whole act."""
    worded = {order.at for order in orders if order.line is not None}
    return any(
        words in line.text
        and line.path not in worded
        and not _left_to_others(line.path, orders)
        and occurrences([line], words)
        for line in lines
    )


def _with(core: Core, orders: tuple[Order, ...], old: Expression, act: ActReference) -> tuple[Order, ...]:
    """The orders with this one instead of all that it makes needless; as they are where it would do more or less."""
    everywhere = ChangeEverywhere(
        n=1, act=act, scope=(), lang=old.lang, line=0, text="", old=core[0], new=core[1] or None
    )
    applied = apply_instructions(old, [everywhere], Circumstances(own=frozenset({1})))
    (outcome,) = applied.outcomes
    if outcome.kind is not OutcomeKind.APPLIED:
        return orders
    index, after = index_of(old.root), index_of(applied.root)
    wanted = {order.at: order for order in orders if order.line is not None}
    needless = set()
    for eid in outcome.touched:
        place = after.places[eid]
        order = wanted.get(place.path)
        if order is not None and _reads(order, place.provision.heading, place.provision.text):
            needless.add(place.path)
        elif not _left_to_others(place.path, orders):
            return orders
    heading = [o for o in orders if o.at in needless and (o.instruction.target_eid or "").endswith(HEADING)]
    if any(index.at(order.at).provision.text for order in heading):
        return orders  # heading and words of one unit: which of the two orders is needless is not told apart
    rest = [order for order in orders if order.at not in needless]
    if len(orders) - len(rest) < 2:
        return orders
    return (Order(everywhere, ()), *rest)


def _reads(order: Order, heading: str, text: str) -> bool:
    target = order.instruction.target_eid or ""
    made = heading if target.endswith(HEADING) else text
    return order.line is not None and same_but_final_mark(made, order.line)


def _left_to_others(path: tuple[int, ...], orders: Sequence[Order]) -> bool:
    """True in a unit that another order restates or deletes: there the words are its own."""
    whole = (ReplaceProvision, DeleteProvision)
    return any(
        isinstance(order.instruction, whole)
        and order.instruction.sentence is None
        and path[: len(order.at)] == order.at
        for order in orders
    )


def _core(order: Order) -> Core | None:
    """The words that an order changes and those put in their place, without what is quoted around them."""
    instruction = order.instruction
    if isinstance(instruction, DeleteWords):
        return (instruction.old, "") if _WORDED.search(instruction.old) else None
    if not isinstance(instruction, SubstituteWords):
        return None
    old, new = tokens(instruction.old), tokens(instruction.new)
    ahead = _common(old, new)
    behind = _common(old[ahead:][::-1], new[ahead:][::-1])
    core = ["".join(part[ahead : len(part) - behind]).strip() for part in (old, new)]
    return (core[0], core[1]) if _WORDED.search(core[0]) else None


def _common(one: Sequence[str], two: Sequence[str]) -> int:
    return sum(1 for _same in _alike(one, two))


def _alike(one: Sequence[str], two: Sequence[str]) -> Iterator[str]:
    for mine, theirs in zip(one, two, strict=False):
        if mine.strip() != theirs.strip():
            return
        yield mine

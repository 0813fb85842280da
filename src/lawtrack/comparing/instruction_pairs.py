"""Which instruction of one language is which of the other: by act, then by target, then by their place in the bill."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass

from lawtrack.model.instruction import Action, ActReference, Instruction

Key = Callable[[Instruction], Hashable]


@dataclass(frozen=True, slots=True)
class Pairs:
    """The instructions of one amended act: pairs, and what only one language has."""

    act: ActReference | None
    other_act: ActReference | None
    pairs: tuple[tuple[Instruction, Instruction], ...]
    first: tuple[Instruction, ...]
    second: tuple[Instruction, ...]
    unread: tuple[Instruction, ...] = ()


def paired(first: Sequence[Instruction], second: Sequence[Instruction]) -> list[Pairs]:
    """The instructions of both languages, act by act in the order of the first language."""
    left, right = _by_act(first), _by_act(second)
    matched = _matched_acts(left, right)
    taken = {name for name in matched.values() if name is not None}
    result = []
    for name, own in left.items():
        other = matched[name]
        theirs = right[other] if other is not None else []
        result.append(_pairs(own, theirs))
    result += [_pairs([], own) for name, own in right.items() if name not in taken]
    return result


def element(instruction: Instruction) -> str:
    """The target as it is compared: part one, which may be left out, is left out; абзац one is the lead-in."""
    steps = (instruction.target_eid or "").replace("__al_1__", "__intro__").split("__")
    kept = [s for i, s in enumerate(steps) if s != "subpara_1" or i == len(steps) - 1]
    return "__".join("intro" if s == "al_1" else s for s in kept)


def _by_act(instructions: Sequence[Instruction]) -> dict[str, list[Instruction]]:
    groups: dict[str, list[Instruction]] = {}
    for instruction in instructions:
        groups.setdefault(instruction.act.text if instruction.act else "", []).append(instruction)
    return groups


def _matched_acts(
    left: dict[str, list[Instruction]], right: dict[str, list[Instruction]]
) -> dict[str, str | None]:
    """Acts are the same by their date and number; what is left by its place in the bill."""
    result: dict[str, str | None] = dict.fromkeys(left)
    free = list(right)
    for same in (_same_requisites, _same_place):
        for name, own in left.items():
            if result[name] is None:
                found = next((other for other in free if same(own[0], right[other][0])), None)
                if found is not None:
                    result[name] = found
                    free.remove(found)
    return result


def _same_requisites(one: Instruction, other: Instruction) -> bool:
    a, b = one.act, other.act
    if a is None or b is None:
        return a is b
    numbers_agree = not a.number or not b.number or a.number == b.number
    return a.date is not None and a.date == b.date and numbers_agree


def _same_place(one: Instruction, other: Instruction) -> bool:
    return one.act is not None and other.act is not None and one.scope[:2] == other.scope[:2]


def _pairs(left: list[Instruction], right: list[Instruction]) -> Pairs:
    keys: tuple[Key, ...] = (
        lambda i: (i.scope, element(i), i.action, i.sentence, i.toc),
        lambda i: (element(i), i.action, i.sentence, i.toc) if i.target else None,
        lambda i: (i.scope, element(i), i.action) if i.target else None,
        lambda i: (i.scope, element(i)) if i.target else None,
        lambda i: (i.scope, i.action),
    )
    pairs: list[tuple[Instruction, Instruction]] = []
    one = [i for i in left if i.action is not Action.NOT_UNDERSTOOD]
    two = [i for i in right if i.action is not Action.NOT_UNDERSTOOD]
    for key in keys:
        waiting: dict[Hashable, list[Instruction]] = {}
        for instruction in two:
            waiting.setdefault(key(instruction), []).append(instruction)
        for instruction in list(one):
            name = key(instruction)
            queue = waiting.get(name) if name is not None else None
            if queue:
                other = queue.pop(0)
                pairs.append((instruction, other))
                one.remove(instruction)
                two.remove(other)
    pairs.sort(key=lambda pair: pair[0].n)
    unread = tuple(i for i in (*left, *right) if i.action is Action.NOT_UNDERSTOOD)
    act = left[0].act if left else None
    return Pairs(act, right[0].act if right else None, tuple(pairs), tuple(one), tuple(two), unread)

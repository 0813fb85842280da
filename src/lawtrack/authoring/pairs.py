"""Pairs of units as a law orders them: a number that stays in its place comes before the same words under another one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from lawtrack.comparing.matching import longest_rising
from lawtrack.comparing.pairing import Item, Pairing, paired


@dataclass(frozen=True, slots=True)
class Pairs:
    """Units that stay in their order, those that change places, and what has no partner."""

    stay: tuple[tuple[Item, Item], ...]
    moved: tuple[tuple[Item, Item], ...]
    deleted: tuple[Item, ...]
    inserted: tuple[Item, ...]


def pairs_of(old: Sequence[Item], new: Sequence[Item]) -> Pairs:
    """Which unit of the edited text is which of the one in force.

    A unit whose number is left to a remark («исключен») is that remark; its words under another number are a new unit.
    """
    pairing = paired(old, new)
    pairs = _in_order(old, new, pairing)
    if _clashes(pairs):
        return _in_order(old, new, _by_number(old, new))
    return pairs


def _in_order(old: Sequence[Item], new: Sequence[Item], pairing: Pairing) -> Pairs:
    """The pairs that keep their order: first those under one number, then what fits between them."""
    at = {item.path: n for n, item in enumerate(old)}
    to = {item.path: n for n, item in enumerate(new)}
    places = sorted(((at[a.path], to[b.path], a, b) for a, b in pairing.pairs), key=lambda place: place[:2])
    same = [place for place in places if place[2].provision.number == place[3].provision.number]
    kept = [same[n] for n in longest_rising([place[1] for place in same])]
    other = [place for place in places if place[2].provision.number != place[3].provision.number]
    fitting = [place for place in other if _fits(place[0], place[1], kept)]
    kept += [fitting[n] for n in longest_rising([place[1] for place in fitting])]
    stay = {(place[0], place[1]) for place in kept}
    ordered = sorted(places, key=lambda place: place[1])
    return Pairs(
        tuple((a, b) for i, j, a, b in ordered if (i, j) in stay),
        tuple((a, b) for i, j, a, b in ordered if (i, j) not in stay),
        pairing.deleted,
        pairing.inserted,
    )


def _fits(i: int, j: int, kept: Sequence[tuple[int, int, Item, Item]]) -> bool:
    """True where a pair crosses none of the pairs that are kept."""
    at = bisect_left([place[0] for place in kept], i)
    return (at == 0 or kept[at - 1][1] < j) and (at == len(kept) or kept[at][1] > j)


def _clashes(pairs: Pairs) -> bool:
    """True where a number that one unit takes is left by another that only goes, or by one that moves elsewhere.

    Numbers of elements stay (art. 27): none is given anew while the element that bore it is deleted.
    """
    renumbered = [(a, b) for a, b in (*pairs.stay, *pairs.moved) if _name(a) != _name(b)]
    gone = {_name(item) for item in pairs.deleted}
    gone |= {_name(a) for a, b in pairs.moved if _name(a) != _name(b)}
    come = {_name(item) for item in pairs.inserted}
    taken = {_name(b) for _a, b in renumbered}
    buried = {_name(item) for item in pairs.inserted if item.provision.removed}
    clash = (gone & (taken | come)) | (buried & {_name(a) for a, _b in renumbered})
    return bool(clash - {None})


def _by_number(old: Sequence[Item], new: Sequence[Item]) -> Pairing:
    named = {_name(item): item for item in reversed(new) if _name(item) is not None}
    pairs: list[tuple[Item, Item]] = []
    rest: list[Item] = []
    for item in old:
        twin = named.pop(_name(item), None)
        if twin is None:
            rest.append(item)
        else:
            pairs.append((item, twin))
    joined = {two.path for _one, two in pairs}
    numberless = [item for item in rest if _name(item) is None]
    free = [item for item in new if item.path not in joined]
    others = paired(numberless, [item for item in free if _name(item) is None])
    left = [item for item in rest if _name(item) is not None]
    return Pairing(
        (*pairs, *others.pairs),
        tuple(sorted((*left, *others.deleted), key=lambda item: item.path)),
        tuple(sorted((*(i for i in free if _name(i) is not None), *others.inserted), key=lambda i: i.path)),
    )


def _name(item: Item) -> tuple[Hashable, ...] | None:
    """Kind and number, with whatever else the key tells (a heading of a container); None for what bears no number."""
    if item.provision.number is None:
        return None
    return item.provision.kind, item.provision.number, item.key if isinstance(item.key, str) else ""

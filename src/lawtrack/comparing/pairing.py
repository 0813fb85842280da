"""Pairs of provisions of two trees: which unit of the new text is which of the old one.

First what is equal (number-independent digest) and has kept its number; then equal texts under another number; then
the same number with another text. What is left is inserted or deleted. Costs grow with the number of units, the
similarity of texts is asked only about what is left over.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence, Set
from dataclasses import dataclass

from lawtrack.comparing.matching import longest_rising
from lawtrack.comparing.words import similarity
from lawtrack.model.kinds import CONTAINERS, Kind
from lawtrack.model.provision import Provision, text_digest
from lawtrack.model.rendering import unit_text

_ALIKE = 0.55
_POSITIONAL = frozenset(
    {Kind.SUBPARAGRAPH, Kind.ALINEA, Kind.QUOTED, Kind.LINE, Kind.TABLE, Kind.WRAP_UP, Kind.NOTE}
)
_OPENED = frozenset(
    {*CONTAINERS, Kind.ACT, Kind.ATTACHMENT, Kind.PREFACE, Kind.CONCLUSIONS, Kind.TOC, Kind.PREAMBLE}
)


def is_opened(unit: Provision) -> bool:
    """True for a unit whose parts are paired by themselves, over its borders, its heading like a unit of its own."""
    return unit.kind in _OPENED and not (unit.is_leaf and unit.text)


@dataclass(frozen=True, slots=True)
class Item:
    """A unit to be paired: its key (kind and number, or eId), its provision, and where it stands."""

    key: Hashable
    provision: Provision
    path: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Pairing:
    """Pairs (old, new), and what has no partner; ``moved`` are indices of pairs that stand out of order."""

    pairs: tuple[tuple[Item, Item], ...]
    deleted: tuple[Item, ...]
    inserted: tuple[Item, ...]
    moved: frozenset[int] = frozenset()

    def without(self, old: Set[tuple[int, ...]], new: Set[tuple[int, ...]]) -> Pairing:
        """What is left when the units at these paths of the old and the new list are taken out."""
        if not old and not new:
            return self
        kept = [n for n, (a, b) in enumerate(self.pairs) if a.path not in old and b.path not in new]
        return Pairing(
            tuple(self.pairs[n] for n in kept),
            tuple(item for item in self.deleted if item.path not in old),
            tuple(item for item in self.inserted if item.path not in new),
            frozenset(at for at, n in enumerate(kept) if n in self.moved),
        )


def paired(old: Sequence[Item], new: Sequence[Item]) -> Pairing:
    """Pair the units of two lists; swapping the lists gives the same pairs.

    Where several pairs are equally good the first one met is taken, so the lists are always gone through from the
    same side: the one whose digests come first.
    """
    swapped = _order(old) > _order(new)
    partner = {i: j for j, i in _partners(new, old).items()} if swapped else _partners(old, new)
    taken = set(partner.values())
    pairs = sorted(partner.items(), key=lambda pair: pair[1])
    return Pairing(
        tuple((old[i], new[j]) for i, j in pairs),
        tuple(item for i, item in enumerate(old) if i not in partner),
        tuple(item for j, item in enumerate(new) if j not in taken),
        _moved(old, pairs, swapped),
    )


def _order(items: Sequence[Item]) -> list[tuple[str, tuple[int, ...]]]:
    return [(item.provision.digest, item.path) for item in items]


def _partners(old: Sequence[Item], new: Sequence[Item]) -> dict[int, int]:
    """The index of the partner of each unit of the first list that has one."""
    partner: dict[int, int] = {}
    taken: set[int] = set()

    def join(i: int, j: int) -> None:
        partner[i] = j
        taken.add(j)

    by_key = {key: j for j, key in enumerate(_keys(new))}
    old_keys = _keys(old)
    old_digests = [_words_digest(item) for item in old]
    new_digests = [_words_digest(item) for item in new]
    for i, key in enumerate(old_keys):
        j = by_key.get(key)
        if j is not None and old_digests[i] == new_digests[j]:
            join(i, j)
    _by_text(old_digests, new_digests, partner, taken, join)
    for i, item in enumerate(old):
        j = by_key.get(old_keys[i])
        if i not in partner and j is not None and j not in taken and not _positional(item):
            join(i, j)
    _by_similarity(old, new, partner, taken, join)
    for i, item in enumerate(old):
        # an unnumbered unit put in the place of another is that one rewritten
        j = by_key.get(old_keys[i])
        if (
            i not in partner
            and j is not None
            and j not in taken
            and item.provision.kind is new[j].provision.kind
        ):
            join(i, j)
    return partner


def _keys(items: Sequence[Item]) -> list[tuple[Hashable, int]]:
    """The keys of units; of several with one number the first is the first of the other side, and so on."""
    counts: dict[Hashable, int] = {}
    keys = []
    for item in items:
        counts[item.key] = counts.get(item.key, 0) + 1
        keys.append((item.key, counts[item.key]))
    return keys


def _words_digest(item: Item) -> str:
    """The digest by which a unit is found again under another number; one without words has nothing but its key."""
    unit = item.provision
    wordless = not (unit.text or unit.heading or unit.children)
    return str(item.key) if wordless else text_digest(unit)


def _positional(item: Item) -> bool:
    return item.provision.kind in _POSITIONAL and item.provision.number is None


def _by_text(
    old: Sequence[str], new: Sequence[str], partner: dict[int, int], taken: set[int], join: object
) -> None:
    """Equal texts, each occurring once among what is left on both sides (or in the same order)."""
    places: dict[str, list[int]] = {}
    for j, digest in enumerate(new):
        if j not in taken:
            places.setdefault(digest, []).append(j)
    for i, digest in enumerate(old):
        if i not in partner and places.get(digest):
            join(i, places[digest].pop(0))  # type: ignore[operator]


def _by_similarity(
    old: Sequence[Item], new: Sequence[Item], partner: dict[int, int], taken: set[int], join: object
) -> None:
    """Unnumbered units pair with the most alike one between the pairs around them; numbered ones never by likeness."""
    free_old = [i for i in range(len(old)) if i not in partner and _positional(old[i])]
    free_new = [j for j in range(len(new)) if j not in taken and _positional(new[j])]
    if not free_old or not free_new or len(free_old) * len(free_new) > 10_000:
        return
    scored = []
    for i in free_old:
        for j in free_new:
            if old[i].provision.kind is new[j].provision.kind:
                score = similarity(unit_text(old[i].provision), unit_text(new[j].provision))
                # ties go by the texts, not by the side: swapping the sides gives the same pairs
                tie = sorted((old[i].provision.digest, new[j].provision.digest))
                scored.append((score - abs(i - j) * 0.001, tie, i + j, i, j))
    for score, _tie, _sum, i, j in sorted(scored, reverse=True):
        alone = len(free_old) == len(free_new) == 1
        if (score >= _ALIKE or (alone and score > 0.1)) and i not in partner and j not in taken:
            join(i, j)  # type: ignore[operator]


def _moved(old: Sequence[Item], pairs: Sequence[tuple[int, int]], swapped: bool) -> frozenset[int]:
    """Pairs that stand out of order; headings of containers go with what they hold and never move by themselves.

    Of two units that changed places either may be the one that moved: the lists are gone through from the same side
    as when they were paired.
    """
    told = [n for n, (i, _j) in enumerate(pairs) if not _is_head(old[i])]
    if swapped:
        told.sort(key=lambda n: pairs[n][0])
    out = _out_of_order([pairs[n][1 if swapped else 0] for n in told])
    return frozenset(told[k] for k in out)


def _is_head(item: Item) -> bool:
    return isinstance(item.key, tuple) and item.key[0] == "head"


def _out_of_order(order: Sequence[int]) -> frozenset[int]:
    """Indices that a longest increasing subsequence leaves out: the units that really moved."""
    return frozenset(range(len(order))).difference(longest_rising(order))

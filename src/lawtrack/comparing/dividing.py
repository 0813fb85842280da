"""One unit divided into several, or several joined into one: found among the pairs and what they left over.

A pair whose words are only a part of the undivided unit, with new units of the same kind right beside it that hold
the rest, is a split; the mirror image is a merge. Headings and numbers are not asked: a part mostly gets its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from lawtrack.comparing.pairing import Item, Pairing
from lawtrack.comparing.words import tokens
from lawtrack.model.provision import Provision

_COVERED = 0.8
"""Share of the whole's words that its parts must hold together."""
_CONTAINED = 0.7
"""Share of a part's words that must come from the whole."""
_ALONE = 0.85
"""A pair that shares more than this with the whole lost nothing to its neighbours."""
_SHORTEST = 3
_REACH = 8


@dataclass(frozen=True, slots=True)
class Division:
    """A whole and its parts in reading order; ``kept`` is the part that is paired with the whole."""

    whole: Item
    parts: tuple[Item, ...]
    kept: Item


def splits(new: Sequence[Item], pairing: Pairing) -> list[Division]:
    """Units of the old text whose words stand in several units of the new one."""
    return _divisions(new, pairing.pairs, pairing.inserted)


def merges(old: Sequence[Item], pairing: Pairing) -> list[Division]:
    """Units of the new text that hold the words of several units of the old one."""
    return _divisions(old, [(new, old_) for old_, new in pairing.pairs], pairing.deleted)


def _divisions(
    side: Sequence[Item], pairs: Sequence[tuple[Item, Item]], free: Sequence[Item]
) -> list[Division]:
    """Divisions of the first of each pair into the second and free units beside it on ``side``."""
    if not free:
        return []
    at = {item.path: n for n, item in enumerate(side)}
    left = {item.path for item in free}
    found = []
    for whole, kept in pairs:
        place = at.get(kept.path)
        if place is None or whole.provision == kept.provision or kept.provision.removed:
            continue
        before = _neighbours(side, range(place - 1, -1, -1), kept, left)
        after = _neighbours(side, range(place + 1, len(side)), kept, left)
        if not before and not after:
            continue
        parts = _parts(_words(whole.provision), before[::-1], kept, after)
        if len(parts) > 1:
            left -= {part.path for part in parts}
            found.append(Division(whole, parts, kept))
    return found


def _neighbours(side: Sequence[Item], places: range, kept: Item, left: set[tuple[int, ...]]) -> list[Item]:
    result: list[Item] = []
    for place in places:
        item = side[place]
        if item.path not in left or item.provision.kind is not kept.provision.kind or len(result) == _REACH:
            break
        result.append(item)
    return result


def _parts(
    whole: Sequence[str], before: Sequence[Item], kept: Item, after: Sequence[Item]
) -> tuple[Item, ...]:
    """The unbroken run of units around ``kept`` that come from the whole; ``kept`` alone where it is no division."""
    own = _words(kept.provision)
    if len(whole) < 2 * _SHORTEST or not _comes_from(own, whole) or _share(own, whole) > _ALONE:
        return (kept,)
    first: list[Item] = []
    for item in reversed(before):
        if not _comes_from(_words(item.provision), whole):
            break
        first.insert(0, item)
    last: list[Item] = []
    for item in after:
        if not _comes_from(_words(item.provision), whole):
            break
        last.append(item)
    parts = (*first, kept, *last)
    together = [word for part in parts for word in _words(part.provision)]
    covered = _share(together, whole) >= _COVERED and _share(whole, together) >= _COVERED
    return parts if covered else (kept,)


def _words(unit: Provision) -> list[str]:
    """The words of a unit without its number and heading; marks do not count, a part ends with another one."""
    return [
        token.strip().lower()
        for node in unit.walk()
        for token in tokens(node.text)
        if any(c.isalnum() for c in token)
    ]


def _comes_from(part: Sequence[str], whole: Sequence[str]) -> bool:
    return len(part) >= _SHORTEST and _share(whole, part) >= _CONTAINED


def _share(words: Sequence[str], of: Sequence[str]) -> float:
    """How much of ``of`` stands in ``words``, in the same order."""
    return LCSseq.similarity(words, of) / len(of) if of else 0.0

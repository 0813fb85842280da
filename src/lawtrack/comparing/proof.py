"""The proof of every comparison: what no event speaks of must be the same words in the same order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest

from lawtrack.comparing.pairing import is_opened
from lawtrack.model.change import Change, ChangeKind
from lawtrack.model.index import Place, TreeIndex

_HEADING = "__heading"


@dataclass(frozen=True, slots=True)
class Untold:
    """The first words that differ although no event speaks of them; None on the side that has ended."""

    old: Place | None
    new: Place | None


def untold(old: TreeIndex, new: TreeIndex, changes: Iterable[Change]) -> Untold | None:
    """Where the texts differ beside what the events tell; None where they do not.

    Labels are not compared: a renumbered unit has the same words. Cost: one walk of each tree.
    """
    before: set[str] = set()
    after: set[str] = set()
    worded: tuple[set[str], set[str]] = (set(), set())
    for change in changes:
        if change.old_eid:
            before.add(change.old_eid)
        if change.new_eid:
            after.add(change.new_eid)
        if change.kind is ChangeKind.SPLIT:
            after.update(change.others)
        elif change.kind is ChangeKind.MERGED:
            before.update(change.others)
        elif change.kind is ChangeKind.RENUMBERED:
            before.update(change.others[::2])
            after.update(change.others[1::2])
        # beside an element in it a leaf is told of by its words alone: its heading is that of both
        if change.old_eid and change.new_eid:
            if change.old_eid.startswith(f"{change.new_eid}__"):
                worded[1].add(change.new_eid)
            elif change.new_eid.startswith(f"{change.old_eid}__"):
                worded[0].add(change.old_eid)
    # A leaf stands for its only part: the event on a part that is no unit of the tree speaks of the leaf.
    left, right = _rest(old, before, worded[0]), _rest(new, after, worded[1])
    for one, two in zip_longest(left, right):
        if one is None or two is None or one[0] != two[0]:
            return Untold(one[1] if one else None, two[1] if two else None)
    return None


def _rest(index: TreeIndex, told: set[str], worded: set[str]) -> Iterator[tuple[str, Place]]:
    """The words that no event speaks of, in order, each with the unit it stands in; of ``worded`` the heading is left."""
    known = {
        eid if eid in index or eid.endswith(_HEADING) else eid.removesuffix("__subpara_1") for eid in told
    }
    skipped: tuple[int, ...] | None = None
    for place in index:
        if skipped is not None and place.path[: len(skipped)] == skipped:
            continue
        skipped = None
        unit = place.provision
        if is_opened(unit):
            continue  # its heading goes with what it holds, which tells by itself where it went
        if place.eid in known:
            skipped = place.path
            if place.eid in worded and unit.heading and f"{place.eid}{_HEADING}" not in known:
                yield unit.heading, place
            continue
        if unit.heading and f"{place.eid}{_HEADING}" not in known:
            yield unit.heading, place
        if unit.text:
            yield unit.text, place

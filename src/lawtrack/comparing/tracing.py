"""Where a unit of one text stands in the next: there, reworded, renumbered, moved, in what is near to it, or nowhere.

Only what is sure of itself names one place. Where several places may be meant, or the words are no more than near, they
are candidates with their likeness, and a person says which it is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from lawtrack.comparing.differing import Difference, differences
from lawtrack.comparing.lasting import FEWEST, Words, common, lasting, words_of
from lawtrack.comparing.pairing import is_opened
from lawtrack.model.index import Path, Place, TreeIndex
from lawtrack.model.kinds import Kind
from lawtrack.model.provision import Provision

_NEAR = 0.5
"""From this share of common words on, a unit elsewhere is a candidate."""
_HELD = 0.8
"""… or where it holds so much of the other one: units are divided and joined."""
_PART = 0.8
"""What such a likeness counts for."""
_LONGER = 4
"""Words of a short unit stand in a longer one by chance: of one so many times longer that says nothing."""
_SHOWN = 5
_LOOKED_AT = 24
_RARE = 16


class Fate(StrEnum):
    """What became of a unit in the next text."""

    SAME = "same"
    REWORDED = "reworded"
    RENUMBERED = "renumbered"  # it has another number, or what it lies in has
    MOVED = "moved"  # it lies in something else
    NEAR = "near"  # nothing is sure; there are candidates
    ORPHAN = "orphan"  # nothing in the next text is like it


@dataclass(frozen=True, slots=True)
class Candidate:
    """A unit of the next text that may be the one, and how much of the words is common, from 0 to 1."""

    eid: str
    score: float


@dataclass(frozen=True, slots=True)
class Trace:
    """Where a unit stands.

    Attributes:
        fate: What became of it.
        eid: The unit of the next text; empty where there is none, or none for sure.
        reworded: True where its words are others; a renumbered or moved unit may be reworded too.
        score: How much of the words is common, from 0 to 1.
        candidates: What it may be, the most alike first; for one that is sure none.
        in_place: Where nothing is sure, the unit of the next text that has its number in what it lies in, and is known to be
            no other unit: it may have been worded wholly anew. Empty where there is none.
    """

    fate: Fate
    eid: str = ""
    reworded: bool = False
    score: float = 1.0
    candidates: tuple[Candidate, ...] = ()
    in_place: str = ""


class Tracing:
    """Two texts of one act, followed from the one into the other; each unit is asked for once, then remembered.

    Args:
        old: The text.
        new: The next one.
    """

    def __init__(self, old: TreeIndex, new: TreeIndex) -> None:
        self._old, self._new = old, new
        self._found = lasting(old, new) if old.root != new.root else None
        self._known: dict[str, Trace] = {}

    def of(self, eid: str) -> Trace:
        """Where the unit of the old text with this eId stands; an orphan where the old text has no such unit."""
        if eid not in self._known:
            self._known[eid] = self._trace(eid)
        return self._known[eid]

    @cached_property
    def differences(self) -> tuple[Difference, ...]:
        """What differs between the two texts, numbers and places aside."""
        return differences(self._old, self._new, self._found) if self._found is not None else ()

    def _trace(self, eid: str) -> Trace:
        place = self._old.places.get(eid)
        if place is None:
            return Trace(Fate.ORPHAN, score=0.0)
        if self._found is None or not place.path:
            return Trace(Fate.SAME, eid)
        partner = self._partner(place.path)
        if partner is None or place.path in self._found.beside:
            return self._open(place, partner)
        there = self._new.at(partner)
        if there.provision.removed and not place.provision.removed:
            return self._open(place, None)
        return self._sure(place, there)

    def _partner(self, path: Path) -> Path | None:
        """The path in the new text: that of its own, or of what it lies in where that is the same word for word."""
        if self._found is None:
            return path
        if path in self._found.partner:
            return self._found.partner[path]
        for n in range(len(path) - 1, 0, -1):
            # a chapter with the same heading says nothing of what stands in it
            if path[:n] in self._found.whole and not is_opened(self._old.at(path[:n]).provision):
                return (*self._found.partner[path[:n]], *path[n:])
        return None

    def _sure(self, place: Place, there: Place) -> Trace:
        mine, theirs = words_of(place.provision), words_of(there.provision)
        reworded = mine != theirs
        score = round(2 * common(mine, theirs) / max(len(mine) + len(theirs), 1), 2) if reworded else 1.0
        moved = self._is_moved(place.path, there.path)
        if there.eid != place.eid:
            return Trace(Fate.MOVED if moved else Fate.RENUMBERED, there.eid, reworded, score)
        if moved:
            return Trace(Fate.MOVED, there.eid, reworded, score)
        return Trace(Fate.REWORDED if reworded else Fate.SAME, there.eid, reworded, score)

    def _is_moved(self, old: Path, new: Path) -> bool:
        """True where it, or what it lies in, lies in something else than before."""
        while len(old) > 1 and len(new) > 1:
            old, new = old[:-1], new[:-1]
            partner = self._partner(old)
            if partner is None:
                unit, other = self._old.at(old), self._new.at(new)
                if unit.eid != other.eid:
                    return True
            elif partner != new:
                return True
        return len(old) != len(new)

    def _open(self, place: Place, partner: Path | None) -> Trace:
        """No place is sure: what may be the one."""
        words = words_of(place.provision)
        paths = list(self._found.beside.get(place.path, ())) if self._found is not None else []
        if partner is not None:
            paths.insert(0, partner)
        here = self._in_place(place)
        if here is not None:
            paths += self._fitting(place, here)  # other words in its place
        own = frozenset(paths)
        if len(words) >= FEWEST:
            paths += self._near(words)
        scored = {path: self._likeness(words, self._words[path]) for path in dict.fromkeys(paths)}
        kept = {path: score for path, score in scored.items() if score >= _NEAR or path in own}
        best = _one_of_each_branch(kept, own)
        order = sorted(best, key=lambda path: (-best[path], path))[:_SHOWN]
        found = tuple(Candidate(self._new.at(path).eid, round(best[path], 2)) for path in order)
        return Trace(
            Fate.NEAR if found else Fate.ORPHAN,
            candidates=found,
            score=found[0].score if found else 0.0,
            in_place=here.eid if here is not None else "",
        )

    def _in_place(self, place: Place) -> Place | None:
        """The unit of the new text that has its number in what it lies in; None where that is another unit, or was taken out.

        What it lies in may have another number now, or be itself in other words.
        """
        eid = place.eid
        holder = self._old.at(place.path[:-1]) if place.path else place
        if holder.path and eid.startswith(f"{holder.eid}__"):
            partner = self._partner(holder.path)
            there = self._new.at(partner) if partner is not None else self._in_place(holder)
            if there is None:
                return None
            eid = there.eid + eid.removeprefix(holder.eid)
        here = self._new.places.get(eid)
        if here is None or not here.path or (here.provision.removed and not place.provision.removed):
            return None
        own = self._partner(place.path) == here.path
        return here if own or self._is_untaken(here) else None

    def _is_untaken(self, there: Place) -> bool:
        """True for a unit of the new text that is not known to be one of the old."""
        return there.path not in self._taken and (is_opened(there.provision) or there.path in self._free)

    def _fitting(self, place: Place, here: Place) -> list[Path]:
        """What fits the number of a unit as well as what stands there.

        That is a second wording of the number; and where parts or lines, which have no number, are more or fewer than they
        were, each of them that is no other one's.
        """
        unit, holder = here.provision, self._new.at(here.path[:-1])
        around = [self._new.at((*holder.path, n)) for n, _child in enumerate(holder.provision.children)]
        kin = [one for one in around if one.provision.kind is unit.kind and not one.provision.removed]
        if unit.number is not None:
            kin = [one for one in kin if one.provision.number == unit.number]
        else:
            then = self._old.at(place.path[:-1]).provision.children
            if sum(child.kind is unit.kind for child in then) == len(kin):
                return [here.path]
        return [one.path for one in kin if one.path == here.path or self._is_untaken(one)]

    @staticmethod
    def _likeness(mine: Words, theirs: Words) -> float:
        both = common(mine, theirs)
        if not both:
            return 0.0
        whole = 2 * both / (len(mine) + len(theirs))
        less, more = sorted((len(mine), len(theirs)))
        held = both / less if less >= FEWEST and more <= _LONGER * less else 0.0
        return max(whole, _PART * held if held >= _HELD else 0.0)

    def _near(self, words: Words) -> list[Path]:
        """The units of the new text that share most of the rare words."""
        index = self._index
        known = sorted((w for w in set(words) if w in index), key=lambda w: (len(index[w]), w))[:_RARE]
        shared: Counter[Path] = Counter()
        for word in known:
            for path in index[word]:
                shared[path] += 1
        return [path for path, count in shared.most_common(_LOOKED_AT) if 2 * count >= min(len(known), _RARE)]

    @cached_property
    def _taken(self) -> frozenset[Path]:
        """The units of the new text that are known to be another one's."""
        return frozenset(self._found.partner.values()) if self._found is not None else frozenset()

    @cached_property
    def _free(self) -> frozenset[Path]:
        """The units of the new text that are no other unit's word for word."""
        return frozenset(self._loose(self._new.root, ()))

    def _loose(self, root: Provision, at: Path) -> Iterator[Path]:
        if self._found is None:
            return
        whole = {self._found.partner[path] for path in self._found.whole}
        stack = [(at, root)]
        while stack:
            path, unit = stack.pop()
            if path in whole and not is_opened(unit):
                continue
            if path and not is_opened(unit) and unit.kind is not Kind.CELL:
                yield path
            stack.extend(((*path, n), child) for n, child in enumerate(unit.children))

    @cached_property
    def _words(self) -> _Remembered:
        return _Remembered(self._new)

    @cached_property
    def _index(self) -> dict[str, list[Path]]:
        found: dict[str, list[Path]] = {}
        for path in sorted(self._free):
            if not self._new.at(path).provision.removed:
                for word in set(self._words[path]):
                    found.setdefault(word, []).append(path)
        return found


class _Remembered(dict[Path, Words]):
    """The words of the units of a text, each put together once."""

    def __init__(self, index: TreeIndex) -> None:
        super().__init__()
        self._index = index

    def __missing__(self, path: Path) -> Words:
        self[path] = words_of(self._index.at(path).provision)
        return self[path]


def _one_of_each_branch(scored: dict[Path, float], own: frozenset[Path]) -> dict[Path, float]:
    """Of units that lie in each other the one that is most alike; of equal ones the outer one, which has the number."""
    kept: dict[Path, float] = {}
    for path in sorted(scored, key=lambda one: (one not in own, -scored[one], len(one))):
        if not any(path[: len(one)] == one or one[: len(path)] == path for one in kept):
            kept[path] = scored[path]
    return kept

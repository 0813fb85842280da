"""Which unit of one text is which of the next, by what it says rather than by its number.

Unlike ``pairing``, which tells what changed between two texts, numbers decide nothing here: a point that got both another
number and another word is the same point, and a point that took the number of a deleted one is not that one. What is as
like to one unit as to another stays without a partner.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from rapidfuzz.distance import LCSseq

from lawtrack.comparing.pairing import is_opened
from lawtrack.comparing.words import tokens
from lawtrack.model.index import Path, TreeIndex
from lawtrack.model.kinds import UNNUMBERED, Kind
from lawtrack.model.provision import Provision, text_digest

ALIKE = 0.6
"""From this share of common words on, one unit among others counts as another one reworded."""
MARGIN = 0.08
"""A unit that is so much less alike is no rival."""
FEWEST = 3
"""Words by which a unit is known again elsewhere."""
_OWN_NUMBER = 0.05
"""What the same number adds: it settles a tie, and nothing more."""
_OWN_HEADING = 0.15
"""What the same heading adds."""
_OF_THE_WHOLE = 0.7
"""Share of a part's words that come from the unit that was divided."""
_MANY = 4_000
"""Pairs of units that are all looked at; of more, those alone that share words."""
_RARE = 12

Words = tuple[str, ...]


@dataclass(frozen=True)
class Unit:
    """A unit of a text: its provision, and where it stands."""

    provision: Provision
    path: Path

    @cached_property
    def words(self) -> Words:
        """Its words (``words_of``)."""
        return words_of(self.provision)

    @property
    def key(self) -> Hashable:
        """Kind and number; the kind alone where it has none."""
        unit = self.provision
        return unit.kind, str(unit.number) if unit.number is not None else None


@dataclass(slots=True)
class Lasting:
    """What is known of two texts.

    Attributes:
        partner: The unit of the new text for one of the old one, by paths.
        whole: Those of them whose words, with everything in them, are the same: what lies in them goes along.
        beside: For a unit without a partner, or one that was divided, the units of the new text that may be it.
        lost: Units of the old text that found no partner.
        free: Units of the new text that nobody took.
    """

    partner: dict[Path, Path] = field(default_factory=dict)
    whole: set[Path] = field(default_factory=set)
    beside: dict[Path, tuple[Path, ...]] = field(default_factory=dict)
    lost: list[Unit] = field(default_factory=list)
    free: list[Unit] = field(default_factory=list)


def words_of(unit: Provision) -> Words:
    """The words of a unit with everything in it, without numbers of units and without marks."""
    return tuple(
        token.strip().casefold()
        for node in unit.walk()
        for text in (node.heading, node.text)
        if text
        for token in tokens(text)
        if any(sign.isalnum() for sign in token)
    )


def common(one: Words, other: Words) -> int:
    """How many words stand in both in the same order."""
    return LCSseq.similarity(one, other)


def alike(one: Words, other: Words) -> float:
    """The share of two units' words that they have in common, from 0 to 1."""
    total = len(one) + len(other)
    if not total or 2 * min(len(one), len(other)) < ALIKE / 2 * total:
        return 0.0
    return 2 * common(one, other) / total


def lasting(old: TreeIndex, new: TreeIndex) -> Lasting:
    """Follow every unit of a text into the next one.

    Args:
        old: The text.
        new: The next one.
    """
    found = Lasting()
    _siblings(list(_units(old)), list(_units(new)), found)
    _elsewhere(found)
    return found


def _units(index: TreeIndex) -> Iterator[Unit]:
    """What stands directly in the act, its containers and annexes; a container is a unit by its heading."""
    stack: list[Path] = [()]
    while stack:
        path = stack.pop()
        unit = index.at(path).provision
        if is_opened(unit):
            if path:
                head = unit.with_(children=(), text="")
                yield Unit(head, path)
            stack.extend((*path, n) for n in range(len(unit.children) - 1, -1, -1))
        elif path:
            yield Unit(unit, path)


def _children(unit: Provision, path: Path) -> list[Unit]:
    return [Unit(child, (*path, n)) for n, child in enumerate(unit.children)]


def _siblings(old: list[Unit], new: list[Unit], found: Lasting) -> None:
    """Pair two lists of units that stand in one place of both texts, then what lies in each pair."""
    pairs = _Pairs(old, new)
    for i, j in sorted(pairs.partner.items()):
        one, two = old[i], new[j]
        found.partner[one.path] = two.path
        if one.provision == two.provision or text_digest(one.provision) == text_digest(two.provision):
            found.whole.add(one.path)
        elif i in pairs.parts:
            found.beside[one.path] = tuple(new[k].path for k in (j, *pairs.parts[i]))
        if one.path not in found.whole and not is_opened(one.provision):
            _inside(one, two, found)
    for i, rivals in pairs.rivals.items():
        found.beside[old[i].path] = tuple(new[j].path for j in rivals)
    found.lost += [unit for i, unit in enumerate(old) if i not in pairs.partner]
    found.free += [unit for j, unit in enumerate(new) if j not in pairs.taken]


def _inside(one: Unit, two: Unit, found: Lasting) -> None:
    mine, theirs = _children(one.provision, one.path), _children(two.provision, two.path)
    if mine and not theirs and len(mine) == 1 and mine[0].provision.kind is Kind.SUBPARAGRAPH:
        found.partner[mine[0].path] = two.path  # a leaf stands for its only part
        return
    _siblings(mine, theirs, found)


class _Pairs:
    """The pairs of two lists of units."""

    def __init__(self, old: Sequence[Unit], new: Sequence[Unit]) -> None:
        self._old, self._new = old, new
        self.partner: dict[int, int] = {}
        self.taken: set[int] = set()
        self.rivals: dict[int, tuple[int, ...]] = {}
        self.parts: dict[int, tuple[int, ...]] = {}
        self._equal()
        self._only_ones()
        self._by_words()

    def _join(self, i: int, j: int) -> None:
        self.partner[i] = j
        self.taken.add(j)

    def _equal(self) -> None:
        """Equal words: first under the same number, then under another one."""
        mine = [text_digest(unit.provision) for unit in self._old]
        theirs = [text_digest(unit.provision) for unit in self._new]
        at: dict[tuple[Hashable, str], list[int]] = {}
        for j, unit in enumerate(self._new):
            at.setdefault((unit.key, theirs[j]), []).append(j)
        for i, unit in enumerate(self._old):
            same = at.get((unit.key, mine[i]))
            if same:
                self._join(i, same.pop(0))
        left: dict[str, list[int]] = {}
        waiting = Counter(d for i, d in enumerate(mine) if i not in self.partner)
        for j, digest in enumerate(theirs):
            if j not in self.taken and not self._new[j].provision.removed:
                left.setdefault(digest, []).append(j)
        for i, digest in enumerate(mine):
            there = left.get(digest)
            if i in self.partner or not there or self._old[i].provision.removed:
                continue
            if len(self._old[i].words) >= FEWEST or (waiting[digest] == len(there) == 1):
                self._join(i, there.pop(0))

    def _only_ones(self) -> None:
        """A lead-in, a preamble, a title: there is one of its kind, whatever it says."""
        for i, unit in enumerate(self._old):
            if i in self.partner or unit.provision.kind not in UNNUMBERED:
                continue
            there = [j for j, other in enumerate(self._new) if other.provision.kind is unit.provision.kind]
            alone = sum(other.provision.kind is unit.provision.kind for other in self._old) == 1
            if alone and len(there) == 1 and there[0] not in self.taken:
                self._join(i, there[0])

    def _by_words(self) -> None:
        """The most alike first; what is as like to another one stays open, with both."""
        scored = self._scored()
        best: dict[int, list[tuple[float, int]]] = {}
        for score, i, j in scored:
            best.setdefault(i, []).append((score, j))
        asked: dict[int, list[tuple[float, int]]] = {}
        for score, i, j in scored:
            asked.setdefault(j, []).append((score, i))
        for score, i, j in scored:
            if i in self.partner or i in self.rivals or j in self.taken:
                continue
            near = [k for s, k in best[i] if k != j and k not in self.taken and s >= score - MARGIN]
            wooed = [
                k
                for s, k in asked[j]
                if k != i and k not in self.partner and k not in self.rivals and s >= score - MARGIN
            ]
            if near:
                self.rivals[i] = (j, *near)
            elif not wooed:
                self._join(i, j)
                self._look_for_parts(i, j)
            else:
                self.rivals[i] = (j,)
                self.rivals |= {k: (j,) for k in wooed if k not in self.rivals}

    def _scored(self) -> list[tuple[float, int, int]]:
        """Pairs of what is left that are alike, the most alike first."""
        mine = [i for i, unit in enumerate(self._old) if i not in self.partner and _speaks(unit)]
        theirs = [j for j, unit in enumerate(self._new) if j not in self.taken and _speaks(unit)]
        scored = []
        for i, j in self._worth(mine, theirs):
            one, two = self._old[i], self._new[j]
            if one.provision.kind is not two.provision.kind:
                continue
            score = alike(one.words, two.words)
            if one.provision.heading and one.provision.heading == two.provision.heading:
                score += _OWN_HEADING
            if score >= ALIKE:
                same = one.key == two.key and one.provision.number is not None
                scored.append((score + _OWN_NUMBER * same, i, j))
        return sorted(scored, key=lambda one: (-one[0], abs(one[1] - one[2]), one[1], one[2]))

    def _worth(self, mine: Sequence[int], theirs: Sequence[int]) -> Iterator[tuple[int, int]]:
        """The pairs that are looked at: of very many those that share rare words."""
        if len(mine) * len(theirs) <= _MANY:
            yield from ((i, j) for i in mine for j in theirs)
            return
        index: dict[str, list[int]] = {}
        for j in theirs:
            for word in set(self._new[j].words):
                index.setdefault(word, []).append(j)
        for i in mine:
            known = sorted(
                (w for w in set(self._old[i].words) if w in index), key=lambda w: (len(index[w]), w)
            )
            shared = Counter(j for word in known[:_RARE] for j in index[word])
            yield from ((i, j) for j, _count in shared.most_common(_RARE))

    def _look_for_parts(self, i: int, j: int) -> None:
        """What the partner lacks of a unit stands in new units of its kind: it was divided."""
        one, kept = self._old[i], self._new[j]
        whole = Counter(one.words)
        missing = whole - Counter(kept.words)
        if sum(missing.values()) < FEWEST:
            return
        parts = []
        for k, other in enumerate(self._new):
            if k in self.taken or other.provision.kind is not kept.provision.kind or not _speaks(other):
                continue
            own = Counter(other.words)
            supplied, taken_over = sum((own & missing).values()), sum((own & whole).values())
            if supplied >= FEWEST and taken_over >= _OF_THE_WHOLE * len(other.words):
                parts.append(k)
        if parts:
            self.parts[i] = tuple(parts)


def _speaks(unit: Unit) -> bool:
    """True for a unit that has words, and is none that was taken out."""
    return bool(unit.words) and not unit.provision.removed


def _elsewhere(found: Lasting) -> None:
    """What has no partner and stands word for word in another place, and in one only, was moved there.

    Of a unit that is nowhere as a whole the units in it may be found so.
    """
    there: dict[str, list[Path]] = {}
    for unit in found.free:
        if not is_opened(unit.provision):
            for path, node in _within(unit):
                there.setdefault(text_digest(node), []).append(path)
    if not there:
        return
    lost = Counter(text_digest(node) for unit in found.lost for _path, node in _within(unit))
    stack = [(unit.path, unit.provision) for unit in found.lost if not is_opened(unit.provision)]
    while stack:
        path, node = stack.pop()
        digest = text_digest(node)
        places = there.get(digest, ())
        if not node.removed and lost[digest] == len(places) == 1 and len(words_of(node)) >= FEWEST:
            found.partner[path] = places[0]
            found.whole.add(path)
            found.beside.pop(path, None)
        else:
            stack.extend(((*path, n), child) for n, child in enumerate(node.children))


def _within(unit: Unit) -> Iterator[tuple[Path, Provision]]:
    stack = [(unit.path, unit.provision)]
    while stack:
        path, node = stack.pop()
        yield path, node
        stack.extend(((*path, n), child) for n, child in enumerate(node.children))

"""Which element of a repealed act is which of the act that takes its place: by words, whatever the numbers.

The new act has numbers, chapters and an order of its own, so nothing is told by a number; what is sure of itself has one
partner (``tracing``), what was divided has several, and what is only near is shown as near and left to a person. Rows are
articles (points of a bylaw); parts of an article stand in rows of their own where they do not go along with it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from lawtrack.comparing.lasting import FEWEST, words_of
from lawtrack.comparing.pairing import is_opened
from lawtrack.comparing.tracing import Candidate, Fate, Trace, Tracing
from lawtrack.model.eids import inside, overlap
from lawtrack.model.index import Place, TreeIndex
from lawtrack.model.kinds import Kind

_PART = 0.6
"""The share of a new element's words that an old one must give it to be where part of the old one went."""
_WHOLE = 0.6
"""The share of an old element's words that the parts must have together."""
_ROWS = (Kind.ARTICLE, Kind.PARAGRAPH, Kind.POINT, Kind.NOTE, Kind.SUBPARAGRAPH)
_NUMBERED = (Kind.PARAGRAPH, Kind.POINT)


class Relation(StrEnum):
    """What became of an element in the act that takes the place of its own."""

    SAME = "same"  # the same words under the same number
    REWORDED = "reworded"  # other words under the same number
    MOVED = "moved"  # under another number, the words the same or not
    SPLIT = "split"  # parts of it stand in several elements
    NEAR = "near"  # nothing is sure; elements that are like it are shown
    NONE = "none"  # nothing in the new act is like it
    NEW = "new"  # an element of the new act to which none of the old one corresponds


@dataclass(frozen=True, slots=True)
class Correlated:
    """A row of the correlation.

    Attributes:
        relation: What became of the element.
        old: The element of the repealed act; empty for a new one.
        new: The elements of the new act: the one, the parts, or those that are near; none for nothing.
        score: How much of the words is common, from 0 to 1; of parts, how much of the old words they have together.
        reworded: True where the words are others.
        depth: 0 for an article; more for a part of one that does not go along with it.
    """

    relation: Relation
    old: str
    new: tuple[str, ...]
    score: float
    reworded: bool = False
    depth: int = 0


class Correlation:
    """Two acts set against each other; every element is traced once.

    Args:
        old: The repealed act.
        new: The act that takes its place.
    """

    def __init__(self, old: TreeIndex, new: TreeIndex) -> None:
        self._old, self._new = old, new
        self._tracing = Tracing(old, new)
        self._made: dict[str, Correlated] = {}

    def of(self, eid: str) -> Correlated:
        """What became of an element of the repealed act; nothing, where it has no such element."""
        if eid not in self._made:
            self._made[eid] = self._correlated(eid)
        return self._made[eid]

    @cached_property
    def rows(self) -> tuple[Correlated, ...]:
        """The rows in the order of the repealed act, then the new elements in that of the new act."""
        found = [row for place in _units(self._old) for row in self._rows_of(place, 0)]
        reached = {eid for row in found if row.relation is not Relation.NEAR for eid in row.new}
        whole = [
            Correlated(Relation.NEW, "", (place.eid,), 0.0)
            for place in _units(self._new)
            if not place.provision.removed
            and not any(overlap(place.eid, eid) for eid in self._tops(reached, place))
        ]
        return (*found, *whole)

    @staticmethod
    def _tops(reached: set[str], place: Place) -> Iterator[str]:
        """Those of the elements reached that may lie in this one."""
        yield from (eid for eid in reached if eid.startswith(place.eid))

    def _rows_of(self, place: Place, depth: int) -> Iterator[Correlated]:
        row = self.of(place.eid)
        row = Correlated(row.relation, row.old, row.new, row.score, row.reworded, depth)
        yield row
        if place.provision.removed or (
            row.relation is not Relation.NONE and not row.reworded and not self._open(row)
        ):
            return
        for part in _parts(self._old, place):
            inner = self.of(part.eid)
            along = (
                row.new
                and inner.new
                and not self._open(row)
                and all(any(inside(eid, owner) for owner in row.new) for eid in inner.new)
            )
            if inner.relation in (Relation.NONE, Relation.NEAR) and not self._open(row):
                continue  # the article itself has its partner: what is gone from it is a matter of comparing the two
            if not along and inner.relation is not Relation.NONE:
                yield from self._rows_of(part, depth + 1)

    @staticmethod
    def _open(row: Correlated) -> bool:
        return row.relation in (Relation.SPLIT, Relation.NEAR, Relation.NONE)

    def _correlated(self, eid: str) -> Correlated:
        trace = self._tracing.of(eid)
        if trace.fate is Fate.SAME:
            return Correlated(Relation.SAME, eid, (trace.eid,), 1.0)
        if trace.eid and trace.fate in (Fate.REWORDED, Fate.RENUMBERED, Fate.MOVED):
            same = trace.eid == eid
            relation = Relation.MOVED if not same else Relation.REWORDED if trace.reworded else Relation.SAME
            return Correlated(relation, eid, (trace.eid,), trace.score, trace.reworded)
        return self._divided(eid, trace)

    def _divided(self, eid: str, trace: Trace) -> Correlated:
        """An element without one sure partner: divided among several, near to some, or nowhere."""
        place = self._old.places.get(eid)
        if place is None:
            return Correlated(Relation.NONE, eid, (), 0.0)
        parts, share = self._share(place, trace.candidates)
        if len(parts) > 1 and share >= _WHOLE:
            return Correlated(Relation.SPLIT, eid, parts, share, reworded=True)
        homes, share = self._homes(place)
        if len(homes) > 1 and share >= _WHOLE:
            return Correlated(Relation.SPLIT, eid, homes, share, reworded=True)
        near = tuple(candidate.eid for candidate in trace.candidates)
        if near:
            return Correlated(Relation.NEAR, eid, near, trace.score, reworded=True)
        return Correlated(Relation.NONE, eid, (), 0.0)

    def _share(self, place: Place, candidates: Sequence[Candidate]) -> tuple[tuple[str, ...], float]:
        """Of the candidates those that consist of the element's words, and how much of these they have together."""
        whole = Counter(words_of(place.provision))
        total = sum(whole.values())
        parts = []
        left = whole.copy()
        for candidate in candidates:
            own = Counter(words_of(self._new.places[candidate.eid].provision))
            taken = sum((own & left).values())
            if taken >= FEWEST and taken >= _PART * sum(own.values()):
                parts.append(candidate.eid)
                left -= own
        return tuple(parts), round(1 - sum(left.values()) / total, 2) if total else 0.0

    def _homes(self, place: Place) -> tuple[tuple[str, ...], float]:
        """The elements of the new act in which the parts of an element stand that are sure of themselves."""
        found: dict[str, int] = {}
        total = 0
        for part in _parts(self._old, place):
            size = len(words_of(part.provision))
            total += size
            trace = self._tracing.of(part.eid)
            if trace.eid and not part.provision.removed:
                home = self._home(trace.eid, place.provision.kind)
                found[home] = found.get(home, 0) + size
        return tuple(found), round(sum(found.values()) / total, 2) if total else 0.0

    def _home(self, eid: str, kind: Kind) -> str:
        """The element of this kind around one of the new act; itself where there is none."""
        above = [place for place in self._new.ancestors(eid) if place.provision.kind is kind]
        return above[-1].eid if above else eid


def _units(index: TreeIndex) -> Iterator[Place]:
    """The articles of an act, or the points of a bylaw, annexes among them, in order."""
    stack: list[tuple[int, ...]] = [()]
    while stack:
        path = stack.pop()
        place = index.at(path)
        if not path or is_opened(place.provision):
            stack.extend((*path, n) for n in range(len(place.provision.children) - 1, -1, -1))
        elif place.provision.kind in _ROWS:
            yield place


def _parts(index: TreeIndex, place: Place) -> Iterator[Place]:
    """The numbered elements right under one, those in its unnumbered parts too; the parts where nothing is numbered."""
    children = [index.at((*place.path, n)) for n in range(len(place.provision.children))]
    numbered = [
        unit
        for child in children
        for unit in (
            [child]
            if child.provision.kind in _NUMBERED
            else [index.at((*child.path, n)) for n in range(len(child.provision.children))]
            if child.provision.kind is Kind.SUBPARAGRAPH
            else []
        )
        if unit.provision.kind in _NUMBERED
    ]
    yield from numbered or [child for child in children if child.provision.kind is Kind.SUBPARAGRAPH]

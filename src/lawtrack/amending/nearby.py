"""What may have been meant where an address names nothing: the article named first, then the words sought, one level.

A drafter who writes a wrong number means an element of the same level, most often of the same article, and quotes words
that stand in it. So the elements of the level wanted come first: those of the article named, by how near their words
are to the words sought; then those elsewhere that hold these words; then those of the same number, the articles next to
the one named first. What has the number on another level, right where it is wanted, is shown beside them, never taken.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from lawtrack.amending.words import Hit, WholeText, lines_of, nearest, occurrences, shown
from lawtrack.model.citation import Citation, Step
from lawtrack.model.index import Place, TreeIndex
from lawtrack.model.instruction import Candidate
from lawtrack.model.kinds import Kind
from lawtrack.model.numbering import Number

LEVELS = (Kind.PARAGRAPH, Kind.SUBPARAGRAPH, Kind.POINT, Kind.ALINEA)
"""The levels that drafters take for each other: what has the number wanted on another one is shown, never taken."""
_SHOWN = 5
_OTHER = 2
_OF_WORDS = 3
_ALMOST = 0.99
"""What is not proved to hold the words sought is never quite alike."""
_SOUGHT = 40
"""So many places of common words are looked at in the whole act."""


class Nearby:
    """Finds what an address that names nothing may have meant.

    Args:
        index: The tree before the law.
        whole: The words of the whole act.
    """

    def __init__(self, index: TreeIndex, whole: WholeText) -> None:
        self._index, self._whole = index, whole
        self._by_last: dict[str, list[Place]] = {}

    def of(self, citation: Citation, existing: Sequence[Place], words: str = "") -> list[Candidate]:
        """The candidates, best first.

        Args:
            citation: The address.
            existing: What there is of its units, from the outermost in.
            words: The words sought there; empty where the instruction seeks none.
        """
        article = next((p for p in existing if p.provision.kind in (Kind.ARTICLE, Kind.ATTACHMENT)), None)
        if article is None and existing and len(citation.steps) > 1:
            article = existing[0]
        found: dict[str, Candidate] = {}
        if words.strip():
            for one in self._by_words(citation.last, article, words.strip()):
                found.setdefault(one.eid, one)
        for place, score in self._by_number(citation, existing, article):
            found.setdefault(place.eid, candidate(place, min(score, _ALMOST)))
        other = [place for place in self._other_levels(citation, existing) if place.eid not in found]
        levels = [candidate(place, 0.4) for place in other[:_OTHER]]
        return [*list(found.values())[: _SHOWN - len(levels)], *levels]

    def _by_words(self, last: Step, article: Place | None, words: str) -> Iterator[Candidate]:
        """Elements by the words sought: those of the article that hold them, its nearest ones, those elsewhere."""
        kind = last.kind
        if article is not None:
            units = [place for place in self._inside(article) if place.provision.kind is kind]
            lines = [line for unit in units for line in lines_of(self._index, unit)]
            exact = [self._unit(shown(self._index, hit), kind) for hit in occurrences(lines, words)]
            yield from exact[:_OF_WORDS]
            if not exact:
                here = occurrences(list(lines_of(self._index, article, headings=True)), words)
                yield from [shown(self._index, hit) for hit in here[:_OF_WORDS]]
                yield from [self._unit(one, kind) for one in nearest(self._index, lines, words)]
        elsewhere = [
            self._unit(shown(self._index, hit), kind)
            for hit in self._whole.find(words, _SOUGHT)
            if not _lies_in(hit, article)
        ]
        level = [one for one in elsewhere if self._index.places[one.eid].provision.kind is kind]
        level.sort(key=lambda one: one.eid.rsplit("__", 1)[-1] != last.eid)
        yield from level[:_OF_WORDS] or elsewhere[:_OTHER]

    def _unit(self, found: Candidate, kind: Kind) -> Candidate:
        """The candidate as the element of the level wanted, whose words they are."""
        place = self._enclosing(self._index.places[found.eid], kind)
        return found if place is None else replace(found, eid=place.eid, before="", after="", found="")

    def _enclosing(self, place: Place, kind: Kind) -> Place | None:
        for length in range(len(place.path), 0, -1):
            upper = self._index.at(place.path[:length])
            if upper.provision.kind is kind:
                return upper
        return None

    def _by_number(
        self, citation: Citation, existing: Sequence[Place], article: Place | None
    ) -> Iterator[tuple[Place, float]]:
        """Those in the unit named, this unit, and those of the same number elsewhere.

        First what the address names but for a level that it leaves out («подпункт 2) статьи 1» in пункт 1 of it), then
        those of the level with the numbers next to it.
        """
        if existing:
            inside = (p for p in self._inside(existing[-1]) if p.eid.rsplit("__", 1)[-1] == citation.last.eid)
            yield from ((place, 1.0) for place in islice(inside, _SHOWN))
            yield from ((place, 0.6) for place in self._siblings(citation.last, existing[-1]))
        if not self._by_last:
            for place in self._index:
                last = place.eid.rsplit("__", 1)[-1].split("-dup")[0]
                self._by_last.setdefault(last, []).append(place)
        wanted = set(citation.eid.split("__"))
        near = self._by_last.get(citation.last.eid, [])
        scored = [(len(wanted & set(p.eid.split("__"))) / max(len(wanted), 1), p) for p in near]
        if existing:
            yield existing[-1], 0.5
        if not scored:
            scored = [(0.3, place) for place in self._siblings(citation.last, self._index.at(()))]
        number = next((s.number for s in citation.steps if s.kind is Kind.ARTICLE and s.number), None)
        here = number.value if number is not None and article is None else None
        scored.sort(key=lambda pair: (-pair[0], 0 if here is None else _distance(pair[1], here)))
        yield from ((place, score) for score, place in scored)

    def _siblings(self, last: Step, upper: Place) -> list[Place]:
        """The elements of a level in the unit named whose numbers stand next to the one that is not there."""
        number = last.number
        if number is None:
            return []
        inside = [p for p in self._inside(upper) if p.provision.kind is last.kind]
        numbered = [(one, p) for p in inside if (one := p.provision.number) is not None]
        before = [pair for pair in numbered if pair[0] < number]
        after = [pair for pair in numbered if number < pair[0]]
        found = [max(before, key=lambda pair: pair[0].key)[1]] if before else []
        return [*found, *([min(after, key=lambda pair: pair[0].key)[1]] if after else [])]

    def _inside(self, place: Place) -> Iterator[Place]:
        """The elements in a unit, in the order of the text."""
        stack = [(*place.path, i) for i in range(len(place.provision.children) - 1, -1, -1)]
        while stack:
            path = stack.pop()
            one = self._index.at(path)
            yield one
            stack += [(*path, i) for i in range(len(one.provision.children) - 1, -1, -1)]

    def _other_levels(self, citation: Citation, existing: Sequence[Place]) -> list[Place]:
        """What has the number wanted on another level, right inside the last unit of the address that there is."""
        if not existing or len(existing) >= len(citation.steps):
            return []
        upper, step = existing[-1], citation.steps[len(existing)]
        if step.kind not in LEVELS or step.number is None:
            return []
        names = [Step(kind, step.number).eid for kind in LEVELS if kind is not step.kind]
        found = (self._index.places.get(f"{upper.eid}__{name}") for name in names)
        return [place for place in found if place is not None]


def _lies_in(hit: Hit, unit: Place | None) -> bool:
    return unit is not None and hit.line.path[: len(unit.path)] == unit.path


def _distance(place: Place, number: int) -> int:
    """How far the article that a place lies in is from the one with a number."""
    first = next((part for part in place.eid.split("__") if part.startswith("art_")), "")
    own = Number(first.removeprefix("art_").split("-")[0]).value
    return abs(own - number) if own is not None else number + 1


def words_of(place: Place) -> str:
    """The words of a provision in short: its own, else its heading, else those inside."""
    unit = place.provision
    return unit.text or unit.heading or next((n.text for n in unit.walk() if n.text), "")


def candidate(place: Place, similarity: float = 1.0) -> Candidate:
    """A place as a candidate, with its words."""
    return Candidate(place.eid, words_of(place)[:200], similarity)

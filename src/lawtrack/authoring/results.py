"""The act after the law beside the edited act: where they differ, and what of that no law orders."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lawtrack.authoring.drafted import Editorial, EditorialKind
from lawtrack.authoring.likeness import quotes_alike, same_but_final_mark, same_words
from lawtrack.model.index import Path, TreeIndex, index_of
from lawtrack.model.kinds import Kind
from lawtrack.model.provision import Provision

AROUND = (Kind.PREFACE, Kind.CONCLUSIONS)
"""Lines around the text, which no law orders."""
Placed = tuple[Provision, Path]
_PARTED = (Kind.ARTICLE, Kind.PARAGRAPH, Kind.POINT, Kind.NOTE, Kind.PREAMBLE)


@dataclass(frozen=True, slots=True)
class Difference:
    """A unit that is not as it shall be: its eId in the edited act, and in the act after the law."""

    wanted: str
    made: str


@dataclass(frozen=True, slots=True)
class Likeness:
    """What stands between two texts.

    Attributes:
        differences: What is another text.
        editorial: What no law orders.
    """

    differences: tuple[Difference, ...]
    editorial: tuple[Editorial, ...]


def likeness_of(wanted: Provision, made: Provision) -> Likeness:
    """The act after the law against the edited act, in one walk of both trees."""
    walk = _Walk(index_of(wanted), index_of(made))
    found = tuple(walk.under(wanted, (), made, ()))
    return Likeness(found, tuple(walk.editorial))


class _Walk:
    def __init__(self, wanted: TreeIndex, made: TreeIndex) -> None:
        self._wanted, self._made = wanted, made
        self.editorial: list[Editorial] = []

    def under(self, one: Provision, mine: Path, two: Provision, theirs: Path) -> Iterator[Difference]:
        """The differences from here down."""
        if one is two or one == two or quotes_alike(one, two):
            return
        if (one.kind, one.number, one.removed, one.span) != (two.kind, two.number, two.removed, two.span):
            yield self._difference(mine, theirs)
            return
        if one.removed:
            if one.text != two.text:
                self._note(EditorialKind.REMARK, mine)
            return
        if one.kind in AROUND:
            self._note(EditorialKind.AROUND, mine)
            return
        if not same_words(one.heading, two.heading):
            if one.kind is not Kind.ATTACHMENT:
                yield self._difference(mine, theirs)
                return
            self._note(EditorialKind.AROUND, mine)
        if one.is_leaf and two.is_leaf:
            if same_but_final_mark(one.text, two.text):
                self._spelled(one, two, mine)
            else:
                yield self._difference(mine, theirs)
            return
        yield from self._children(one, mine, two, theirs)

    def _children(self, one: Provision, mine: Path, two: Provision, theirs: Path) -> Iterator[Difference]:
        left = _listed(one, mine)
        right = _listed(two, theirs)
        kept = {(unit.kind, unit.number) for unit, _path in left}
        graves = [
            place for place in right if place[0].removed and (place[0].kind, place[0].number) not in kept
        ]
        for place in graves:
            self.editorial.append(Editorial(EditorialKind.NUMBER_STAYS, self._made.at(place[1]).eid))
        gone = {path for _unit, path in graves}
        right = [place for place in right if place[1] not in gone]
        left, right = self._without_around(left, right)
        if len(left) != len(right):
            yield self._difference(mine, theirs)
            return
        for (a, at), (b, there) in zip(left, right, strict=True):
            yield from self.under(a, at, b, there)

    def _without_around(self, left: list[Placed], right: list[Placed]) -> tuple[list[Placed], list[Placed]]:
        """Both sides without the lines around the text that only one of them has."""
        kinds = {unit.kind for unit, _path in left} & {unit.kind for unit, _path in right}
        alone = [path for unit, path in left if unit.kind in AROUND and unit.kind not in kinds]
        for path in alone:
            self._note(EditorialKind.AROUND, path)
        kept = [place for place in left if place[1] not in alone]
        return kept, [place for place in right if place[0].kind not in AROUND or place[0].kind in kinds]

    def _spelled(self, one: Provision, two: Provision, mine: Path) -> None:
        if one.text == two.text:
            return
        kind = EditorialKind.SIGNS if same_words(one.text, two.text) else EditorialKind.FINAL_MARK
        self._note(kind, mine)

    def _note(self, kind: EditorialKind, path: Path) -> None:
        self.editorial.append(Editorial(kind, self._wanted.at(path).eid))

    def _difference(self, mine: Path, theirs: Path) -> Difference:
        return Difference(self._wanted.at(mine).eid, self._made.at(theirs).eid)


def _listed(unit: Provision, path: Path) -> list[Placed]:
    """The units in a unit with their paths; the words of a leaf are its only part."""
    if unit.is_leaf and unit.text and unit.kind in _PARTED:
        return [(Provision(Kind.SUBPARAGRAPH, text=unit.text), path)]
    return [(child, (*path, i)) for i, child in enumerate(unit.children)]

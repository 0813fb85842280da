"""Addresses of units, worked out from the tree alone, as a drafter counts: by numbers, and ordinals of parts and lines."""

from __future__ import annotations

from collections.abc import Iterator

from lawtrack.model.citation import Citation, Step
from lawtrack.model.kinds import CONTAINERS, Kind
from lawtrack.model.numbering import Number
from lawtrack.model.provision import Provision

Path = tuple[int, ...]
LINES = (Kind.INTRO, Kind.ALINEA, Kind.WRAP_UP)
NUMBERED = (Kind.ARTICLE, Kind.PARAGRAPH, Kind.POINT)


def at(root: Provision, path: Path) -> Provision:
    for step in path:
        root = root.children[step]
    return root


def units(root: Provision, *kinds: Kind) -> Iterator[tuple[Path, Provision]]:
    """Units of the kinds outside tables and quotations, with their paths."""
    stack: list[tuple[Path, Provision]] = [((), root)]
    while stack:
        path, unit = stack.pop()
        if unit.kind in kinds:
            yield path, unit
        if (
            unit.kind not in (Kind.TABLE, Kind.QUOTED, Kind.TOC, Kind.PREFACE, Kind.CONCLUSIONS)
            and not unit.removed
        ):
            stack.extend(((*path, i), child) for i, child in reversed(list(enumerate(unit.children))))


def citation(root: Provision, path: Path) -> Citation | None:
    """The address of a unit; None where numbers repeat and no address is its own."""
    steps: list[Step] = []
    holder = root
    for i in path:
        unit = holder.children[i]
        step = _step(holder, i)
        if step is None:
            return None
        only_part = unit.kind is Kind.SUBPARAGRAPH and _parts(holder) == 1
        if unit.kind is Kind.ARTICLE:
            steps = []
        if not (only_part and i != path[-1]) and unit.kind is not Kind.ACT:
            steps.append(step)
        holder = unit
    if any(s.kind in CONTAINERS for s in steps[:-1]):
        return None
    return Citation(tuple(steps)) if steps else None


def _step(holder: Provision, i: int) -> Step | None:
    unit = holder.children[i]
    if unit.kind is Kind.SUBPARAGRAPH:
        return Step(unit.kind, Number(str(_position(holder, i, (Kind.SUBPARAGRAPH,)))))
    if unit.kind in LINES:
        return Step(Kind.ALINEA, Number(str(_position(holder, i, LINES))))
    if unit.number is None:
        return None
    if sum(1 for c in holder.children if c.kind is unit.kind and c.number == unit.number) > 1:
        return None
    return Step(unit.kind, unit.number)


def _position(holder: Provision, i: int, kinds: tuple[Kind, ...]) -> int:
    return sum(1 for c in holder.children[: i + 1] if c.kind in kinds)


def _parts(holder: Provision) -> int:
    return sum(1 for c in holder.children if c.kind is Kind.SUBPARAGRAPH)

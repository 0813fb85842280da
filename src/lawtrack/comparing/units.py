"""The units of an act that are paired: those that stand in it and its containers, and those inside one unit."""

from __future__ import annotations

from collections.abc import Iterator

from lawtrack.comparing.pairing import Item, is_opened
from lawtrack.model.index import Path, TreeIndex
from lawtrack.model.kinds import Kind
from lawtrack.model.provision import Provision


def outer_items(index: TreeIndex) -> Iterator[Item]:
    """Articles, and whatever else stands directly in the act, its containers and annexes; headings as leaves."""
    stack: list[Path] = [()]
    while stack:
        path = stack.pop()
        place = index.at(path)
        unit = place.provision
        if is_opened(unit):
            if unit.heading or unit.label:
                head = unit.with_(children=(), text="")
                yield Item(("head", place.eid), head, path)
            stack.extend((*path, i) for i in range(len(unit.children) - 1, -1, -1))
        elif path:
            positional = unit.number is None and unit.kind is Kind.SUBPARAGRAPH
            yield Item(("part", place.eid) if positional else place.eid, unit, path)


def inner_items(unit: Provision, path: Path, other: Provision) -> list[Item]:
    """The children of a unit; a leaf stands for its only part, or its lead-in, where the other side has it."""
    if unit.is_leaf and other.children:
        if not unit.text:
            return []
        kind = Kind.INTRO if other.children[0].kind is Kind.INTRO else Kind.SUBPARAGRAPH
        return [Item((kind, 1), Provision(kind, text=unit.text), path)]
    items = []
    counts: dict[Kind, int] = {}
    for i, child in enumerate(unit.children):
        n = counts[child.kind] = counts.get(child.kind, 0) + 1
        key = (child.kind, str(child.number)) if child.number is not None else (child.kind, n)
        items.append(Item(key, child, (*path, i)))
    return items

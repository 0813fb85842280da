"""TreeIndex: from eIds to provisions and back, and editing by eId.

eIds follow OASIS Naming Convention 1.0, §5.4: articles, chapters, titles and parts are numbered through their
component (the act or one annex) and take no prefix of their containers, so an article keeps its eId when it moves.
Часть and абзац are positions. A number that a source uses twice gets ``-dup2``, ``-dup3``.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from threading import Lock

from lawtrack.model.citation import Citation, Step
from lawtrack.model.kinds import EID_NAMES, THROUGH_THE_ACT, UNNUMBERED, Kind
from lawtrack.model.numbering import Number
from lawtrack.model.provision import Provision
from lawtrack.model.values import quickly_made

Path = tuple[int, ...]
"""Positions of children from the root down."""

_KEPT = 4
_SMALL = 64
_MADE: OrderedDict[int, TreeIndex] = OrderedDict()
"""Look-ups by the identity of their trees, which they keep alive; the one asked for last at the end."""
_LOCK = Lock()
_ALINEAS = (Kind.INTRO, Kind.ALINEA, Kind.WRAP_UP)
_WITH_PARTS = (Kind.ARTICLE, Kind.PARAGRAPH, Kind.POINT, Kind.NOTE, Kind.PREAMBLE)
_NO_PART = (Kind.SUBPARAGRAPH, Kind.PARAGRAPH)


@quickly_made
@dataclass(frozen=True, slots=True)
class Place:
    """Where a provision stands: its eId, its path from the root, and itself."""

    eid: str
    path: Path
    provision: Provision


def index_of(root: Provision) -> TreeIndex:
    """The look-up of a tree; for the trees asked for last it is made once."""
    with _LOCK:
        known = _MADE.pop(id(root), None)
    if known is None or known.root is not root:
        known = TreeIndex(root)
    if len(known.places) < _SMALL:
        return known  # made anew in no time: it does not push out those of whole acts
    with _LOCK:
        _MADE[id(root)] = known
        while len(_MADE) > _KEPT:
            _MADE.popitem(last=False)
    return known


class TreeIndex:
    """Look-up of the provisions of one act by eId, made once in linear time.

    Args:
        root: The tree; its own eId is the empty string.
    """

    def __init__(self, root: Provision) -> None:
        self.root = root
        self.places: dict[str, Place] = {}
        self._by_path: dict[Path, Place] = {}
        for place in _places(root):
            self.places[place.eid] = place
            self._by_path[place.path] = place

    def __contains__(self, eid: str) -> bool:
        return eid in self.places

    def __iter__(self) -> Iterator[Place]:
        return iter(self.places.values())

    def get(self, eid: str) -> Provision | None:
        """The provision with this eId, or None."""
        place = self.places.get(eid)
        return place.provision if place else None

    def at(self, path: Path) -> Place:
        """The place at a path."""
        return self._by_path[path]

    def parent(self, eid: str) -> Place | None:
        """The place of the provision that holds this one; None for the root."""
        path = self.places[eid].path
        return self._by_path[path[:-1]] if path else None

    def ancestors(self, eid: str) -> list[Place]:
        """The places above this one, from the root down, the root included, itself not."""
        path = self.places[eid].path
        return [self._by_path[path[:i]] for i in range(len(path))]

    def find(self, citation: Citation) -> Place | None:
        """The place that a citation names; part one, and a leaf standing for its only part, are optional.

        Абзац ordinals count lead-in, абзацы and closing lines, not the numbered points between them.
        A heading step names the unit that has the heading.
        """
        steps = [s for s in citation.steps if s.kind is not Kind.HEADING]
        current = self._by_path[()]
        prefix = ""
        for i, step in enumerate(steps):
            found = self._direct(step, prefix, first=i == 0) or self._inside(current, step)
            if found is None:
                return None
            current = found
            prefix = found.eid
        return current

    def _direct(self, step: Step, prefix: str, *, first: bool) -> Place | None:
        return self.places.get(step.eid if first else f"{prefix}__{step.eid}")

    def _inside(self, place: Place, step: Step) -> Place | None:
        unit = place.provision
        ordinal = step.number.value if step.number else None
        if step.kind is Kind.SUBPARAGRAPH and ordinal == 1 and _is_its_only_part(unit):
            return place
        if step.kind is Kind.WRAP_UP:
            return self._last_line(place)
        if step.kind in _ALINEAS:
            return self._alinea(place, 1 if step.kind is Kind.INTRO else ordinal)
        if unit.kind is not Kind.SUBPARAGRAPH:
            first_part = self.places.get(f"{place.eid}__subpara_1")
            if first_part is not None and first_part.provision.children:
                found = self.places.get(f"{first_part.eid}__{step.eid}")
                if found is not None:
                    return found
        return None

    def _last_line(self, place: Place) -> Place | None:
        """The last line of a unit that has no points behind it, or of its only part."""
        parts = [i for i, c in enumerate(place.provision.children) if c.kind is Kind.SUBPARAGRAPH]
        if parts and place.provision.kind is not Kind.SUBPARAGRAPH:
            return self._last_line(self._by_path[(*place.path, parts[0])]) if len(parts) == 1 else None
        children = place.provision.children
        if not children or children[-1].kind not in _ALINEAS:
            return None
        return self._by_path[(*place.path, len(children) - 1)]

    def _alinea(self, place: Place, ordinal: int | None) -> Place | None:
        unit, path = place.provision, place.path
        if unit.is_leaf:
            return place if ordinal == 1 else None
        parts = [i for i, c in enumerate(unit.children) if c.kind is Kind.SUBPARAGRAPH]
        if unit.kind is not Kind.SUBPARAGRAPH and len(parts) == 1:
            return self._alinea(self._by_path[(*path, parts[0])], ordinal)
        lines = [i for i, c in enumerate(unit.children) if c.kind in _ALINEAS]
        if ordinal is None or not 1 <= ordinal <= len(lines):
            return None
        return self._by_path[(*path, lines[ordinal - 1])]


def _is_its_only_part(unit: Provision) -> bool:
    """True where «часть первая» of a unit is all of it: no parts are told apart, and nothing in it has a level above."""
    return unit.kind in _WITH_PARTS and not any(c.kind in _NO_PART for c in unit.children)


def replaced(root: Provision, path: Path, new: Sequence[Provision]) -> Provision:
    """A tree in which the provision at ``path`` gives way to ``new`` (none, one or several); the rest is shared."""
    if not path:
        (only,) = new
        return only
    head, tail = path[0], path[1:]
    children = root.children
    inner = tuple(new) if not tail else (replaced(children[head], tail, new),)
    return root.with_(children=(*children[:head], *inner, *children[head + 1 :]))


def inserted(root: Provision, parent: Path, position: int, new: Sequence[Provision]) -> Provision:
    """A tree in which ``new`` stand at ``position`` among the children of the provision at ``parent``."""
    holder = root
    for step in parent:
        holder = holder.children[step]
    children = (*holder.children[:position], *new, *holder.children[position:])
    return replaced(root, parent, (holder.with_(children=children),))


def _places(root: Provision) -> Iterator[Place]:
    seen: dict[str, int] = {}
    yield Place("", (), root)
    # (provision, path, eId of the parent, prefix of the component, eId of the article or note around)
    stack: list[tuple[Provision, Path, str, str, str]] = []

    def push(node: Provision, path: Path, eid: str, component: str, unit: str) -> None:
        for i in range(len(node.children) - 1, -1, -1):
            stack.append((node.children[i], (*path, i), eid, component, unit))

    push(root, (), "", "", "")
    counters: dict[tuple[Path, str], int] = {}
    while stack:
        node, path, parent, component, unit = stack.pop()
        step = _step(node, path, counters)
        prefix = _prefix(node, parent, component, unit)
        eid = f"{prefix}__{step}" if prefix else step
        count = seen[eid] = seen.get(eid, 0) + 1
        if count > 1:
            eid = f"{eid}-dup{count}"
        yield Place(eid, path, node)
        if node.kind is Kind.ATTACHMENT:
            push(node, path, eid, eid, "")
        elif node.kind is Kind.TABLE:
            push(node, path, _table_prefix(root, path, eid, parent), component, unit)
        elif node.kind in (Kind.ARTICLE, Kind.NOTE):
            push(node, path, eid, component, eid)
        else:
            push(node, path, eid, component, unit)


def _step(node: Provision, path: Path, counters: dict[tuple[Path, str], int]) -> str:
    name = EID_NAMES[node.kind]
    if node.kind in UNNUMBERED and node.kind is not Kind.WRAP_UP:
        if node.kind is Kind.INTRO:
            counters[path[:-1], "al"] = 1
        return name
    key = (path[:-1], name)
    counters[key] = counters.get(key, 0) + 1
    if node.kind is Kind.WRAP_UP:
        return name if counters[key] == 1 else f"{name}_{counters[key]}"
    number = node.number if node.number is not None else Number(str(counters[key]))
    return f"{name}_{number}"


def _prefix(node: Provision, parent: str, component: str, unit: str) -> str:
    if node.kind in THROUGH_THE_ACT:
        return component
    if node.kind is Kind.PARAGRAPH:
        return unit or component
    return parent


def _table_prefix(root: Provision, path: Path, eid: str, parent: str) -> str:
    holder = root
    for step in path[:-1]:
        holder = holder.children[step]
    tables = sum(1 for c in holder.children if c.kind is Kind.TABLE)
    return parent if tables == 1 else eid

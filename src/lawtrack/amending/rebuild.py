"""Carrying out a plan: one new tree that shares everything the plan does not touch."""

from __future__ import annotations

from dataclasses import dataclass, field

from lawtrack.amending.plan import Insertion, Plan, WordEdit
from lawtrack.model.index import Path
from lawtrack.model.kinds import Kind
from lawtrack.model.provision import Provision

LINES = (Kind.INTRO, Kind.ALINEA, Kind.WRAP_UP)
"""What an ordinal of абзацы counts."""


@dataclass(slots=True)
class Built:
    """The new tree; for paths in it, where they stood before, who made them, and whose insides are new."""

    root: Provision
    origins: dict[Path, Path | None] = field(default_factory=dict)
    makers: dict[Path, tuple[int, ...]] = field(default_factory=dict)
    closed: set[Path] = field(default_factory=set)


@dataclass(slots=True)
class _Made:
    provision: Provision
    origin: Path | None
    makers: tuple[int, ...] = ()
    children: list[_Made] | None = None
    new_inside: bool = False


def rebuild(plan: Plan) -> Built:
    """The tree after the plan."""
    (made,) = _node(plan, (), plan.index.root)
    built = Built(made.provision)
    _flatten(made, (), built)
    return built


def _flatten(made: _Made, path: Path, built: Built) -> None:
    built.origins[path] = made.origin
    if made.makers:
        built.makers[path] = made.makers
    if made.new_inside:
        built.closed.add(path)
    for i, child in enumerate(made.children or ()):
        _flatten(child, (*path, i), built)


def _node(plan: Plan, path: Path, node: Provision) -> list[_Made]:
    if path not in plan.inside:
        return [_Made(node, path)]
    edit = plan.units.get(path)
    if edit is not None:
        first = [path] + [None] * len(edit.units)
        return [_Made(u, first[i], (edit.n,), None, True) for i, u in enumerate(edit.units)]
    changes: dict[str, object] = {}
    makers: list[int] = []
    for name, (n, value) in plan.fields.get(path, {}).items():
        changes[name] = value
        makers.append(n)
    for name in ("text", "heading"):
        edits = [e for e in plan.words.get(path, ()) if e.name == name]
        if edits:
            changes[name] = spliced(getattr(node, name), edits)
            makers += [e.n for e in edits]
    node = node.with_(**changes) if changes else node
    slots: list[list[_Made]] = [_node(plan, (*path, i), c) for i, c in enumerate(node.children)]
    makers += [plan.units[(*path, i)].n for i, s in enumerate(slots) if not s]
    insertions = plan.insertions.get(path, [])
    if not insertions and not node.children:
        return [_Made(node, path, tuple(dict.fromkeys(makers)))]
    made = _assembled(node, path, slots, insertions)
    made.makers = tuple(dict.fromkeys(makers))
    return [made]


def spliced(text: str, edits: list[WordEdit]) -> str:
    """The text after edits that do not overlap."""
    pieces, at = [], 0
    for edit in sorted(edits, key=lambda e: (e.start, e.end)):
        pieces += [text[at : edit.start], edit.new]
        at = max(at, edit.end)
    return "".join([*pieces, text[at:]])


def _assembled(node: Provision, path: Path, slots: list[list[_Made]], insertions: list[Insertion]) -> _Made:
    if node.is_leaf and node.text and insertions:
        node, slots = _opened(node, path, insertions)
    before: list[list[_Made]] = [[] for _ in range(len(slots) + 1)]
    for slot, insertion in placed(insertions, slots_of(slots)):
        before[slot] += [_Made(u, None, (insertion.n,), None, True) for u in insertion.units]
    children: list[_Made] = []
    for i, extra in enumerate(before):
        children += extra
        if i < len(slots):
            children += slots[i]
    return _tidied(node, path, children)


def slots_of(slots: list[list[_Made]]) -> list[Kind | None]:
    """The kind that stands in every slot, None where nothing is left."""
    return [slot[0].provision.kind if slot else None for slot in slots]


def placed(insertions: list[Insertion], kinds: list[Kind | None]) -> list[tuple[int, Insertion]]:
    """Every insertion with its slot: numbered ones by number, часть and абзац by the new order.

    A new абзац седьмой is the seventh of the new text: the insertions with lower ordinals count before it.
    """
    result: list[tuple[int, Insertion]] = []
    fixed = [i for i in insertions if i.ordinal is None]
    for insertion in sorted(fixed, key=_number_key):
        result.append((len(kinds) if insertion.slot is None else insertion.slot, insertion))
    for parts in (True, False):
        mine = [i for i in insertions if i.ordinal is not None and (i.kind is Kind.SUBPARAGRAPH) is parts]
        counted = [i for i, k in enumerate(kinds) if (k is Kind.SUBPARAGRAPH if parts else k in LINES)]
        put = 0
        for insertion in sorted(mine, key=lambda i: i.ordinal or 0):
            old = (insertion.ordinal or 1) - 1 - put
            slot = counted[old] if old < len(counted) else _after_last(counted, kinds)
            result.append((slot, insertion))
            put += len(insertion.units)
    return result


def _after_last(counted: list[int], kinds: list[Kind | None]) -> int:
    return counted[-1] + 1 if counted and kinds[counted[-1]] is Kind.SUBPARAGRAPH else len(kinds)


def _number_key(insertion: Insertion) -> tuple[object, ...]:
    number = insertion.units[0].number if insertion.units else None
    return (number.key if number is not None else (), insertion.n)


def _opened(node: Provision, path: Path, insertions: list[Insertion]) -> tuple[Provision, list[list[_Made]]]:
    """A leaf that takes children: its words become part one, or the lead-in of part one."""
    inner = any(i.kind in (*LINES, Kind.POINT, Kind.TABLE) for i in insertions)
    kind = Kind.INTRO if inner and node.kind is Kind.SUBPARAGRAPH else Kind.SUBPARAGRAPH
    first = Provision(kind, text=node.text)
    return node.with_(text=""), [[_Made(first, path)]]


def _tidied(node: Provision, path: Path, children: list[_Made]) -> _Made:
    """Points and абзацы of a unit stand in a часть; a childless single часть stays a leaf."""
    wrapping = (Kind.ARTICLE, Kind.PARAGRAPH, Kind.POINT)
    inner = (*LINES, Kind.POINT)
    if node.kind in wrapping and any(c.provision.kind in inner for c in children):
        children = _wrapped(children, inner)
    if len(children) == 1:
        only = children[0].provision
        leaf_part = only.kind is Kind.SUBPARAGRAPH and node.kind in wrapping
        leaf_intro = only.kind is Kind.INTRO and node.kind is Kind.SUBPARAGRAPH
        if only.is_leaf and (leaf_part or leaf_intro):
            return _Made(node.with_(text=only.text, children=()), path)
    return _Made(node.with_(children=tuple(c.provision for c in children)), path, (), children)


def _wrapped(children: list[_Made], inner: tuple[Kind, ...]) -> list[_Made]:
    result: list[_Made] = []
    for child in children:
        if child.provision.kind not in inner:
            result.append(child)
            continue
        if not result or result[-1].provision.kind is not Kind.SUBPARAGRAPH:
            result.append(_Made(Provision(Kind.SUBPARAGRAPH), None, (), []))
        result[-1] = _with_line(result[-1], child)
    return result


def _with_line(part: _Made, child: _Made) -> _Made:
    inside = list(part.children or [])
    if not inside and part.provision.children and part.origin is not None:
        inside = [_Made(c, (*part.origin, i)) for i, c in enumerate(part.provision.children)]
    if part.provision.text:
        inside = [_Made(Provision(Kind.INTRO, text=part.provision.text), part.origin, part.makers)]
    inside.append(child)
    whole = part.provision.with_(text="", children=tuple(c.provision for c in inside))
    return _Made(whole, part.origin, part.makers, inside)

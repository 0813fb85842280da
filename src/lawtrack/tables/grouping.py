"""Which changes share a row: the row's unit is the lowest numbered element that is touched (a rule of the form)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from lawtrack.model.change import Change, ChangeKind, ChangeSet
from lawtrack.model.eids import HEADING, around
from lawtrack.model.index import TreeIndex
from lawtrack.model.kinds import CONTAINERS, Kind

WHOLE = frozenset(
    {Kind.LONG_TITLE, Kind.PREAMBLE, Kind.PREFACE, Kind.TOC, Kind.CONCLUSIONS, Kind.ATTACHMENT, *CONTAINERS}
)
"""Units that are a row of their own, whatever is inside."""
_NUMBERED = (Kind.POINT, Kind.PARAGRAPH, Kind.ARTICLE, Kind.ROW, Kind.NOTE)
_LOWEST = {
    "point": frozenset(_NUMBERED),
    "paragraph": frozenset(_NUMBERED) - {Kind.POINT},
    "article": frozenset({Kind.ARTICLE, Kind.ROW}),
}


@dataclass(frozen=True, slots=True)
class Everywhere:
    """Words that a law changes throughout the text: the words, and the eIds of the places in the new text."""

    old: str
    new: str
    places: frozenset[str]


@dataclass(slots=True)
class Group:
    """The changes of one row, and the units it shows on either side (several after a split or a merge)."""

    old_units: list[str]
    new_units: list[str]
    changes: list[Change] = field(default_factory=list)
    everywhere: Everywhere | None = None

    @property
    def old_unit(self) -> str | None:
        """The first unit of the text in force; None where there is none."""
        return self.old_units[0] if self.old_units else None

    @property
    def new_unit(self) -> str | None:
        """The first unit of the proposed text; None where there is none."""
        return self.new_units[0] if self.new_units else None


def row_groups(
    old: TreeIndex,
    new: TreeIndex,
    changes: ChangeSet,
    lowest: str = "point",
    everywhere: Sequence[Everywhere] = (),
) -> list[Group]:
    """The changes of each row in the order of the rows; every change is in exactly one group.

    Args:
        old: The text in force.
        new: The proposed text.
        changes: What ``compare`` said of them.
        lowest: The lowest element that is a row: ``point``, ``paragraph`` or ``article``.
        everywhere: Words changed throughout the text: their places share one row.
    """
    through = [Group([], [], [], words) for words in everywhere]
    groups: dict[tuple[str | None, str | None], Group] = {}
    for change in changes.changes:
        throughout = next((g for g in through if _is_of(change, g.everywhere)), None)
        if throughout is not None:
            throughout.changes.append(change)
            continue
        key = (_unit(old, change.old_eid, lowest), _unit(new, change.new_eid, lowest))
        # what comes or goes inside a unit that stays belongs to the unit's row
        if key[0] is None and key[1] in old.places and change.new_eid != key[1]:
            key = (key[1], key[1])
        if key[1] is None and key[0] in new.places and change.old_eid != key[0]:
            key = (key[0], key[0])
        group = groups.get(key)
        if group is None:
            group = groups[key] = Group([key[0]] if key[0] else [], [key[1]] if key[1] else [])
        group.changes.append(change)
        _add_parts(group, change, old, new, lowest)
    return [*(g for g in through if g.changes), *_outermost(groups.values())]


def standing(index: TreeIndex, eid: str) -> str:
    """The eId of the leaf that stands for its only part, where the part itself is no provision."""
    return eid.removesuffix("__subpara_1") if eid not in index.places else eid


def _is_of(change: Change, words: Everywhere | None) -> bool:
    return (
        words is not None
        and change.kind is ChangeKind.MODIFIED
        and (change.new_eid or "").removesuffix(HEADING) in words.places
    )


def _add_parts(group: Group, change: Change, old: TreeIndex, new: TreeIndex, lowest: str) -> None:
    """The further units of a split or a merge."""
    if change.kind is ChangeKind.SPLIT:
        units, index = group.new_units, new
    elif change.kind is ChangeKind.MERGED:
        units, index = group.old_units, old
    else:
        return
    for eid in change.others:
        unit = _unit(index, eid, lowest)
        if unit is not None and unit not in units:
            units.append(unit)


def _outermost(groups: Iterable[Group]) -> list[Group]:
    """A row shows its whole unit: where the unit around another row's is itself amended, both are one row."""
    kept: list[Group] = []
    found = list(groups)
    units: dict[str, Group] = {}
    for group in found:
        units.setdefault(group.new_unit or group.old_unit or "", group)
    for group in found:
        names = around(group.new_unit or group.old_unit or "")
        outer = next((units[name] for name in names if name in units and _is_worded(units[name])), None)
        if outer is None:
            kept.append(group)
        else:
            outer.changes += group.changes
    return kept


def _is_worded(group: Group) -> bool:
    """True where the row prints the text of its unit on both sides (not its heading alone, not a new unit)."""
    whole = any(
        c.kind in (ChangeKind.INSERTED, ChangeKind.DELETED) and c.new_eid == group.new_unit
        for c in group.changes
    )
    numbers = all(c.kind is ChangeKind.RENUMBERED for c in group.changes)
    return not whole and not numbers and not heading_alone(group)


def heading_alone(group: Group) -> bool:
    """True where only the heading of the row's unit changes: the row prints that, and what is under it has its own rows."""
    names = {f"{unit}{HEADING}" for unit in (*group.old_units, *group.new_units)}
    touched = {eid for change in group.changes for eid in (change.old_eid, change.new_eid) if eid}
    return bool(touched) and touched <= names


def _unit(index: TreeIndex, eid: str | None, lowest: str) -> str | None:
    """The eId of the row's unit: the lowest numbered unit that holds the element; a container's heading is its own."""
    if eid is None:
        return None
    plain = standing(index, eid.removesuffix(HEADING))
    if plain not in index.places:
        return plain
    numbered = ""
    for place in (index.places[plain], *reversed(index.ancestors(plain))):
        unit = place.provision
        if unit.kind is Kind.ACT:
            break
        if unit.kind in WHOLE and not (numbered and unit.kind is Kind.ATTACHMENT):
            return numbered or (plain if unit.kind in CONTAINERS else place.eid)
        if unit.kind in _NUMBERED and (unit.number is not None or unit.kind in (Kind.NOTE, Kind.ROW)):
            if unit.kind in _LOWEST[lowest]:
                return place.eid
            numbered = place.eid
    return numbered or plain

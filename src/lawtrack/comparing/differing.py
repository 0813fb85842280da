"""What differs between two texts whose units were followed: reworded, added, taken out; numbers and places aside.

A unit that only has another number, another place or another mark at its end is no difference.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from lawtrack.comparing.lasting import words_of
from lawtrack.comparing.pairing import is_opened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawtrack.comparing.lasting import Lasting
    from lawtrack.model.index import Path, TreeIndex
    from lawtrack.model.provision import Provision

_FINAL = " ;.,"
"""What stands at the end of a unit by its place in a list."""


class Differing(StrEnum):
    """How a unit differs."""

    REWORDED = "reworded"
    ADDED = "added"
    TAKEN_OUT = "taken_out"


@dataclass(frozen=True, slots=True)
class Difference:
    """One unit that is not the same in both texts; its eIds, empty where a text does not have it."""

    kind: Differing
    old: str
    new: str


def differences(old: TreeIndex, new: TreeIndex, found: Lasting) -> tuple[Difference, ...]:
    """The units that differ: of the new text in its order, then what was taken out.

    What stands in the place of a unit that has gone, in the same unit and under its address, is that unit reworded: nobody
    who reads the address is told that it was added and taken out.

    Args:
        old: The text.
        new: The next one.
        found: Its units, followed.
    """
    made = [*_reworded(old, new, found), *_added(old, new, found)]
    made.sort(key=lambda entry: entry[0])
    gone = list(_taken_out(old, found))
    told = []
    for path, one in made:
        there = [
            entry
            for entry in gone
            if one.kind is Differing.ADDED
            and _called(entry[1].old) == _called(one.new)
            and _corresponds(entry[0][:-1], path[:-1], old, new, found)
        ]
        if len(there) == 1:
            gone.remove(there[0])
            told.append(Difference(Differing.REWORDED, there[0][1].old, one.new))
        else:
            told.append(one)
    return (*told, *(one for _path, one in gone))


def _called(eid: str) -> str:
    """An eId as the address says it: no address names a sole part one."""
    return "__".join(step for step in eid.split("__") if step != "subpara_1")


def _corresponds(mine: Path, theirs: Path, old: TreeIndex, new: TreeIndex, found: Lasting) -> bool:
    """True where two units, or the containers that are none, are one and the same."""
    if mine in found.partner or theirs in found.partner.values():
        return found.partner.get(mine) == theirs
    return old.at(mine).eid == new.at(theirs).eid


def _reworded(old: TreeIndex, new: TreeIndex, found: Lasting) -> Iterator[tuple[Path, Difference]]:
    for mine, theirs in found.partner.items():
        if mine in found.whole:
            continue
        one, two = old.at(mine), new.at(theirs)
        before, after = one.provision, two.provision
        if _plain(before.heading) != _plain(after.heading):
            heads = ("", "") if is_opened(before) else (f"{one.eid}__heading", f"{two.eid}__heading")
            yield theirs, Difference(Differing.REWORDED, heads[0] or one.eid, heads[1] or two.eid)
        if is_opened(before):
            continue
        leaf = before.is_leaf or after.is_leaf
        if leaf and _said(before) != _said(after):
            yield theirs, Difference(Differing.REWORDED, one.eid, two.eid)


def _said(unit: Provision) -> str:
    if unit.is_leaf:
        return _plain(unit.text)
    return " ".join(words_of(unit.with_(heading="")))


def _plain(text: str) -> str:
    return " ".join(text.split()).rstrip(_FINAL)


def _added(old: TreeIndex, new: TreeIndex, found: Lasting) -> Iterator[tuple[Path, Difference]]:
    taken = set(found.partner.values())
    for unit in found.free:
        if unit.path in taken or unit.provision.removed or not unit.words:
            continue
        if not _explained(unit.provision, unit.path, taken):
            eid = new.at(unit.path).eid
            yield unit.path, Difference(Differing.ADDED, "", eid)


def _taken_out(old: TreeIndex, found: Lasting) -> Iterator[tuple[Path, Difference]]:
    followed = set(found.partner)
    for unit in found.lost:
        if unit.path in followed or unit.provision.removed or not unit.words:
            continue
        if not _explained(unit.provision, unit.path, followed):
            yield unit.path, Difference(Differing.TAKEN_OUT, old.at(unit.path).eid, "")


def _explained(unit: Provision, path: Path, known: set[Path]) -> bool:
    """True where everything that a unit holds is known to stand in the other text."""
    if path in known:
        return True
    return bool(unit.children) and all(
        _explained(child, (*path, n), known) for n, child in enumerate(unit.children)
    )

"""An instruction through the versions of its bill: when it came, when its words became others, when it was dropped."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lawtrack.comparing.instruction_pairs import element
from lawtrack.comparing.versions import VersionChangeKind, version_changes, wording
from lawtrack.errors import LawtrackError
from lawtrack.model.instruction import OWN, Instruction
from lawtrack.services.bills.decided.reading import read_text

if TYPE_CHECKING:
    from lawtrack.reviewing.bill import Bill
    from lawtrack.services.bills.applied import AppliedBill
    from lawtrack.services.workspace import Workspace


@dataclass
class Life:
    """An instruction through the versions."""

    since: int
    until: int
    now: Instruction
    changed: list[int] = field(default_factory=list)


def lives_of(
    workspace: Workspace, bill: Bill, applied: AppliedBill
) -> tuple[list[Life], list[tuple[int, str]]]:
    """Every instruction for an act from the version in which it came to the last one that has it."""
    lives: list[Life] = []
    unread: list[tuple[int, str]] = []
    before: Sequence[Instruction] = ()
    for version in bill.versions:
        text = version.text(applied.lang)
        if text is None:
            continue
        if version is bill.version:
            now: Sequence[Instruction] = _orders(applied.amending.instructions)
        else:
            try:
                now = _orders(read_text(workspace, bill.as_of(version.number), text).instructions)
            except LawtrackError as error:
                unread.append((version.number, error.message))
                continue
        _grown(lives, before, now, version.number)
        before = now
    return lives, unread


def _orders(instructions: Sequence[Instruction]) -> tuple[Instruction, ...]:
    return tuple(one for one in instructions if one.action not in OWN)


def _grown(lives: list[Life], old: Sequence[Instruction], new: Sequence[Instruction], number: int) -> None:
    """The lives with one more version: what is neither changed, gone nor new stands in both in one order."""
    changes = version_changes(old, new)
    by_old = {id(life.now): life for life in lives}
    gone = {id(c.first) for c in changes if c.first is not None}
    come = {id(c.second) for c in changes if c.second is not None}
    for change in changes:
        if (
            change.kind is VersionChangeKind.CHANGED
            and change.first is not None
            and change.second is not None
        ):
            life = by_old[id(change.first)]
            life.now, life.until = change.second, number
            life.changed.append(number)
        elif change.second is not None:
            lives.append(Life(number, number, change.second))
    waiting: dict[tuple[str, str], list[Instruction]] = {}
    for one in new:
        if id(one) not in come:
            waiting.setdefault((element(one), wording(one)), []).append(one)
    for one in old:
        same = waiting.get((element(one), wording(one)))
        if id(one) not in gone and same:
            life = by_old[id(one)]
            life.now, life.until = same.pop(0), number

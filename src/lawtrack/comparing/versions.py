"""Two versions of one bill's amending text: which instructions came, went, or say something else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from lawtrack.comparing.instruction_pairs import element, paired
from lawtrack.comparing.words import is_rewrite, word_runs
from lawtrack.model.change import Run
from lawtrack.model.instruction import Instruction


class VersionChangeKind(StrEnum):
    """What happened to an instruction between two versions."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class VersionChange:
    """One instruction that is not the same in both versions.

    Attributes:
        kind: What happened.
        first: The instruction in the older version; None where it is new.
        second: The instruction in the newer version; None where it is gone.
        runs: The words of both: equal + deleted are the older wording, equal + inserted the newer.
    """

    kind: VersionChangeKind
    first: Instruction | None
    second: Instruction | None
    runs: tuple[Run, ...]


def version_changes(first: Sequence[Instruction], second: Sequence[Instruction]) -> tuple[VersionChange, ...]:
    """The instructions that differ, in the order of the newer version, those that are gone where they stood.

    An instruction that only got another number in the bill is the same instruction.
    """
    old, new = _without_equal(first, second)
    changes: list[VersionChange] = []
    for group in paired(old, new):
        pairs = list(group.pairs)
        gone, come = [*group.first, *(i for i in group.unread if i in old)], [*group.second]
        come += [i for i in group.unread if i in new]
        for one, two in pairs:
            if element(one) != element(two) and is_rewrite(wording(one), wording(two)):
                gone.append(one)
                come.append(two)
            elif wording(one) != wording(two):
                runs = word_runs(wording(one), wording(two))
                changes.append(VersionChange(VersionChangeKind.CHANGED, one, two, runs))
        changes += [VersionChange(VersionChangeKind.REMOVED, i, None, (Run("-", wording(i)),)) for i in gone]
        changes += [VersionChange(VersionChangeKind.ADDED, None, i, (Run("+", wording(i)),)) for i in come]
    return tuple(sorted(changes, key=_position))


def wording(instruction: Instruction) -> str:
    """The directive with the provisions it quotes, without its number in the bill."""
    text = " ".join(instruction.text.split())
    number = instruction.scope[-1] if instruction.scope else ""
    if number and text.startswith(number):
        text = text[len(number) :].lstrip(". ")
    quoted = (instruction.new or "") if instruction.fragment else ""
    return f"{text}\n{quoted}" if quoted and quoted not in text else text


def _without_equal(
    first: Sequence[Instruction], second: Sequence[Instruction]
) -> tuple[list[Instruction], list[Instruction]]:
    waiting: dict[tuple[str, str, str], list[Instruction]] = {}
    for instruction in first:
        waiting.setdefault(_identity(instruction), []).append(instruction)
    new = []
    for instruction in second:
        same = waiting.get(_identity(instruction))
        if same:
            same.pop(0)
        else:
            new.append(instruction)
    left = {id(i) for queue in waiting.values() for i in queue}
    return [i for i in first if id(i) in left], new


def _identity(instruction: Instruction) -> tuple[str, str, str]:
    act = instruction.act.text if instruction.act else ""
    return " ".join(act.split()), element(instruction), wording(instruction)


def _position(change: VersionChange) -> tuple[int, int]:
    if change.second is not None:
        return change.second.n, 1
    return (change.first.n if change.first is not None else 0), 0

"""How an amending act was read, label by label: right, loud, silent.

*Right* where every field is as a label says; *loud* where it is not, and something on the line of the label is shown as
not understood; else *silent*. A reading that no label asks for is silent too, unless it changes nothing or its line is
shown as not understood.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from lawtrack.model.instruction import Instruction
from tests.gold.labels import Label

_HARMLESS = frozenset({"not_understood", "own_provision", "commencement"})
"""Shown to the reader, applied to nothing."""


@dataclass
class Score:
    """What became of the labels of one act.

    Attributes:
        name: The act.
        right: How many of each action.
        loud: Wrong and said, each with the action, what was wanted and what was read.
        silent: Wrong and not said, the same.
    """

    name: str
    right: Counter[str] = field(default_factory=Counter)
    loud: list[tuple[str, str]] = field(default_factory=list)
    silent: list[tuple[str, str]] = field(default_factory=list)

    @property
    def labels(self) -> int:
        """How many were asked for, with the readings that nobody asked for."""
        return self.right.total() + len(self.loud) + len(self.silent)

    @property
    def whole(self) -> bool:
        """True where everything is right."""
        return not self.loud and not self.silent


def score(name: str, labels: Sequence[Label], readings: Iterable[Instruction]) -> Score:
    """Hold the readings of an act against its labels."""
    result = Score(name)
    left = list(readings)
    unsaid = {i.line for i in left if i.action.value == "not_understood"}
    missed = []
    for label in labels:
        found = next((i for i in left if i.line in label.lines and not label.differences(i)), None)
        if found is None:
            missed.append(label)
        else:
            left.remove(found)
            result.right[label.action] += 1
    for label in missed:
        near = [i for i in left if i.line == label.line]
        best = min(near, key=lambda reading: len(label.differences(reading)), default=None)
        told = "nothing on this line"
        if best is not None:
            told = f"{_read(best)} ({', '.join(label.differences(best))})"
            left.remove(best)
        said = f"line {label.line}: {label.shown}  <-  {told}"
        (result.loud if label.line in unsaid else result.silent).append((label.action, said))
    for reading in left:
        if reading.action.value not in _HARMLESS and reading.line not in unsaid:
            result.silent.append(
                (reading.action.value, f"line {reading.line}: not asked for: {_read(reading)}")
            )
    return result


def _read(i: Instruction) -> str:
    old, new = ((one or "")[:40].replace("\n", " ") for one in (i.old, i.new))
    return f"{i.action.value} {i.target_eid} [{old}→{new}] {i.pos or ''}"

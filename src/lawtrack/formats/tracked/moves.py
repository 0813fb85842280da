"""Paragraphs that moved, gathered: those that went together are one move with one name at both ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lawtrack.comparing.paragraphs import Step


@dataclass(frozen=True, slots=True)
class Move:
    """One paragraph of a move: its name, and whether it is the last of those that went together."""

    name: str
    last: bool


def moves_of(found: Sequence[Step]) -> dict[int, Move]:
    """The moves of a story by the position of the step: of the paragraphs that went, and of those that came."""
    come = {step.new[0]: n for n, step in enumerate(found) if step.op == "+" and step.moved is not None}
    gone = [n for n, step in enumerate(found) if step.op == "-" and step.moved is not None]
    result: dict[int, Move] = {}
    number = 0
    for at, n in enumerate(gone):
        here = found[n].moved
        before = gone[at - 1] if at else -2
        went_on = before == n - 1 and _follows(come, found[before].moved, here)
        number += not went_on
        after = gone[at + 1] if at + 1 < len(gone) else -2
        last = not (after == n + 1 and _follows(come, here, found[after].moved))
        result[n] = result[come[here or 0]] = Move(f"move{number}", last)
    return result


def _follows(come: dict[int, int], one: int | None, other: int | None) -> bool:
    """True where the second paragraph stands right behind the first one in the new text too."""
    return one is not None and other is not None and other == one + 1 and come[other] == come[one] + 1

"""Changes of one paragraph of a file: where they begin and end, and the runs they come to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lawtrack.formats.tracked.spots import Spot
from lawtrack.model.change import Run


@dataclass(frozen=True, slots=True)
class Edit:
    """``text`` instead of the letters from ``start`` to ``stop`` of a paragraph."""

    start: int
    stop: int
    text: str


def runs_of(text: str, edits: Sequence[Edit]) -> list[Run]:
    """The runs that lead from the words of a paragraph to those after the edits."""
    runs: list[Run] = []
    at = 0
    for edit in sorted(edits, key=lambda e: (e.start, e.stop)):
        start = max(edit.start, at)
        if start > at:
            runs.append(Run("=", text[at:start]))
        if edit.stop > start:
            runs.append(Run("-", text[start : edit.stop]))
        if edit.text:
            runs.append(Run("+", edit.text))
        at = max(start, edit.stop)
    if at < len(text):
        runs.append(Run("=", text[at:]))
    return runs


def start_of(text: str, spots: Sequence[Spot], before: Sequence[int], at: int) -> Spot:
    """Where letters that go begin."""
    k = before[at]
    if k < len(spots) and (not k or not text[at].isspace()):
        return spots[k]
    return Spot(spots[k - 1].paragraph, spots[k - 1].at + 1)


def point_of(spots: Sequence[Spot], text: str, before: Sequence[int], at: int) -> Spot:
    """Where letters that go end, and new ones begin."""
    k = before[at]
    if not k or (k < len(spots) and text[at - 1].isspace()):
        return spots[k]
    return Spot(spots[k - 1].paragraph, spots[k - 1].at + 1)


def without_letters(text: str, letters: int) -> str:
    """A text without its first letters and the blanks behind them."""
    for n, letter in enumerate(text):
        if not letters:
            return text[n:].lstrip()
        letters -= not letter.isspace()
    return ""

"""The words of a unit by which a change of it is ordered: as few as tell the place, and whole words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lawtrack.amending.words import Line, occurrences

_WORD_BEFORE = re.compile(r"\S+\s*\Z")
_WORD_BEHIND = re.compile(r"\s*\S+")
_MOST = 12
"""Words that are added on each side at most."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """What is sought in a unit, what is put, and how often it stands there."""

    old: str
    new: str


def quoted(text: str, start: int, end: int, new: str) -> Quoted | None:
    """The words between two places, with as many beside them as make them stand once in the unit.

    Args:
        text: The unit's text.
        start: Where the change begins.
        end: Where it ends.
        new: What takes its place.

    Returns:
        None where no words tell the place.
    """
    first, last = _whole(text, start, end)
    for _n in range(_MOST):
        old = text[first:last].strip()
        if old and len(occurrences([Line((), "text", text, "")], old)) == 1:
            left, right = text[first:start], text[end:last]
            return Quoted(old, f"{left}{new}{right}".strip())
        before = _WORD_BEFORE.search(text, 0, first)
        behind = _WORD_BEHIND.match(text, last)
        if before is None and behind is None:
            return None
        first = before.start() if before is not None else first
        last = behind.end() if behind is not None and before is None else last
    return None


def _whole(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch with the whole words of which it begins or ends in the midst."""
    while start > 0 and text[start - 1].isalnum() and text[start : start + 1].isalnum():
        start -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return start, end

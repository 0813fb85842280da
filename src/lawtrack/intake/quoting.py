"""Words in quotation marks in a letter: where they stand, and the wording among them that is proposed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lawtrack.language.patterns import LazyPattern, worded

_OPENING, _CLOSING = "«“„", "»”"
_STRAIGHT = '"'
_NEAR = 200
"""Letters before a quotation in which it is said that it is a wording."""
_WORDING = LazyPattern(lambda: worded(lambda one: one.remarks.wording), re.IGNORECASE)


def depths(text: str) -> list[int]:
    """How deep in quotation marks each letter stands; a mark itself stands inside.

    A mark that is never closed opens nothing: one slip would hide the rest of a letter.
    """
    open_: list[int] = []
    pairs: list[tuple[int, int]] = []
    for at, sign in enumerate(text):
        if sign in _OPENING or (sign == _STRAIGHT and _opens(text, at)):
            open_.append(at)
        elif (sign in _CLOSING or sign == _STRAIGHT) and open_:
            pairs.append((open_.pop(), at))
    steps = [0] * (len(text) + 1)
    for start, end in pairs:
        steps[start] += 1
        steps[end + 1] -= 1
    found = []
    depth = 0
    for step in steps[:-1]:
        depth += step
        found.append(depth)
    return found


def _opens(text: str, at: int) -> bool:
    """True for a straight mark behind a blank and before a letter."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return (not before or before.isspace() or before == "(") and bool(after) and not after.isspace()


def lines_inside(lines: Sequence[str]) -> list[bool]:
    """Which lines begin inside a quotation that began in a line before."""
    text = "\n".join(lines)
    deep = depths(text)
    inside = []
    at = 0
    for line in lines:
        inside.append(bool(at) and at - 1 < len(deep) and deep[at - 1] > 0)
        at += len(line) + 1
    return inside


def proposed_wording(text: str) -> tuple[str, str]:
    """A text without the wording that it proposes, and that wording; empty where it proposes none, or several.

    «… изложить в следующей редакции: «5) …»» proposes what stands in the quotation marks.
    """
    deep = depths(text)
    found = []
    for at, sign in enumerate(text):
        begins = deep[at] == 1 and (at == 0 or deep[at - 1] == 0) and sign in _OPENING + _STRAIGHT
        if begins and _WORDING.search(text[max(0, at - _NEAR) : at].rstrip()):
            end = next((n for n in range(at + 1, len(text)) if deep[n] == 0), len(text))
            found.append((at, end))
    if len(found) != 1:
        return text, ""
    start, end = found[0]
    behind = text[end:].lstrip(" .;")
    before = text[:start].rstrip()
    return f"{before}\n{behind.strip()}".strip(), text[start + 1 : end - 1].strip()

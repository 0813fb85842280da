"""Which quotations of several lines are proved closed: their marks balance, and nothing stands behind the last one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from lawtrack.reading.instructions.printed.quotes import OPENING, Marks, signed_marks

OPEN = -1
"""For a line that opens no quotation, or one that is not proved closed."""
_BEHIND = " \xa0;.,"
_OPENS = frozenset(OPENING)


def closings(texts: Sequence[str], marks: Sequence[Marks]) -> list[int]:
    """For every line that begins with an opening mark, the line at whose end that very mark is closed; else ``OPEN``.

    Every line is looked at once: from the last to the first, with the lines kept that close more than all before them.

    Args:
        texts: The lines.
        marks: The marks of each.
    """
    before = [0]
    lows: list[int] = []  # how low each line comes: 0 where it has no marks
    depth = 0
    for own in marks:
        low = 0
        if own:
            start, low = depth, depth + 1
            for _at, sign in own:
                depth += sign
                if depth < low:
                    low = depth
            low -= start
        lows.append(low)
        before.append(depth)
    found = [OPEN] * len(texts)
    depths: list[int] = []  # rising: a line behind another is kept where it closes more
    lines: list[int] = []
    for i in range(len(texts) - 1, -1, -1):
        if texts[i][:1] in _OPENS:
            found[i] = _closing(i, texts, marks, before, (depths, lines))
        if not marks[i]:
            continue
        low = before[i] + lows[i]
        while depths and depths[-1] >= low:
            depths.pop()
            lines.pop()
        depths.append(low)
        lines.append(i)
    return found


def behind_quotation(text: str) -> int:
    """Where a line goes on behind the quotation with which, or inside which, it begins; its length where it does not."""
    return behind(text, signed_marks(text))


def behind(text: str, marks: Marks) -> int:
    """The same of a line with these marks."""
    if not marks:
        return len(text)
    opens = text[:1] in _OPENS
    depth = 0
    for at, sign in marks:
        depth += sign
        if depth < 0 or (opens and depth == 0):
            rest = text[at + 1 :].lstrip(_BEHIND)
            return len(text) - len(rest)
    return len(text)


def opens_beyond(text: str) -> bool:
    """True for a line that begins with an opening mark which the line itself does not close."""
    marks = signed_marks(text) if text[:1] in OPENING else ()
    return bool(marks) and marks[0][0] == 0 and _lowest(marks) > 0


def _closing(
    i: int,
    texts: Sequence[str],
    marks: Sequence[Marks],
    before: Sequence[int],
    later: tuple[list[int], list[int]],
) -> int:
    depth = before[i]
    at = i
    if _lowest(marks[i]) > 0 or not marks[i]:
        depths, lines = later
        k = bisect_right(depths, depth) - 1
        if k < 0:
            return OPEN
        at = lines[k]
    running = before[at]
    for place, sign in marks[at]:
        running += sign
        if running <= depth:
            return OPEN if texts[at][place + 1 :].strip(_BEHIND) else at
    return OPEN


def _lowest(marks: Marks) -> int:
    return min(accumulate([sign for _at, sign in marks]), default=0)

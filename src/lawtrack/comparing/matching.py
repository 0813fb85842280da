"""Equal lines of two texts: the pairs that keep their order, found by the lines that occur once.

Cost: one pass for each level of gaps; only where a gap has no line that occurs once on both sides is it compared line by
line.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

_SMALL = 250_000
"""Pairs of lines in a gap that are still compared one by one."""

Gap = tuple[int, int, int, int]
"""A stretch of both texts: from, to in the old one, from, to in the new one."""


def matches(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """The pairs (index in ``old``, index in ``new``) of equal lines, both sides in order."""
    found: list[tuple[int, int]] = []
    waiting: list[Gap] = [(0, len(old), 0, len(new))]
    while waiting:
        a, b, c, d = waiting.pop()
        while a < b and c < d and old[a] == new[c]:
            found.append((a, c))
            a, c = a + 1, c + 1
        while a < b and c < d and old[b - 1] == new[d - 1]:
            b, d = b - 1, d - 1
            found.append((b, d))
        if a == b or c == d:
            continue
        anchors = _anchors(old, new, (a, b, c, d))
        if anchors:
            waiting += gaps(anchors, (a, b, c, d))
            found += anchors
        elif (b - a) * (d - c) <= _SMALL:
            matcher = SequenceMatcher(None, old[a:b], new[c:d], autojunk=False)
            for i, j, size in matcher.get_matching_blocks():
                found += [(a + i + k, c + j + k) for k in range(size)]
    found.sort()
    return found


def gaps(pairs: Sequence[tuple[int, int]], within: Gap) -> Iterator[Gap]:
    """What stands between the pairs, on either side."""
    a, b, c, d = within
    for i, j in (*pairs, (b, d)):
        if i > a or j > c:
            yield a, i, c, j
        a, c = i + 1, j + 1


def longest_rising(values: Sequence[int]) -> list[int]:
    """The positions of a longest rising run of values."""
    tails: list[int] = []
    at: list[int] = []
    before: list[int] = []
    for n, value in enumerate(values):
        k = bisect_left(tails, value)
        before.append(at[k - 1] if k else -1)
        if k == len(tails):
            tails.append(value)
            at.append(n)
        else:
            tails[k], at[k] = value, n
    kept: list[int] = []
    n = at[-1] if at else -1
    while n >= 0:
        kept.append(n)
        n = before[n]
    return kept[::-1]


def _anchors(old: Sequence[str], new: Sequence[str], gap: Gap) -> list[tuple[int, int]]:
    """The lines that occur once on either side and keep their order."""
    a, b, c, d = gap
    mine, theirs = _once(old, a, b), _once(new, c, d)
    pairs = [(i, theirs[line]) for line, i in mine.items() if line in theirs]
    return [pairs[n] for n in longest_rising([j for _i, j in pairs])]


def _once(lines: Sequence[str], start: int, stop: int) -> dict[str, int]:
    places: dict[str, int] = {}
    for i in range(start, stop):
        line = lines[i]
        places[line] = -1 if line in places else i
    return {line: i for line, i in places.items() if i >= 0}

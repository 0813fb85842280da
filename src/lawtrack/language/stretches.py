r"""What a text must hold for a pattern to stand in it: a first look that costs a tenth of the pattern.

Of ``(?:заменить|исключить)\s+слова?`` every text that it stands in holds «слов», and one of «заменить» and «исключить».
"""

from __future__ import annotations

import re
from typing import NamedTuple

_LEAST = 3
"""Letters of a stretch that is worth looking for."""
_MOST = 32
"""More stretches than so many are no first look: each is looked for by itself."""
_GROUP = re.compile(r"\(\?(?:P<\w+>|[aimsux]*:|<?=)|\((?!\?)")
"""A group whose words stand in the text."""
_NEGATIVE = re.compile(r"\(\?<?!")
_TIMES = re.compile(r"(?:[*+?]|\{(\d*)(?:,\d*)?\})[?+]?")
_CLASS = re.compile(r"\[\^?\]?(?:\\.|[^\]\\])*\]")
_LITERAL = re.compile(r"[^\W_]| ")


class _Seen(NamedTuple):
    """The best stretches of an alternation, and where it ends; None where any text may hold it."""

    stretches: frozenset[str] | None
    end: int


def needed(pattern: str) -> tuple[str, ...]:
    """The stretches of letters of which every text holds one that the pattern stands in; none where nothing can be said.

    Args:
        pattern: An expression whose letters stand for themselves, case and all.
    """
    found = _alternation(pattern, 0)
    if found.stretches is None or found.end < len(pattern) or len(found.stretches) > _MOST:
        return ()
    return tuple(sorted(found.stretches))


def _alternation(pattern: str, at: int) -> _Seen:
    """What is seen up to the end of a group, or of the pattern."""
    every: frozenset[str] | None = frozenset()
    while True:
        one = _sequence(pattern, at)
        every = None if every is None or one.stretches is None else every | one.stretches
        at = one.end
        if pattern[at : at + 1] != "|":
            return _Seen(every, at)
        at += 1


def _sequence(pattern: str, at: int) -> _Seen:
    """What is seen in one alternative."""
    seen: list[frozenset[str]] = []
    run = ""
    while at < len(pattern) and pattern[at] not in "|)":
        literal = inner = None
        if (group := _GROUP.match(pattern, at)) is not None:
            inner, at = _alternation(pattern, group.end())
            at += 1
        elif (negative := _NEGATIVE.match(pattern, at)) is not None:
            at = _alternation(pattern, negative.end()).end + 1
        elif (signs := _CLASS.match(pattern, at)) is not None:
            at = signs.end()
        elif pattern.startswith("(?", at):  # a group that is read otherwise
            return _Seen(None, len(pattern) + 1)
        elif pattern[at] == "\\":
            at += 2
        else:
            literal, at = (pattern[at] if _LITERAL.match(pattern, at) else None), at + 1
        times = _TIMES.match(pattern, at)
        missing = times is not None and (times[0][0] in "*?" or times[1] in ("", "0"))
        at = times.end() if times is not None else at
        if literal is not None and not missing:
            run += literal
        if literal is None or times is not None:
            seen.append(frozenset((run,)))
            run = ""
        if inner is not None and not missing:
            seen.append(inner)
    seen.append(frozenset((run,)))
    best = max(seen, key=lambda one: (min(map(len, one)), -len(one)))
    return _Seen(best if min(map(len, best)) >= _LEAST else None, at)

"""Folding of text for matching: typographic variants count as the same, every folded sign knows its source.

Quoted words and the act are often typed by different hands: «» and "", no-break spaces, kinds of dashes, a Latin
``i`` in a Kazakh word. None of them changes the law, so they match, and the reader is told.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from lawtrack.language.spelling import typed_letters

_QUOTES = '«»„“”‟"″'
_DASHES = "-‐‑‒–—―−"
_SPACES = "\t\n\r\v\f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
_UNEVEN = re.compile("  |[\u00ad\u200b\ufeff\u2060]")
_DROPPED = "\u00ad\u200b\ufeff\u2060"
_GONE = re.compile(f"[{_DROPPED}]")


@cache
def _alike() -> dict[int, str]:
    """Signs that count as others; among them the Latin letters typed for those of a language, wherever they stand."""
    letters = typed_letters()
    return str.maketrans(
        {
            **dict.fromkeys(_QUOTES, '"'),
            **dict.fromkeys(_DASHES, "-"),
            **dict.fromkeys(_SPACES, " "),
            **letters,
            **{latin.upper(): letter.upper() for latin, letter in letters.items()},
        }
    )


@cache
def _changing() -> re.Pattern[str]:
    """The signs that folding changes: most lines have none of them, and need no pass sign by sign."""
    signs = (chr(sign) for sign, other in _alike().items() if chr(sign) != other)
    return re.compile(f"[{re.escape(''.join(signs))}]")


def _put_alike(text: str) -> str:
    return text.translate(_alike()) if _changing().search(text) else text


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text and, for each of its signs, the offset of the sign in the source."""

    text: str
    offsets: Sequence[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The source offsets of a folded stretch that is not empty."""
        return self.offsets[start], self.offsets[end - 1] + 1


@lru_cache(maxsize=1 << 16)
def fold(text: str, *, spaces: bool = True) -> Folded:
    """``text`` with runs of white space as one space (none where ``spaces`` is False), quotes and dashes alike."""
    alike = _put_alike(text)
    if spaces and not _UNEVEN.search(alike):
        return Folded(alike, range(len(alike)))
    kept = [
        i
        for i, char in enumerate(alike)
        if char not in _DROPPED and (char != " " or (spaces and (i == 0 or alike[i - 1] != " ")))
    ]
    return Folded("".join(alike[i] for i in kept), tuple(kept))


@lru_cache(maxsize=1 << 16)
def bare(text: str) -> str:
    """``text`` folded without white space: what ``fold(text, spaces=False)`` holds, without the offsets."""
    kept = _put_alike(text).replace(" ", "")
    return _GONE.sub("", kept) if _GONE.search(kept) else kept

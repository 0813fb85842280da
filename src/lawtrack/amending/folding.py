"""Folding of text for matching: typographic variants count as the same, every folded sign knows its source.

Quoted words and the act are often typed by different hands: «» and "", no-break spaces, kinds of dashes, a Latin
``i`` in a Kazakh word. None of them changes the law, so they match, and the reader is told.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

_QUOTES = '«»„“”‟"″'
_DASHES = "-‐‑‒–—―−"
_LOOK_ALIKE = {"i": "і", "I": "І"}
_INVISIBLE = "\u00ad\u200b\ufeff\u2060"


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text and, for each of its signs, the offset of the sign in the source."""

    text: str
    offsets: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The source offsets of a folded stretch that is not empty."""
        return self.offsets[start], self.offsets[end - 1] + 1


@lru_cache(maxsize=4096)
def fold(text: str, *, spaces: bool = True) -> Folded:
    """``text`` with runs of white space as one space (none where ``spaces`` is False), quotes and dashes alike."""
    signs: list[str] = []
    offsets: list[int] = []
    for i, char in enumerate(text):
        if char in _INVISIBLE:
            continue
        if char.isspace():
            if not spaces or (signs and signs[-1] == " "):
                continue
            folded = " "
        elif char in _QUOTES:
            folded = '"'
        elif char in _DASHES:
            folded = "-"
        else:
            folded = _LOOK_ALIKE.get(char, char)
        signs.append(folded)
        offsets.append(i)
    return Folded("".join(signs), tuple(offsets))

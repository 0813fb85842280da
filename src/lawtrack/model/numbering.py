"""Numbers of provisions: ``5``, ``5-1``, ``5-1-1``, ``1.2``, ``a``.

Art. 26 of the Law «On Legal Acts» (06.04.2016 № 480-V): an inserted element takes the number of the one
it follows with ``-1``, ``-2``; so 5 < 5-1 < 5-1-1 < 5-2 < 6.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import total_ordering

from lawtrack.model.values import quickly_made

_PIECES = re.compile(r"\d+|[a-z]+")
_COUNTABLE = 9
"""Digits of a number that can be an ordinal: no act has a billion units."""


@quickly_made
@total_ordering
@dataclass(frozen=True, slots=True)
class Number:
    """The number of a provision in canonical ASCII form, without words and final punctuation.

    ``text`` is what stands in an eId: ``5``, ``5-1``, ``1.2``, ``a``. Order is numeric piece by piece.
    """

    text: str

    @property
    def key(self) -> tuple[tuple[int, int, str], ...]:
        """The sort key: digits before letters, numerically (of two numbers the one with more digits is larger)."""
        return tuple(_piece_key(piece) for piece in _PIECES.findall(self.text))

    @property
    def value(self) -> int | None:
        """The number as an integer where it is one that can count something, else None."""
        return int(self.text) if self.text.isdecimal() and len(self.text) <= _COUNTABLE else None

    @property
    def pair(self) -> tuple[int, int] | None:
        """The two numbers that a hyphen joins (``20-21``); None for any other."""
        first, hyphen, last = self.text.partition("-")
        both = first.isdecimal() and last.isdecimal() and max(len(first), len(last)) <= _COUNTABLE
        return (int(first), int(last)) if hyphen and both else None

    @property
    def lettered(self) -> bool:
        """True for a letter of an enumeration («а)»)."""
        return self.text.isalpha()

    @property
    def in_digits(self) -> bool:
        """True where it begins with a digit."""
        return self.text[:1].isdigit()

    @property
    def dotted(self) -> bool:
        """True for ``1.2``."""
        return "." in self.text

    def __lt__(self, other: Number) -> bool:
        return self.key < other.key

    def __str__(self) -> str:
        return self.text


def _piece_key(piece: str) -> tuple[int, int, str]:
    if not piece.isdigit():
        return 1, 0, piece
    digits = piece.lstrip("0")
    return 0, len(digits), digits

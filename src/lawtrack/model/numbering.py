"""Numbers of provisions: ``5``, ``5-1``, ``5-1-1``, ``1.2``, ``a``.

Art. 26 of the Law «On Legal Acts» (06.04.2016 № 480-V): an inserted element takes the number of the one
it follows with ``-1``, ``-2``; so 5 < 5-1 < 5-1-1 < 5-2 < 6.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import total_ordering

_PIECES = re.compile(r"\d+|[a-z]+")


@total_ordering
@dataclass(frozen=True, slots=True)
class Number:
    """The number of a provision in canonical ASCII form, without words and final punctuation.

    ``text`` is what stands in an eId: ``5``, ``5-1``, ``1.2``, ``a``. Order is numeric piece by piece.
    """

    text: str

    @property
    def key(self) -> tuple[tuple[int, int, str], ...]:
        """The sort key: digits before letters, numerically."""
        return tuple((0, int(p), "") if p.isdigit() else (1, 0, p) for p in _PIECES.findall(self.text))

    @property
    def value(self) -> int | None:
        """The number as an integer where it is one, else None."""
        return int(self.text) if self.text.isdigit() else None

    def __lt__(self, other: Number) -> bool:
        return self.key < other.key

    def __str__(self) -> str:
        return self.text

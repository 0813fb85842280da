"""Numbers of provisions: ``5``, ``5-1``, ``5-1-1``, ``1.2``, ``a``.

Art. 26 of the Law «On Legal Acts» (06.04.2016 № 480-V): an inserted element takes the number of the one
it follows with ``-1``, ``-2``; so 5 < 5-1 < 5-1-1 < 5-2 < 6.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import total_ordering

from lawtrack.errors import CitationError
from lawtrack.incoming import number_in

_PIECES = re.compile(r"\d+|[a-z]+")
_CANONICAL = re.compile(r"(?:[0-9]{1,9}|[a-z]{1,3})(?:[-.](?:[0-9]{1,9}|[a-z]{1,3})){0,9}\Z")
_ROMAN = re.compile(r"(?=[IVXLC])(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})\Z")
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_CYRILLIC_ROMAN = str.maketrans("ІХСМV", "IXCMV")
_LETTERS = {c: i for i, c in enumerate("абвгдежзиклмнопрстуфхцчшщэюя")}
_TRANSLIT = ("a b v g d e zh z i k l m n o p r s t u f kh ts ch sh shc e2 yu ya").replace("e2", "eh").split()
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


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
        return tuple(
            (0, value, "") if (value := number_in(p)) is not None else (1, 0, p)
            for p in _PIECES.findall(self.text)
        )

    @property
    def value(self) -> int | None:
        """The number as an integer where it is one, else None."""
        return number_in(self.text)

    def __lt__(self, other: Number) -> bool:
        return self.key < other.key

    def __str__(self) -> str:
        return self.text


def number(text: str | int) -> Number:
    """The number printed as ``text``: ``5-1``, ``5-1)``, ``IV``, ``2.1.``, ``а)``, ``12¹``.

    Dashes of every kind count as hyphens; Roman numerals become Arabic; a Cyrillic letter of an
    enumeration becomes its Latin transliteration.

    Raises:
        CitationError: ``text`` is no number of a provision.
    """
    printed = str(text).strip().rstrip(".):;, ").translate(str.maketrans("‑–—−", "----"))
    for i, char in enumerate(printed):
        if char in "⁰¹²³⁴⁵⁶⁷⁸⁹":
            printed = printed[:i] + "-" + printed[i:].translate(_SUPERSCRIPTS)
            break
    if not printed:
        raise CitationError(f"«{text}» is not a number of a provision.")
    roman = printed.upper().translate(_CYRILLIC_ROMAN)
    if _ROMAN.match(roman) and printed == printed.upper():
        return Number(str(_roman_value(roman)))
    lowered = printed.lower()
    if len(lowered) == 1 and lowered in _LETTERS:
        return Number(_TRANSLIT[_LETTERS[lowered]])
    if _CANONICAL.match(lowered):
        return Number(lowered)
    raise CitationError(f"«{text}» is not a number of a provision.")


def _roman_value(text: str) -> int:
    total = 0
    for this, following in zip(text, text[1:] + " ", strict=True):
        value = _ROMAN_DIGITS[this]
        total += -value if _ROMAN_DIGITS.get(following, 0) > value else value
    return total

"""Endings that a number in figures takes, by the last word it is read with: «2-сі», «9-ы», «11-і», «6-шы».

The vowels of the ending follow those of the word (сингармонизм): «алтысы», «жетісі»; behind a vowel it begins with с.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

_ENDS = MappingProxyType(
    {
        0: "і",
        1: "і",
        2: "сі",
        3: "і",
        4: "і",
        5: "і",
        6: "сы",
        7: "сі",
        8: "і",
        9: "ы",
        10: "ы",
        20: "сы",
        30: "ы",
        40: "ы",
        50: "і",
        60: "ы",
        70: "і",
        80: "і",
        90: "ы",
        100: "і",
        1000: "ы",
    }
)
"""Of a number that is one word: «нөлі», «бірі», «екісі» … «мыңы»."""


def _last_word(number: int) -> int:
    """The number that its last word says: 5 of 125, 20 of 120, 100 of 300, 1000 of 6000."""
    if number % 10 or not number:
        return number % 10
    if number % 100:
        return number % 100
    return 100 if number % 1000 else 1000


def belonging(number: int) -> str:
    """One of several: «2-сі», «10-ы»."""
    return f"{number}-{_ENDS[_last_word(abs(number))]}"


def ordinal(number: int) -> str:
    """«6-шы», «7-ші»."""
    return f"{number}-{'шы' if _ENDS[_last_word(abs(number))].endswith('ы') else 'ші'}"


ENDED: Mapping[str, Callable[[int], str]] = MappingProxyType({"one_of": belonging, "ordinal": ordinal})
"""By the names that strings of the catalogue use: ``{n:one_of}``."""

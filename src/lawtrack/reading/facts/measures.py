"""What the numbers of a text count: «пять лет», «он жұмыс күні», «пятидневный»."""

from __future__ import annotations

import re
from functools import cache

from lawtrack.language import language_of
from lawtrack.model.document import Lang
from lawtrack.reading.facts.numerals import Found


@cache
def _behind(lang: Lang) -> dict[str, re.Pattern[str]]:
    own = language_of(lang).numerals
    return {
        name: re.compile(rf"\)?\s*(?:\([^()]*\)\s*)?(?:{pattern})", re.IGNORECASE)
        for name, pattern in own.measures.items()
    }


@cache
def _within(lang: Lang) -> dict[str, re.Pattern[str]]:
    own = language_of(lang).numerals
    return {name: re.compile(rf"(?:{pattern})\Z", re.IGNORECASE) for name, pattern in own.measuring.items()}


def measure_of(text: str, number: Found, lang: Lang) -> tuple[str, int]:
    """What a number counts, and where the words end that say it; empty where that is not known.

    Args:
        text: The text in which the number stands.
        number: The number.
        lang: The language.
    """
    for name, pattern in _behind(lang).items():
        match = pattern.match(text, number.end)
        if match is not None:
            return name, match.end()
    printed = text[number.start : number.end]
    for name, pattern in _within(lang).items():
        if pattern.search(printed):
            return name, number.end
    return "", number.end

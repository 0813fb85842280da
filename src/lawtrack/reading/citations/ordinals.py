"""Ordinals in words to numbers, by three look-ups: hundreds, tens, and the last word with its ending."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from lawtrack.language import language_of
from lawtrack.language.spelling import with_one_letter
from lawtrack.model.document import Lang
from lawtrack.reading.remembering import remembered


@cache
def ordinal_pattern(lang: Lang) -> re.Pattern[str]:
    """An ordinal in words, in every form that the language gives («двадцать первого», «он төртінші»)."""
    words = language_of(lang).ordinals
    endings = f"(?:{'|'.join(words.every)})" if words.every else ""

    def stems(low: int, high: int) -> str:
        found = (words.spellings.get(s, s) for n, s in words.stems.items() if low <= n < high)
        return "|".join(found)

    def before(low: int, high: int) -> str:
        found = "|".join(w for n, w in words.before.items() if low <= n < high)
        return rf"(?:(?:{found})\s+)?" if found else ""

    ones = f"{before(10, 100)}(?:{stems(1, 10)})"
    below = f"{before(100, 1000)}(?:{'|'.join(filter(None, (ones, stems(10, 100))))})"
    every = "|".join(filter(None, (below, stems(100, 1000))))
    return re.compile(rf"(?<!\w)(?:{every}){endings}(?!\w)", re.IGNORECASE)


@remembered
def ordinal_value(word: str, lang: Lang) -> int:
    """The number that an ordinal in any case and gender names («двадцати первого» is none; «двадцать первого» is 21)."""
    *before, last = with_one_letter(word.lower()).split()
    tens, stems = _look_ups(lang)
    return (
        sum(tens[w] for w in before)
        + max((pair for pair in stems if last.startswith(pair[0])), key=lambda pair: len(pair[0]))[1]
    )


@cache
def _look_ups(lang: Lang) -> tuple[dict[str, int], tuple[tuple[str, int], ...]]:
    words = language_of(lang).ordinals
    return _by_word(words.before.items()), tuple(_by_word(words.stems.items()).items())


def _by_word(pairs: Iterable[tuple[int, str]]) -> dict[str, int]:
    return {word: n for n, word in pairs}

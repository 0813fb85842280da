"""Ordinals in words, inflected as the language gives their endings."""

from __future__ import annotations

from lawtrack.language import Language


def ordinal_in_words(language: Language, n: int, gender: str, case: int) -> str:
    """«двадцать первой», «он төртінші»: the ordinal by gender and case; empty above 99, where digits are written.

    Args:
        language: The language.
        n: The number.
        gender: Of the noun.
        case: Its place in ``units.CASES``.
    """
    words = language.ordinals
    if not 1 <= n <= 99:
        return ""
    ones = n % 10
    stem = words.stems.get(n)
    if stem is not None:
        return f"{stem}{_ending(language, stem, gender, case)}"
    before, stem = words.before.get(n - ones), words.stems.get(ones)
    if before is None or stem is None:
        return ""
    return f"{before} {stem}{_ending(language, stem, gender, case)}"


def last_in_words(language: Language, gender: str, case: int) -> str:
    """«последнего», «соңғы»: the last one by gender and case."""
    last = language.ordinals.last
    return (last.get(gender) or last[""])[case]


def _ending(language: Language, stem: str, gender: str, case: int) -> str:
    words = language.ordinals
    endings = words.special.get(stem, {}).get(gender) or words.endings.get(gender) or words.endings[""]
    return endings[case]

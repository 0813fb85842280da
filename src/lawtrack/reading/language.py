"""The language of a text of law: Kazakh, Russian or English, from its letters."""

from __future__ import annotations

from lawtrack.model.document import Lang

_KAZAKH = frozenset("әғқңөұүһӘҒҚҢӨҰҮҺ")
_SAMPLE = 40_000


def detect_language(text: str) -> Lang | None:
    """The language of ``text``; None where there are too few letters to tell.

    Kazakh letters that Russian does not have make up several percent of any Kazakh text; a Russian text may name
    a few places and people in Kazakh.
    """
    sample = text[:_SAMPLE]
    cyrillic = sum("\u0400" <= c <= "\u04ff" for c in sample)
    latin = sum(c.isascii() and c.isalpha() for c in sample)
    if cyrillic + latin < 20:
        return None
    if latin > 2 * cyrillic:
        return Lang.EN
    kazakh = sum(c in _KAZAKH for c in sample)
    return Lang.KK if kazakh > 0.03 * cyrillic else Lang.RU

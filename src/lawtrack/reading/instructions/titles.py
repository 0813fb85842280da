"""Titles of acts and documents, compared whatever the cases of their words."""

from __future__ import annotations

import re

_WORD = re.compile(r"\w+")
_ENDING = 4
"""Letters by which the cases of a word may differ at its end."""


def same_title(one: str, other: str) -> bool:
    """True for two titles that differ in the cases of their words only."""
    words, others = _words(one), _words(other)
    return bool(words) and len(words) == len(others) and all(map(_same_word, words, others))


def in_title(document: str, title: str) -> bool:
    """True where a title says another: «Об утверждении Правил перевозки» that of «в Правилах перевозки», less «в».

    Args:
        document: The title that is looked for, of two words at least, in any case.
        title: That of the act which may approve the document, or of the document itself.
    """
    words, others = _words(document), _words(title)
    starts = range(len(others) - len(words) + 1) if len(words) > 1 else ()
    return any(all(map(_same_word, words, others[start:])) for start in starts)


def _words(title: str) -> list[str]:
    return _WORD.findall(title.casefold())


def _same_word(one: str, other: str) -> bool:
    if one == other:
        return True
    shared = next(
        (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    return shared >= _ENDING and max(len(one), len(other)) - shared <= _ENDING

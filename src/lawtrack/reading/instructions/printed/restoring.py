"""Lines of old collections as they were printed: words and marks that a conversion glued, marks that stand for spaces.

Only what a line is read with changes; its words stay in the segments as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from lawtrack.language import languages
from lawtrack.language.patterns import either
from lawtrack.language.spelling import restored as cyrillic_i
from lawtrack.language.spelling import unmixed
from lawtrack.reading.instructions.patterns import of_any
from lawtrack.reading.instructions.printed.quotes import (
    Stretch,
    balance,
    frame,
    outside,
    quotations_of,
    signed_marks,
)
from lawtrack.reading.instructions.shapes import ForAnyNumbers

_STRAY = re.compile(r"(?<=[\w,;)])»(?=[\"])|(?<=\")»(?=[\"\w,])|(?<=\s)»(?=\")|(?<=\")»(?=\s)")
"""«»» beside a straight mark, in a line without «««: one collection prints it for a space that does not break."""

_SPACES = re.compile(r"\s+")
_ODD = re.compile(f"[{''.join(c for c in map(chr, range(0x3001)) if c.isspace() and c != ' ')}‑A-Za-z]")
"""Another space than the plain one, another hyphen, or a Latin letter: without them, and two spaces, a line is even."""
_UNEVEN = re.compile(r"\s\s|[^\S ]|[‑iI]|[A-Za-z][^\W\d_A-Za-z]|[^\W\d_A-Za-z][A-Za-z]")


def restored(text: str) -> str:
    """The line with the spaces that a conversion lost, and quotation marks around the signs that it names."""
    text = without_inner_spaces(without_stray_marks(text))
    return with_spaces_and_signs(text, quotations_of(text, signed_marks(text)))


def with_spaces_and_signs(text: str, quotations: Iterable[Stretch]) -> str:
    """The same of a line ``without_stray_marks`` and ``without_inner_spaces``.

    Args:
        text: The line.
        quotations: Where its quotations stand.
    """
    words = frame(text, quotations)
    if _is_glued(words):
        text = outside(text, _parted)
        return outside(text, _with_signs)
    return outside(text, _with_signs) if _names_signs(words) else text


@ForAnyNumbers
def _is_glued(words: str) -> bool:
    return of_any("clauses", "glued").search(words) is not None


@ForAnyNumbers
def _names_signs(words: str) -> bool:
    return _any_sign().search(words) is not None


def plain_line(text: str) -> str:
    """The line with one kind of space and hyphen, and the letters that Latin ones were typed for, outside quotations."""
    if (_ODD.search(text) is None and "  " not in text) or _UNEVEN.search(text) is None:
        return text
    return outside(text, _plain)


def _plain(words: str) -> str:
    return unmixed(cyrillic_i(_SPACES.sub(" ", words.replace("‑", "-"))))


def without_stray_marks(text: str) -> str:
    """The line with spaces for the marks that stand for them."""
    return _STRAY.sub(" ", text) if "»" in text and '"' in text and "«" not in text else text


_SPACED = re.compile(r'"\s+([^"]*?\w)\s+"(?!\w)')


def without_inner_spaces(text: str) -> str:
    """Straight marks between which words stand with spaces («слова " роза " исключить»), drawn to their words."""
    if text.count('"') < 2 or not balance(text):
        return text
    drawn = _SPACED.sub(r'"\1"', text)
    return drawn if not balance(drawn) else text


def _with_signs(words: str) -> str:
    """The words with the marks that they name in quotation marks («запятую исключить»)."""
    for pattern, quoted in _signs():
        words = pattern.sub(quoted, words)
    return words


@cache
def _signs() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (re.compile(pattern, re.IGNORECASE), quoted)
        for language in languages()
        for pattern, quoted in language.clauses.signs
    )


@cache
def _any_sign() -> re.Pattern[str]:
    """One look for all of them."""
    return re.compile(either(f"(?:{pattern.pattern})" for pattern, _quoted in _signs()), re.IGNORECASE)


def _parted(words: str) -> str:
    glued = of_any("clauses", "glued")
    parted = glued.sub(r"\g<0> ", words)
    return (
        parted if parted == words else glued.sub(r"\g<0> ", parted)
    )  # «заменитьсловами"а"»: one behind the other

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
from lawtrack.language.told import Told
from lawtrack.reading.instructions.patterns import from_first_word, of_any, told_in_any
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
    text = without_stray_marks(text)
    text = without_inner_spaces(text, balance(text))
    return with_spaces_and_signs(text, quotations_of(text, signed_marks(text)))


def with_spaces_and_signs(text: str, quotations: Iterable[Stretch]) -> str:
    """The same of a line ``without_stray_marks`` and ``without_inner_spaces``.

    Args:
        text: The line.
        quotations: Where its quotations stand.
    """
    if not may_change(frame(text, quotations)):
        return text
    return outside(outside(text, _parted), _with_signs)


@ForAnyNumbers
def may_change(words: str) -> bool:
    """True where spaces may be lost, or signs named, in the words outside quotations; these may be taken out."""
    return told_in_any("clauses", "glued").within(words) or _any_sign().within(words)


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


def without_inner_spaces(text: str, open_: int) -> str:
    """Straight marks between which words stand with spaces («слова " роза " исключить»), drawn to their words.

    Args:
        text: The line.
        open_: How many of its quotations stay open at its end.
    """
    if not open_ or text.count('"') < 2:
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
def _any_sign() -> Told:
    """One look for the words of all of them, inside others too: where they stand alone is seen when they are quoted."""
    return Told(either(from_first_word(pattern.pattern).removeprefix(r"\b") for pattern, _quoted in _signs()))


def _parted(words: str) -> str:
    glued = of_any("clauses", "glued")
    parted = glued.sub(r"\g<0> ", words)
    return (
        parted if parted == words else glued.sub(r"\g<0> ", parted)
    )  # «заменитьсловами"а"»: one behind the other

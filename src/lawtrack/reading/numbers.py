"""Numbers of provisions as acts print them: ``5-1)``, ``IV``, ``2.1.``, «а)», ``12¹``."""

from __future__ import annotations

import re
from functools import cache

from lawtrack.errors import CitationError
from lawtrack.i18n import _
from lawtrack.language import languages
from lawtrack.language.spelling import plain_roman
from lawtrack.model.numbering import Number
from lawtrack.reading.remembering import remembered

_CANONICAL = re.compile(r"(?:\d+|[a-z]{1,3})(?:[-.](?:\d+|[a-z]{1,3}))*\Z")
_ROMAN = re.compile(r"(?=[IVXLC])(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})\Z")
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


@cache
def _letters() -> dict[str, str]:
    return {letter: name for language in languages() for letter, name in language.letters.counting.items()}


@remembered
def number(text: str | int) -> Number:
    """The number printed as ``text``: ``5-1``, ``5-1)``, ``IV``, ``2.1.``, ``а)``, ``12¹``.

    Dashes of every kind count as hyphens; Roman numerals become Arabic; a Cyrillic letter of an
    enumeration becomes its Latin transliteration.

    Raises:
        CitationError: ``text`` is no number of a provision.
    """
    printed = str(text).strip().rstrip(".):;, ").translate(str.maketrans("‑–—−⁻", "-----"))
    for i, char in enumerate(printed):
        if char in "⁰¹²³⁴⁵⁶⁷⁸⁹":
            printed = printed[:i] + "-" + printed[i:].translate(_SUPERSCRIPTS)
            break
    if not printed:
        raise CitationError(_("«{text}» is not a number of a provision.").format(text=text))
    roman = plain_roman(printed.upper())
    if _ROMAN.match(roman) and printed == printed.upper():
        return Number(str(_roman_value(roman)))
    lowered = printed.lower()
    if len(lowered) == 1 and lowered in _letters():
        return Number(_letters()[lowered])
    if _CANONICAL.match(lowered):
        return Number(lowered)
    raise CitationError(_("«{text}» is not a number of a provision.").format(text=text))


def _roman_value(text: str) -> int:
    total = 0
    for this, following in zip(text, text[1:] + " ", strict=True):
        value = _ROMAN_DIGITS[this]
        total += -value if _ROMAN_DIGITS.get(following, 0) > value else value
    return total

"""Which numbers of a text are references: «статьи 5», «подпунктами 1) и 2)», «404-баптың тоғызыншы бөлігі»."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lawtrack.language import language_of
from lawtrack.language.patterns import LazyPattern, worded
from lawtrack.model.document import Lang
from lawtrack.model.kinds import EID_NAMES, Kind
from lawtrack.reading.citations.ordinals import ordinal_pattern
from lawtrack.reading.citations.tokens import noun_pattern
from lawtrack.reading.facts.numerals import Found

_JOINT = LazyPattern(
    lambda: rf"[)\s]*(?:(?:,|;|–|—|-|{worded(lambda one: one.numerals.joints)})[\s]*)+\Z", re.IGNORECASE
)
_BEFORE_NOUN = re.compile(r"\)?\s*-?\s*\Z")
_AFTER_NOUN = re.compile(r"\s+(?:№\s*)?\Z")


def references_in(text: str, lang: Lang, numbers: Sequence[Found]) -> dict[int, str]:
    """The element's name by the start of each number that is part of a reference.

    In Russian numbers follow their noun («частями первой и третьей»), in Kazakh they stand before it. None are told in
    a language whose numbers in words are not read.
    """
    if not language_of(lang).numerals.cardinals:
        return {}
    ordinal, nouns = ordinal_pattern(lang), noun_pattern(lang)
    backwards = language_of(lang).numerals.number_first
    # «пяти пунктов», «бір жолы» count; an address has digits or ordinals
    numbers = [n for n in numbers if text[n.start].isdigit() or ordinal.search(text, n.start, n.end)]
    result: dict[int, str] = {}
    for match in nouns.finditer(text):
        _mark(match, text, numbers, result, backwards=backwards)
    if backwards:  # «5-баптың»: the noun is glued to its number
        for number in numbers:
            if number.start not in result and text[number.end : number.end + 1] == "-":
                noun = nouns.match(text, number.end + 1)
                if noun:
                    _mark(noun, text, numbers, result, backwards=True)
    return result


def _mark(
    match: re.Match[str], text: str, numbers: Sequence[Found], result: dict[int, str], *, backwards: bool
) -> None:
    name = (
        EID_NAMES[Kind[match.lastgroup]] if match.lastgroup != "SENTENCE" and match.lastgroup else "sentence"
    )
    edge = match.start() if backwards else match.end()
    nearest: re.Pattern[str] | LazyPattern = _BEFORE_NOUN if backwards else _AFTER_NOUN
    for number in reversed(numbers) if backwards else numbers:
        gap = text[number.end : edge] if backwards else text[edge : number.start]
        if (number.start >= match.start()) if backwards else (number.end <= match.end()):
            continue
        if not nearest.match(gap):
            return
        result.setdefault(number.start, name)
        edge = number.start if backwards else number.end
        nearest = _JOINT

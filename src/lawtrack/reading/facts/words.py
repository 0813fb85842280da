"""Numbers in words: cardinals and ordinals in all forms, and words that begin with a number («пятидневный», «үшжылдық»).

One reader for every language; what it reads with is the facet ``numerals``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from lawtrack.language import language_of
from lawtrack.language.patterns import NOTHING, numbered, value_of
from lawtrack.model.document import Lang
from lawtrack.reading.citations.ordinals import ordinal_pattern, ordinal_value
from lawtrack.reading.facts.numerals import Found, grouped


@dataclass(frozen=True, slots=True)
class _Patterns:
    """The compiled words of one language."""

    cardinals: re.Pattern[str]
    compounds: re.Pattern[str]
    hints: tuple[re.Pattern[str], ...]
    other_meaning: re.Pattern[str]


@cache
def _patterns(lang: Lang) -> _Patterns:
    words = language_of(lang).numerals

    def compiled(inside: str, after: str) -> re.Pattern[str]:
        return re.compile(rf"(?<![\w-])(?:{inside}){after}", re.IGNORECASE)

    return _Patterns(
        compiled(numbered(words.cardinals), r"(?!\w)" if words.hyphened else r"(?![\w-])"),
        compiled(numbered(words.compounds.stems), words.compounds.tail),
        (
            compiled(numbered(words.says), r"(?!\w)"),
            compiled(numbered(words.prefixes.stems), words.prefixes.tail),
        ),
        re.compile(words.other_meaning or NOTHING, re.IGNORECASE),
    )


def numerals_in(text: str, lang: Lang) -> list[Found]:
    """The numbers that are written in words, in order."""
    numerals, patterns = language_of(lang).numerals, _patterns(lang)
    bare = numerals.bare
    words: list[tuple[int, int, int, bool]] = []
    for match in patterns.cardinals.finditer(text):
        n = value_of(match)
        closed = len(match[0]) > len(bare.get(n, match[0]))  # an ending closes a number
        words.append((match.start(), match.end(), n, closed))
    if numerals.cardinals:  # else the language's numbers in words are not read
        found = ordinal_pattern(lang).finditer(text)
        words += [(m.start(), m.end(), ordinal_value(m[0], lang), True) for m in found]
    for match in patterns.compounds.finditer(text):
        words.append((match.start(), match.end(), value_of(match), True))
    words.sort(key=lambda w: (w[0], -w[1]))
    kept: list[tuple[int, int, int, bool]] = []
    for word in words:
        if not kept or word[0] >= kept[-1][1]:
            kept.append(word)
    return [
        replace(
            found, weak=found.weak or bool(patterns.other_meaning.fullmatch(text, found.start, found.end))
        )
        for found in grouped(kept, text)
    ]


def hints_in(text: str, lang: Lang) -> list[Found]:
    """Words that may answer a number of the other language, and are not missed themselves."""
    return [
        Found(match.start(), match.end(), str(value_of(match)), weak=True)
        for pattern in _patterns(lang).hints
        for match in pattern.finditer(text)
    ]

"""An amending act written again with other words, numbers and addresses: speed measured on it is no cache of copies."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from itertools import chain

from lawtrack.language import language_of
from lawtrack.model.document import Lang
from lawtrack.model.kinds import Kind
from lawtrack.reading.lines import SourceLine

_QUOTED = re.compile(r"[«\"“][^«»\"“”]*[»\"”]")
_WORD = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"\d+")
_SMALL = (
    Kind.PARAGRAPH,
    Kind.POINT,
    Kind.ALINEA,
    Kind.SECTION,
    Kind.ARTICLE,
    Kind.SUBPARAGRAPH,
    Kind.CHAPTER,
)


def varied(lines: Sequence[SourceLine], lang: Lang, copies: int, seed: int = 1) -> list[SourceLine]:
    """Copies of an act's body in one act; in each other words are quoted, and other units with other numbers named.

    Args:
        lines: The body, without title and signature.
        lang: Its language.
        copies: How many.
        seed: Of what is chosen.
    """
    chosen = random.Random(seed)  # noqa: S311
    known = sorted({word for line in lines for word in _WORD.findall(line.text)})
    vocabulary = ["".join(chosen.sample(word, len(word))) for word in known]  # words that mean nothing
    texts: list[str] = []
    for _copy in range(copies):
        change = _change(lang, vocabulary, chosen)
        texts += [change(line.text) for line in lines]
    return [SourceLine(n, text) for n, text in enumerate(texts, 1)]


def _change(lang: Lang, vocabulary: Sequence[str], chosen: random.Random) -> Callable[[str], str]:
    """How one copy is changed: a word outside quotations stays, or is another unit or ordinal in the same form."""
    same = _same_forms(lang)

    def word(match: re.Match[str]) -> str:
        return chosen.choice(same.get(match[0], (match[0],)))

    def quoted(match: re.Match[str]) -> str:
        return _WORD.sub(lambda _word: chosen.choice(vocabulary), match[0])

    def number(match: re.Match[str]) -> str:
        return str(chosen.randint(1, 10 ** min(len(match[0]), 3) - 1)) if len(match[0]) < 4 else match[0]

    def line(text: str) -> str:
        pieces, at = [], 0
        for match in _QUOTED.finditer(text):
            pieces += [_WORD.sub(word, text[at : match.start()]), quoted(match)]
            at = match.end()
        return _NUMBER.sub(number, "".join([*pieces, _WORD.sub(word, text[at:])]))

    return line


def _same_forms(lang: Lang) -> dict[str, tuple[str, ...]]:
    """For each form of a unit's noun or of an ordinal the forms that may stand in its place."""
    language = language_of(lang)
    found: dict[str, tuple[str, ...]] = {}
    nouns = [language.units.nouns[kind] for kind in _SMALL]
    for gender in {noun.gender for noun in nouns}:
        rows = [(*n.alone, *n.inside, n.owner, n.inside_owner) for n in nouns if n.gender == gender]
        for column in zip(*rows, strict=True):
            found |= dict.fromkeys(column, tuple(dict.fromkeys(column)))
    words = language.ordinals
    plain = [stem for n, stem in words.stems.items() if n <= 20 and stem not in words.special]
    for ending in {*chain(*words.endings.values()), *words.every}:
        column = tuple(stem + ending for stem in plain)
        found |= dict.fromkeys(column, column)
    return found

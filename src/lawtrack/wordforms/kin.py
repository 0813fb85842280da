"""Every form of a word that is given in any form, and of the adjective or noun that is made of it.

«деревьев» has the forms of «дерево», «амортизация» also those of «амортизационный»; «шарттың» those of «шарт». What a
dictionary knows is taken from it. Endings that stand behind any word are taken off, and what is left counts as a stem
only where it makes the word that was given: «салым» is no form of «сал».
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from lawtrack.language import language_of, languages
from lawtrack.model.document import Lang
from lawtrack.wordforms.dictionary import analyzer, is_guessed
from lawtrack.wordforms.endings import by_endings
from lawtrack.wordforms.words import fold

if TYPE_CHECKING:
    from lawtrack.language.facets.declension import Declension

_SHORTEST = 3
_MADE_OF = ("NOUN",)
_MAKES = ("ADJF",)


@lru_cache(maxsize=4096)
def kin(word: str) -> frozenset[str]:
    """The forms of a word in every language that may have it, folded; without those of a language that has no forms.

    Args:
        word: One word in any of its forms.

    Returns:
        The forms; empty where no language knows any.
    """
    if len(word) < _SHORTEST or not word.isalpha():
        return frozenset()
    found: set[str] = set()
    for language in languages():
        own = language.declension
        if own.dictionary:
            found.update(_by_dictionary(word.casefold(), own))
        elif own.cases:
            found.update(_by_endings(word.casefold(), language.lang))
    return frozenset(map(fold, found))


def _by_dictionary(word: str, own: Declension) -> Iterator[str]:
    if not _in_alphabet(word, own.dictionary):
        return
    parses = analyzer(own.dictionary).parse(word)
    known = [parse for parse in parses if not is_guessed(parse)] or parses[:1]
    for parse in known:
        yield from (form.word for form in parse.lexeme)
        for made in _made(parse, own):
            yield from (form.word for form in made.lexeme)


def _made(parse: Any, own: Declension) -> Iterator[Any]:  # noqa: ANN401 -- pymorphy3 has no types
    """The adjectives made of a noun, the nouns that an adjective is made of: words that the dictionary knows."""
    base = parse.normal_form
    if parse.tag.POS in _MADE_OF:
        pairs, wanted = own.derived, _MAKES
    elif parse.tag.POS in _MAKES:
        pairs, wanted = tuple((adjective, noun) for noun, adjective in own.derived), _MADE_OF
    else:
        return
    book = analyzer(own.dictionary)
    for ending, other in pairs:
        stem = base[: len(base) - len(ending)]
        if len(stem) < _SHORTEST or not base.endswith(ending) or not book.word_is_known(stem + other):
            continue
        yield from (one for one in book.parse(stem + other) if one.tag.POS in wanted)


def _by_endings(word: str, lang: Lang) -> Iterator[str]:
    ending = _ending(lang)
    for cut in range(len(word), _SHORTEST - 1, -1):
        if not ending.fullmatch(word, cut):
            continue
        for stem in dict.fromkeys((word[:cut], _unvoiced(word[:cut], lang))):
            made = by_endings(stem, lang)
            if made is not None and word in made.forms:
                yield from made.forms


def _unvoiced(stem: str, lang: Lang) -> str:
    """The stem as it stands without an ending: «тізіліг» is «тізілік»."""
    plain = {voiced: letter for letter, voiced in language_of(lang).inflection.voiced.items()}
    return stem[:-1] + plain.get(stem[-1:], stem[-1:])


@cache
def _ending(lang: Lang) -> re.Pattern[str]:
    return re.compile(language_of(lang).inflection.endings)


def _in_alphabet(word: str, dictionary: str) -> bool:
    """True where a word has the letters of the language of a dictionary and no others."""
    letters = next((one.letters for one in languages() if one.declension.dictionary == dictionary), None)
    return letters is not None and re.fullmatch(f"[{letters.alphabet}]+", word) is not None

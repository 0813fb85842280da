"""The forms of a term by the morphological dictionary of its language (pymorphy3 with the words of OpenCorpora).

A phrase is a noun with the adjectives and participles that stand before it and agree with it; what follows it stays
(«охрана труда», «работник, занятый …»). A word that only resembles words of the dictionary is not known.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import product
from typing import Any

from lawtrack.language.spelling import with_one_letter
from lawtrack.wordforms.paradigms import Paradigm, Slot, gathered

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")
_NUMBERS = ("sing", "plur")
_GUESSED = ("KnownSuffixAnalyzer", "FakeDictionary")
_VARIANTS = {"gen2": "gent", "loc2": "loct", "acc2": "accs", "gen1": "gent", "loc1": "loct"}
_ADJECTIVES = ("ADJF", "PRTF")


@cache
def analyzer(language: str) -> Any:  # noqa: ANN401 -- pymorphy3 has no types
    """The dictionary of a language; it takes half a second to open."""
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang=language)


def by_dictionary(term: str, language: str) -> Paradigm | None:
    """The forms of a term; None where the dictionary does not know its words, or they are no noun with what agrees."""
    matches = list(_WORD.finditer(term))
    parsed = [_parses(match[0], language) for match in matches]
    head = next((n for n, parses in enumerate(parsed) if _nouns(parses)), None)
    if head is None:
        return None
    nouns = _nouns(parsed[head])
    before = parsed[:head]
    if any(not any(p.tag.POS in _ADJECTIVES for p in parses) for parses in before):
        return None
    plain = with_one_letter(term) == term
    made: dict[Slot, set[str]] = {}
    first: dict[Slot, str] = {}
    unsure: set[Slot] = set()
    for noun in nouns:
        adjectives = [_agreeing(parses, noun) for parses in before]
        if any(one is None for one in adjectives):
            continue
        for number in _NUMBERS:
            for case in _CASES:
                slot = Slot(number, case)
                choices = [
                    *(_adjective_forms(one, noun, number, case) for one in adjectives),
                    _noun_forms(noun, number, case),
                ]
                if not all(choices):
                    continue
                phrases = [_put(term, matches, words, plain=plain) for words in product(*choices)]
                made.setdefault(slot, set()).update(phrases)
                if first.setdefault(slot, phrases[0]) != phrases[0]:
                    unsure.add(slot)
    if not made:
        return None
    for slot in unsure:
        del first[slot]
    genders = {noun.tag.gender or "" for noun in nouns}
    living = {noun.tag.animacy == "anim" for noun in nouns}
    return gathered(
        term,
        made,
        first,
        genders.pop() if len(genders) == 1 else "",
        living.pop() if len(living) == 1 else None,
    )


def _parses(word: str, language: str) -> list[Any]:
    return [p for p in analyzer(language).parse(word.lower()) if not is_guessed(p)]


def is_guessed(parse: Any) -> bool:  # noqa: ANN401
    """True for a word that only resembles words of the dictionary."""
    return any(type(step[0]).__name__ in _GUESSED for step in parse.methods_stack)


def _nouns(parses: Iterable[Any]) -> list[Any]:
    """The nouns that a word may be in its basic form, each once; names of persons and places are none."""
    found: dict[tuple[str, str], Any] = {}
    for parse in parses:
        tag = parse.tag
        if tag.POS != "NOUN" or tag.case != "nomn" or {"Surn", "Name", "Patr", "Geox"} & tag.grammemes:
            continue
        found.setdefault((parse.normal_form, str(tag.gender)), parse)
    singular = [p for p in found.values() if p.tag.number == "sing" or "Pltm" in p.tag.grammemes]
    return singular or list(found.values())


def _agreeing(parses: Sequence[Any], noun: Any) -> Any:  # noqa: ANN401
    """The adjective or participle that has the noun's number and gender; None where none has."""
    for parse in parses:
        tag = parse.tag
        if tag.POS not in _ADJECTIVES or tag.case != "nomn" or tag.number != noun.tag.number:
            continue
        if tag.number == "plur" or tag.gender == noun.tag.gender:
            return parse
    return None


def _noun_forms(noun: Any, number: str, case: str) -> list[str]:  # noqa: ANN401
    """The noun in a number and case, the usual form first."""
    inflected = noun.inflect({number, case})
    if inflected is None:
        return []
    forms = [inflected.word]
    for one in noun.lexeme:
        tag = one.tag
        if tag.number == number and _VARIANTS.get(tag.case, tag.case) == case:
            forms.append(one.word)
    return list(dict.fromkeys(forms))


def _adjective_forms(adjective: Any, noun: Any, number: str, case: str) -> list[str]:  # noqa: ANN401
    forms = []
    for one in adjective.lexeme:
        tag = one.tag
        if tag.POS != adjective.tag.POS or tag.number != number or tag.case != case:
            continue
        if number == "sing" and tag.gender != noun.tag.gender:
            continue
        if case == "accs" and tag.animacy is not None and tag.animacy != noun.tag.animacy:
            continue
        if "Supr" in tag.grammemes or "Cmp2" in tag.grammemes:
            continue
        forms.append(one.word)
    return list(dict.fromkeys(forms))


def _put(term: str, matches: Sequence[re.Match[str]], words: Sequence[str], *, plain: bool) -> str:
    """The term with its first words in these forms, with the capitals that it has."""
    pieces: list[str] = []
    at = 0
    for match, word in zip(matches, words, strict=False):
        cased = word.upper() if match[0].isupper() and len(match[0]) > 1 else word
        if match[0][:1].isupper():
            cased = cased[:1].upper() + cased[1:]
        pieces += [term[at : match.start()], cased]
        at = match.end()
    text = "".join(pieces) + term[at:]
    return with_one_letter(text) if plain else text

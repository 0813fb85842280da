"""Words beside a term that tell its case, or have its gender and number: a term of another gender needs others."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from lawtrack.amending.sentences import sentences
from lawtrack.language import language_of
from lawtrack.model.document import Lang
from lawtrack.wordforms.dictionary import analyzer
from lawtrack.wordforms.paradigms import Paradigm, Slot

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BEHIND = 2
"""Words behind a term, after a comma, in which what has its gender begins («работодатель, заключивший …»)."""
_SHORT = ("ADJS", "PRTS", "VERB")
_FULL = ("ADJF", "PRTF")


def narrowed(text: str, start: int, slots: frozenset[Slot], lang: Lang) -> frozenset[Slot]:
    """What a form may be, by the word before it: a preposition, or an adjective that agrees.

    Args:
        text: The paragraph.
        start: Where the form begins.
        slots: What it may be by itself.
        lang: The language.

    Returns:
        What is left; all of it where the word before tells nothing.
    """
    own = language_of(lang).declension
    before = _before(text, start)
    if not own.dictionary or not before:
        return slots
    cases = own.governed.get(before)
    if cases is not None:
        left = frozenset(slot for slot in slots if slot.case in cases)
        return left or slots
    agreed = {(p.tag.number, p.tag.case) for p in _parses(before, own.dictionary) if p.tag.POS in _FULL}
    left = frozenset(slot for slot in slots if (slot.number, slot.case) in agreed)
    return left or slots


def agreeing(
    text: str, start: int, end: int, old: Paradigm, new: Paradigm, slots: frozenset[Slot], lang: Lang
) -> tuple[str, ...]:
    """The words that have the gender of a term, where another term of another gender is put in its place.

    Args:
        text: The paragraph.
        start: Where the term begins.
        end: Where it ends.
        old: The term.
        new: The other one.
        slots: What the form is.
        lang: The language.
    """
    own = language_of(lang).declension
    if not own.dictionary or old.gender == new.gender or not any(slot.number == "sing" for slot in slots):
        return ()
    found: list[str] = []
    before = _before(text, start)
    if before and _has(before, _FULL, old.gender, own.dictionary):
        found.append(before)
    first, last = next(((a, b) for a, b in sentences(text) if a <= start < b), (start, len(text)))
    behind = text[end:last]
    for n, match in enumerate(_WORD.finditer(behind)):
        near = n < _BEHIND and behind[: match.start()].lstrip().startswith(",")
        if near and _has(match[0], _FULL, old.gender, own.dictionary):
            found.append(match[0])
    if any(slot.case == "nomn" for slot in slots):
        rest = f"{text[first:start]} {behind}"
        found += [
            word
            for word in _WORD.findall(rest)
            if len(word) > 1 and _has(word, _SHORT, old.gender, own.dictionary)
        ]
    return tuple(dict.fromkeys(found))


def _before(text: str, start: int) -> str:
    """The word at once before a place, in small letters; empty where a mark stands between."""
    match = re.search(r"([^\W\d_]+(?:-[^\W\d_]+)*)\s+\Z", text[:start])
    return match[1].casefold() if match else ""


def _has(word: str, kinds: tuple[str, ...], gender: str, dictionary: str) -> bool:
    """True where a word may be of one of these parts of speech, in the singular and of the gender."""
    return any(
        p.tag.POS in kinds and p.tag.number == "sing" and p.tag.gender == gender
        for p in _parses(word.casefold(), dictionary)[:1]
    )


@lru_cache(maxsize=8192)
def _parses(word: str, dictionary: str) -> tuple[Any, ...]:
    return tuple(analyzer(dictionary).parse(word))

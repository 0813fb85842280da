"""Words beside a term that tell its case, or have its gender and number: a term of another gender needs others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from lawtrack.amending.sentences import sentences
from lawtrack.language import language_of
from lawtrack.model.document import Lang
from lawtrack.wordforms.dictionary import analyzer
from lawtrack.wordforms.paradigms import Paradigm, Slot

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_MARK = re.compile(r"[.,;:()–—]")
_BEHIND = 2
"""Words behind a term, after a comma, in which what has its gender begins («работодатель, заключивший …»)."""
_SHORT = ("ADJS", "PRTS", "VERB")
_FULL = ("ADJF", "PRTF")
_PRONOUN = "Apro"
"""What the dictionary says of «который»."""


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
    asked = _Asked(
        old.gender, new.gender, frozenset(s.case for s in slots if s.number == "sing"), own.dictionary
    )
    first, last = next(((a, b) for a, b in sentences(text) if a <= start < b), (start, len(text)))
    found = [*asked.before(text[first:start])]
    behind = text[end:last]
    for n, match in enumerate(_WORD.finditer(behind)):
        near = n < _BEHIND and behind[: match.start()].lstrip().startswith(",")
        if near and asked.behind(match[0]):
            found.append(match[0])
    if "nomn" in asked.cases:
        rest = [*_WORD.findall(text[first:start]), *_WORD.findall(behind)]
        found += [word for word in rest if len(word) > 1 and asked.tells(word)]
    return tuple(dict.fromkeys(found))


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is asked of the words beside a term.

    Attributes:
        old: Its gender.
        new: That of the other term.
        cases: What cases its form may be.
        dictionary: The dictionary of the language.
    """

    old: str
    new: str
    cases: frozenset[str]
    dictionary: str

    def before(self, text: str) -> Iterator[str]:
        """The words before the term that agree with it: at once, or with words of their own between.

        «заключенный на определенный срок трудовой договор»: «определенный» belongs to the word behind it.
        """
        near = text[max((match.end() for match in _MARK.finditer(text)), default=0) :]
        words = _WORD.findall(near)
        for n, word in enumerate(words):
            if self.agrees(word) and not (n + 1 < len(words) and self._belongs(word, words[n + 1 :])):
                yield word

    def agrees(self, word: str) -> bool:
        """True for an adjective or a participle in the case of the term that reads otherwise for the other one."""
        parses = _parses(word.casefold(), self.dictionary)
        return self._differ(p for p in parses if p.tag.POS in _FULL and p.tag.case in self.cases)

    def behind(self, word: str) -> bool:
        """The same behind a comma, where «который» has a case of its own."""
        parses = _parses(word.casefold(), self.dictionary)
        return self.agrees(word) or self._differ(p for p in parses if _PRONOUN in p.tag)

    def tells(self, word: str) -> bool:
        """True for what is said of the term («обязан», «расторгнут», «он»)."""
        parses = _parses(word.casefold(), self.dictionary)[:1]
        return self._differ(
            p for p in parses if p.tag.POS in _SHORT or (p.tag.POS == "NPRO" and p.tag.case == "nomn")
        )

    def _differ(self, parses: Iterable[Any]) -> bool:
        """True where a word of the gender of the term reads otherwise in that of the other one."""
        for parse in parses:
            if parse.tag.number == "sing" and parse.tag.gender == self.old:
                other = parse.inflect({self.new})
                if other is None or other.word != parse.word:
                    return True
        return False

    def _belongs(self, word: str, behind: Sequence[str]) -> bool:
        """True where an adjective has another noun behind it: the next noun with its case, number and gender."""
        mine = {
            (p.tag.case, p.tag.gender)
            for p in _parses(word.casefold(), self.dictionary)
            if p.tag.POS in _FULL and p.tag.number == "sing"
        }
        for other in behind:
            parses = _parses(other.casefold(), self.dictionary)
            if any(p.tag.POS == "NOUN" for p in parses[:1]):
                return any(
                    p.tag.POS == "NOUN" and p.tag.number == "sing" and (p.tag.case, p.tag.gender) in mine
                    for p in parses
                )
            if not any(p.tag.POS in _FULL for p in parses):
                return False
        return False


def _before(text: str, start: int) -> str:
    """The word at once before a place, in small letters; empty where a mark stands between."""
    match = re.search(r"([^\W\d_]+(?:-[^\W\d_]+)*)\s+\Z", text[:start])
    return match[1].casefold() if match else ""


@lru_cache(maxsize=8192)
def _parses(word: str, dictionary: str) -> tuple[Any, ...]:
    return tuple(analyzer(dictionary).parse(word))

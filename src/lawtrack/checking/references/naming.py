"""What a name of an act in a text means in the library: one Work, or none that is sure."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from lawtrack.amending.addressee import match_act
from lawtrack.language import language_of
from lawtrack.model.document import Lang, Work
from lawtrack.model.instruction import ActReference
from lawtrack.reading.instructions.acts import reference

_WORD = re.compile(r"[^\W\d_]{4,}")
_BEGINNING = 4
"""Letters that all forms of a word share: an act is looked for among those whose names have such a word only."""


class NamedActs:
    """The Works of a library by what texts call them.

    Args:
        works: The Works.
    """

    def __init__(self, works: Iterable[Work]) -> None:
        self._works = tuple(works)
        self._by_word: dict[str, list[Work]] = defaultdict(list)
        self._by_number: dict[str, list[Work]] = defaultdict(list)
        for work in self._works:
            for word in _beginnings(_names(work)):
                self._by_word[word].append(work)
            if work.number:
                self._by_number[work.number.split("-")[0]].append(work)

    def meant(self, name: str, lang: Lang) -> Work | None:
        """The Work that a name means; None where there is none, or several fit."""
        named = reference(name)
        possible = self._possible(named, lang)
        return match_act(named, possible, lang) if possible else None

    def _possible(self, named: ActReference, lang: Lang) -> Sequence[Work]:
        if named.number and (found := self._by_number.get(named.number.split("-")[0])):
            return found
        name = named.title or re.sub(language_of(lang).naming.adopted, "", named.text)
        words = _beginnings((name,))
        lists = [self._by_word[word] for word in words if word in self._by_word]
        return min(lists, key=len) if lists and len(lists) >= (len(words) + 1) // 2 else ()


def _names(work: Work) -> Iterable[str]:
    yield from work.titles.values()
    yield from (value for kind, value in work.aliases if kind == "name")


def _beginnings(names: Iterable[str]) -> frozenset[str]:
    return frozenset(word[:_BEGINNING].casefold() for name in names for word in _WORD.findall(name))

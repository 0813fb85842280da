"""The words of one text, for looking through it as somebody types: which paragraphs hold what is sought."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from lawtrack.wordforms.sought import Sought, Term
from lawtrack.wordforms.words import fold, words_of


class Lookup:
    """Paragraphs by their words; made once for a text, in time linear to it.

    Args:
        paragraphs: The words of each paragraph.
    """

    def __init__(self, paragraphs: Iterable[str]) -> None:
        self._folded = [fold(paragraph) for paragraph in paragraphs]
        places: dict[str, list[int]] = {}
        for i, text in enumerate(self._folded):
            for word in set(words_of(text)):
                places.setdefault(word, []).append(i)
        self._places = places
        self._words: Sequence[str] = sorted(places)

    def find(self, wanted: Sought) -> list[int]:
        """The paragraphs that hold every term, in order; where none does, those that hold the query as letters.

        The middle of a word is found so, for «платель» stands in «налогоплательщик».
        """
        found: set[int] | None = None
        for term, pattern in zip(wanted.terms, wanted.patterns, strict=True):
            here = self._of(term)
            if term.phrase:
                here = {i for i in here if pattern.search(self._folded[i])}
            found = here if found is None else found & here
        if not found and wanted.letters:
            return [i for i, text in enumerate(self._folded) if wanted.letters in text]
        return sorted(found or ())

    def _of(self, term: Term) -> set[int]:
        """Paragraphs that may hold a term: all of them that do, where it is one word."""
        if term.phrase:
            return set.intersection(*(set(self._places.get(word, ())) for word in term.words))
        found = {i for form in term.forms for i in self._places.get(form, ())}
        typed = term.words[0]
        for at in range(bisect_left(self._words, typed), len(self._words)):
            if not self._words[at].startswith(typed):
                break
            found.update(self._places[self._words[at]])
        return found

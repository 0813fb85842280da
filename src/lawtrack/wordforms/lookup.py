"""The words of one text, for looking through it as somebody types: which paragraphs hold what is sought."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lawtrack.wordforms.sought import Sought
from lawtrack.wordforms.words import fold


class Lookup:
    """Paragraphs folded once for a text; what was sought last is remembered with where it stands.

    Args:
        paragraphs: The words of each paragraph.
    """

    def __init__(self, paragraphs: Iterable[str]) -> None:
        self._folded = [fold(paragraph) for paragraph in paragraphs]
        self._last: tuple[Sought, Sequence[int]] | None = None

    def find(self, wanted: Sought) -> Sequence[int]:
        """The paragraphs that hold every term, in order; where none does, those that hold the query as letters.

        The middle of a word is found so, for «платель» stands in «налогоплательщик».
        """
        last = self._last
        if last is None or last[0] != wanted:
            last = self._last = wanted, self._find(wanted)
        return last[1]

    def _find(self, wanted: Sought) -> Sequence[int]:
        found: Sequence[int] = range(len(self._folded)) if wanted.terms else ()
        for term, pattern in zip(wanted.terms, wanted.patterns, strict=True):
            likely = sorted({i for one in term.beginnings for i in self._holding(one, found)})
            found = [i for i in likely if pattern.search(self._folded[i])]
        if not found and wanted.letters:
            return self._holding(wanted.letters, range(len(self._folded)))
        return found

    def _holding(self, letters: str, among: Iterable[int]) -> list[int]:
        return [i for i in among if letters in self._folded[i]]

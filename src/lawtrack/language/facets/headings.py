"""The facet of headings: the words that open the units of an act."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from lawtrack.model.kinds import Kind

_NONE: Mapping[str, Kind] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Headings:
    """How a unit is headed.

    Attributes:
        before: The words that stand before the number («Глава 2»), in small letters, the longer of two beginnings
            first; misspelt ones count («cтатья» with a Latin c).
        after: The words that stand after it («2-тарау»).
        ordinals: Ordinals in words that head a part, from the first: «первая», «вторая».
        first_after: The first ordinal heads a unit only after these words; empty where it always does.
        unnumbered: A pattern of headings of parts without a number: «ОСОБЕННАЯ ЧАСТЬ».
        article: The beginning of the word for an article, or of what is joined to its number: it tells the articles of
            a law from the points of a bylaw. Empty where they are not told apart.
    """

    unnumbered: str
    article: str
    before: Mapping[str, Kind] = field(default_factory=lambda: _NONE)
    after: Mapping[str, Kind] = field(default_factory=lambda: _NONE)
    ordinals: tuple[str, ...] = ()
    first_after: str = ""

    def of(self, kind: Kind) -> str:
        """A pattern of the words that open units of a kind; empty where no word does."""
        words = {**self.before, **self.after}
        return "|".join(rf"(?<![^\W\d_]){word}" for word, opened in words.items() if opened is kind)

"""The Protocol that every language gives."""

from __future__ import annotations

from typing import Protocol

from lawtrack.language.dates import Dates
from lawtrack.language.naming import Naming
from lawtrack.language.sentences import Sentences
from lawtrack.language.tombstones import Tombstones
from lawtrack.model.document import Lang


class Language(Protocol):
    """One language of acts: a module or an object with these attributes."""

    @property
    def lang(self) -> Lang:
        """Which language it is."""

    @property
    def dates(self) -> Dates:
        """Months and printed dates."""

    @property
    def naming(self) -> Naming:
        """What in the naming of an act is its name."""

    @property
    def sentences(self) -> Sentences:
        """Short forms after which no sentence ends."""

    @property
    def tombstones(self) -> Tombstones:
        """What is printed in place of an element out of force."""

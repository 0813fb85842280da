"""The Protocol that every language gives."""

from __future__ import annotations

from typing import Protocol

from lawtrack.language.addresses import Addresses
from lawtrack.language.dates import Dates
from lawtrack.language.drafting import Drafting
from lawtrack.language.ordinals import Ordinals
from lawtrack.language.units import Units
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
    def units(self) -> Units:
        """What the elements of an act are called."""

    @property
    def ordinals(self) -> Ordinals:
        """Ordinals in words."""

    @property
    def addresses(self) -> Addresses:
        """The order of the elements in an address, and what joins them."""

    @property
    def drafting(self) -> Drafting | None:
        """The phrases of directives; None where no amending acts are written in the language."""

"""Russian."""

from __future__ import annotations

from lawtrack.language.ru.addresses import ADDRESSES as addresses
from lawtrack.language.ru.dates import DATES as dates
from lawtrack.language.ru.drafting import DRAFTING as drafting
from lawtrack.language.ru.ordinals import ORDINALS as ordinals
from lawtrack.language.ru.units import UNITS as units
from lawtrack.model.document import Lang

lang = Lang.RU

__all__ = ["addresses", "dates", "drafting", "lang", "ordinals", "units"]

"""English."""

from __future__ import annotations

from lawtrack.language.en.addresses import ADDRESSES as addresses
from lawtrack.language.en.dates import DATES as dates
from lawtrack.language.en.ordinals import ORDINALS as ordinals
from lawtrack.language.en.units import UNITS as units
from lawtrack.model.document import Lang

lang = Lang.EN
drafting = None
"""Amending acts are written in Kazakh and Russian."""

__all__ = ["addresses", "dates", "drafting", "lang", "ordinals", "units"]

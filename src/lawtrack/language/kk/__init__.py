"""Kazakh."""

from __future__ import annotations

from lawtrack.language.kk.addresses import ADDRESSES as addresses
from lawtrack.language.kk.dates import DATES as dates
from lawtrack.language.kk.drafting import DRAFTING as drafting
from lawtrack.language.kk.ordinals import ORDINALS as ordinals
from lawtrack.language.kk.units import UNITS as units
from lawtrack.model.document import Lang

lang = Lang.KK

__all__ = ["addresses", "dates", "drafting", "lang", "ordinals", "units"]

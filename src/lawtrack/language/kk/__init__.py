"""Kazakh."""

from __future__ import annotations

from lawtrack.language.kk.dates import DATES as dates
from lawtrack.language.kk.naming import NAMING as naming
from lawtrack.language.kk.sentences import SENTENCES as sentences
from lawtrack.language.kk.tombstones import TOMBSTONES as tombstones
from lawtrack.model.document import Lang

lang = Lang.KK

__all__ = ["dates", "lang", "naming", "sentences", "tombstones"]

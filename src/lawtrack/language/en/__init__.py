"""English."""

from __future__ import annotations

from lawtrack.language.en.dates import DATES as dates
from lawtrack.language.en.naming import NAMING as naming
from lawtrack.language.en.sentences import SENTENCES as sentences
from lawtrack.language.en.tombstones import TOMBSTONES as tombstones
from lawtrack.model.document import Lang

lang = Lang.EN

__all__ = ["dates", "lang", "naming", "sentences", "tombstones"]

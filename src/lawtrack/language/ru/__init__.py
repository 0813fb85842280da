"""Russian."""

from __future__ import annotations

from lawtrack.language.ru.dates import DATES as dates
from lawtrack.language.ru.naming import NAMING as naming
from lawtrack.language.ru.sentences import SENTENCES as sentences
from lawtrack.language.ru.tombstones import TOMBSTONES as tombstones
from lawtrack.model.document import Lang

lang = Lang.RU

__all__ = ["dates", "lang", "naming", "sentences", "tombstones"]

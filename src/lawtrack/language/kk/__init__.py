"""Kazakh."""

from __future__ import annotations

from lawtrack.language.kk.acts import ACTS as acts
from lawtrack.language.kk.bodies import BODIES as bodies
from lawtrack.language.kk.dates import DATES as dates
from lawtrack.language.kk.documents import DOCUMENTS as documents
from lawtrack.language.kk.front import FRONT as front
from lawtrack.language.kk.headings import HEADINGS as headings
from lawtrack.language.kk.letters import LETTERS as letters
from lawtrack.language.kk.names import NAMES as names
from lawtrack.language.kk.notes import NOTES as notes
from lawtrack.language.kk.numerals import NUMERALS as numerals
from lawtrack.language.kk.tables import TABLES as tables
from lawtrack.model.document import Lang

lang = Lang.KK

__all__ = [
    "acts",
    "bodies",
    "dates",
    "documents",
    "front",
    "headings",
    "lang",
    "letters",
    "names",
    "notes",
    "numerals",
    "tables",
]

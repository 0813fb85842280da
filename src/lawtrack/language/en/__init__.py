"""English."""

from __future__ import annotations

from lawtrack.language.en.acts import ACTS as acts
from lawtrack.language.en.bodies import BODIES as bodies
from lawtrack.language.en.dates import DATES as dates
from lawtrack.language.en.documents import DOCUMENTS as documents
from lawtrack.language.en.front import FRONT as front
from lawtrack.language.en.headings import HEADINGS as headings
from lawtrack.language.en.letters import LETTERS as letters
from lawtrack.language.en.names import NAMES as names
from lawtrack.language.en.notes import NOTES as notes
from lawtrack.language.en.numerals import NUMERALS as numerals
from lawtrack.language.en.tables import TABLES as tables
from lawtrack.model.document import Lang

lang = Lang.EN

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

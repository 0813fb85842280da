"""Russian."""

from __future__ import annotations

from lawtrack.language.ru.acts import ACTS as acts
from lawtrack.language.ru.bodies import BODIES as bodies
from lawtrack.language.ru.dates import DATES as dates
from lawtrack.language.ru.documents import DOCUMENTS as documents
from lawtrack.language.ru.front import FRONT as front
from lawtrack.language.ru.headings import HEADINGS as headings
from lawtrack.language.ru.letters import LETTERS as letters
from lawtrack.language.ru.names import NAMES as names
from lawtrack.language.ru.notes import NOTES as notes
from lawtrack.language.ru.numerals import NUMERALS as numerals
from lawtrack.language.ru.tables import TABLES as tables
from lawtrack.model.document import Lang

lang = Lang.RU

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

"""Russian."""

from __future__ import annotations

from lawtrack.language.ru.dates import DATES as dates
from lawtrack.language.ru.naming import NAMING as naming
from lawtrack.model.document import Lang

lang = Lang.RU

__all__ = ["dates", "lang", "naming"]

"""English."""

from __future__ import annotations

from lawtrack.language.en.dates import DATES as dates
from lawtrack.model.document import Lang

lang = Lang.EN

__all__ = ["dates", "lang"]

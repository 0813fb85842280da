"""Days in figures, as the reader of the interface's language writes them."""

from __future__ import annotations

import datetime as dt

from lawtrack.i18n import language
from lawtrack.language.registry import language_of
from lawtrack.model.document import Lang


def day_text(day: dt.date) -> str:
    """A day in figures: 2026-05-12 in English, 12.05.2026 in Russian and Kazakh."""
    form = language_of(Lang(language())).dates.figures
    return form.format(year=day.year, month=day.month, day=day.day)

"""Days and numbers in figures, as the reader of the interface's language writes them."""

from __future__ import annotations

import datetime as dt

from lawtrack.i18n import language
from lawtrack.language.registry import language_of
from lawtrack.model.document import Lang


def day_text(day: dt.date) -> str:
    """A day in figures: 2026-05-12 in English, 12.05.2026 in Russian and Kazakh."""
    form = language_of(Lang(language())).dates.figures
    return form.format(year=day.year, month=day.month, day=day.day)


def number_text(value: float) -> str:
    """A number with at most one decimal: 14.5 in English, 14,5 in Russian and Kazakh; 14 where it is whole."""
    return f"{value:.1f}".removesuffix(".0").replace(".", _decimal())


def number_of(words: str) -> float:
    """The number that ``number_text`` gives these words for.

    Raises:
        ValueError: It gives them for none.
    """
    return float(words.replace(_decimal(), "."))


def _decimal() -> str:
    return language_of(Lang(language())).numerals.decimal

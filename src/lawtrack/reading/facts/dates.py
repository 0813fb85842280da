"""Every date of a text, with its year or without: «10 июля 2024 года», «6 июля», «2024 жылғы 10 шілдедегі», «1 қыркүйек»."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import cache

from lawtrack.incoming import number_in
from lawtrack.language import language_of
from lawtrack.model.document import Lang


@dataclass(frozen=True, slots=True)
class Day:
    """A date and where it stands; ``value`` is ISO, ``--07-06`` without the year."""

    start: int
    end: int
    value: str


_NUMERIC = (
    r"(?<!\d)(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)",
    r"(?<![\d.])(?P<d>\d\d)\.(?P<m>\d\d)\.(?P<y>(?:19|20)\d\d)(?!\d)",
)


@cache
def _months(lang: Lang) -> dict[str, int]:
    dates = language_of(lang).dates
    numbers = {name: i for i, name in enumerate(dates.months, 1)}
    return numbers | {spelling: numbers[name] for spelling, name in dates.spelt.items()}


@cache
def _forms(lang: Lang) -> tuple[re.Pattern[str], ...]:
    names = "|".join(_months(lang))
    forms = [form.replace("{months}", names) for form in language_of(lang).dates.in_text]
    return tuple(re.compile(form, re.IGNORECASE) for form in (*forms, *_NUMERIC))


def dates_in(text: str, lang: Lang) -> list[Day]:
    """The dates of ``text`` in order; what is no day of the calendar is left to the plain numbers."""
    found: list[Day] = []
    for form in _forms(lang):
        for match in form.finditer(text):
            value = _value(match, _months(lang))
            if value and not any(d.start < match.end() and match.start() < d.end for d in found):
                found.append(Day(match.start(), match.end(), value))
    return sorted(found, key=lambda d: d.start)


def _value(match: re.Match[str], months: dict[str, int]) -> str:
    name = match["m"].lower()
    month = (number_in(name) or 0) if name.isdigit() else months[name]
    year, day = match["y"], int(match["d"])
    try:
        date = dt.date(int(year) if year else 2000, month, day)
    except ValueError:
        return ""
    return date.isoformat() if year else f"--{date:%m-%d}"

"""Dates as acts print them: «от 6 апреля 2016 года», «2016 жылғы 6 сәуірдегі», «of April 6, 2016», ISO."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from functools import cache

from lawtrack.language import languages

_NUMERIC = (
    r"(?<!\d)(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)",
    r"(?<!\d)(?P<d>\d\d)\.(?P<m>\d\d)\.(?P<y>(?:19|20)\d\d)(?!\d)",
)


@cache
def _forms() -> tuple[tuple[re.Pattern[str], dict[str, int]], ...]:
    """The patterns of a printed date, each with the numbers of its months."""
    found = []
    for language in languages():
        months = {name: n for n, name in enumerate(language.dates.months, 1)}
        for form in language.dates.forms:
            pattern = form.replace("{months}", "|".join(months))
            found.append((re.compile(pattern, re.IGNORECASE), months))
    return (*found, *((re.compile(form), {}) for form in _NUMERIC))


def printed_date(text: str) -> dt.date | None:
    """The first date in ``text``; None where there is none, or what stands there is no day of the calendar."""
    matches = [(match, months) for form, months in _forms() if (match := form.search(text))]
    return _day(*min(matches, key=lambda found: found[0].start())) if matches else None


def before_and_after_date(text: str) -> tuple[str, str] | None:
    """What stands before the first date in ``text`` and what behind it; None where there is none."""
    first = min(
        (m for form, _months in _forms() if (m := form.search(text))), key=re.Match.start, default=None
    )
    return None if first is None else (text[: first.start()], text[first.end() :])


def printed_dates(text: str) -> frozenset[dt.date | None]:
    """All dates in ``text``; None for what is no day of the calendar."""
    return frozenset(_day(match, months) for form, months in _forms() for match in form.finditer(text))


def _day(match: re.Match[str], months: Mapping[str, int]) -> dt.date | None:
    month = match["m"].lower()
    try:
        return dt.date(int(match["y"]), months.get(month) or int(month), int(match["d"]))
    except ValueError:
        return None

"""Dates as acts print them: «от 6 апреля 2016 года», «2016 жылғы 6 сәуірдегі», «of April 6, 2016», ISO."""

from __future__ import annotations

import datetime as dt
import re
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
    if not matches:
        return None
    first, months = min(matches, key=lambda found: found[0].start())
    month = first["m"].lower()
    try:
        return dt.date(int(first["y"]), months.get(month) or int(month), int(first["d"]))
    except ValueError:
        return None

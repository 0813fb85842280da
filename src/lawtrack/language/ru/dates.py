"""Russian dates."""

from __future__ import annotations

from lawtrack.language.facets.dates import Dates

_MONTHS = (
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
)

DATES = Dates(
    months=_MONTHS,
    forms=(r"(?P<d>\d{1,2})\s+(?P<m>{months})\s+(?P<y>\d{4})",),
    in_text=(r"(?<!\d)(?P<d>\d\d?)\s+(?P<m>{months})(?:\s+(?P<y>(?:19|20)\d\d))?",),
    of_act="от {day} {month} {year} года",
    figures="{day:02}.{month:02}.{year:04}",
    months_of_act=_MONTHS,
)

"""English dates."""

from __future__ import annotations

from lawtrack.language.facets.dates import Dates

_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)

DATES = Dates(
    months=_MONTHS,
    forms=(
        r"(?P<m>{months})\s+(?P<d>\d{1,2}),?\s+(?P<y>\d{4})",
        r"(?P<d>\d{1,2})\s+(?P<m>{months}),?\s+(?P<y>\d{4})",
    ),
    in_text=(
        r"(?P<m>{months})\s+(?P<d>\d\d?),?(?:\s+(?P<y>(?:19|20)\d\d))?",
        r"(?<!\d)(?P<d>\d\d?)\s+(?P<m>{months}),?(?:\s+(?P<y>(?:19|20)\d\d))?",
    ),
    of_act="of {day} {month} {year}",
    figures="{year:04}-{month:02}-{day:02}",
    months_of_act=tuple(month.capitalize() for month in _MONTHS),
)

"""English dates."""

from __future__ import annotations

from lawtrack.language.dates import Dates

DATES = Dates(
    months=(
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
    ),
    forms=(
        r"(?P<m>{months})\s+(?P<d>\d{1,2}),?\s+(?P<y>\d{4})",
        r"(?P<d>\d{1,2})\s+(?P<m>{months}),?\s+(?P<y>\d{4})",
    ),
)

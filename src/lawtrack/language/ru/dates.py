"""Russian dates."""

from __future__ import annotations

from lawtrack.language.dates import Dates

DATES = Dates(
    months=(
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
    ),
    forms=(r"(?P<d>\d{1,2})\s+(?P<m>{months})\s+(?P<y>\d{4})",),
)

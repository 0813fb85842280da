"""Every date of a text, with its year or without: «10 июля 2024 года», «6 июля», «2024 жылғы 10 шілдедегі», «1 қыркүйек»."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from lawtrack.incoming import number_in
from lawtrack.language import en, kk, ru
from lawtrack.model.document import Lang


@dataclass(frozen=True, slots=True)
class Day:
    """A date and where it stands; ``value`` is ISO, ``--07-06`` without the year."""

    start: int
    end: int
    value: str


_KK_NAMES = "|".join(
    name.replace("қыркүйек", "қыркүйе[кг]").replace("ақпан", "а[қк]пан") for name in kk.dates.months
)
_NUMERIC = (
    re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)"),
    re.compile(r"(?<![\d.])(?P<d>\d\d)\.(?P<m>\d\d)\.(?P<y>(?:19|20)\d\d)(?!\d)"),
)
_FORMS = {
    Lang.RU: (
        re.compile(
            rf"(?<!\d)(?P<d>\d\d?)\s+(?P<m>{'|'.join(ru.dates.months)})(?:\s+(?P<y>(?:19|20)\d\d))?",
            re.IGNORECASE,
        ),
    ),
    Lang.KK: (
        re.compile(
            rf"(?:(?<!\d)(?P<y>(?:19|20)\d\d)\s+(?:жыл\w*|ж\.)\s+)?(?<!\d)(?P<d>\d\d?)\s*-?\s*(?P<m>{_KK_NAMES})\w*",
            re.IGNORECASE,
        ),
    ),
    Lang.EN: (
        re.compile(
            rf"(?P<m>{'|'.join(en.dates.months)})\s+(?P<d>\d\d?),?(?:\s+(?P<y>(?:19|20)\d\d))?", re.IGNORECASE
        ),
        re.compile(
            rf"(?<!\d)(?P<d>\d\d?)\s+(?P<m>{'|'.join(en.dates.months)}),?(?:\s+(?P<y>(?:19|20)\d\d))?",
            re.IGNORECASE,
        ),
    ),
}
_MONTHS = {
    name: i
    for names in (ru.dates.months, kk.dates.months, en.dates.months)
    for i, name in enumerate(names, 1)
}


def dates_in(text: str, lang: Lang) -> list[Day]:
    """The dates of ``text`` in order; what is no day of the calendar is left to the plain numbers."""
    found: list[Day] = []
    for form in (*_FORMS[lang], *_NUMERIC):
        for match in form.finditer(text):
            value = _value(match)
            if value and not any(d.start < match.end() and match.start() < d.end for d in found):
                found.append(Day(match.start(), match.end(), value))
    return sorted(found, key=lambda d: d.start)


def _value(match: re.Match[str]) -> str:
    name = match["m"].lower()
    month = (
        number_in(name) or 0
        if name.isdigit()
        else _MONTHS[name.replace("қыркүйег", "қыркүйек").replace("акпан", "ақпан")]
    )
    year, day = match["y"], int(match["d"])
    try:
        date = dt.date(int(year) if year else 2000, month, day)
    except ValueError:
        return ""
    return date.isoformat() if year else f"--{date:%m-%d}"

"""Dates as acts print them: «от 6 апреля 2016 года», «2016 жылғы 6 сәуірдегі», «of April 6, 2016», ISO."""

from __future__ import annotations

import datetime as dt
import re

RU_MONTHS = (
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
KK_MONTHS = (
    "қаңтар",
    "ақпан",
    "наурыз",
    "сәуір",
    "мамыр",
    "маусым",
    "шілде",
    "тамыз",
    "қыркүйек",
    "қазан",
    "қараша",
    "желтоқсан",
)
EN_MONTHS = (
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
_MONTHS = {name: i for names in (RU_MONTHS, KK_MONTHS, EN_MONTHS) for i, name in enumerate(names, 1)}
_KK_SUFFIX = r"(?:да|де|та|те|нда|нде)?(?:ғы|гі)?"
_FORMS = (
    re.compile(rf"(?P<d>\d{{1,2}})\s+(?P<m>{'|'.join(RU_MONTHS)})\s+(?P<y>\d{{4}})", re.IGNORECASE),
    re.compile(
        rf"(?P<y>\d{{4}})\s+жыл\w*\s+(?P<d>\d{{1,2}})\s*(?P<m>{'|'.join(KK_MONTHS)}){_KK_SUFFIX}",
        re.IGNORECASE,
    ),
    re.compile(rf"(?P<m>{'|'.join(EN_MONTHS)})\s+(?P<d>\d{{1,2}}),?\s+(?P<y>\d{{4}})", re.IGNORECASE),
    re.compile(rf"(?P<d>\d{{1,2}})\s+(?P<m>{'|'.join(EN_MONTHS)}),?\s+(?P<y>\d{{4}})", re.IGNORECASE),
    re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)"),
    re.compile(r"(?<!\d)(?P<d>\d\d)\.(?P<m>\d\d)\.(?P<y>(?:19|20)\d\d)(?!\d)"),
)


def printed_date(text: str) -> dt.date | None:
    """The first date in ``text``; None where there is none, or what stands there is no day of the calendar."""
    matches = [match for form in _FORMS if (match := form.search(text))]
    if not matches:
        return None
    first = min(matches, key=lambda match: match.start())
    month = first["m"].lower()
    try:
        return dt.date(int(first["y"]), int(month) if month.isdigit() else _MONTHS[month], int(first["d"]))
    except ValueError:
        return None

"""Kazakh dates."""

from __future__ import annotations

from lawtrack.language.dates import Dates

DATES = Dates(
    months=(
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
    ),
    forms=(r"(?P<y>\d{4})\s+жыл\w*\s+(?P<d>\d{1,2})\s*(?P<m>{months})(?:да|де|та|те|нда|нде)?(?:ғы|гі)?",),
)

"""Suspension of norms in Kazakh (art. 46)."""

from __future__ import annotations

from lawtrack.language.facets.suspension import Suspension
from lawtrack.language.kk.stems import OWNERS

_FORM = rf"(?-i:(?:{OWNERS}|Конституциясының)(?:\s|\Z))"

SUSPENSION = Suspension(
    verb=r"тоқтатыла?\s*тұрсын|тоқтата\s+тұрсын",
    division=(
        r"(?P<body>.*?)\s*(?:қолданысы|қолданылуы|күші|іс-әрекеті)?\s*(?:тоқтатыла?|тоқтата)\s*тұрсын\s*,?\s*"
        r"(?P<interim>.*)\Z"
    ),
    date=r"(?P<date>\d{4}\s+жылғы\s+\d{1,2}\s+[а-яәғқңөұүһі]+?)(?:ға|ге|қа|ке)\s+дейін",
    noise=r"\s*(?:қолданысы|қолданылуы|күші)\s*\Z",
    heads=r"(?:Қазақстан\s+Республикасының\s+)?(?:мына|төменде)[а-яәғқңөұүһі]*(?:\s+[а-яәғқңөұүһі]+){0,6}",
    listed=r"(?P<body>.*?)(?:,?\s*(?P<interim>тоқтат(?:ыла|а)\s+тұру\s+кезеңінде.*))?\Z",
    named=rf"(?P<act>(?P<own>осы\b)?.*{_FORM})?(?P<address>.*)\Z",
)

"""Suspension of norms in Russian (art. 46)."""

from __future__ import annotations

from lawtrack.language.facets.suspension import Suspension

_FORM = (
    r"(?-i:(?:Конституционного\s+закона|Федерального\s+(?:конституционного\s+)?закона|Закона|(?:[А-ЯЁ][\w-]+\s+){0,4}[Кк]одекса|Указа|(?<!\w)[Пп]остановления|"
    r"(?<!\w)[Пп]риказа|(?<!\w)[Рр]ешения|Конституции)\b)"
)

SUSPENSION = Suspension(
    # a norm may let someone «приостановить выплату»: what an order suspends are norms, up to a day
    verb=r"приостановить\b(?=.*?(?:\bдействие\b|\b(?:до|по|с)\s+\d|\b(?:под)?пункт|\bстать|\bабзац|\bчаст[иь]|:\s*\Z))",
    division=(
        r"[ ,]*(?:(?P<ahead>действи[ея]\b.+?)\s+)?\bприостановить\s*(?:с\s+\d[^,]*?года\s+)?(?P<body>.*?)"
        r"(?:,?\s*\bустановив\b,?\s*(?:что\s+)?(?P<interim>.*))?\Z"
    ),
    date=r"(?:\bсроком\s+)?\b(?:до|по)\s+(?P<date>\d{1,2}\s+[а-я]+\s+\d{4})\s*(?:года|г\.)?",
    noise=r"\bдействи[ея]\b",
    heads=r"(?:следующих|нижеследующих)(?:\s+[а-яё]+){0,6}",
    listed=r"(?P<body>.*?)(?:,?\s*\bустановив\b,?\s*(?:что\s+)?(?P<interim>.*))?\Z",
    named=(rf"(?P<address>.*?)\s*(?:\b(?:(?P<own>настоящего)|указанного|данного)\s*)?(?P<act>{_FORM}.*)?\Z"),
)

"""Sentences of a line of law: «первое предложение», «предложение второе»."""

from __future__ import annotations

import re

_END = re.compile(r"[.!?…][»\"”)]*(?=\s+[«\"“(]?[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ0-9])")
_SHORT = re.compile(
    r"(?:^|[\s(«\"])(?:ст|ч|п|пп|подп|г|гг|р|руб|тыс|млн|млрд|им|т|д|е|с|см|ред|др|пр|обл|ул|кв|стр|рис|табл|"
    r"гл|разд|прил|ж|ж\.ж|жж|б|т\.б|т\.с|т\.д|т\.п|т\.е|№|N|[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ])\.$",
    re.IGNORECASE,
)


def sentences(text: str) -> list[tuple[int, int]]:
    """Offsets of the sentences of ``text``, white space between them left out.

    A full stop after a short form («ст.», «г.», «им.»), an initial, or a number of a provision ends nothing.
    """
    spans: list[tuple[int, int]] = []
    start = len(text) - len(text.lstrip())
    for match in _END.finditer(text):
        if _SHORT.search(text[start : match.start() + 1]) or _numbering(text[start : match.start() + 1]):
            continue
        spans.append((start, match.end()))
        start = match.end() + len(text[match.end() :]) - len(text[match.end() :].lstrip())
    end = len(text.rstrip())
    if end > start:
        spans.append((start, end))
    return spans


def _numbering(text: str) -> bool:
    return re.fullmatch(r"\s*\d+(?:-\d+)*\.", text) is not None

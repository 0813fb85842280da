"""Sentences of a line of law: «первое предложение», «предложение второе»."""

from __future__ import annotations

import re
from functools import cache

from lawtrack.language import languages


@cache
def _end() -> re.Pattern[str]:
    capitals = "".join(language.sentences.capitals for language in languages())
    return re.compile(rf"[.!?…][»\"”)]*(?=\s+[«\"“(]?[{capitals}0-9])")


@cache
def _short() -> re.Pattern[str]:
    """A short form, or an initial, with its full stop; all languages together, for acts quote each other."""
    capitals = "".join(language.sentences.capitals for language in languages())
    forms = "|".join(form for language in languages() for form in language.sentences.short)
    return re.compile(rf"(?:^|[\s(«\"])(?:{forms}|[{capitals}])\.$", re.IGNORECASE)


def sentences(text: str) -> list[tuple[int, int]]:
    """Offsets of the sentences of ``text``, white space between them left out.

    A full stop after a short form («ст.», «г.», «им.»), an initial, or a number of a provision ends nothing.
    """
    spans: list[tuple[int, int]] = []
    start = len(text) - len(text.lstrip())
    for match in _end().finditer(text):
        if _short().search(text[start : match.start() + 1]) or _numbering(text[start : match.start() + 1]):
            continue
        spans.append((start, match.end()))
        start = match.end() + len(text[match.end() :]) - len(text[match.end() :].lstrip())
    end = len(text.rstrip())
    if end > start:
        spans.append((start, end))
    return spans


def _numbering(text: str) -> bool:
    return re.fullmatch(r"\s*\d+(?:-\d+)*\.", text) is not None

"""Which act of the library an amending text means by its requisites; never a guess between two."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lawtrack.model.document import Work
from lawtrack.model.instruction import ActReference

_QUOTED = re.compile(r"[«\"“](.+)[»\"”]", re.DOTALL)
_WORD = re.compile(r"\w+")
_STEM = 5
"""Letters by which inflected words are the same: «Земельный», «Земельного»."""
_COMMON = frozenset(
    word[:_STEM]
    for word in [
        "республики",
        "казахстан",
        "республикасының",
        "қазақстан",
        "закон",
        "заң",
        "заңы",
        "заңына",
        "закона",
        "законе",
        "кодекс",
        "кодексіне",
        "кодекса",
        "of",
        "the",
        "republic",
        "kazakhstan",
        "law",
        "code",
        "on",
        "года",
        "жылғы",
    ]
)


def match_act(reference: ActReference, works: Iterable[Work]) -> Work | None:
    """The act that a reference means; None where there is none, or more than one fits.

    A date or a number that differs rules an act out. What is left must agree in the number, or in the title; where
    several do, those that agree in the date as well are preferred.
    """
    fitting = [work for work in works if _possible(reference, work) and _agrees(reference, work)]
    dated = [work for work in fitting if reference.date is not None and work.date == reference.date]
    best = dated or fitting
    return best[0] if len(best) == 1 else None


def _possible(reference: ActReference, work: Work) -> bool:
    if reference.date is not None and work.date is not None and reference.date != work.date:
        return False
    return not (reference.number and work.number) or _plain(reference.number) == _plain(work.number)


def _agrees(reference: ActReference, work: Work) -> bool:
    dated = reference.date is not None and work.date == reference.date
    if dated and reference.number and _plain(reference.number) == _plain(work.number):
        return True
    return any(_same_title(reference, title) for title in work.titles.values() if title)


def _same_title(reference: ActReference, title: str) -> bool:
    inner = _QUOTED.search(title)
    if reference.title:
        wanted = _plain(reference.title)
        return wanted in (_plain(inner[1] if inner else title), _plain(title))
    if inner:
        return _plain(inner[1]) in _plain(reference.text)
    # A code is cited without quotation marks, its name inflected.
    named = _stems(title)
    return bool(named) and named <= _stems(reference.text)


def _stems(text: str) -> set[str]:
    words = {word[:_STEM] for word in _WORD.findall(text.casefold()) if not word.isdigit()}
    return words - _COMMON


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold().replace("ё", "е")))

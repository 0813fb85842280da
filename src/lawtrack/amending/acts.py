"""Whether an instruction is addressed to this act: dates, numbers and titles compared as people write them."""

from __future__ import annotations

import re

from lawtrack.model.document import Lang, Work
from lawtrack.model.instruction import ActReference

_SAME_TITLE = 88.0
_NOISE = re.compile(
    r"республики казахстан|қазақстан республикасы(?:ның)?|\bрк\b|\bқр\b|[«»\"„“”'.,()]|\s+|[-‑–—]"
)
_LOOK_ALIKE = str.maketrans("авсенкмортхуі", "abcehkmoptxyi")


def is_addressed(reference: ActReference, work: Work, lang: Lang) -> bool | None:
    """True or False where it can be told; None where act or reference have nothing to compare."""
    told: list[bool] = []
    if reference.date is not None and work.date is not None:
        if reference.date != work.date:
            return False
        told.append(True)
    if reference.number and work.number:
        if _number(reference.number) != _number(work.number):
            return False
        told.append(True)
    if len(told) == 2:
        return True
    titled = _same_title(reference, work, lang)
    if titled is not None:
        return titled
    return True if told else None


def _same_title(reference: ActReference, work: Work, lang: Lang) -> bool | None:
    from rapidfuzz import fuzz

    own = [work.titles[lang]] if work.titles.get(lang) else list(work.titles.values())
    titles = [_title(t) for t in own if t]
    if not titles:
        return None
    if reference.title:
        asked = _title(reference.title)
        return any(_same(asked, title) or fuzz.ratio(asked, title) >= _SAME_TITLE for title in titles)
    if reference.text:
        asked = _title(reference.text)
        return any(len(title) > 8 and title in asked for title in titles)
    return None


def _same(one: str, two: str) -> bool:
    """Titles with the same words; the form before a title («Закон», «Указ») may stand in one of them only."""
    forms = (
        "закон",
        "конституционныйзакон",
        "кодекс",
        "указпрезидента",
        "постановлениеправительства",
        "заңы",
    )
    stripped = [t.removeprefix(f) for t in (one, two) for f in ("", *forms)]
    half = len(stripped) // 2
    return bool(set(stripped[:half]) & set(stripped[half:]) - {""})


def _title(text: str) -> str:
    return _NOISE.sub("", text.casefold().replace("\u00a0", " ").replace("ё", "е").replace("i", "і"))


def _number(text: str) -> str:
    bare = re.sub(r"[№n\s]", "", text.casefold(), count=0)
    return bare.translate(_LOOK_ALIKE).replace("–", "-").replace("‑", "-")

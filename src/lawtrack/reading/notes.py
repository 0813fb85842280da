"""Whether words read like a publisher's note. Drafters mark new wording in red: colour alone makes no note."""

from __future__ import annotations

import re

from lawtrack.language import languages
from lawtrack.language.patterns import LazyPattern, either, worded
from lawtrack.language.protocol import Language
from lawtrack.reading.structure import patterns as p

_ENFORCED = LazyPattern(lambda: worded(lambda one: one.notes.enforced), re.IGNORECASE)
_CHANGED_BY = LazyPattern(lambda: worded(lambda one: one.notes.changed_by), re.IGNORECASE)
_ORDERS = LazyPattern(lambda: either(map(_told, languages())), re.IGNORECASE)


def reads_like_a_note(text: str) -> bool:
    """True for «Сноска. …», «Примечание. …», «… исключен Законом РК от …», «(вводится в действие …», kk and en alike.

    An order is no note, though it may tell of an earlier change: «примечание к статье 5 исключить», «пункт 5 (в
    редакции Закона РК от …) исключить».
    """
    if any(pattern.match(text) for pattern in (p.FOOTNOTE, p.PUBLISHER, p.NOTE, _ENFORCED)):
        return True
    told = _CHANGED_BY.search(text)
    return told is not None and not _ORDERS.search(f"{text[: told.start()]} {text[told.end() :]}")


def _told(language: Language) -> str:
    orders = language.orders
    return orders.told.replace("{verbs}", "|".join(form for verb in orders.verbs for form in verb.forms))

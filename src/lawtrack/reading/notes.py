"""Whether words read like a publisher's note. Drafters mark new wording in red: colour alone makes no note."""

from __future__ import annotations

import re

from lawtrack.language.patterns import LazyPattern, worded
from lawtrack.reading.structure import patterns as p

_ENFORCED = LazyPattern(lambda: worded(lambda one: one.notes.enforced), re.IGNORECASE)
_CHANGED_BY = LazyPattern(lambda: worded(lambda one: one.notes.changed_by), re.IGNORECASE)


def reads_like_a_note(text: str) -> bool:
    """True for «Сноска. …», «Примечание. …», «… исключен Законом РК от …», «(вводится в действие …», kk and en alike.

    «примечание к статье 5 исключить» is an order and no note.
    """
    begins = (p.FOOTNOTE, p.PUBLISHER, p.NOTE, _ENFORCED)
    return any(pattern.match(text) for pattern in begins) or bool(_CHANGED_BY.search(text))

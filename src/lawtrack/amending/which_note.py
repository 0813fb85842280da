"""Which note is meant: one of several of an element, or one of the numbered items of a block («Примечания: 1. … 2. …»)."""

from __future__ import annotations

import re
from functools import cache

from lawtrack.amending.nearby import candidate
from lawtrack.amending.unsettled import Unsettled
from lawtrack.language import language_of
from lawtrack.model.document import Lang
from lawtrack.model.index import Place, TreeIndex
from lawtrack.model.instruction import OutcomeKind
from lawtrack.model.kinds import Kind
from lawtrack.model.message import message

_ITEMS = (Kind.PARAGRAPH, Kind.POINT)


def only_note(index: TreeIndex, note: Place, order: str, lang: Lang) -> None:
    """Nothing, where it is told that this note is meant.

    Args:
        index: The act.
        note: The note that an address without further levels names.
        order: The words of the order.
        lang: Their language.

    Raises:
        Unsettled: The element has several notes and the order does not number them; or the order numbers it, and
            the items of a block bear the numbers.
    """
    every = [
        index.at((*note.path[:-1], n))
        for n, child in enumerate(index.at(note.path[:-1]).provision.children)
        if child.kind is Kind.NOTE and not child.removed
    ]
    numbered = _by_number(lang).search(order) is not None
    if numbered:
        items = [n for n, child in enumerate(note.provision.children) if child.kind in _ITEMS]
        meant = [note, *(index.at((*note.path, n)) for n in items)] if len(items) > 1 else []
    else:
        meant = every if len(every) > 1 else []
    if meant:
        raise Unsettled(
            OutcomeKind.AMBIGUOUS,
            message("It is not told which note is meant."),
            [candidate(one) for one in meant],
        )


@cache
def _by_number(lang: Lang) -> re.Pattern[str]:
    """A note told by its number, before the noun or behind it."""
    noun = language_of(lang).units.nouns[Kind.NOTE].read
    return re.compile(rf"(?<!\w)(?:{noun})\s+\d|\d\s*-\s*(?:{noun})", re.IGNORECASE)

"""Acts under the law that provisions call for which a bill changes: «порядок … утверждается уполномоченным органом»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from lawtrack.checking.ripple.fates import Fates
from lawtrack.checking.ripple.places import Place, Ripple
from lawtrack.language import language_of
from lawtrack.model.document import Expression, Lang
from lawtrack.model.index import TreeIndex
from lawtrack.model.kinds import Kind
from lawtrack.model.message import message

_OUTSIDE = frozenset({Kind.TOC, Kind.PREFACE, Kind.CONCLUSIONS, Kind.LINE})


def bylaw_places(before: Expression, fates: Fates) -> Iterator[Place]:
    """The changed provisions that call for an act under the law: it must be made, changed, or repealed.

    Args:
        before: The act before the bill.
        fates: What becomes of its elements.
    """
    pattern = _pattern(before.lang)
    told: set[tuple[str, str]] = set()
    for eid, text in _changed(fates.after, fates.before):
        for match in pattern.finditer(text):
            told.add((eid, match[0]))
            yield _place(before, eid, text, match, new=match[0] not in _said(fates.before, eid))
    for eid, text in _changed(fates.before, fates.after):
        for match in pattern.finditer(text):
            if (eid, match[0]) not in told:
                why = message("The provision called for an act under the law; after the bill it does not.")
                yield Place(
                    Ripple.BYLAW,
                    before.work,
                    before.lang,
                    eid,
                    match[0],
                    _clause(text, match),
                    why,
                    changed=before.work.uri,
                    element=eid,
                )


def _place(before: Expression, eid: str, text: str, match: re.Match[str], *, new: bool) -> Place:
    why = (
        message("The provision calls for an act under the law that must be made by the day it takes effect.")
        if new
        else message(
            "The provision that an act under the law carries out is changed: is that act still right?"
        )
    )
    return Place(
        Ripple.BYLAW,
        before.work,
        before.lang,
        eid,
        match[0],
        _clause(text, match),
        why,
        changed=before.work.uri,
        element=eid,
    )


def _said(index: TreeIndex, eid: str) -> str:
    node = index.get(eid)
    return node.text if node is not None else ""


def _changed(of: TreeIndex, other: TreeIndex) -> Iterator[tuple[str, str]]:
    """The paragraphs of a text that the other one does not have under their number."""
    for place in of:
        node = place.provision
        if not node.text or node.removed or node.kind in _OUTSIDE:
            continue
        there = other.get(place.eid)
        if there is None or there.text != node.text or there.removed:
            yield place.eid, node.text


def _clause(text: str, match: re.Match[str]) -> str:
    """The sentence of a match."""
    first = max(text.rfind(". ", 0, match.start()) + 2, text.rfind("; ", 0, match.start()) + 2, 0)
    last = text.find(". ", match.end())
    return " ".join(text[first if first > 1 else 0 : last + 1 if last >= 0 else len(text)].split())


@cache
def _pattern(lang: Lang) -> re.Pattern[str]:
    return re.compile(language_of(lang).references.bylaw, re.IGNORECASE)

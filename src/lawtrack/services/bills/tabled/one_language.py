"""What changes in one language of a bill only, and whether a person said that it does.

Both texts are authentic (art. 24 (3-1) of the Law «On Legal Acts»): that the text in one of them does not change is a
statement of whoever drafts, made in the justification or in the amending text itself. Nothing else stands for it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from lawtrack.language.patterns import LazyPattern, worded
from lawtrack.model.eids import overlap
from lawtrack.parity.difference import Difference, DifferenceKind
from lawtrack.reading.amending_act import AmendingAct
from lawtrack.reviewing.bill import Bill
from lawtrack.services.from_file.parity import parity_of_bills

NAMES_LANGUAGE = LazyPattern(lambda: worded(lambda one: one.names.named), re.IGNORECASE)
"""A justification that speaks of a language explains why only one changes («текст на русском языке не меняется»)."""


def explained_by_person(bill: Bill, eid: str) -> str:
    """The justification of an element that speaks of a language; empty where nobody wrote one."""
    texts = (
        reason.text
        for reason in bill.justifications.values()
        if overlap(reason.element, eid) and NAMES_LANGUAGE.search(reason.text)
    )
    return next(texts, "")


def in_one_language(bill: Bill, first: AmendingAct, second: AmendingAct) -> list[Difference]:
    """The instructions that only one of two language texts has, where nobody said that one language changes.

    A person says it in the justification, or in the other text, in the item of the same number («қазақ тіліндегі мәтін
    өзгермейді»).
    """
    found = parity_of_bills(first, second).differences
    stated = {text.lang: _stated(text) for text in (first, second)}
    return [
        one
        for one in found
        if one.kind is DifferenceKind.ONE_LANGUAGE
        and one.open
        and not explained_by_person(bill, one.eid)
        and not any(
            side.scope in scopes
            for side in (one.first, one.second)
            if side is not None
            for lang, scopes in stated.items()
            if lang is not side.lang
        )
    ]


def said_unchanged(bill: Bill, eid: str, texts: Sequence[AmendingAct]) -> bool:
    """True where a person said that an element changes in one language only: in an amending text, or as its reason."""
    for text in texts:
        stated = frozenset(scope for other in texts if other is not text for scope in _stated(other))
        by_law = (i.target_eid for i in text.instructions if i.scope in stated)
        if any(overlap(name, eid) for name in by_law if name):
            return True
    return bool(explained_by_person(bill, eid))


def _stated(text: AmendingAct) -> frozenset[tuple[str, ...]]:
    """The numbers of the items in which a text says that it does not change what the other text changes there."""
    return frozenset(i.scope for i in text.instructions if i.one_language and i.scope)

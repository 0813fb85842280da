"""What changes in one language of a bill only, and whether a person said that it does.

Both texts are authentic (art. 24 (3-1) of the Law «On Legal Acts»): that the text in one of them does not change is a
statement of whoever drafts, made in the justification or in the amending text itself. Nothing else stands for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

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


def in_one_language(first: AmendingAct, second: AmendingAct) -> tuple[Difference, ...]:
    """The instructions that only one of two language texts of a bill has."""
    found = parity_of_bills(first, second).differences
    return tuple(one for one in found if one.kind is DifferenceKind.ONE_LANGUAGE)


def not_said(bill: Bill, alone: Iterable[Difference]) -> list[Difference]:
    """Those of which neither the amending text nor a justification says that one language changes."""
    return [one for one in alone if one.open and not explained_by_person(bill, one.eid)]


def said_unchanged(bill: Bill, eid: str, alone: Sequence[Difference]) -> bool:
    """True where a person said that an element changes in one language only."""
    by_law = any(overlap(one.eid, eid) for one in alone if one.eid and not one.open)
    return by_law or bool(explained_by_person(bill, eid))

"""Amending acts into instructions.

reader         an amending act as a whole
amending_text  what comes of reading one
standing       where the reader stands in it
printed        its lines as they are printed, and their quotations
ending         where its text ends: signature, annexes
marks          what stands for a quotation taken out
quoted         quoted provisions
scopes         the scopes around a directive
told_places    whether it is told where an order acts
grammar        the grammar of orders: clauses, rules and what they make
looks          what a line tells at the first look
shapes         words that differ in numbers only, read once
patterns       patterns of the languages, compiled
places         the addresses in a clause
draft          what a clause gives
addressed      what an order acts on, in the places around it
expanding      drafts to instructions
acts           the naming of amended acts
titles         titles, compared whatever the cases of their words
openings       lines that may open the block of an act, though they do not say so
annexes        the annexes of the amending act: new texts, changes
own            its own provisions: when it takes effect, what it repeals and suspends
own_norms      they, put beside the orders when all is read
commencing     its final articles, while it is read
collecting     what comes of it
accounting     no order is swallowed
act_blocks     what a line opens: the block of an act, of several, or of a document
proofs         what else proves that none is
numbering      items whose numbers do not follow

Names are imported when they are first used: who imports the package for one of its modules loads that one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lawtrack.reading.instructions.amending_text import AmendingText
    from lawtrack.reading.instructions.printed.text import Segment, SegmentKind
    from lawtrack.reading.instructions.reader import read_instructions

__all__ = ["AmendingText", "Segment", "SegmentKind", "read_instructions"]

_HOMES = {
    "AmendingText": "amending_text",
    "Segment": "printed.text",
    "SegmentKind": "printed.text",
    "read_instructions": "reader",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 -- a module attribute of any type
    from importlib import import_module

    if name not in _HOMES:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)

"""Amending acts into instructions.

reader        an amending act as a whole
standing      where the reader stands in it
printed       its lines as they are printed, and their quotations
ending        where its text ends: signature, annexes
marks         what stands for a quotation taken out
proving       which quoted lines that order something belong to their quotation
doubts        why the quotation of an order is not taken
quoted        quoted provisions
scopes        the scopes around a directive
told_places   whether it is told where an order acts
clauses       the clauses of a directive
making        what the rows of the rules make
rules         the engine of the rules
looks         what a line tells at the first look
shapes        words that differ in numbers only, read once
patterns      patterns of the languages, compiled
places        the addresses in a clause
phrases       drafts made of the parts of a clause
draft         what a clause gives
addressed     what an order acts on, in the places around it
expanding     drafts to instructions
stopping      why a directive is not understood
acts          the naming of amended acts
openings      lines that may open the block of an act, though they do not say so
annexes       the annexes of the amending act: new texts, changes
own_norms     its own norms
commencement  when it takes effect
commencing    its final articles, while it is read
repeals       acts that it repeals
suspensions   norms that it suspends
collecting    what comes of it
foreign       lines in another language than the act
accounting    no order is swallowed
unfilled      places of a draft that nobody has filled
numbering     items whose numbers do not follow

Names are imported when they are first used: who imports the package for one of its modules loads that one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lawtrack.reading.instructions.printed.text import Segment, SegmentKind
    from lawtrack.reading.instructions.reader import AmendingText, read_instructions

__all__ = ["AmendingText", "Segment", "SegmentKind", "read_instructions"]

_HOMES = {
    "AmendingText": "reader",
    "Segment": "printed.text",
    "SegmentKind": "printed.text",
    "read_instructions": "reader",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 -- a module attribute of any type
    from importlib import import_module

    if name not in _HOMES:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)

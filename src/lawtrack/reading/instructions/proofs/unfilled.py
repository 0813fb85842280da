"""Places of a draft that nobody has filled: an order with one is never read as law."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lawtrack.model.gaps import is_unfilled
from lawtrack.model.instruction import Instruction, NotUnderstood
from lawtrack.model.message import message

UNFILLED = message("a place in it is marked to be filled in, and is not filled in yet")


def without_gaps(instructions: Iterable[Instruction]) -> Iterator[Instruction]:
    """The instructions; one with a place that is to be filled is not understood, and says so."""
    for i in instructions:
        words = (i.text, i.old, i.new, *(node.text for unit in i.fragment for node in unit.walk()))
        if not any(map(is_unfilled, words)) or i.unread:
            yield i
            continue
        yield NotUnderstood(
            n=i.n, act=i.act, scope=i.scope, lang=i.lang, line=i.line, text=i.text, note=UNFILLED
        )

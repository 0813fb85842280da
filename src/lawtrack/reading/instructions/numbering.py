"""What of an amending act's own order may tell that a line of it is lost: numbers, the order of places, acts announced.

Art. 23 of the Law «On Legal Acts»: articles are numbered through the act, points within an article, subpoints within a
point. An act is amended in the order of its elements: of 593 orders that follow each other in the laws looked at, none goes
back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import takewhile

from lawtrack.model.document import Lang
from lawtrack.model.instruction import Action, ActReference, Instruction
from lawtrack.model.kinds import Kind
from lawtrack.model.numbering import Number
from lawtrack.reading.instructions import acts
from lawtrack.reading.instructions.printed.labels import label_of, misnumbered
from lawtrack.reading.instructions.printed.text import Segment, SegmentKind
from lawtrack.reading.instructions.printed.words import words_of

_NOT_ITS_OWN = frozenset(
    {SegmentKind.QUOTATION, SegmentKind.ANNEX, SegmentKind.NOTE, SegmentKind.SIGNATURE, SegmentKind.TITLE}
)


def misnumbered_items(segments: Iterable[Segment]) -> Iterator[tuple[Segment, str]]:
    """The items whose numbers do not follow, each with the number before it (empty for a first one that is not 1).

    Args:
        segments: Those of an amending act, in order.
    """
    own = [segment for segment in segments if segment.kind not in _NOT_ITS_OWN]
    for at, before in misnumbered([segment.text for segment in own]):
        yield own[at], before


def going_back(instructions: Iterable[Instruction]) -> Iterator[Instruction]:
    """The orders without a number whose place in the act lies before that of the order above.

    Args:
        instructions: Those of an amending act, in order.
    """
    before: tuple[ActReference, int, tuple[tuple[Kind, Number], ...]] | None = None
    for one in instructions:
        if one.own or one.unread or one.act is None or one.toc or one.action is Action.EVERYWHERE:
            before = None if one.unread else before
            continue
        place = _place(one)
        if not place:
            continue
        if before is not None and before[0] == one.act and before[1] != one.line:
            first = next(((a, b) for a, b in zip(before[2], place, strict=False) if a != b), None)
            back = first is not None and first[0][0] is first[1][0] and first[1][1].key < first[0][1].key
            if back and label_of(one.text) is None:
                yield one
        before = (one.act, one.line, place)


def _place(one: Instruction) -> tuple[tuple[Kind, Number], ...]:
    """The kinds and numbers of the levels of an address, up to the first without a number."""
    steps = one.target.steps if one.target is not None else ()
    return tuple(
        (step.kind, step.number) for step in takewhile(lambda s: s.number is not None, steps) if step.number
    )


def alone_of_several(segments: Iterable[Segment], lang: Lang) -> Iterator[Segment]:
    """The lines that announce changes of several acts, where one act follows.

    Args:
        segments: Those of an amending act, in order.
        lang: Its language.
    """
    head: Segment | None = None
    named = 0
    for segment in segments:
        if segment.kind is SegmentKind.ENACTING:
            if head is not None and named == 1:
                yield head
            head = segment if acts.opened(words_of(segment.text).text, lang)[1] == "" else None
            named = 0
        named += segment.kind is SegmentKind.ACT
    if head is not None and named == 1:
        yield head

"""What somebody had before their eyes when they decided: a decision holds while that reads as it did.

A place is noted by the digest of its words. «Подпункт 2» of the next edition may be another one, the second of three
places of the same words is not the second of two: where the words of the place have changed, the decision is stale.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawtrack.amending.resolve import Resolver
from lawtrack.amending.unsettled import Unsettled
from lawtrack.model.citation import Citation
from lawtrack.model.index import index_of
from lawtrack.model.rendering import text_lines
from lawtrack.services.files import digest
from lawtrack.services.from_file.rewording import quoted_words

if TYPE_CHECKING:
    from lawtrack.model.document import Expression
    from lawtrack.model.index import TreeIndex
    from lawtrack.model.instruction import Instruction
    from lawtrack.reviewing.decision import Settlement

_LETTERS = 16
NOTHING = "-"
"""What is noted where there was no such place: a new unit goes there."""


def place_seen(base: Expression, instruction: Instruction, choice: str, target: Citation | None) -> str:
    """The digest of the words of the place that a decision is about.

    Args:
        base: The act before the law.
        instruction: The instruction as it is read.
        choice: The eId that was chosen; empty where none was.
        target: The target as corrected; None where it stays.
    """
    index = index_of(base.root)
    eid = choice if choice else _target(index, base, instruction, target or instruction.target)
    if eid is None or (eid and eid not in index.places):
        return NOTHING
    return _short("\n".join(line.full for line in text_lines(index, eid)))


def _target(
    index: TreeIndex, base: Expression, instruction: Instruction, target: Citation | None
) -> str | None:
    if target is None:
        return ""
    act = instruction.act
    document = act.approved if act is not None else None
    try:
        found = Resolver(index, base.work.scheme).look(target, document)
    except Unsettled:
        return None
    return found.place.eid if found is not None else None


def quotation_seen(instruction: Instruction) -> str:
    """The digest of what an instruction puts; empty where it puts nothing."""
    words = quoted_words(instruction)
    return _short(words) if words else ""


def is_about_place(settled: Settlement) -> bool:
    """True for a decision that names a place of the act."""
    return bool(settled.choice or settled.occurrence or settled.target)


def _short(words: str) -> str:
    return digest(" ".join(words.split()).encode())[:_LETTERS]

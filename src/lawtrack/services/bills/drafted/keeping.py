"""Whether an order of a draft is one of the bill's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lawtrack.model.instruction import Instruction


def same_order(one: Instruction, two: Instruction) -> bool:
    """True where both are one order of one text: it stays what it is when the orders are numbered anew."""
    return one.line > 0 and (one.line, one.text, one.target, one.sentence, one.old, one.new) == (
        two.line, two.text, two.target, two.sentence, two.old, two.new,
    )  # fmt: skip

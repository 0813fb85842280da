"""What the words of a line tell at the first look: what depends on no number is asked once of all lines of one shape."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from lawtrack.model.document import Lang
from lawtrack.reading.instructions.acts import may_open
from lawtrack.reading.instructions.clauses import grammar_of
from lawtrack.reading.instructions.commencement import is_commencement
from lawtrack.reading.instructions.shapes import ForAnyNumbers
from lawtrack.reading.instructions.suspensions import may_suspend


class Look(NamedTuple):
    """What a line tells by its words outside quotations.

    Attributes:
        orders: It orders something.
        may_open: It may open the block of an act.
        commences: It says when the amending act takes effect.
        may_suspend: It may suspend norms.
    """

    orders: bool
    may_open: bool
    commences: bool
    may_suspend: bool


@cache
def looks_of(lang: Lang) -> ForAnyNumbers[Look]:
    """Looks at the lines of acts in a language, their quotations taken out."""
    orders = grammar_of(lang).has_verb

    def look(shape: str) -> Look:
        return Look(orders(shape), may_open(shape), is_commencement(shape), may_suspend(shape))

    return ForAnyNumbers(look)

"""What the words of a line tell at the first look: what depends on no number is asked once of all lines of one shape."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from lawtrack.model.document import Lang
from lawtrack.reading.instructions.acts import may_open
from lawtrack.reading.instructions.grammar.clauses import grammar_of
from lawtrack.reading.instructions.own.commencement import is_commencement
from lawtrack.reading.instructions.own.suspensions import may_suspend
from lawtrack.reading.instructions.shapes import ForAnyNumbers
from lawtrack.reading.remembering import remembered


class Look(NamedTuple):
    """What a line tells by its words outside quotations.

    Attributes:
        orders: It orders something.
        may_order: It does, if the whole line is an order.
        may_open: It may open the block of an act.
        commences: It says when the amending act takes effect.
        may_suspend: It may suspend norms.
    """

    orders: bool
    may_order: bool
    may_open: bool
    commences: bool
    may_suspend: bool


@cache
def looks_of(lang: Lang) -> Callable[[str], Look]:
    """Looks at the lines of acts in a language, their quotations taken out."""
    grammar = grammar_of(lang)

    def look(shape: str) -> Look:
        orders, may_order = grammar.orders_by_itself(shape), grammar.orders_as_a_whole(shape)
        return Look(orders, may_order, may_open(shape), is_commencement(shape), may_suspend(shape))

    of_shape = ForAnyNumbers(look)

    @remembered
    def looked(text: str) -> Look:
        found = of_shape(text)
        if found.orders or not found.may_order:
            return found
        return found._replace(orders=grammar.has_verb(text))

    return looked

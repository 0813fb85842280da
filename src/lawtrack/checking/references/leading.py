"""What all references of an act lead to, in itself and in the acts at hand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lawtrack.checking.references.found import Owner
from lawtrack.checking.references.naming import NamedActs
from lawtrack.checking.references.resolving import Resolved, State, resolved
from lawtrack.checking.references.tree import Standing, references_of
from lawtrack.model.citation import Citation
from lawtrack.model.document import Expression, Work
from lawtrack.model.index import index_of
from lawtrack.reading.instructions.acts import reference

BROKEN = frozenset({State.GONE, State.EXCLUDED})
"""What sends the reader nowhere."""


@dataclass(frozen=True, slots=True)
class Led:
    """An element that a place refers to, and what there is of it.

    Attributes:
        standing: The reference where it stands.
        state: What it leads to.
        work: The act it is to; None where that is not at hand.
        resolved: The element; None for all of an act, and for an address that was not understood.
    """

    standing: Standing
    state: State
    work: Work | None = None
    resolved: Resolved | None = None

    @property
    def citation(self) -> Citation | None:
        """The element named."""
        return self.resolved.citation if self.resolved is not None else None


def led(expression: Expression, others: Sequence[Expression] = ()) -> Iterator[Led]:
    """What the references of an act lead to, in reading order.

    Args:
        expression: The act.
        others: Texts of other acts in the same language that references may be to.
    """
    at_hand = {one.work.uri: one for one in (*others, expression) if one.lang is expression.lang}
    acts = NamedActs(one.work for one in at_hand.values())
    own = index_of(expression.root)
    meant: dict[str, Work | None] = {}
    for standing in references_of(expression):
        one = standing.reference
        if one.owner is Owner.DOCUMENT:
            yield Led(standing, State.NO_ACT)
            continue
        if one.owner is Owner.OTHER:
            if one.act not in meant:
                meant[one.act] = acts.meant(one.act, expression.lang)
            work = meant[one.act]
            if work is None or one.whole:
                yield Led(standing, State.THERE if work is not None else State.NO_ACT, work)
                continue
            index = index_of(at_hand[work.uri].root)
        else:
            work, index = expression.work, own
        if not one.citations:
            yield Led(standing, State.NOT_TOLD, work)
        for found in resolved(index, one, standing.eid):
            perhaps = found.state in BROKEN and one.owner is Owner.OTHER and _perhaps_another(one.act, work)
            yield Led(standing, State.NOT_TOLD if perhaps else found.state, work, found)


def _perhaps_another(named: str, work: Work) -> bool:
    """True where an act is named with its day and that of the one at hand is not known: it may be one of before."""
    return work.date is None and reference(named).date is not None

"""A law that exists and edits beside it: which of its orders stay, and which are written for the edits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from lawtrack.model.citation import Citation
from lawtrack.model.eids import HEADING, overlap
from lawtrack.model.instruction import Instruction

_BARE = ("subpara", "al", "intro", "wrapUp", "p")
"""Steps without a printed number: their places shift where one is inserted, so that what they lie in is meant."""

_NOWHERE = Citation(())


class Origin(StrEnum):
    """Where an order of the merged law comes from."""

    KEPT = "kept"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Merged:
    """The orders for one act.

    Attributes:
        orders: Each order with its origin, numbered from 1.
        gone: The orders of the law that give way: what they order is ordered anew with the edits.
    """

    orders: tuple[tuple[Instruction, Origin], ...]
    gone: tuple[Instruction, ...]

    @property
    def instructions(self) -> tuple[Instruction, ...]:
        """The orders alone."""
        return tuple(instruction for instruction, _origin in self.orders)

    def of(self, origin: Origin) -> tuple[Instruction, ...]:
        """The orders of an origin."""
        return tuple(instruction for instruction, one in self.orders if one is origin)


def merged(existing: Sequence[Instruction], drafted: Sequence[Instruction], touched: Sequence[str]) -> Merged:
    """The orders of a law that stay, with those that are written for what was edited.

    An order stays unless it is for a touched element, one around it or one in it; what is ordered there is ordered anew,
    from the text in force.

    Args:
        existing: The orders of the law for the act, in its order.
        drafted: The orders that turn the act in force into the edited act, all of them.
        touched: The eIds of the elements in which something was edited.
    """
    gone = [i for i in existing if i.target_eid and _meets(i.target_eid, touched)]
    anew = [*touched, *(i.target_eid or "" for i in gone)]
    new = [i for i in drafted if i.target_eid is not None and _meets(i.target_eid, anew)]
    lost = {id(i) for i in gone}
    found = [(i, Origin.KEPT) for i in existing if id(i) not in lost]
    found += [(i, Origin.NEW) for i in new]
    return Merged(tuple(_renumbered(found)), tuple(gone))


def numbered(eid: str) -> str:
    """The innermost element with a printed number; the element itself where none is around it."""
    steps = eid.removesuffix(HEADING).split("__")
    kept = list(steps)
    while len(kept) > 1 and kept[-1].partition("_")[0] in _BARE:
        kept.pop()
    return "__".join(kept)


def anew(existing: Sequence[Instruction], drafted: Sequence[Instruction]) -> Merged:
    """All orders as they are drafted: none of the law's own stays."""
    return Merged(tuple(_renumbered([(i, Origin.NEW) for i in drafted])), tuple(existing))


def _renumbered(found: Sequence[tuple[Instruction, Origin]]) -> Iterator[tuple[Instruction, Origin]]:
    """In the order of the act; those for the act as a whole first."""
    in_order = sorted(found, key=lambda one: (one[0].target is not None, one[0].target or _NOWHERE))
    for n, (instruction, origin) in enumerate(in_order, 1):
        yield replace(instruction, n=n), origin


def _meets(eid: str, places: Sequence[str]) -> bool:
    return any(overlap(eid.removesuffix(HEADING), place.removesuffix(HEADING)) for place in places)

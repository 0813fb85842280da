"""A bill on a repealed act as an amending act on the new one: its orders whose place there is sure."""

from __future__ import annotations

from dataclasses import dataclass, replace

from lawtrack.amending.apply import Circumstances, apply_instructions
from lawtrack.drafting.law import ActOrders, LawText, Requisites, law_text
from lawtrack.drafting.orders import LEGISLATIVE
from lawtrack.errors import InputError
from lawtrack.i18n import _
from lawtrack.model.citation import Citation
from lawtrack.model.document import WorkKind
from lawtrack.model.instruction import Instruction, OutcomeKind, ReplaceProvision
from lawtrack.model.rendering import unit_text
from lawtrack.services.from_file.correlating import CorrelatedActs
from lawtrack.services.from_file.drafting import amended_act


@dataclass(frozen=True, slots=True)
class CarriedLaw:
    """The amending act, and how many orders of the bill are not in it: they are left to a person.

    Attributes:
        law: Its text.
        orders: How many orders it has.
        left: How many have no sure place, or cannot be carried out on the new act.
    """

    law: LawText
    orders: int
    left: int


def carried_law(made: CorrelatedActs) -> CarriedLaw:
    """The orders of a bill on the repealed act as an amending act on the new one; each was carried out there.

    Args:
        made: The two acts with the instructions of the bill.

    Raises:
        InputError: No order has a sure place in the new act.
        DraftingError: Amending acts are not written in this language.
    """
    new = made.new
    proposed = [one for one in made.proposals if one.name.isdigit()]
    moved = [
        replace(_numbered(one.order, one.place), n=n)
        for n, one in enumerate(proposed, 1)
        if one.order is not None and one.settled
    ]
    applied = apply_instructions(new, moved, Circumstances(own=frozenset(one.n for one in moved)))
    done = {outcome.n for outcome in applied.outcomes if outcome.kind is OutcomeKind.APPLIED}
    orders = tuple(one for one in moved if one.n in done)
    if not orders:
        raise InputError(_("No order of the bill has a sure place in the new act."))
    kind = WorkKind.LAW if new.work.kind in LEGISLATIVE else new.work.kind
    law = law_text([ActOrders(amended_act(new), orders)], new.lang, Requisites(kind=kind))
    return CarriedLaw(law, len(orders), len(proposed) - len(orders))


def _numbered(order: Instruction, place: str) -> Instruction:
    """A restated element under the number that it has in the new act."""
    old = Citation.parse_eid(place).last.number
    if not isinstance(order, ReplaceProvision) or order.target is None or len(order.fragment) != 1:
        return order
    (unit,), new = order.fragment, order.target.last.number
    if old is None or new is None or unit.number != old or old == new:
        return order
    made = unit.with_(number=new, label=unit.label.replace(old.text, new.text, 1))
    return replace(order, fragment=(made,), new=unit_text(made))

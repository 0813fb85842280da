"""An act as orders name it that are drafted for it, the elements an order can name, orders as an amending text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from lawtrack.drafting.law import law_text
from lawtrack.drafting.orders import ActOrders, AmendedAct
from lawtrack.errors import CitationError
from lawtrack.model.citation import Citation, Step
from lawtrack.model.document import Expression, Lang, Work
from lawtrack.model.instruction import ActReference, Instruction
from lawtrack.model.kinds import Kind
from lawtrack.wording.act_titles import act_name


def reference_to(expression: Expression) -> ActReference:
    """An act as the orders for it name it."""
    work = expression.work
    return ActReference(
        act_name(expression, expression.lang),
        work.date,
        work.number,
        work.titles.get(expression.lang, ""),
        work.scheme,
    )


def citable(eid: str, *, heading: bool = False) -> Citation | None:
    """The address of a unit, or of its heading; None for one whose number stands in the act twice."""
    try:
        found = Citation.parse_eid(eid) if eid else Citation(())
    except CitationError:
        return None
    titled = bool(found.steps) and found.last.kind is Kind.LONG_TITLE
    return Citation((*found.steps, Step(Kind.HEADING))) if heading and not titled else found


def orders_text(orders: Iterable[tuple[Work, Instruction]], lang: Lang) -> str:
    """Orders on acts as an amending act, act by act, in the words of a law; what a person must fill is marked in it.

    Args:
        orders: Each with its act.
        lang: The language.
    """
    by_act: dict[str, tuple[Work, list[Instruction]]] = {}
    for n, (work, order) in enumerate(orders, 1):
        by_act.setdefault(work.uri, (work, []))[1].append(replace(order, n=n))
    made: Sequence[ActOrders] = [
        ActOrders(AmendedAct.of_work(work), tuple(some)) for work, some in by_act.values()
    ]
    return "\n".join(law_text(made, lang).lines) + "\n"

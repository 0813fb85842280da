"""An act as orders name it that are drafted for it, and the elements in it that an order can name."""

from __future__ import annotations

from lawtrack.errors import CitationError
from lawtrack.model.citation import Citation, Step
from lawtrack.model.document import Expression
from lawtrack.model.instruction import ActReference
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

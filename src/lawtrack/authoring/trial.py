"""One line with its orders carried out: they are kept only where the line reads as it shall."""

from __future__ import annotations

from collections.abc import Sequence

from lawtrack.amending.apply import Circumstances, apply_instructions
from lawtrack.model.document import Expression, Lang, Work
from lawtrack.model.instruction import Addressed, OutcomeKind
from lawtrack.model.kinds import Kind
from lawtrack.model.numbering import Number
from lawtrack.model.provision import Provision

_WORK = Work("/akn/kz/act/trial")


def carried_out(text: str, orders: Sequence[Addressed], lang: Lang) -> str | None:
    """The words of a line after orders for it; None where one of them cannot be applied.

    Args:
        text: The words in force.
        orders: Orders whose target is article 1.
        lang: Language of the text.
    """
    line = Provision(Kind.ARTICLE, Number("1"), text=text)
    act = Expression(_WORK, lang, None, Provision(Kind.ACT, children=(line,)))
    applied = apply_instructions(act, orders, Circumstances(own=frozenset(order.n for order in orders)))
    if any(outcome.kind is not OutcomeKind.APPLIED for outcome in applied.outcomes):
        return None
    (after,) = applied.root.children
    return after.text

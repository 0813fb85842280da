"""The orders of places as an amending text: those taken, or all that are drafted and not left."""

from __future__ import annotations

from lawtrack.checking.acts import orders_text
from lawtrack.errors import WorkflowError
from lawtrack.i18n import _
from lawtrack.model.document import Lang
from lawtrack.services.checking.rippling.listing import Rippled


def consequences_text(found: Rippled, lang: Lang | None = None, *, everything: bool = False) -> str:
    """The consequential orders as an amending act of one language.

    Args:
        found: The places.
        lang: The language; that of the orders where they are all of one.
        everything: True for all that are drafted and not left with a reason, False for those taken.

    Raises:
        WorkflowError: There are none, or they are of two languages and none is named.
    """
    wanted = ("open", "taken") if everything else ("taken",)
    rows = [row for row in found.rows if row.place.instruction is not None and row.state in wanted]
    langs = list(dict.fromkeys(row.place.lang for row in rows))
    if lang is None and len(langs) > 1:
        raise WorkflowError(_("The orders are in two languages."), hint=_("Name one of them: ru or kk."))
    chosen = lang or (langs[0] if langs else None)
    orders = [(row.place.work, row.place.instruction) for row in rows if row.place.lang is chosen]
    if chosen is None or not orders:
        raise WorkflowError(
            _("No order was taken."), hint=_("Take orders first, or write all that are drafted.")
        )
    return orders_text([(work, order) for work, order in orders if order is not None], chosen)

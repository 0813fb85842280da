"""The change that an answer names, in the words of a table or a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawtrack.model.address import Whose
from lawtrack.reviewing.review import OWN, TAKEN_OVER
from lawtrack.services.bills.carried.changes import named_change
from lawtrack.services.bills.carried.showing import spot_address
from lawtrack.wording.addresses import address
from lawtrack.wording.naming import OWN as OWN_ELEMENTS

if TYPE_CHECKING:
    from lawtrack.model.document import Lang
    from lawtrack.profiles.forms import Form
    from lawtrack.reviewing.bill import Bill
    from lawtrack.reviewing.review import Recommendation
    from lawtrack.services.bills.carried.placing import Carrying


def change_said(
    remark: Recommendation, bill: Bill, carrying: Carrying | None, form: Form, lang: Lang, own: Whose
) -> str:
    """Where the text was changed; said to be missing where the answer needs a change and names none.

    Args:
        remark: The recommendation with its answer.
        bill: The bill.
        carrying: Its texts; None where none is at hand.
        form: The form, for its words.
        lang: The language of the words.
        own: What an element of the bill itself is of.
    """
    answer = remark.response
    if answer is None or answer.decision not in TAKEN_OVER:
        return ""
    if not answer.change:
        return form.mark("no_change", lang)
    return form.mark("change", lang, where=change_named(remark, bill, carrying, form, lang, own))


def change_named(
    remark: Recommendation, bill: Bill, carrying: Carrying | None, form: Form, lang: Lang, own: Whose
) -> str:
    """The change that an answer names, as the current version calls it and as the one that it was named in did.

    What is no address stands as it was written. Arguments as for ``change_said``.
    """
    change = remark.response.change if remark.response else ""
    found = named_change(bill, remark, carrying) if carrying is not None else None
    if carrying is None or found is None or found.spot is None:
        if change.isdigit():
            return form.mark("change_number", lang, number=change)
        of = own if change.startswith(OWN) else Whose.ACT
        return address(change.removeprefix(OWN), OWN_ELEMENTS, lang, of)
    current = bill.version.number
    then = spot_address(carrying, found.version, found.spot, lang)
    if found.instruction:
        then = f"{form.mark('change_number', lang, number=change)} ({then})"
    if found.version == current:
        return then
    if found.here is None:
        here = form.mark("change_gone", lang, number=str(current))
        return f"{then} {form.mark('in_version', lang, version=str(found.version))} {here}"
    if found.here == found.spot and not found.instruction:
        return then
    now = spot_address(carrying, current, found.here, lang)
    return form.mark("change_moved", lang, now=now, version=str(found.version), then=then)

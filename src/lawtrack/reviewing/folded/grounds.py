"""From events to the grounds of a bill's changes: recorded, taken back."""

from __future__ import annotations

from dataclasses import replace

from lawtrack.errors import WorkflowError
from lawtrack.i18n import _
from lawtrack.model.event import Event
from lawtrack.reviewing.bill import Bill
from lawtrack.reviewing.folded.fields import Fields
from lawtrack.reviewing.folded.opinions import unseen
from lawtrack.reviewing.ground import Ground

_LETTERS = 4


def give_ground(bill: Bill, event: Event) -> Bill:
    """A ground is recorded, or taken back.

    Raises:
        WorkflowError: The bill has no ground of this number, or has one already.
    """
    of = Fields(event)
    name = of.text("ground", "") or f"g{bill.last_ground + 1}"
    known = next((one for one in bill.grounds if one.id == name), None)
    if of.flag("withdrawn"):
        if known is None:
            raise WorkflowError(
                _("The bill «{bill}» has no ground «{name}».").format(bill=bill.slug, name=name),
                hint=_("It has: {names}.").format(names=", ".join(one.id for one in bill.grounds) or "—"),
            )
        return replace(bill, grounds=tuple(one for one in bill.grounds if one is not known))
    if known is not None:
        if not unseen(bill, event):
            raise WorkflowError(
                _("There is a ground «{name}» of the bill «{bill}» already.").format(
                    name=name, bill=bill.slug
                )
            )
        name = f"{name}-{event.uid[:_LETTERS]}"
    new = Ground(
        name,
        event.uid,
        of.text("text"),
        of.text("proposal", ""),
        of.text("source", ""),
        of.words("elements"),
        of.text("act", ""),
        event.on,
        event.by,
    )
    return replace(bill, grounds=(*bill.grounds, new), last_ground=bill.last_ground + 1)

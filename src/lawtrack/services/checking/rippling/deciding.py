"""A person decides on places that a bill reaches: takes the order, leaves the place with a reason, takes it back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from lawtrack.errors import WorkflowError
from lawtrack.i18n import _
from lawtrack.model.event import EventKind, JsonValue
from lawtrack.services.checking.rippling.listing import Rippled, RippleRow, find_ripple, with_decisions
from lawtrack.services.log.log import WorkflowLog

if TYPE_CHECKING:
    from lawtrack.services.workspace import Workspace


def decide(
    workspace: Workspace,
    slug: str,
    *,
    take: Sequence[int] = (),
    leave: Sequence[int] = (),
    reason: str = "",
    undo: Sequence[int] = (),
    today: dt.date | None = None,
) -> Rippled:
    """Take the orders of places into the bill, leave places as they are, or take decisions back.

    Args:
        workspace: The workspace.
        slug: The bill.
        take: Numbers of places in the list whose orders are taken.
        leave: Numbers of places that stay.
        reason: Why they stay; wanted for those that are left.
        undo: Numbers of places whose decision is taken back.
        today: The day.

    Raises:
        WorkflowError: There is no place of a number, one has no order to take, a place is left without a reason, or
            nothing was decided on it: nothing is recorded.
    """
    if leave and not reason.strip():
        raise WorkflowError(_("A place is left as it is with a reason only."), hint=_("Say why."))
    twice = sorted({*take} & {*leave} | {*take} & {*undo} | {*leave} & {*undo})
    if twice:
        raise WorkflowError(_("Place {n} is decided on twice.").format(n=twice[0]))
    found = find_ripple(workspace, slug, today)
    log = WorkflowLog(workspace, today)
    events = []
    for n in take:
        row = _row(found, n)
        if not row.text:
            raise WorkflowError(
                _("Place {n} has no order to take: {where}.").format(
                    n=n, where=row.where or row.place.work.slug
                ),
                hint=_("Write the order into the text of the bill, or leave the place with a reason."),
            )
        events.append(log.new_event(EventKind.RIPPLE, {**_of(row), "taken": True, "reason": reason or None}))
    for n in leave:
        events.append(log.new_event(EventKind.RIPPLE, {**_of(_row(found, n)), "reason": reason}))
    for n in undo:
        row = _row(found, n)
        if row.decided is None:
            raise WorkflowError(_("Nothing was decided on place {n}.").format(n=n))
        events.append(log.new_event(EventKind.RIPPLE, {"key": row.place.key, "withdrawn": True}))
    bill = log.record(found.bill, *events) if events else found.bill
    return with_decisions(found, bill)


def _row(found: Rippled, n: int) -> RippleRow:
    for row in found.rows:
        if row.n == n:
            return row
    raise WorkflowError(
        _("There is no place {n}.").format(n=n),
        hint=_("Places: 1 to {count}.").format(count=len(found.rows)) if found.rows else "",
    )


def _of(row: RippleRow) -> dict[str, JsonValue]:
    place = row.place
    return {
        "key": place.key,
        "text": row.text or None,
        "act": place.work.uri,
        "element": place.eid or None,
        "lang": place.lang.value,
    }

"""Amendments of deputies: decided, placed in the bill, taken back."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from lawtrack.model.event import EventKind, JsonValue
from lawtrack.reviewing.deputy import AmendmentKind
from lawtrack.reviewing.folded.deputies import the_amendment
from lawtrack.services.bills.deputies.intake import place_of
from lawtrack.services.bills.own_text import own_text
from lawtrack.services.log.log import WorkflowLog

if TYPE_CHECKING:
    from lawtrack.reviewing.bill import Bill
    from lawtrack.services.workspace import Workspace


def decide(
    workspace: Workspace,
    slug: str,
    name: str,
    verdict: str,
    *,
    reason: str = "",
    wording: str = "",
    on: dt.date | None = None,
) -> Bill:
    """Record the decision on an amendment; it takes the place of an earlier one.

    Args:
        workspace: The workspace.
        slug: The bill.
        name: The amendment («d3»).
        verdict: The decision, of ``profiles/verdicts.toml``.
        reason: Why.
        wording: The wording that is taken, where the decision has one of its own.
        on: The day (today).

    Raises:
        WorkflowError: There is no such bill, amendment or decision, or it lacks what it needs.
    """
    data: dict[str, JsonValue] = {"verdict": verdict, "reason": reason or None, "wording": wording or None}
    return _record(workspace, slug, name, EventKind.DECIDE, data, on)


def undecide(workspace: Workspace, slug: str, name: str, *, on: dt.date | None = None) -> Bill:
    """Take back the decision on an amendment.

    Raises:
        WorkflowError: There is no such bill or amendment, or nothing was decided on it.
    """
    return _record(workspace, slug, name, EventKind.DECIDE, {"withdrawn": True}, on)


def take_out(workspace: Workspace, slug: str, name: str, *, on: dt.date | None = None) -> Bill:
    """Take back an amendment that was recorded by mistake; the log keeps it.

    Raises:
        WorkflowError: There is no such bill or amendment.
    """
    return _record(workspace, slug, name, EventKind.AMEND, {"withdrawn": True}, on)


def place(workspace: Workspace, slug: str, name: str, typed: str, *, on: dt.date | None = None) -> Bill:
    """Say which element of the bill an amendment is for.

    Args:
        workspace: The workspace.
        slug: The bill.
        name: The amendment.
        typed: The element: a citation or an eId.
        on: The day (today).

    Raises:
        WorkflowError: There is no such bill or amendment, or the new element is there already.
        CitationError: The bill has no such element.
    """
    bill = WorkflowLog(workspace).bill(slug)
    one = the_amendment(bill, name)
    own = own_text(workspace, bill, one.lang)
    eid = place_of(own, typed, new=one.kind is AmendmentKind.NEW)
    return _record(workspace, slug, name, EventKind.AMEND, {"eid": eid}, on)


def _record(
    workspace: Workspace,
    slug: str,
    name: str,
    kind: EventKind,
    data: dict[str, JsonValue],
    on: dt.date | None,
) -> Bill:
    log = WorkflowLog(workspace)
    bill = log.bill(slug)
    one = the_amendment(bill, name)
    return log.record(bill, log.new_event(kind, {"amendment": one.id, "upon": one.uid, **data}, on))

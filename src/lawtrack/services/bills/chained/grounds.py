"""Gaps of the law in force, and other grounds of a bill's changes, recorded beside it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from lawtrack import remedies
from lawtrack.errors import WorkflowError
from lawtrack.i18n import _
from lawtrack.model.document import Lang
from lawtrack.model.event import EventKind, JsonValue
from lawtrack.services.bills.places import changed_element
from lawtrack.services.log.log import WorkflowLog

if TYPE_CHECKING:
    from lawtrack.reviewing.bill import Bill
    from lawtrack.services.workspace import Workspace


def give_ground(
    workspace: Workspace,
    slug: str,
    text: str,
    elements: Sequence[str],
    *,
    proposal: str = "",
    source: str = "",
    act: str = "",
    lang: Lang = Lang.RU,
    on: dt.date | None = None,
) -> Bill:
    """Record a gap of the law in force, or another ground, beside the bill.

    Args:
        workspace: The workspace.
        slug: The bill.
        text: What the law in force does not solve.
        elements: What the bill changes because of it: citations or eIds.
        proposal: What was proposed against it.
        source: Where it is described.
        act: The amended act, where the bill amends several.
        lang: The language of the texts.
        on: The day (today).

    Raises:
        WorkflowError: There is no such bill, the text is empty, or nothing changes in an element.
        CitationError: An element cannot be understood, or is not in the act.
    """
    if not text.strip():
        raise WorkflowError(_("The ground is empty."), remedy=remedies.give_reason())
    log = WorkflowLog(workspace)
    bill = log.bill(slug)
    found = [changed_element(workspace, bill, one, act, lang) for one in elements]
    data: dict[str, JsonValue] = {
        "text": text.strip(),
        "proposal": proposal.strip() or None,
        "source": source.strip() or None,
        "elements": [one.eid for one in found],
        "act": next((one.act for one in found if one.act), None),
    }
    return log.record(bill, log.new_event(EventKind.GROUND, data, on))


def take_ground_back(workspace: Workspace, slug: str, name: str, *, on: dt.date | None = None) -> Bill:
    """Take back a ground that was recorded by mistake; the log keeps it.

    Raises:
        WorkflowError: There is no such bill or ground.
    """
    log = WorkflowLog(workspace)
    return log.record(
        log.bill(slug), log.new_event(EventKind.GROUND, {"ground": name, "withdrawn": True}, on)
    )

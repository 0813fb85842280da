"""The stages that a bill reaches, and the assessments of its impact."""

from __future__ import annotations

import datetime as dt

from lawtrack.model.event import EventKind
from lawtrack.reviewing.bill import Bill
from lawtrack.reviewing.stages import in_force_on
from lawtrack.services.log.log import WorkflowLog
from lawtrack.services.workspace import Workspace


def reach_stage(
    workspace: Workspace, bill: str, stage: str, *, withdrawn: bool = False, on: dt.date | None = None
) -> Bill:
    """Record that a bill has reached a stage, or take that back.

    Raises:
        WorkflowError: There is no such bill, or nothing to take back.
        SettingsError: There is no such stage.
    """
    log = WorkflowLog(workspace)
    data = {"stage": stage, "withdrawn": withdrawn or None}
    return log.record(log.bill(bill), log.new_event(EventKind.STAGE, data, on))


def assess_impact(
    workspace: Workspace, bill: str, term: str, budget: str, forecast: str, *, on: dt.date | None = None
) -> Bill:
    """Record an assessment of what a bill brings; from its entry into force on it counts as the one made afterwards.

    Args:
        workspace: The workspace.
        bill: The bill.
        term: In what time.
        budget: At what cost.
        forecast: With what result; afterwards: what came of it.
        on: The day (today).

    Raises:
        WorkflowError: There is no such bill, or a field is empty.
    """
    log = WorkflowLog(workspace)
    seen = log.bill(bill)
    since = in_force_on(seen, log.rules())
    after = since is not None and since <= (on or log.today)
    data = {"term": term, "budget": budget, "forecast": forecast, "after": after or None}
    return log.record(seen, log.new_event(EventKind.IMPACT, data, on))

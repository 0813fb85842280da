"""A version that was made of deputies' amendments taken back, while nothing stands on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawtrack.errors import WorkflowError
from lawtrack.i18n import _
from lawtrack.model.event import EventKind
from lawtrack.services.log.log import WorkflowLog

if TYPE_CHECKING:
    import datetime as dt

    from lawtrack.reviewing.bill import Bill
    from lawtrack.services.workspace import Workspace


def take_version_back(workspace: Workspace, slug: str, *, on: dt.date | None = None) -> Bill:
    """The version before again; the amendments and what was decided on them stay.

    Args:
        workspace: The workspace.
        slug: The bill.
        on: The day (today).

    Raises:
        WorkflowError: The current version was not made of amendments, or something was recorded on it since.
    """
    log = WorkflowLog(workspace, on)
    bill, events = log.bill(slug), log.events(slug)
    begun = max((n for n, event in enumerate(events) if event.kind is EventKind.VERSION), default=-1)
    since = events[begun + 1 :]
    texts = [event for event in since if event.kind is EventKind.TEXT and event.data.get("amendments")]
    if begun < 0 or not texts:
        raise WorkflowError(
            _("Version {number} of the bill «{bill}» was not made of amendments.").format(
                number=bill.version.number, bill=slug
            )
        )
    if len(texts) < len(since):
        raise WorkflowError(
            _("Something was recorded on version {number} since it was begun; it is not taken back.").format(
                number=bill.version.number
            )
        )
    data = {"number": bill.version.number, "withdrawn": True}
    return log.record(bill, log.new_event(EventKind.VERSION, data, on))

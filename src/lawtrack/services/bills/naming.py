"""A bill renamed or removed: an event of its log each, so that it can be taken back; its files follow."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING

from lawtrack.errors import WorkflowError
from lawtrack.i18n import _
from lawtrack.model.document import Lang
from lawtrack.model.event import EventKind, JsonValue
from lawtrack.reviewing.allowed.overtaken import taken
from lawtrack.reviewing.bill import Bill
from lawtrack.reviewing.folded.folding import fold
from lawtrack.services.bills.texts import bill_folder
from lawtrack.services.log.files import dump_workflow
from lawtrack.services.names import check_slug

if TYPE_CHECKING:
    from lawtrack.services.log.log import WorkflowLog


def rename(log: WorkflowLog, slug: str, new: str, titles: Mapping[Lang, str], on: dt.date | None) -> Bill:
    """Give a bill another short name, other titles, or both; the folder of its files is renamed with it.

    Raises:
        WorkflowError: There is no such bill, the name is taken or no short name, or the bill's file holds events that
            the store does not know.
    """
    bill = log.bill(slug)
    data: dict[str, JsonValue] = {}
    if new and new != slug:
        data["slug"] = new
    if titles:
        data["title"] = {lang.value: title for lang, title in {**bill.titles, **titles}.items()}
    if not data:
        return bill
    return _renamed(log, bill, data, on)


def rename_back(log: WorkflowLog, slug: str, on: dt.date | None) -> Bill:
    """Take the last renaming of a bill back.

    Raises:
        WorkflowError: It was never renamed; or as for ``rename``.
    """
    events = log.events(slug)
    bill = log.bill(slug)
    last = max((i for i, event in enumerate(events) if event.kind is EventKind.RENAME), default=0)
    if not last:
        raise WorkflowError(_("The bill «{bill}» was never renamed.").format(bill=slug))
    before = fold(events[:last])
    data: dict[str, JsonValue] = {"title": {lang.value: title for lang, title in before.titles.items()}}
    if before.slug != slug:
        data["slug"] = before.slug
    return _renamed(log, bill, data, on)


def remove(log: WorkflowLog, slug: str, on: dt.date | None) -> Bill:
    """Remove a bill: no command finds it any more; its log and its files stay, and it can be brought back.

    Raises:
        WorkflowError: Reviews of it are under way; there is no such bill; or its file holds events that the store does
            not know.
    """
    bill = log.bill(slug)
    waiting = [r.id for r in bill.reviews if not r.closed and not r.cancelled]
    if waiting:
        raise WorkflowError(
            _("The bill «{bill}» has reviews that are not closed: {names}.").format(
                bill=slug, names=", ".join(waiting)
            ),
            hint=_("Close them or call them off first."),
        )
    return _recorded(log, bill, {}, on)


def bring_back(log: WorkflowLog, slug: str, on: dt.date | None) -> Bill:
    """Bring a removed bill back.

    Raises:
        WorkflowError: There is no such bill, or it was not removed.
    """
    events = log.events(slug)
    if not events:
        return log.bill(slug)  # which says that there is none
    bill = fold(events)
    if bill.removed is None:
        raise WorkflowError(_("The bill «{bill}» was not removed.").format(bill=slug))
    return _recorded(log, bill, {"withdrawn": True}, on)


def _recorded(log: WorkflowLog, seen: Bill, data: Mapping[str, JsonValue], on: dt.date | None) -> Bill:
    # refuses before anything is done, where the file knows more than the store
    dump_workflow(log.workspace, seen.slug)
    bill = log.record(seen, log.new_event(EventKind.REMOVE, data, on))
    dump_workflow(log.workspace, seen.slug)
    return bill


def _renamed(log: WorkflowLog, seen: Bill, data: Mapping[str, JsonValue], on: dt.date | None) -> Bill:
    new = str(data.get("slug") or seen.slug)
    event = log.new_event(EventKind.RENAME, data, on)
    dump_workflow(log.workspace, seen.slug)
    if new == seen.slug:
        bill = log.record(seen, event)
    else:
        check_slug(new)
        if log.events(new) or bill_folder(log.workspace, new).exists():
            raise taken(new)
        bill = log.rename(seen, new, event)
    dump_workflow(log.workspace, new)  # with a shared store files are written by it alone
    return bill

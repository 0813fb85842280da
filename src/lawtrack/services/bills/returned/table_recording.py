"""Recording an edited table: a new version of the bill with the edited provisions, reasons and comments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawtrack.i18n import _
from lawtrack.model.event import Event, EventKind, JsonValue
from lawtrack.services.bills.pending_edits import edit_data
from lawtrack.services.bills.texts import KeptText, copied, text_path
from lawtrack.services.log.kept_files import kept_with_step
from lawtrack.services.log.log import WorkflowLog

if TYPE_CHECKING:
    import datetime as dt

    from lawtrack.reviewing.bill import Bill
    from lawtrack.services.bills.returned.imported import TableImport


def record_import(log: WorkflowLog, made: TableImport, name: str, on: dt.date | None = None) -> Bill:
    """Record what a table brings, all or nothing; a new version is begun where a provision was edited.

    The amending texts are carried over into the new version as they are; its edits say what they do not say yet.

    Args:
        log: The workflow of the workspace.
        made: What was found in the table.
        name: The file's name, for the note of the version.
        on: The day (today).

    Raises:
        WorkflowError: Somebody else has written meanwhile.
        InputError: A text of the bill is missing.
    """
    events: list[Event] = []
    carried: list[KeptText] = []

    def add(kind: EventKind, data: dict[str, JsonValue]) -> None:
        events.append(log.new_event(kind, data, on))

    if made.edits and not made.bill.version.texts:
        for placed in made.edits:  # a bill that has no text yet: there is nothing to follow
            add(EventKind.EDIT, edit_data(placed.edit))
    elif made.edits:
        add(EventKind.VERSION, {"note": _("edited in the table {name}").format(name=name)})
        carried = _texts(log, made.bill)
        for text in carried:
            add(EventKind.TEXT, {"lang": text.lang.value, "file": text.file, "digest": text.digest})
        for edit in (*made.bill.version.edits, *(placed.edit for placed in made.edits)):
            add(EventKind.EDIT, edit_data(edit))
    for reason in made.reasons:
        add(
            EventKind.JUSTIFY,
            {"element": reason.eid, "text": reason.text, "lang": made.lang.value, "act": reason.act or None},
        )
    for remark in made.remarks:
        add(
            EventKind.COMMENT,
            {
                "element": remark.eid or None,
                "act": remark.act or None,
                "author": remark.author or None,
                "text": remark.text,
            },
        )
    with kept_with_step(log.workspace, made.bill.slug, [text.kept for text in carried]):
        return log.record(made.bill, *events) if events else made.bill


def _texts(log: WorkflowLog, bill: Bill) -> list[KeptText]:
    """The texts of the version before, copied for the next one, each under a name where nothing else stands."""
    number = bill.version.number + 1
    found = []
    for text in bill.version.texts:
        path = text_path(log.workspace, bill, text)
        found.append(
            copied(log.workspace, bill, text.lang, path.read_bytes(), path.suffix, number, plain=True)
        )
    return found

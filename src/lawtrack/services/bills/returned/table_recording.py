"""Recording an edited table: a new version of the bill with the edited provisions, reasons and comments."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lawtrack.i18n import _
from lawtrack.model.event import EventKind, JsonValue
from lawtrack.services.bills.pending_edits import edit_data
from lawtrack.services.bills.texts import KeptText, copied, text_path
from lawtrack.services.log.kept_files import KeptFile, kept_with_step
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
    files: list[KeptFile] = []
    with kept_with_step(log.workspace, made.bill.slug, files):
        events = [log.new_event(kind, data, on) for kind, data in _steps(log, made, name, files)]
        return log.record(made.bill, *events) if events else made.bill


def _steps(
    log: WorkflowLog, made: TableImport, name: str, files: list[KeptFile]
) -> Iterator[tuple[EventKind, dict[str, JsonValue]]]:
    """What is to be recorded; the files that it names are put in their place and added to ``files``."""
    if made.edits and not made.bill.version.texts:
        for placed in made.edits:  # a bill that has no text yet: there is nothing to follow
            yield EventKind.EDIT, edit_data(placed.edit)
    elif made.edits:
        yield EventKind.VERSION, {"note": _("edited in the table {name}").format(name=name)}
        for text in _texts(log, made.bill):
            files.append(text.kept)
            yield EventKind.TEXT, {"lang": text.lang.value, "file": text.file, "digest": text.digest}
        for edit in (*made.bill.version.edits, *(placed.edit for placed in made.edits)):
            yield EventKind.EDIT, edit_data(edit)
    for reason in made.reasons:
        yield (
            EventKind.JUSTIFY,
            {"element": reason.eid, "text": reason.text, "lang": made.lang.value, "act": reason.act or None},
        )
    for remark in made.remarks:
        yield (
            EventKind.COMMENT,
            {
                "element": remark.eid or None,
                "act": remark.act or None,
                "author": remark.author or None,
                "text": remark.text,
            },
        )


def _texts(log: WorkflowLog, bill: Bill) -> Iterator[KeptText]:
    """The texts of the version before, copied for the next one, each under a name where nothing else stands."""
    number = bill.version.number + 1
    for text in bill.version.texts:
        path = text_path(log.workspace, bill, text)
        yield copied(log.workspace, bill, text.lang, path.read_bytes(), path.suffix, number, plain=True)

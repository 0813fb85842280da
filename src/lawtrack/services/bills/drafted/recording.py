"""A drafted law as the bill's text: proved on the file itself before anything is recorded; and the way back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from lawtrack.authoring.results import likeness_of
from lawtrack.errors import WorkflowError
from lawtrack.i18n import _
from lawtrack.model.event import EventKind, JsonValue
from lawtrack.reviewing.bill import BillText
from lawtrack.services.bills.applying import apply_bill
from lawtrack.services.bills.pending_edits import edit_data
from lawtrack.services.bills.texts import copied
from lawtrack.services.from_file.law_files import law_as_text, law_as_word
from lawtrack.services.log.kept_files import kept_with_step
from lawtrack.services.log.log import WorkflowLog

if TYPE_CHECKING:
    import datetime as dt

    from lawtrack.model.document import Lang
    from lawtrack.reviewing.bill import Bill
    from lawtrack.services.bills.drafted.drafting import BillDraft
    from lawtrack.services.bills.texts import KeptText
    from lawtrack.services.workspace import Workspace

DRAFTED = "drafted"
"""What the event of a drafted text has: the edits that it says, and the text before it."""


def record_draft(workspace: Workspace, draft: BillDraft, *, on: dt.date | None = None) -> Bill:
    """Make a drafted law the text of the bill's current version; the edits that it says wait no longer.

    Args:
        workspace: The workspace.
        draft: The draft, ready.
        on: The day (today).

    Raises:
        WorkflowError: The draft is not ready, or read from its file it does not give what was edited.
        ExportError: The file cannot be written.
    """
    if not draft.ready:
        raise WorkflowError(
            _(
                "The draft is not ready: what is not proved or not filled in does not become a text of the bill."
            )
        )
    bill, lang = draft.bill, draft.lang
    before = bill.version.text(lang)
    word = bool(draft.law.tables) or (before is not None and before.file.endswith(".docx"))
    imprint = workspace.settings.imprint
    data = law_as_word(draft.law, lang, imprint) if word else law_as_text(draft.law).encode()
    kept = copied(workspace, bill, lang, data, ".docx" if word else ".txt", bill.version.number, plain=True)
    log = WorkflowLog(workspace, on)
    with kept_with_step(workspace, bill.slug, [kept.kept]):
        _refuse_other(workspace, draft, BillText(lang, kept.file, kept.digest, on or log.today))
        return log.record(bill, log.new_event(EventKind.TEXT, _event(draft, kept, before), on))


def take_back(workspace: Workspace, bill: Bill, lang: Lang, *, on: dt.date | None = None) -> Bill:
    """The text before the drafted one again, none where there was none, and the edits as they waited.

    Raises:
        WorkflowError: The text of the version was not drafted.
    """
    log = WorkflowLog(workspace, on)
    drafted = drafted_in(workspace, bill).get(lang)
    if drafted is None:
        raise WorkflowError(_("The text of the bill in «{lang}» was not drafted.").format(lang=lang.value))
    before = drafted.get("before")
    data: dict[str, JsonValue] = {"lang": lang.value}
    data |= {**before, "pending": []} if isinstance(before, Mapping) else {"withdrawn": True}
    edits = drafted.get("edits")
    again = [dict(e) for e in edits if isinstance(e, Mapping)] if isinstance(edits, list | tuple) else []
    return log.record(
        bill,
        log.new_event(EventKind.TEXT, data, on),
        *(log.new_event(EventKind.EDIT, edit, on) for edit in again),
    )


def drafted_in(workspace: Workspace, bill: Bill) -> Mapping[Lang, Mapping[str, JsonValue]]:
    """The languages in which the text of the current version was drafted, with what is known of the text before."""
    events = [e for e in WorkflowLog(workspace).events(bill.slug) if e.kind is EventKind.TEXT]
    found = {}
    for text in bill.version.texts:
        data = next((e.data for e in reversed(events) if e.data.get("digest") == text.digest), {})
        drafted = data.get(DRAFTED)
        if isinstance(drafted, Mapping):
            found[text.lang] = drafted
    return found


def _refuse_other(workspace: Workspace, draft: BillDraft, text: BillText) -> None:
    """Refuse a file that, read and applied, gives another text of an act than what was edited."""
    bill = draft.bill
    others = tuple(t for t in bill.version.texts if t.lang is not text.lang)
    edits = tuple(e for e in bill.version.edits if e.lang is not text.lang)
    version = replace(bill.version, texts=(*others, text), edits=edits)
    made = apply_bill(workspace, replace(bill, versions=(*bill.versions[:-1], version)), text.lang)
    acts = {act.name: act for act in made.acts_at_hand}
    for act in draft.applied.acts_at_hand:
        new = acts.get(act.name)
        if made.open or new is None or likeness_of(act.after.root, new.after.root).differences:
            raise WorkflowError(
                _(
                    "Read from its file, the draft does not give what was edited in «{act}»; nothing was recorded."
                ).format(act=act.work.title(draft.lang))
            )


def _event(draft: BillDraft, kept: KeptText, before: BillText | None) -> dict[str, JsonValue]:
    drafted: dict[str, JsonValue] = {
        "edits": [edit_data(one) for one in draft.bill.version.edits_in(draft.lang)]
    }
    if before is not None:
        drafted["before"] = {"file": before.file, "digest": before.digest}
    return {
        "lang": draft.lang.value,
        "file": kept.file,
        "digest": kept.digest,
        "pending": [],
        DRAFTED: drafted,
    }

"""What was edited in a comparative table and an amending text does not say: it waits until a text does."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lawtrack.errors import InputError
from lawtrack.model.index import index_of
from lawtrack.services.bills.applying import apply_bill
from lawtrack.services.bills.edits_proof import not_as_typed

if TYPE_CHECKING:
    from lawtrack.model.event import JsonValue
    from lawtrack.reviewing.bill import Bill, BillText, Edit
    from lawtrack.services.workspace import Workspace


def not_said(workspace: Workspace, bill: Bill, text: BillText) -> tuple[Edit, ...]:
    """The edits in a text's language that the text, applied, does not carry out exactly as they were typed.

    Args:
        workspace: The workspace; the text is in its folder already.
        bill: The bill before the text is added.
        text: The text.
    """
    edits = bill.version.edits_in(text.lang)
    if not edits:
        return ()
    texts = tuple(t for t in bill.version.texts if t.lang is not text.lang)
    version = replace(bill.version, texts=(*texts, text), edits=())
    try:
        applied = apply_bill(workspace, replace(bill, versions=(*bill.versions[:-1], version)), text.lang)
    except InputError:
        return edits
    acts = {act.work.uri: act for act in applied.acts_at_hand}

    def is_said(edit: Edit) -> bool:
        act = acts.get(edit.act)
        return act is not None and not not_as_typed(edit, act.index, index_of(act.before.root))

    return tuple(edit for edit in edits if not is_said(edit))


def edit_data(edit: Edit) -> dict[str, JsonValue]:
    """An edit as an event of the log has it."""
    return {
        "act": edit.act,
        "lang": edit.lang.value,
        "element": edit.element,
        "how": edit.how.value,
        "text": edit.text or None,
        "source": edit.source or None,
    }

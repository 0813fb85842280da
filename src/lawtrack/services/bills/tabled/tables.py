"""The comparative table of a bill: a band for each amended act, with the justifications that were recorded."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from lawtrack import remedies
from lawtrack.errors import ExportError, InputError, WorkflowError
from lawtrack.i18n import _
from lawtrack.model.document import Lang, Work
from lawtrack.model.message import Message
from lawtrack.profiles.forms import Form, load_form
from lawtrack.services.bills.applied import AppliedAct, AppliedBill, BillAct
from lawtrack.services.bills.decided.beside import beside_elements
from lawtrack.services.bills.own_text import own_text
from lawtrack.services.bills.remark_places import RemarkPlaces
from lawtrack.services.bills.tabled.drafts import draft_reasons
from lawtrack.services.bills.tabled.one_language import said_unchanged
from lawtrack.services.files import BINARY
from lawtrack.services.from_file.tables import (
    ActTable,
    act_name,
    draw,
    marked_draft,
    subject_of,
    table_of_acts,
)
from lawtrack.services.outputs import write_output
from lawtrack.tables.languages import in_languages
from lawtrack.tables.table import ComparativeTable, Row, Unsettled
from lawtrack.wording.addresses import address
from lawtrack.wording.messages import said

if TYPE_CHECKING:
    from lawtrack.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class BillTable:
    """A table that was made: its text where no file was named, why it is a draft, its form."""

    text: str
    reasons: tuple[Message, ...]
    form: Form


def make_table(
    workspace: Workspace,
    applied: AppliedBill,
    kind: str,
    form: str,
    output: Path | None,
    *,
    names: dict[str, str] | None = None,
) -> BillTable:
    """Draw the table of a bill, to a file where one is named.

    Args:
        workspace: The workspace; its folder ``forms`` holds the user's own forms.
        applied: The bill applied in the table's language.
        kind: The format.
        form: The form's name.
        output: The file; None for text.
        names: Reviewers' names by their short names, for a table of disagreements.

    Raises:
        ExportError: A table for Word or Excel needs a file, or it cannot be written.
        SettingsError: There is no such form.
    """
    chosen = load_form(form, workspace.forms)
    table = bill_table(workspace, applied, chosen, names or {})
    reasons = draft_reasons(workspace, applied, table, chosen)
    table = marked_draft(table, reasons)
    if output is not None:
        workspace.refuse_output(output)
        write_output(workspace, output, draw(table, chosen, kind, workspace.imprint))
        return BillTable("", reasons, chosen)
    if kind in BINARY:
        raise ExportError(_("A table for Word or Excel needs a file."), remedy=remedies.name_file())
    drawn = draw(table, chosen, kind, workspace.imprint).decode()
    return BillTable(drawn, reasons, chosen)


def bill_table(
    workspace: Workspace, applied: AppliedBill, form: Form, names: dict[str, str]
) -> ComparativeTable:
    """The table of a bill in a form, before it is drawn.

    Args:
        workspace: The workspace.
        applied: The bill applied in the table's language.
        form: The form.
        names: Reviewers' names by their short names, for a table of disagreements.
    """
    from lawtrack.services.bills.applying import apply_bill

    named = applied.bill.titles.get(applied.lang, "")
    subject = subject_of(applied.amending, applied.lang, named) or applied.bill.title(applied.lang)
    if form.rules.source == "recommendations":
        from lawtrack.services.bills.tabled.disagreements import disagreements

        own = own_text(workspace, applied.bill, applied.lang)
        places = RemarkPlaces(workspace, applied, own, form, applied.lang)
        return disagreements(applied, places, names, subject, form, applied.lang)
    if form.rules.source == "amendments":
        from lawtrack.services.bills.tabled.amendments import amendments

        own = own_text(workspace, applied.bill, applied.lang)
        places = RemarkPlaces(workspace, applied, own, form, applied.lang)
        return amendments(applied, own, places, names, subject, form, applied.lang)
    if any(column.key == "first" for column in form.columns):
        from lawtrack.services.bills.tabled.second_reading import first_version, second_reading

        own, first = own_text(workspace, applied.bill, applied.lang), first_version(workspace, applied)
        places = RemarkPlaces(workspace, applied, own, form, applied.lang)
        return second_reading(applied, first, own, places, subject, form, applied.lang)
    table = _table_in(applied, subject, form, applied.lang)
    there = [
        apply_bill(workspace, applied.bill, Lang(code))
        for code in form.languages
        if code != applied.lang.value and applied.bill.version.text(Lang(code)) is not None
    ]
    others = {one.lang.value: _table_in(one, subject, form, applied.lang) for one in there}
    texts = [applied.amending, *(other.amending for other in there)]
    return in_languages(table, others, form, lambda row: said_unchanged(applied.bill, row.eid, texts))


def _table_in(applied: AppliedBill, subject: str, form: Form, lang: Lang) -> ComparativeTable:
    acts = [_act_table(applied, act) for act in applied.acts]
    table = table_of_acts(acts, subject, form, lang, own=applied.amending.instructions, say=said)
    origin = origin_of(applied, form.name)
    return replace(
        table, text_lang=applied.lang.value, origin=origin, unsettled=_with_misfits(table, applied)
    )


def origin_of(applied: AppliedBill, form: str) -> str:
    """What a table says in its file's properties that it was made from; ``import-table`` reads it."""
    return f"lawtrack bill {applied.bill.slug} v{applied.bill.version.number} {applied.lang.value} {form}"


def _with_misfits(table: ComparativeTable, applied: AppliedBill) -> tuple[Unsettled, ...]:
    """The unsettled sheet with edits of an earlier table that do not fit the text any more."""
    misfits = [
        Unsettled(
            0,
            _("edited in the table: {where}").format(where=address(edit.element, act.named)),
            said(reason, act.named),
        )
        for act in applied.acts_at_hand
        for edit, reason in act.misfits
    ]
    return (*table.unsettled, *misfits)


def write_redline(workspace: Workspace, applied: AppliedBill, act: str, output: Path) -> int:
    """Write one amended act with tracked changes; gives how many instructions are left for a person.

    Raises:
        WorkflowError: No text of an amended act is at hand, or which act is meant is not clear.
        ExportError: The file cannot be written, or was changed since it was written.
    """
    chosen = applied.texts(act)
    if len(chosen) != 1:
        names = ", ".join(a.work.slug for a in applied.acts_at_hand)
        raise WorkflowError(
            _("Which act is meant is not clear.") if names else _("No text of an amended act is at hand."),
            remedy=remedies.name_act(names) if names else None,
        )
    (only,) = chosen
    write_output(workspace, output, redline_of_act(workspace, only))
    return applied.unsettled


def redline_of_act(workspace: Workspace, act: AppliedAct) -> bytes:
    """An amended act with tracked changes: in the Word file it came from, else in a new one.

    Where a changed line has no place in that file, a new one is made: it says the same words, without the looks.

    Raises:
        ExportError: What was written does not give back both texts.
    """
    from lawtrack.services.from_file.redlines import amended_data
    from lawtrack.services.from_file.tables import redlined
    from lawtrack.services.library.originals import original_of

    data = original_of(workspace, act.before)
    if data is not None:
        name, roots = f"{act.work.slug}.docx", (act.before.root, act.after.root)
        with suppress(ExportError, InputError):
            return amended_data(data, name, *roots, workspace.imprint)
    return redlined(act.before, act.after, workspace.imprint)


def act_rows(applied: AppliedBill, act: BillAct, form: str) -> tuple[Row, ...]:
    """The rows of one amended act, with their justifications; none where its text is not at hand.

    Raises:
        SettingsError: There is no such form.
    """
    return table_of_acts([_act_table(applied, act)], "", form, applied.lang).rows


def _act_table(applied: AppliedBill, act: BillAct) -> ActTable:
    own, outcomes = applied.instructions_for(act), applied.outcomes_for(act)
    if not isinstance(act, AppliedAct):
        return ActTable(act.reference.text, None, None, own, outcomes)
    name, reasons = act_name(act.before, applied.lang, act.reference), _justifications(applied, act.work)
    beside = beside_elements(applied, act)
    return ActTable(name, act.before, act.after, own, outcomes, reasons, act.work.uri, beside=beside)


def _justifications(applied: AppliedBill, work: Work) -> dict[str, str]:
    names = {"", work.uri, work.slug}
    return {
        element: reason.text
        for (act, element, lang), reason in applied.bill.justifications.items()
        if act in names and lang is applied.lang
    }

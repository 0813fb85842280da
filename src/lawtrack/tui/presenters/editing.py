"""The proposed wording of one element edited in its place, and why it is changed, as a form; both taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawtrack.errors import WorkflowError
from lawtrack.i18n import _
from lawtrack.tui.presenters.forms import Field, Form, Kind, Values

if TYPE_CHECKING:
    from lawtrack.services.bills.returned.cell_edits import Cell
    from lawtrack.tui.office import Office


def cell_form(office: Office, bill: str, eid: str, act: str, lang: str) -> Form:
    """Word an element anew, and say why.

    Args:
        office: The workspace.
        bill: The bill.
        eid: The element in the proposed text.
        act: Short name of its act.
        lang: The language that is shown.

    Raises:
        LawtrackError: There is no such bill or element.
    """
    from lawtrack.services.bills.returned.cell_edits import edit_cell
    from lawtrack.wording.addresses import address

    seen = _cell(office, bill, eid, act, lang)
    why = _reason(office, bill, seen)
    fields = (
        Field("text", _("Proposed wording"), Kind.WORDS, seen.text),
        Field("why", _("Justification"), Kind.WORDS, why),
    )

    def changed(values: Values) -> tuple[bool, bool]:
        return values["text"].strip() != seen.text.strip(), values["why"].strip() != why.strip()

    def save(office: Office, values: Values) -> str:
        worded, reasoned = changed(values)
        if not worded and not reasoned:
            raise WorkflowError(_("Nothing was changed."))
        told = []
        if reasoned:  # refused for no reason of the wording, so it comes first
            _justify(office, seen, values["why"].strip())
            told.append(_("The justification is recorded."))
        if worded:
            edit_cell(office.workspace, seen, values["text"])
            told.append(
                _("The wording is recorded; the amending text does not say it yet (u takes it back).")
            )
        return "\n".join(told)

    def foreseen(office: Office, values: Values) -> str:
        worded, _reasoned = changed(values)
        if not worded:
            return ""
        edit_cell(office.workspace, seen, values["text"], trying=True)
        return _("Proved: read back it gives exactly these words, and nothing else changes.")

    about = _("In force: {words}").format(words=seen.before) if seen.before else _("New: not in force yet.")
    if seen.edited is not None:
        about += "\n" + _("Edited on {day} by {who}.").format(day=seen.edited.on, who=seen.edited.by)
    name = f"cell-{bill}-{seen.version}-{act}-{eid}-{seen.lang.value}"
    heading = f"{address(eid)} · {seen.lang.value}"
    return Form(name, heading, about, fields, save, foreseen, seen=seen.text, start="text")


def take_back(office: Office, bill: str, eid: str, act: str, lang: str) -> str:
    """Take back what was edited of an element.

    Raises:
        LawtrackError: Nothing was edited there.
    """
    from lawtrack.services.bills.returned.cell_edits import withdraw_cell
    from lawtrack.wording.addresses import address

    withdraw_cell(office.workspace, _cell(office, bill, eid, act, lang))
    return _("Taken back: {place}").format(place=address(eid))


def _cell(office: Office, bill: str, eid: str, act: str, lang: str) -> Cell:
    from lawtrack.model.document import Lang
    from lawtrack.services.bills.returned.cell_edits import cell

    return cell(office.workspace, bill, eid, act, Lang(lang))


def _reason(office: Office, bill: str, seen: Cell) -> str:
    """What is said of exactly this element already."""
    from lawtrack.services.bills.bills import Bills

    given = Bills(office.workspace).get(bill).justifications.values()
    return next((one.text for one in given if one.lang is seen.lang and one.element == seen.element), "")


def _justify(office: Office, seen: Cell, text: str) -> None:
    from lawtrack.services.bills.bills import Bills

    bills = Bills(office.workspace)
    if text:
        bills.justify(seen.bill, [seen.element], text, act=seen.act, lang=seen.lang)
    else:
        bills.unjustify(seen.bill, [seen.element], act=seen.act, lang=seen.lang)

"""Use case: a comparative table in Word, alone with the act that it is for: the amending act that its proposed column asks for.

What is read of the table is what a bill would take of it; nothing is recorded.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

from lawtrack.errors import InputError
from lawtrack.formats.registry import read_bytes
from lawtrack.formats.typed_table import read_typed_file
from lawtrack.i18n import _
from lawtrack.model.document import Expression, Scheme
from lawtrack.model.instruction import ActReference
from lawtrack.profiles.forms import load_form
from lawtrack.reading.amending_act import AmendingAct
from lawtrack.reviewing.bill import Bill, BillKind
from lawtrack.services.bills.applied import AppliedAct, AppliedBill
from lawtrack.services.bills.edits import with_edits
from lawtrack.services.bills.returned.imported import Lost
from lawtrack.services.bills.returned.table_acts import BandActs
from lawtrack.services.bills.returned.table_import import edits_of_table
from lawtrack.services.from_file.acts import read_act
from lawtrack.services.from_file.drafting import DraftedLaw, Unplaced, Wanted, draft_law
from lawtrack.tables.table import ComparativeTable
from lawtrack.wording.act_titles import act_name
from lawtrack.wording.messages import said


def draft_by_table(
    old: Path, table: Path, wanted: Wanted | None = None, scheme: Scheme | None = None
) -> DraftedLaw:
    """Write the amending act that gives an act the proposed wording of a comparative table.

    Args:
        old: The act in force.
        table: The Word file with the table.
        wanted: The amending act.
        scheme: What «1.» and «1)» are called in the act.

    Returns:
        The law with its proof; rows that could not be placed stand in ``unplaced``, and it is not ready.

    Raises:
        InputError: A file cannot be read, or no row of the table could be placed.
    """
    read = read_act(old, None, scheme)
    base = read.expression
    edited, lost = _edited(base, table)
    unplaced = tuple(Unplaced(one.where.number, one.element, one.words, one.why) for one in lost)
    if edited.root == base.root:
        said = _("No row of {name} changes the act.").format(name=table.name)
        if unplaced:
            first = unplaced[0]
            said = _("No row of {name} changes the act; row {row}: {why}.").format(
                name=table.name, row=first.row, why=first.why.rstrip(".")
            )
        raise InputError(
            said,
            hint=_("Each row needs the address of its element and the proposed wording."),
        )
    made = draft_law(base, edited, wanted)
    return replace(made, unplaced=unplaced)


def _edited(base: Expression, path: Path) -> tuple[Expression, list[Lost]]:
    """The act with the proposed wording of the table, and the rows that are not placed."""
    work, lang = base.work, base.lang
    name = act_name(base, lang)
    reference = ActReference(name, work.date, work.number, work.title(lang), work.scheme)
    bill = Bill(slug="", titles={}, kind=BillKind.LAW, on=base.edition or dt.date.min, profile="")
    amending = AmendingAct("", lang, "", (), ())
    applied = AppliedBill(bill, lang, amending, (AppliedAct(reference, work, base, base, ()),), ())
    file = read_typed_file(read_bytes(path), path.name)
    empty = ComparativeTable(name, lang.value, ())
    known = BandActs(applied, {}, work.uri)
    found = edits_of_table(applied, empty, load_form("A"), file, path.name, known)
    after, misfits = with_edits(base, base, [placed.edit for placed in found.edits], reference)
    by_edit = {id(placed.edit): placed for placed in found.edits}
    lost = [
        Lost(by_edit[id(edit)].where, by_edit[id(edit)].element, edit.text, said(why))
        for edit, why in misfits
    ]
    return after, [*found.lost, *lost]

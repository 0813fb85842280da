"""The table for the second reading: the law in force, version 1 of the bill, its current version, the decisions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from lawtrack.model.document import Lang
from lawtrack.model.eids import overlap
from lawtrack.profiles.forms import Form
from lawtrack.services.bills.applied import AppliedAct, AppliedBill, BillAct
from lawtrack.services.bills.applying import apply_bill
from lawtrack.services.bills.decided.beside import beside_elements
from lawtrack.services.bills.remark_places import RemarkPlaces
from lawtrack.services.bills.tabled.amendments import decision_cell, elements_changing
from lawtrack.services.from_file.own_text import OwnAct
from lawtrack.services.from_file.tables import ActTable, act_name, table_of_acts
from lawtrack.tables.acts import rows_of
from lawtrack.tables.first_reading import of_two_readings
from lawtrack.tables.table import Band, Cell, ComparativeTable, Row
from lawtrack.wording.messages import said

if TYPE_CHECKING:
    from lawtrack.services.workspace import Workspace


def first_version(workspace: Workspace, applied: AppliedBill) -> AppliedBill:
    """Version 1 of a bill, applied in the same language.

    Raises:
        WorkflowError: It has no text in this language.
        InputError: Its text cannot be read.
    """
    bill = applied.bill
    return apply_bill(workspace, replace(bill.as_of(1), bases=bill.bases), applied.lang)


def second_reading(
    applied: AppliedBill,
    first: AppliedBill,
    own: OwnAct,
    places: RemarkPlaces,
    subject: str,
    form: Form,
    lang: Lang,
) -> ComparativeTable:
    """The table of two readings.

    Args:
        applied: The current version, applied.
        first: Version 1, applied.
        own: The own text of the current version.
        places: Where its recommendations stand.
        subject: What the table belongs to.
        form: The form, with the column ``first``.
        lang: Language of headings and marks.
    """
    then = {act.name: act for act in first.acts}
    now = {act.name: act for act in applied.acts}
    items: list[Band | Row] = []
    made = table_of_acts([], subject, form, lang)
    for name in dict.fromkeys((*now, *then)):
        act, old = now.get(name), then.get(name)
        known = act if act is not None else then[name]
        table = table_of_acts([_act_table(known, act, applied)], subject, form, lang, say=said)
        items += [item for item in table.items if isinstance(item, Band)]
        items += [
            replace(
                row,
                others=(*row.others, ("decision", _decisions(row, act, applied, own, places, form, lang))),
            )
            for row in _rows(act, old, form, lang, beside_elements(applied, act) if act is not None else {})
        ]
        made = replace(made, unsettled=(*made.unsettled, *table.unsettled), draft=made.draft or table.draft)
    numbers = iter(range(1, len(items) + 1))
    numbered = tuple(replace(i, number=next(numbers)) if isinstance(i, Row) else i for i in items)
    return replace(made, items=numbered, text_lang=applied.lang.value)


def _act_table(known: BillAct, act: BillAct | None, applied: AppliedBill) -> ActTable:
    """An act as it is proposed now; one that only the first version amends as it is in force."""
    own, outcomes = (
        (applied.instructions_for(act), applied.outcomes_for(act)) if act is not None else ([], [])
    )
    if not isinstance(known, AppliedAct):
        return ActTable(known.reference.text, None, None, own, outcomes)
    after = known.after if act is not None else known.before
    return ActTable(
        act_name(known.before, applied.lang), known.before, after, own, outcomes, {}, known.work.uri
    )


def _rows(
    act: BillAct | None, old: BillAct | None, form: Form, lang: Lang, beside: Mapping[str, tuple[str, ...]]
) -> list[Row]:
    base = next((one.before for one in (act, old) if isinstance(one, AppliedAct)), None)
    if base is None:
        return []
    key = next(one.work.uri for one in (act, old) if isinstance(one, AppliedAct))
    texts = [one.after if isinstance(one, AppliedAct) else base for one in (act, old)]

    def both(lowest: str) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
        chosen = replace(form, rules=replace(form.rules, unit=lowest))
        tables = [ActTable("", base, text, key=key) for text in texts]
        tables[0] = replace(tables[0], beside=beside)
        now, then = (rows_of(table, chosen, lang, 1) for table in tables)
        return now, then

    return of_two_readings(both, form.rules.unit)


def _decisions(
    row: Row,
    act: BillAct | None,
    applied: AppliedBill,
    own: OwnAct,
    places: RemarkPlaces,
    form: Form,
    lang: Lang,
) -> Cell:
    """What was decided on the recommendations on an element: of the act, or of the bill where it changes the element."""
    ours = elements_changing(own, applied, act, row.eid) if isinstance(act, AppliedAct) else []
    cell: Cell = ()
    for remark in applied.bill.recommendations:
        found = places.of(remark)
        if found.place is None:
            continue
        if found.act is None:
            reached = any(overlap(found.place.eid, name) for name in ours)
        else:
            reached = found.act is act and overlap(found.place.eid, row.eid)
        if reached:
            cell = (*cell, *decision_cell(remark, form, lang))
    return cell

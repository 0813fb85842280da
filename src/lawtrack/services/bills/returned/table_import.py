"""Use case: a comparative table that was edited in Word, or typed there from scratch, comes into its bill.

Every row finds its element; what was worded anew becomes an edited provision of a new version of the bill, whose
amending text is then marked as not rewritten yet. Nothing is guessed: an edit is kept only where reading it back gives
exactly the typed words and changes nothing else; what cannot be placed is listed. What the bill does to an element is
given up only where every table and row of the file was read and placed, and the element's words stand nowhere in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from lawtrack import remedies
from lawtrack.errors import WorkflowError
from lawtrack.formats.registry import read_bytes
from lawtrack.formats.typed_table import read_typed_file
from lawtrack.i18n import _
from lawtrack.incoming import number_in
from lawtrack.model.document import Lang
from lawtrack.profiles.forms import Form, load_form
from lawtrack.reading.language import detect_language
from lawtrack.reviewing.bill import Bill
from lawtrack.services.bills.applied import AppliedBill
from lawtrack.services.bills.edits_proof import proved
from lawtrack.services.bills.returned.imported import Lost, TableImport, where_of
from lawtrack.services.bills.returned.table_acts import BandActs, acts_of_bands
from lawtrack.services.bills.returned.table_rows import RowSorting, returned, withdrawals
from lawtrack.services.bills.tabled.tables import bill_table
from lawtrack.tables.returned_rows import Returned
from lawtrack.tables.table import ComparativeTable
from lawtrack.tables.typed import TypedFile
from lawtrack.tables.typed_columns import no_table
from lawtrack.tables.typed_layout import Layout, RowKind, laid_out

if TYPE_CHECKING:
    from lawtrack.services.workspace import Workspace

_ORIGIN = re.compile(r"lawtrack bill (?P<bill>\S+) v(?P<version>\d+) (?P<lang>ru|kk|en) (?P<form>\S+)")


def read_edited_table(
    workspace: Workspace,
    bill: Bill,
    path: Path,
    *,
    lang: Lang | None = None,
    form: str = "",
    anyway: bool = False,
    act: str = "",
) -> TableImport:
    """Find out what was edited in a table of the bill's current version; nothing is recorded.

    Args:
        workspace: The workspace.
        bill: The bill.
        path: The Word file.
        lang: Language of the table; that which the file says it was made in, else that of its words.
        form: The form; that which the file says it was made with, else the workspace's.
        anyway: True to take the file although it was made from another bill or version.
        act: The act (URI, short name) that rows without a band are for, where the bill does not tell.

    Raises:
        InputError: It is no Word file, or has no comparative table.
        WorkflowError: It was made from another bill or version, or no row of it belongs to this bill.
        SettingsError: There is no such form.
    """
    file = read_typed_file(read_bytes(path), path.name)
    origin = _ORIGIN.fullmatch(file.origin.strip())
    if origin is not None and not anyway:
        _check_origin(bill, path.name, origin["bill"], number_in(origin["version"]) or 0)
    used = lang or (Lang(origin["lang"]) if origin else _language_of(file))
    chosen = load_form(form or (origin["form"] if origin else "") or workspace.settings.form, workspace.forms)
    if chosen.rules.source == "amendments":
        raise WorkflowError(
            _(
                "A table of amendments to the bill is not taken back: record each amendment as a recommendation."
            )
        )
    if chosen.rules.source != "changes":
        raise WorkflowError(
            _("A table of disagreements words nothing anew; it is not taken back."),
            remedy=remedies.record_answers(),
        )
    known = acts_of_bands(workspace, bill, used, laid_out(file, used), act)
    table = bill_table(workspace, known.applied, chosen, {})
    return edits_of_table(known.applied, table, chosen, file, path.name, known)


def edits_of_table(
    applied: AppliedBill,
    table: ComparativeTable,
    form: Form,
    file: TypedFile,
    name: str,
    known: BandActs | None = None,
) -> TableImport:
    """What was edited between a bill's table as it would be written now and a Word file.

    Args:
        applied: The bill.
        table: Its table in the form.
        form: The form.
        file: The tables of the Word file.
        name: Its name, for messages.
        known: What the acts are called, and which one rows without a band are for.

    Raises:
        InputError: The file has no comparative table.
        WorkflowError: No row of it belongs to this bill.
    """
    layout = laid_out(file, applied.lang)
    if not layout.found:
        raise no_table(name)
    names, default = (known.names, known.default) if known is not None else ({}, "")
    back = returned(applied, table, layout, names, default)
    made = TableImport(applied.bill, applied.lang, others=layout.others)
    made.rows = tuple(map(where_of, (*layout.of(RowKind.ROW), *layout.of(RowKind.UNREAD))))
    RowSorting(applied, table, form, made, typed_by_hand=not file.origin).take(back)
    _prove(applied, made)
    if table.rows and not made.edits and not any(row.was for row in back.rows):
        _refuse(applied, layout, name)
    _give_up(applied, back, layout, made)
    return made


def _prove(applied: AppliedBill, made: TableImport) -> None:
    """Keep the edits that hold when they are read back; list the others."""
    kept, refused = proved(applied, [placed.edit for placed in made.edits])
    made.lost += [
        Lost(p.where, p.element, p.edit.text, refused[id(p.edit)], row_lost=p.pending)
        for p in made.edits
        if id(p.edit) in refused
    ]
    made.edits = [p for p in made.edits if p.edit in kept]


def _give_up(applied: AppliedBill, back: Returned, layout: Layout, made: TableImport) -> None:
    """What the bill does to elements whose rows are gone, where nothing of the file was left unread or unplaced."""
    incomplete = any(x.row_lost for x in made.lost)
    before = [placed.edit for placed in made.edits]
    strange = [row for row in back.rows if not row.was]
    said = [*_said(layout), *(row.laid.words for row in strange)]
    named = [(row.act, eid) for row in strange for eid in row.eids]
    for placed_or_lost in withdrawals(applied, back.gone, said, named, incomplete=incomplete):
        if isinstance(placed_or_lost, Lost):
            made.lost.append(placed_or_lost)
        else:
            made.edits.append(placed_or_lost)
    if len(made.edits) > len(before):
        _prove(applied, made)


def _said(layout: Layout) -> Iterator[str]:
    """What stands in a file outside of the rows that were placed."""
    yield from layout.loose
    for row in layout.rows:
        if row.kind not in (RowKind.ROW, RowKind.HEAD):
            yield row.words


def _language_of(file: TypedFile) -> Lang | None:
    """The language in which a table's proposed wording is."""
    rows = laid_out(file).of(RowKind.ROW)
    return detect_language("\n".join(line for row in rows for line in (*row.current, *row.proposed)))


def _refuse(applied: AppliedBill, layout: Layout, name: str) -> None:
    if layout.of(RowKind.UNREAD) and not layout.of(RowKind.ROW):
        return  # they are listed
    raise WorkflowError(
        _("No row of {name} belongs to the bill «{bill}».").format(name=name, bill=applied.bill.slug),
        hint=_("Is it the table of another bill, language or version?"),
    )


def _check_origin(bill: Bill, name: str, slug: str, version: int) -> None:
    if slug not in (bill.slug, *bill.former):
        raise WorkflowError(
            _("{name} was made from the bill «{other}», not from «{bill}».").format(
                name=name, other=slug, bill=bill.slug
            )
        )
    if version != bill.version.number:
        raise WorkflowError(
            _("{name} was made from version {old}; the bill «{bill}» is at version {new}.").format(
                name=name, old=version, bill=bill.slug, new=bill.version.number
            ),
            remedy=remedies.take_anyway(),
        )

"""Use case: a comparative table that was edited in Word comes back into its bill.

Every row finds its element; what was worded anew becomes an edited provision of a new version of the bill, whose
amending text is then marked as not rewritten yet. Nothing is guessed: an edit is kept only where reading it back gives
exactly the typed words and changes nothing else; what cannot be placed is listed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from lawtrack import remedies
from lawtrack.errors import CitationError, WorkflowError
from lawtrack.formats.registry import read_bytes
from lawtrack.formats.typed_table import read_typed_file
from lawtrack.i18n import _
from lawtrack.incoming import number_in
from lawtrack.model.change import ChangeKind
from lawtrack.model.document import Lang
from lawtrack.model.index import TreeIndex
from lawtrack.profiles.forms import Form, load_form
from lawtrack.reviewing.bill import Bill, Edit, EditKind
from lawtrack.services.bills.applied import AppliedBill
from lawtrack.services.bills.applying import apply_bill
from lawtrack.services.bills.edits import HEADING
from lawtrack.services.bills.edits_proof import proved
from lawtrack.services.bills.tables import bill_table
from lawtrack.tables.returned_rows import Returned, ReturnedRow, act_of_band, returned_rows
from lawtrack.tables.table import ComparativeTable, Row
from lawtrack.tables.typed import TypedFile
from lawtrack.tables.typed_check import plain
from lawtrack.tables.typed_columns import bare_address
from lawtrack.tables.typed_edits import CellEdits, begins_with, cell_edits
from lawtrack.tables.unchanged_row import unchanged_row

if TYPE_CHECKING:
    from lawtrack.services.workspace import Workspace

_ORIGIN = re.compile(r"lawtrack bill (?P<bill>\S+) v(?P<version>\d+) (?P<lang>ru|kk|en) (?P<form>\S+)")
_PLAIN_KINDS = frozenset({ChangeKind.MODIFIED, ChangeKind.REWRITTEN, ChangeKind.INSERTED, ChangeKind.DELETED})


@dataclass(frozen=True, slots=True)
class Lost:
    """What could not be placed: the row of the file (0 for a row that is gone), its element, the words, why."""

    row: int
    element: str
    words: str
    why: str


@dataclass(frozen=True, slots=True)
class Placed:
    """An edit with the row of the file it comes from (0 for a row that is gone) and the address in it."""

    row: int
    element: str
    edit: Edit


@dataclass(frozen=True, slots=True)
class Reason:
    """A justification that was added or changed."""

    row: int
    element: str
    act: str
    eid: str
    text: str


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment of Word with the provision of its row."""

    row: int
    element: str
    act: str
    eid: str
    author: str
    text: str


@dataclass(slots=True)
class TableImport:
    """What an edited table brings: edits, justifications, comments, and what could not be placed."""

    bill: Bill
    lang: Lang
    edits: list[Placed] = field(default_factory=list)
    reasons: list[Reason] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    lost: list[Lost] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.edits or self.reasons or self.remarks)


def read_edited_table(
    workspace: Workspace,
    bill: Bill,
    path: Path,
    *,
    lang: Lang | None = None,
    form: str = "",
    anyway: bool = False,
) -> TableImport:
    """Find out what was edited in a table of the bill's current version; nothing is recorded.

    Args:
        workspace: The workspace.
        bill: The bill.
        path: The Word file.
        lang: Language of the table; that which the file says it was made in, else the interface's.
        form: The form; that which the file says it was made with, else the workspace's.
        anyway: True to take the file although it was made from another bill or version.

    Raises:
        InputError: It is no Word file, or has no comparative table.
        WorkflowError: It was made from another bill or version, or no row of it belongs to this bill.
        SettingsError: There is no such form.
    """
    file = read_typed_file(read_bytes(path), path.name)
    origin = _ORIGIN.fullmatch(file.origin.strip())
    if origin is not None and not anyway:
        _check_origin(bill, path.name, origin["bill"], number_in(origin["version"]) or 0)
    used = lang or (Lang(origin["lang"]) if origin else None)
    chosen = load_form(form or (origin["form"] if origin else "") or workspace.settings.form, workspace.forms)
    if chosen.rules.source == "recommendations":
        raise WorkflowError(
            _("A table of disagreements words nothing anew; it is not taken back."),
            remedy=remedies.record_answers(),
        )
    applied = apply_bill(workspace, bill, used)
    table = bill_table(workspace, applied, chosen, {})
    return edits_of_table(applied, table, chosen, file, path.name)


def edits_of_table(
    applied: AppliedBill, table: ComparativeTable, form: Form, file: TypedFile, name: str
) -> TableImport:
    """What was edited between a bill's table as it would be written now and a Word file.

    Args:
        applied: The bill.
        table: Its table in the form.
        form: The form.
        file: The tables of the Word file.
        name: Its name, for messages.

    Raises:
        InputError: The file has no comparative table.
        WorkflowError: No row of it belongs to this bill.
    """
    returned = returned_rows(file, name, table)
    if not any(row.was for row in returned.rows):
        raise WorkflowError(
            _("No row of {name} belongs to the bill «{bill}».").format(name=name, bill=applied.bill.slug),
            hint=_("Is it the table of another bill, language or version?"),
        )
    made = TableImport(applied.bill, applied.lang)
    _Import(applied, table, form, made).take(returned)
    kept, refused = proved(applied, [placed.edit for placed in made.edits])
    made.lost += [
        Lost(p.row, p.element, p.edit.text, refused[id(p.edit)]) for p in made.edits if id(p.edit) in refused
    ]
    made.edits = [p for p in made.edits if p.edit in kept]
    return made


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


class _Import:
    """Sorts what the rows of one file bring."""

    def __init__(self, applied: AppliedBill, table: ComparativeTable, form: Form, made: TableImport) -> None:
        self._applied, self._table, self._form, self._made = applied, table, form, made

    def take(self, returned: Returned) -> None:
        """All rows of the file, then the rows that are gone."""
        for row in returned.rows:
            was = row.was or self._added(row)
            if was is None:
                continue
            self._comments(row, was)
            if row.deleted:
                self._withdraw(row.number, was)
                continue
            self._current(row, was)
            self._proposed(row, was)
            self._reason(row, was)
        for gone in returned.gone:
            self._withdraw(0, gone)

    def _lose(self, row: int, element: str, words: str, why: str) -> None:
        self._made.lost.append(Lost(row, element, words, why))

    def _comments(self, row: ReturnedRow, was: Row) -> None:
        self._made.remarks += [
            Remark(row.number, was.element, was.act, was.eid, c.author, c.text) for c in row.comments
        ]

    def _current(self, row: ReturnedRow, was: Row) -> None:
        before = [plain(p.text) for p in was.current if p.text.strip()]
        if before != [plain(line) for line in row.current] and row.was is not None:
            words = " / ".join(line for line in row.current if plain(line) not in before)
            why = _("the wording in force was edited; it is the act's, and is not taken back")
            self._lose(row.number, was.element, words, why)

    def _reason(self, row: ReturnedRow, was: Row) -> None:
        if row.justification is None:
            return
        text = "\n".join(row.justification).strip()
        if plain(text) == plain(was.justification):
            return
        if not text:
            self._lose(row.number, was.element, was.justification, _("the justification was deleted"))
            return
        self._made.reasons.append(Reason(row.number, was.element, was.act, was.eid, text))

    def _proposed(self, row: ReturnedRow, was: Row) -> None:
        typed = [line for line in row.proposed if line.strip()]
        edits = cell_edits(was.proposed, typed, was.eid)
        if not edits:
            return
        if not _is_plain(was):
            why = _("this row shows several places at once; word them in the amending text")
            self._lose(row.number, was.element, " / ".join(typed), why)
            return
        for text in edits.lost:
            why = _("lines around the element were left out or added")
            self._lose(row.number, was.element, text, why)
        for edit in self._edits(was, edits):
            self._made.edits.append(Placed(row.number, was.element, edit))

    def _edits(self, was: Row, edits: CellEdits) -> Iterator[Edit]:
        for line in edits.lines:
            label = self._label(was.act, line.eid)
            text = line.line.strip()
            bare = text[len(label) :].strip() if label and text.startswith(label) else text
            yield self._edit(was, f"{line.eid}{HEADING}" if line.heading else line.eid, EditKind.WORDS, bare)
        if edits.deleted:
            yield self._edit(was, was.eid, EditKind.DELETE)
        elif edits.unit is not None:
            yield self._edit(was, was.eid, EditKind.UNIT, "\n".join(edits.unit))

    def _edit(self, was: Row, eid: str, how: EditKind, text: str = "") -> Edit:
        return Edit(was.act, self._applied.lang, eid, how, text)

    def _label(self, act: str, eid: str) -> str:
        for index in self._indexes(act):
            unit = index.get(eid)
            if unit is not None:
                return unit.label
        return ""

    def _indexes(self, act: str) -> Sequence[TreeIndex]:
        return [a.index for a in self._applied.acts_at_hand if a.work.uri == act]

    def _withdraw(self, number: int, was: Row) -> None:
        same = all(c.old_eid == c.new_eid or not (c.old_eid and c.new_eid) for c in was.changes)
        if not was.changes or not _is_plain(was) or not same:
            why = _(
                "the row is gone, but what it shows cannot be given up by itself; change the amending text"
            )
            self._lose(number, was.element, "", why)
            return
        self._made.edits.append(Placed(number, was.element, self._edit(was, was.eid, EditKind.WITHDRAW)))

    def _added(self, row: ReturnedRow) -> Row | None:
        """An added row: the unit it is for as a row without changes; None where it is placed or lost already."""
        from lawtrack.reading.citations import read_citation

        words = " / ".join(row.proposed)
        uri = act_of_band(self._table, row.band)
        act = next((a for a in self._applied.acts_at_hand if a.work.uri == uri), None)
        if act is None:
            self._lose(row.number, row.element, words, _("which act it is for is not clear"))
            return None
        try:
            citation = read_citation(bare_address(row.element), scheme=act.work.scheme)
        except CitationError:
            self._lose(row.number, row.element, words, _("its address is not understood"))
            return None
        index = act.index
        place = index.find(citation)
        if place is not None:
            return unchanged_row(index, place.eid, row.element, act.work, self._form, self._applied.lang)
        start = next(
            (n for n, line in enumerate(row.proposed) if begins_with(line, citation.last.number)), None
        )
        if citation.last.number is None or start is None:
            self._lose(
                row.number, row.element, words, _("there is no such element, and no number begins its text")
            )
            return None
        lines = [line for line in row.proposed[start:] if plain(line) not in ("...", "…")]
        edit = Edit(act.work.uri, self._applied.lang, citation.eid, EditKind.INSERT, "\n".join(lines))
        self._made.edits.append(Placed(row.number, row.element, edit))
        if row.justification:
            text = "\n".join(row.justification)
            self._made.reasons.append(Reason(row.number, row.element, act.work.uri, citation.eid, text))
        return None


def _is_plain(was: Row) -> bool:
    """True for a row that shows one element in its place."""
    return bool(was.eid) and "-dup" not in was.eid and all(c.kind in _PLAIN_KINDS for c in was.changes)

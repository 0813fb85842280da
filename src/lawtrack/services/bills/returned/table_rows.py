"""What the rows of a table that comes back from Word bring to the bill, row by row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from lawtrack.i18n import _
from lawtrack.model.eids import overlap
from lawtrack.model.index import index_of
from lawtrack.profiles.forms import Form
from lawtrack.reviewing.bill import Edit, EditKind
from lawtrack.services.bills.applied import AppliedAct, AppliedBill
from lawtrack.services.bills.returned.imported import (
    Lost,
    Placed,
    Reason,
    Remark,
    TableImport,
    Where,
    where_of,
)
from lawtrack.services.bills.returned.row_edits import doubt_in, edits_of_cell, is_plain, left_out
from lawtrack.services.bills.returned.table_added import AddedRows
from lawtrack.services.bills.returned.table_covering import covering_edits, edited_current
from lawtrack.tables.returned_rows import Returned, ReturnedRow, RowPairing
from lawtrack.tables.table import ComparativeTable, Row
from lawtrack.tables.typed_bands import BandNames
from lawtrack.tables.typed_column import plain
from lawtrack.tables.typed_edits import cell_edits
from lawtrack.tables.typed_layout import Layout
from lawtrack.tables.typed_places import PlaceReader
from lawtrack.wording.act_titles import act_name

_TELLING = 15
"""Letters of a wording that stands elsewhere in the file by no chance."""


def returned(
    applied: AppliedBill,
    table: ComparativeTable,
    layout: Layout,
    names: Mapping[str, tuple[str, ...]],
    default: str = "",
) -> Returned:
    """The rows of a file, each with the rows of the bill's table that it shows.

    Args:
        applied: The bill.
        table: Its table as it would be written now.
        layout: The file.
        names: Further names of the acts, by their URIs.
        default: The act (URI) of rows above which no band names one, where a person said it.
    """
    acts = {act.work.uri: act for act in applied.acts_at_hand}
    called = {
        uri: (act_name(act.before, applied.lang), act.reference.text, *names.get(uri, ()))
        for uri, act in acts.items()
    }
    missing = {act.name: (act.reference.text,) for act in applied.acts_missing}
    places = {
        uri: PlaceReader((act.index, index_of(act.before.root)), applied.lang, act.work.scheme)
        for uri, act in acts.items()
    }
    return RowPairing(table, BandNames({**called, **missing}), places, default).returned(layout)


def withdrawals(
    applied: AppliedBill,
    gone: Sequence[Row],
    said: Sequence[str],
    named: Sequence[tuple[str, str]],
    *,
    incomplete: bool,
) -> Iterator[Placed | Lost]:
    """What becomes of rows of the bill's table that are not in the file.

    Args:
        applied: The bill.
        gone: The rows.
        said: What stands in the file outside of the rows that were placed.
        named: Act and element of each row that is none of the bill's table.
        incomplete: True where a row or a table of the file was not read or not placed.
    """
    elsewhere = " ".join(plain(text) for text in said)
    for row in gone:
        words = [plain(p.text) for p in row.proposed if any(piece.mark == "inserted" for piece in p.pieces)]
        why = ""
        if incomplete:
            why = _("no row for it was found, but not all of the file was read; nothing is given up")
        elif any(len(text) >= _TELLING and text in elsewhere for text in words):
            why = _("no row for it was found, but its words stand elsewhere in the file; nothing is given up")
        elif any(act == row.act and row.eid and overlap(eid, row.eid) for act, eid in named):
            why = _("no row for it was found, but one for what lies in it or around it; nothing is given up")
        yield Lost(Where(), row.element, "", why) if why else given_up(applied, Where(), row)


def given_up(applied: AppliedBill, where: Where, was: Row) -> Placed | Lost:
    """What the bill does to a row's element is given up, where it can be by itself."""
    same = all(c.old_eid == c.new_eid or not (c.old_eid and c.new_eid) for c in was.changes)
    if not was.changes or not is_plain(was) or not same:
        why = _("the row is gone, but what it shows cannot be given up by itself; change the amending text")
        return Lost(where, was.element, "", why)
    return Placed(where, was.element, Edit(was.act, applied.lang, was.eid, EditKind.WITHDRAW))


class RowSorting:
    """Sorts what the rows of one file bring.

    Args:
        applied: The bill.
        table: Its table as it would be written now.
        form: The form.
        made: What is found goes there.
        typed_by_hand: True for a file that lawtrack did not make: a line that it leaves out says nothing.
    """

    def __init__(
        self,
        applied: AppliedBill,
        table: ComparativeTable,
        form: Form,
        made: TableImport,
        *,
        typed_by_hand: bool,
    ) -> None:
        self._applied, self._made, self._by_hand = applied, made, typed_by_hand
        self._acts: dict[str, AppliedAct] = {act.work.uri: act for act in applied.acts_at_hand}
        self._added = AddedRows(applied, form, made)

    def take(self, back: Returned) -> None:
        """All rows of the file; those that show the same elements together."""
        self._made.lost += [
            Lost(where_of(unread), "", unread.words, unread.why, row_lost=True) for unread in back.unread
        ]
        for rows in _groups(back.rows):
            if not rows[0].was:
                self._added.take(rows[0])
                continue
            self._deleted([row for row in rows if row.laid.deleted], rows)
            kept = [row for row in rows if not row.laid.deleted]
            for row in kept:
                self._comments(row)
                self._reason(row)
            if kept:
                self._wordings(kept)

    def _lose(self, row: ReturnedRow, words: str, why: str, *, row_lost: bool = False) -> None:
        element = row.was[0].element if len(row.was) == 1 else row.laid.element
        self._made.lost.append(Lost(where_of(row.laid), element, words, why, row_lost))

    def _deleted(self, deleted: Sequence[ReturnedRow], rows: Sequence[ReturnedRow]) -> None:
        """A row whose deletion was tracked gives up what no other row of the file shows."""
        for row in deleted:
            self._comments(row)
            for was in row.was:
                if any(was in other.was for other in rows if not other.laid.deleted):
                    continue
                found = given_up(self._applied, where_of(row.laid), was)
                if isinstance(found, Placed):
                    self._made.edits.append(found)
                else:
                    self._made.lost.append(found)

    def _comments(self, row: ReturnedRow) -> None:
        was = row.was[0]
        eid = row.eids[0] if len(row.eids) == 1 else was.eid
        self._made.remarks += [
            Remark(where_of(row.laid), was.element, was.act, eid, c.author, c.text) for c in row.laid.comments
        ]

    def _reason(self, row: ReturnedRow) -> None:
        laid = row.laid
        if laid.justification is None:
            return
        text = "\n".join(laid.justification).strip()
        known = {plain(was.justification) for was in row.was}
        if plain(text) in known or (not text and known == {""}):
            return
        was = row.was[0]
        if not text:
            self._lose(row, was.justification, _("the justification was deleted"))
            return
        eid = row.eids[0] if len(row.was) > 1 and len(row.eids) == 1 else was.eid
        element = was.element if len(row.was) == 1 else laid.element
        self._made.reasons.append(Reason(where_of(laid), element, was.act, eid, text))

    def _wordings(self, rows: Sequence[ReturnedRow]) -> None:
        act = self._acts.get(rows[0].was[0].act)
        for row in rows:
            for text in self._edited_current(row, act):
                why = _("the wording in force was edited; it is the act's, and is not taken back")
                self._lose(row, text, why)
        doubted = [row for row in rows if self._doubted(row)]
        if doubted:
            return
        only = rows[0].was[0]
        if len(rows) == 1 and len(rows[0].was) == 1:
            self._one(rows[0], only)
        elif act is not None:
            self._several(rows, act)

    def _edited_current(self, row: ReturnedRow, act: AppliedAct | None) -> Iterator[str]:
        """Lines of the left column that are not the act's."""
        before = [plain(p.text) for was in row.was for p in was.current if p.text.strip()]
        typed = [plain(line) for line in row.laid.current]
        if typed == before or "current" in row.laid.merged or not typed:
            return
        if act is None:
            yield " / ".join(line for line in row.laid.current if plain(line) not in before)
            return
        yield from edited_current(row.was, act, row.laid.current)

    def _doubted(self, row: ReturnedRow) -> bool:
        """True where words of the proposed wording may not be what they seem; they are listed."""
        why = doubt_in(row.laid, [p.text for was in row.was for p in was.proposed])
        if why:
            self._lose(row, " / ".join(row.laid.proposed), why)
        return bool(why)

    def _one(self, row: ReturnedRow, was: Row) -> None:
        typed = [line for line in row.laid.proposed if line.strip()]
        edits = cell_edits(was.proposed, typed, was.eid, by_hand=self._by_hand)
        if not edits:
            return
        if not typed:
            self._lose(row, "", _("the proposed wording is empty"))
            return
        if not is_plain(was):
            why = _("this row shows several places at once; word them in the amending text")
            self._lose(row, " / ".join(typed), why)
            return
        for text in edits.lost:
            self._lose(row, text, _("lines around the element were left out or added"))
        act = self._acts.get(was.act)
        if self._by_hand and edits.unit is not None and act is not None and was.eid in act.index.places:
            lost = left_out(act.index, was.eid, edits.unit)
            if lost:
                why = _("a line of the element is left out, and whether it is to go is not said")
                self._lose(row, lost, why)
                return
        for edit in edits_of_cell(self._applied, was, edits):
            self._made.edits.append(Placed(where_of(row.laid), was.element, edit))

    def _several(self, rows: Sequence[ReturnedRow], act: AppliedAct) -> None:
        """Rows that show several elements, or one between them: line by line against the article."""
        for row, found in covering_edits(rows, act, self._applied.lang):
            if isinstance(found, Edit):
                self._made.edits.append(Placed(where_of(row.laid), row.laid.element, found))
            else:
                self._lose(row, found.words, found.why)


def _groups(rows: Sequence[ReturnedRow]) -> Iterator[list[ReturnedRow]]:
    """Rows that show the same rows of the bill's table, in the order of the file; an added row is alone."""
    group_of: dict[int, list[int]] = {}  # by the identity of a row of the bill's table
    groups: dict[int, list[int]] = {}
    for n, row in enumerate(rows):
        mine = [n]
        groups[id(mine)] = mine
        for was in row.was:
            other = group_of.get(id(was))
            if other is not None and other is not mine:
                for m in other:
                    for w in rows[m].was:
                        group_of[id(w)] = mine
                mine += other
                del groups[id(other)]
            group_of[id(was)] = mine
    for found in sorted(map(sorted, groups.values())):
        yield [rows[n] for n in found]

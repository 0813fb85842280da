"""Rows of a table from Word for elements to which the bill does nothing yet: they become edits that wait for the law."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lawtrack.comparing.words import similarity
from lawtrack.errors import CitationError
from lawtrack.i18n import _
from lawtrack.model.citation import Citation
from lawtrack.model.eids import HEADING, parent
from lawtrack.model.index import TreeIndex, index_of
from lawtrack.model.kinds import Kind
from lawtrack.model.numbering import Number
from lawtrack.model.rendering import text_lines
from lawtrack.profiles.forms import Form
from lawtrack.reviewing.bill import Edit, EditKind
from lawtrack.services.bills.applied import AppliedAct, AppliedBill
from lawtrack.services.bills.returned.imported import Lost, Placed, Reason, Remark, TableImport, where_of
from lawtrack.services.bills.returned.row_edits import doubt_in, edits_of_cell, left_out
from lawtrack.services.bills.returned.table_covering import strange_lines
from lawtrack.services.bills.returned.typed_lines import in_full, undecided
from lawtrack.tables.returned_rows import ReturnedRow
from lawtrack.tables.typed_column import is_own_word, plain
from lawtrack.tables.typed_edits import begins_with, cell_edits, printed_number
from lawtrack.tables.unchanged_row import unchanged_row

_NEAR = 0.5
_UNNUMBERED = frozenset({Kind.SUBPARAGRAPH, Kind.ALINEA})


class AddedRows:
    """Takes rows that the bill's table does not have.

    Args:
        applied: The bill.
        form: The form of its table.
        made: What is found goes there.
    """

    def __init__(self, applied: AppliedBill, form: Form, made: TableImport) -> None:
        self._applied, self._form, self._made = applied, form, made
        self._acts: dict[str, AppliedAct] = {act.work.uri: act for act in applied.acts_at_hand}

    def take(self, row: ReturnedRow) -> None:
        """One row; a row that somebody added and deleted again brings nothing."""
        laid = row.laid
        if laid.deleted or not (laid.current or laid.proposed):
            return
        act = self._acts.get(row.act)
        if act is None:
            self._lose(row, _("which act it is for is not clear, or its text is not at hand"))
        elif not row.eids:
            self._lose(row, _("its address is not understood"))
        elif len(row.eids) > 1:
            self._lose(row, _("it names several elements; give each a row of its own"))
        elif not laid.proposed:
            self._lose(row, _("the proposed wording is empty"))
        else:
            why = doubt_in(laid, laid.current)
            if why:
                self._lose(row, why)
            elif row.eids[0].removesuffix(HEADING) in act.index.places:
                self._worded(row, act, row.eids[0])
            else:
                self._new(row, act, row.eids[0])

    def _lose(self, row: ReturnedRow, why: str, words: str = "") -> None:
        text = words or " / ".join(row.laid.proposed or row.laid.current)
        self._made.lost.append(Lost(where_of(row.laid), row.laid.element, text, why, row_lost=not words))

    def _place(self, row: ReturnedRow, edit: Edit) -> None:
        self._made.edits.append(Placed(where_of(row.laid), row.laid.element, edit, pending=True))

    def _worded(self, row: ReturnedRow, act: AppliedAct, eid: str) -> None:
        """An element that is there, worded anew, or to be excluded."""
        lang = self._applied.lang
        proposed: Sequence[str] = row.laid.proposed
        heading, eid = eid.endswith(HEADING), eid.removesuffix(HEADING)
        was = unchanged_row(act.index, eid, row.laid.element, act.work, self._form, lang)
        if heading:  # «заголовок статьи 5»: the article may be shown or not, its heading is meant
            was = replace(was, proposed=tuple(p for p in was.proposed if p.heading and p.eid == eid))
            number = printed_number(was.proposed[0].text) if was.proposed else ""
            proposed = [line for line in proposed if number and printed_number(line) == number]
        for strange in strange_lines(index_of(act.before.root), eid, row.laid.current):
            self._lose(row, strange.why, strange.words)
        shown = [p.text for p in was.proposed]
        typed = _without_surroundings(proposed, act.index, eid, shown)
        own = [line.full for line in text_lines(act.index, eid)][: 1 if heading else None]
        current = [] if "current" in row.laid.merged else _own_lines(row.laid.current, act.index, eid, own)
        open_words = undecided(own, current, typed)
        if open_words:
            why = _(
                "the wording in force leaves out words of the act, and whether they are to go is not said"
            )
            self._lose(row, why, open_words)
            return
        typed = in_full(own, current, typed)
        edits = cell_edits(was.proposed, typed, eid, by_hand=True)
        for text in edits.lost:
            self._lose(row, _("lines around the element were left out or added"), text)
        lost = left_out(act.index, eid, edits.unit) if edits.unit is not None else ""
        if lost or (heading and (edits.unit is not None or edits.deleted)):
            why = _("a line of the element is left out, and whether it is to go is not said")
            self._lose(row, why, lost or row.laid.element)
            return
        for edit in edits_of_cell(self._applied, was, edits):
            self._place(row, edit)
        self._beside(row, act, eid)

    def _new(self, row: ReturnedRow, act: AppliedAct, eid: str) -> None:
        """An element that is not there: its text begins with its number."""
        try:
            citation = Citation.parse_eid(eid)
        except CitationError:
            self._lose(row, _("its address is not understood"))
            return
        proposed = row.laid.proposed
        number = citation.last.number
        row_added = citation.last.kind is Kind.ROW
        begins = _is_row if row_added else begins_with
        start = next((n for n, line in enumerate(proposed) if begins(line, number)), None)
        if citation.last.kind in _UNNUMBERED:
            self._new_part(row, act, eid)
            return
        if number is None or start is None:
            self._lose(row, _("there is no such element, and no number begins its text"))
            return
        before = index_of(act.before.root)
        around = next((e for e in (parent(eid), eid.split("__")[0]) if e in before.places), "")
        strange = list(strange_lines(before, around, row.laid.current, absent=eid))
        if strange:
            self._lose(row, _("there is no such element in the act, but the table shows a wording in force"))
            return
        lines = [line for line in proposed[start:] if plain(line) != "..."]
        if row_added and len(lines) > 1:
            self._lose(row, _("it names several elements; give each a row of its own"))
            return
        self._place(row, Edit(act.work.uri, self._applied.lang, eid, EditKind.INSERT, "\n".join(lines)))
        self._beside(row, act, eid)

    def _new_part(self, row: ReturnedRow, act: AppliedAct, eid: str) -> None:
        """A new часть or абзац: the lines that its article does not have."""
        top = eid.split("__")[0]
        known = (
            {plain(line.full) for line in text_lines(act.index, top)} if top in act.index.places else set()
        )
        lines = [line for line in row.laid.proposed if plain(line) not in known and not is_own_word(line)]
        if not lines or not known:
            self._lose(row, _("there is no such element, and no number begins its text"))
            return
        self._place(row, Edit(act.work.uri, self._applied.lang, eid, EditKind.INSERT, "\n".join(lines)))
        self._beside(row, act, eid)

    def _beside(self, row: ReturnedRow, act: AppliedAct, eid: str) -> None:
        """The justification and the comments of a row."""
        laid, where = row.laid, where_of(row.laid)
        if laid.justification:
            text = "\n".join(laid.justification)
            self._made.reasons.append(Reason(where, laid.element, act.work.uri, eid, text))
        self._made.remarks += [
            Remark(where, laid.element, act.work.uri, eid, c.author, c.text) for c in laid.comments
        ]


def _is_row(line: str, number: Number | None) -> bool:
    """True for a row of a table, its cells parted by tabs, with a number in its first cell."""
    first, tab, _rest = line.partition("\t")
    return bool(tab) and number is not None and first.strip().rstrip(".)") == number.text


def _own_lines(typed: Sequence[str], index: TreeIndex, eid: str, own: Sequence[str]) -> list[str]:
    """The lines of a left column without those of the same article around the element."""
    top = eid.split("__")[0]
    lines = [line.full for line in text_lines(index, top)] if top in index.places else []
    around = {plain(line) for line in lines} - {plain(line) for line in own}
    return [line for line in typed if plain(line) not in around]


def _without_surroundings(
    typed: Sequence[str], index: TreeIndex, eid: str, shown: Sequence[str]
) -> list[str]:
    """The lines without those of the same article around the element, which a person may show or not.

    What stands between the element's own lines is the element's; behind them, a line without a number is too, where the
    element has one.
    """
    top = eid.split("__")[0]
    if top == eid or top not in index.places:
        return list(typed)
    own = [plain(line.full) for line in text_lines(index, eid)]
    cell = {plain(text) for text in shown}
    around = {plain(line.full) for line in text_lines(index, top)} - {*own, *cell}
    mine = [
        n
        for n, line in enumerate(typed)
        if any(_is_like(plain(line), one, first=not n) for n, one in enumerate(own))
    ]
    first, last = (mine[0], mine[-1]) if mine else (len(typed), len(typed))
    mark = printed_number(own[0])[-1:] if own else ""
    # behind the element its next sibling begins what is not its own: the same mark after the number, «2.» after «1.»
    beyond = next(
        (
            n
            for n, line in enumerate(typed)
            if n > last and plain(line) in around and printed_number(line)[-1:] == mark
        ),
        len(typed),
    )
    kept = [line for n, line in enumerate(typed) if first <= n < beyond or plain(line) not in around]
    # an ellipsis behind the element stands for what follows it, which the cell does not show
    while kept and plain(kept[-1]) == "..." and (not shown or plain(shown[-1]) != "..."):
        kept.pop()
    return kept


def _is_like(typed: str, own: str, *, first: bool) -> bool:
    """True for a line that is one of the element's, or that line worded anew; the first one is told by its number."""
    number = printed_number(own)
    if typed == own or not number or printed_number(typed) != number:
        return typed == own
    return first or similarity(typed, own) >= _NEAR

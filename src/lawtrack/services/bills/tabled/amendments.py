"""Form B: the amendments to a bill, each beside the wording of the bill, with its author and the decision on it.

Its rows are elements of the bill itself («подпункт 2) пункта 3 статьи 1 законопроекта», ``kz_rules`` 0.4), made of what
was recommended on the bill or on a provision that it amends, and of what was edited in its table and is not in its
text yet. Without any of them the table is a sheet to be filled in: every element of the bill, nothing beside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lawtrack.model.address import Whose
from lawtrack.model.document import Expression, Lang
from lawtrack.model.eids import overlap
from lawtrack.profiles.forms import Form
from lawtrack.reviewing.bill import Edit, EditKind
from lawtrack.reviewing.review import Recommendation
from lawtrack.services.bills.applied import AppliedAct, AppliedBill
from lawtrack.services.bills.deputies.rows import row_of, shown
from lawtrack.services.bills.own_text import elements_of, worded
from lawtrack.services.bills.remark_places import RemarkPlaces, shown_in
from lawtrack.services.from_file.bill_tables import blank_rows
from lawtrack.services.from_file.own_text import OwnAct
from lawtrack.tables.acts import ActTable, note_of, rows_of
from lawtrack.tables.table import Cell, CellParagraph, ComparativeTable, Piece, Row, plain_cell
from lawtrack.tables.unchanged_row import unchanged_row
from lawtrack.wording.addresses import address
from lawtrack.wording.naming import OWN

_Order = tuple[tuple[int, ...], int]


def elements_changing(own: OwnAct, applied: AppliedBill, act: AppliedAct, eid: str) -> list[str]:
    """The elements of the bill whose instructions change a provision of an act, in order."""
    found: list[str] = []
    for outcome in act.outcomes:
        touched = (*outcome.touched, outcome.target or "")
        if any(name and overlap(name, eid) for name in touched):
            found += elements_of(own, applied.instruction(outcome.n))
    return list(dict.fromkeys(found))


@dataclass(frozen=True, slots=True)
class _Said:
    """What stands beside an amendment: whose it is and why, the decision on it."""

    author: str
    why: str = ""
    decision: Cell = ()


def amendments(
    applied: AppliedBill,
    own: OwnAct,
    places: RemarkPlaces,
    names: dict[str, str],
    subject: str,
    form: Form,
    lang: Lang,
) -> ComparativeTable:
    """The table of the amendments to a bill.

    Args:
        applied: The bill applied to its acts.
        own: Its own text in the same language.
        places: Where its recommendations stand.
        names: Reviewers' names by their short names.
        subject: What the table belongs to.
        form: The form.
        lang: Language of headings and marks.
    """
    maker = _Maker(applied, own, places, form, lang)
    found: list[tuple[_Order, Row]] = []
    for n, remark in enumerate(shown_in(applied.bill, applied.lang)):
        found += [((order, n), row) for order, row in maker.of_remark(remark, names)]
    for n, edit in enumerate(applied.bill.version.edits_in(applied.lang), len(found)):
        found += [((order, n), row) for order, row in maker.of_edit(edit)]
    for n, one in enumerate(shown(applied.bill, applied.lang), len(found)):
        order, row = row_of(own, one, form, lang)
        found.append(((order, n), row))
    rows = [row for _order, row in sorted(found, key=lambda one: one[0])] or list(blank_rows(own, form, lang))
    items = tuple(replace(row, number=n) for n, row in enumerate(rows, 1))
    return ComparativeTable(subject, lang.value, items, text_lang=applied.lang.value)


def beside_changes(
    table: ComparativeTable,
    applied: AppliedBill,
    own: OwnAct,
    places: RemarkPlaces,
    names: dict[str, str],
    form: Form,
) -> ComparativeTable:
    """The table of two versions of a bill with what was recommended on the changed elements and what was decided.

    Args:
        table: The table.
        applied: The newer version, applied.
        own: Its own text.
        places: Where its recommendations stand.
        names: Reviewers' names by their short names.
        form: The form.
    """
    maker = _Maker(applied, own, places, form, Lang(table.lang))
    items = [maker.answered(item, names) if isinstance(item, Row) else item for item in table.items]
    return replace(table, items=tuple(items))


class _Maker:
    """Makes the rows of one table."""

    def __init__(
        self, applied: AppliedBill, own: OwnAct, places: RemarkPlaces, form: Form, lang: Lang
    ) -> None:
        self._applied, self._own, self._form, self._lang = applied, own, form, lang
        self._places = places

    def of_remark(
        self, remark: Recommendation, names: dict[str, str]
    ) -> Iterator[tuple[tuple[int, ...], Row]]:
        """The rows of a recommendation, each with its place."""
        own, form = self._own, self._form
        told = _Said(
            names.get(remark.author, remark.author),
            remark.text if remark.wording else "",
            decision_cell(remark, form, self._lang),
        )
        found = self._places.of(remark)
        words = _cell(remark.wording or remark.text, "inserted" if remark.wording else "")
        if remark.lang is not self._applied.lang:  # it is not written in this language yet
            words = (*plain_cell(form.mark("missing", self._lang)), *words)
        if remark.citation is None or remark.of is Whose.ACT:
            stands = found.place.eid if found.place is not None else ""
            eid = stands or (remark.citation.eid if remark.citation else "")
            for order, row in self._on_act(eid, found.act, found.element, words, told):
                yield order, self._dated(row, remark) if remark.citation is not None else row
            return
        made = None
        if remark.wording and found.index is not None and remark.lang is self._applied.lang:
            made = worded(own, remark.citation, found.place, remark.wording)
        rows = self._changed(made) if made is not None else ()
        for row in rows:
            yield found.order[1], self._beside(self._dated(row, remark), told)
        if rows:
            return
        if found.place is not None:
            row = unchanged_row(
                own.index, found.place.eid, found.element, own.expression.work, form, self._lang
            )
        elif remark.new:
            row = Row(0, found.element, plain_cell(form.mark("absent", self._lang)), (), note="new")
            row = replace(row, note=note_of(row, form, self._lang))
        else:  # the element is gone: it was said of a version in which it stood
            row = Row(0, found.element, _cell(remark.quote), ())
        yield (
            found.order[1],
            self._beside(self._dated(replace(row, proposed=words), remark), told),
        )

    def _dated(self, row: Row, remark: Recommendation) -> Row:
        """The row, which says so where the recommendation was made on an earlier version."""
        if remark.version == self._applied.bill.version.number or row.note:
            return row
        return replace(row, note="\n".join(self._places.notes(remark)))

    def answered(self, row: Row, names: dict[str, str]) -> Row:
        """A row of two versions with the recommendations on its element."""
        told = [
            _Said(
                names.get(remark.author, remark.author),
                remark.text,
                decision_cell(remark, self._form, self._lang),
            )
            for remark in self._applied.bill.recommendations
            if self._reaches(remark, row.eid)
        ]
        why = "\n".join(part for one in told for part in (one.author, one.why) if part)
        decisions = tuple(paragraph for one in told for paragraph in one.decision)
        return replace(row, justification=why, others=(*row.others, ("decision", decisions)))

    def _reaches(self, remark: Recommendation, element: str) -> bool:
        """True where a recommendation is one on an element of the bill, wherever it stands now."""
        found = self._places.of(remark)
        if found.place is None:
            return False
        if found.act is None:
            return overlap(found.place.eid, element)
        names = elements_changing(self._own, self._applied, found.act, found.place.eid)
        return any(overlap(name, element) for name in names)

    def of_edit(self, edit: Edit) -> Iterator[tuple[tuple[int, ...], Row]]:
        """The rows of a provision that was edited in the table."""
        act = next((act for act in self._applied.acts_at_hand if act.work.uri == edit.act), None)
        gone = edit.how in (EditKind.DELETE, EditKind.WITHDRAW)
        words = plain_cell(self._form.mark("deleted", self._lang)) if gone else _cell(edit.text, "inserted")
        named = act.named if act else self._places.naming(edit.act)
        element = address(edit.element, named, self._lang)
        yield from self._on_act(edit.element, act, element, words, _Said(edit.by))

    def _on_act(
        self, eid: str, act: AppliedAct | None, element: str, words: Cell, told: _Said
    ) -> Iterator[tuple[tuple[int, ...], Row]]:
        """The row of what was said of a provision of an act: the elements of the bill that change it."""
        own = self._own
        places = (
            [own.index.places[name] for name in elements_changing(self._own, self._applied, act, eid)]
            if act and eid
            else []
        )
        if not places:
            current = plain_cell(self._form.mark("absent", self._lang)) if eid else ()
            yield (), self._beside(Row(0, element, current, words), told)
            return
        named = [address(place.eid, OWN, self._lang, own.of) for place in places]
        cells = [
            unchanged_row(own.index, place.eid, "", own.expression.work, self._form, self._lang).current
            for place in places
        ]
        said = (CellParagraph((Piece(f"{element}:", "dim"),)), *words)
        row = Row(0, "; ".join(named), tuple(p for cell in cells for p in cell), said, eid=places[0].eid)
        yield places[0].path, self._beside(row, told)

    def _changed(self, made: Expression) -> Sequence[Row]:
        act = ActTable("", self._own.expression, made, of=self._own.of)
        return rows_of(act, self._form, self._lang, 1)

    def _beside(self, row: Row, told: _Said) -> Row:
        why = "\n".join(part for part in (told.author, told.why) if part)
        return replace(row, justification=why, others=(*row.others, ("decision", told.decision)))


def _cell(words: str, mark: str = "") -> Cell:
    return tuple(CellParagraph((Piece(line, mark),)) for line in words.split("\n") if line.strip())


def decision_cell(remark: Recommendation, form: Form, lang: Lang) -> Cell:
    """The decision on a recommendation with its reason; empty where there is none yet."""
    answer = remark.response
    if answer is None:
        return ()
    said = CellParagraph((Piece(form.mark(answer.decision.value, lang), "dim"),))
    return (said, *_cell(answer.reason))

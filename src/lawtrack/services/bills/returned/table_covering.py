"""Rows that show several elements («Статья 5» for all its points), or one between them: line by line.

Such a row is read against the article as the bill leaves it: a line that reads otherwise and keeps its number is that
line worded anew. What has no line there, or is left out though the bill amends it, is told, never guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lawtrack.i18n import _
from lawtrack.model.document import Lang
from lawtrack.model.eids import HEADING
from lawtrack.model.index import TreeIndex, index_of
from lawtrack.model.kinds import Kind
from lawtrack.model.rendering import TextLine, text_lines
from lawtrack.reviewing.bill import Edit, EditKind
from lawtrack.services.bills.applied import AppliedAct
from lawtrack.services.bills.returned.row_edits import without_label
from lawtrack.tables.returned_rows import ReturnedRow
from lawtrack.tables.table import Row
from lawtrack.tables.typed_column import ColumnCheck, Side, Text, Told, plain
from lawtrack.tables.typed_edits import printed_number
from lawtrack.tables.typed_expected import expected_rows

_NUMBER = re.compile(r"\d+(?:-\d+)*")


@dataclass(frozen=True, slots=True)
class Strange:
    """A line of a left column that the act has not, or has with other words.

    Attributes:
        words: The line.
        left_out: The words of the act that it leaves out, each stretch of them.
    """

    words: str
    left_out: tuple[str, ...] = ()

    @property
    def why(self) -> str:
        """What is wrong with it, for a person."""
        if not self.left_out:
            return _("the wording in force is another in the act")
        words = "», «".join(self.left_out)
        return _("the wording in force is another in the act; it leaves out «{words}»").format(words=words)


@dataclass(frozen=True, slots=True)
class Unplaced:
    """Words of a row that cannot be placed, and why."""

    words: str
    why: str


def edited_current(was: Sequence[Row], act: AppliedAct, typed: Sequence[str]) -> Iterator[str]:
    """The lines of a left column that are neither the act's nor the table's own words.

    Args:
        was: The rows of the bill's table that it shows.
        act: The act.
        typed: The lines.
    """
    sides = _sides(was, act, "current")
    for strange in _strange(ColumnCheck(sides, {0: typed}, {0: tuple(sides)})):
        yield strange.words


def strange_lines(index: TreeIndex, eid: str, typed: Sequence[str], *, absent: str = "") -> Iterator[Strange]:
    """The lines of a left column that the article of an element does not have.

    Args:
        index: The text in force.
        eid: The element, or the one around it where it is not there.
        typed: The lines.
        absent: The eId of the element where it is not there; «3) отсутствует» may name its numbers.
    """
    above = [*index.ancestors(eid)[1:], index.places[eid]] if eid in index.places else []
    top = next((p for p in above if p.provision.kind is Kind.ARTICLE), above[0] if above else None)
    lines = [line.full for line in text_lines(index, top.eid)] if top else []
    side = Side((), Text(lines), numbers=frozenset(_NUMBER.findall(absent)), gone=bool(absent))
    yield from _strange(ColumnCheck({0: side}, {0: typed}, {0: (0,)}))


def _strange(check: ColumnCheck) -> Iterator[Strange]:
    for told in check.differences(()):
        if told.kind in ("words", "foreign_line"):
            gone = (run.text.strip() for run in told.runs if run.op == "-")
            left_out = tuple(text for text in gone if any(sign.isalnum() for sign in text))
            yield Strange("".join(run.text for run in told.runs if run.op != "-"), left_out)


def covering_edits(
    rows: Sequence[ReturnedRow], act: AppliedAct, lang: Lang
) -> Iterator[tuple[ReturnedRow, Edit | Unplaced]]:
    """What such rows say otherwise than the bill.

    Args:
        rows: Rows that show the same elements.
        act: Their act.
        lang: Language of the text.
    """
    was = list({id(one): one for row in rows for one in row.was}.values())
    sides = _sides(was, act, "proposed")
    at = {id(one): n for n, one in enumerate(was)}
    cells = {
        n: [line for line in row.laid.proposed if line.strip()] if "proposed" not in row.laid.merged else []
        for n, row in enumerate(rows)
    }
    check = ColumnCheck(sides, cells, {n: [at[id(w)] for w in row.was] for n, row in enumerate(rows)})
    twice = {n for n in cells if n and cells[n] and check.repeats(n, range(n))}
    for n in twice:
        yield rows[n], Unplaced("", _("the row stands there twice"))
    lines = [line for one in was for line in _lines_around(act.index, one.eid)]
    for told in check.differences(twice):
        row = rows[told.row if told.row is not None else -1]
        yield row, _edit(told, lines, cells, act, lang)


def _sides(was: Sequence[Row], act: AppliedAct, column: str) -> dict[int, Side]:
    expected = expected_rows(was, index_of(act.before.root), act.index)
    return {n: one.side(column) for n, one in enumerate(expected)}


def _lines_around(index: TreeIndex, eid: str) -> list[TextLine]:
    if eid not in index.places:
        return []
    above = [*index.ancestors(eid)[1:], index.places[eid]]
    top = next((p for p in above if p.provision.kind is Kind.ARTICLE), above[0])
    return list(text_lines(index, top.eid))


def _edit(
    told: Told, lines: Sequence[TextLine], cells: dict[int, list[str]], act: AppliedAct, lang: Lang
) -> Edit | Unplaced:
    before = "".join(run.text for run in told.runs if run.op != "+")
    after = "".join(run.text for run in told.runs if run.op != "-")
    if told.kind != "words":
        return Unplaced(after or before, _reasons()[told.kind])
    typed = next((line for cell in cells.values() for line in cell if plain(line) == after), after)
    found = {line.eid: line for line in lines if plain(line.full) == before}
    if len(found) != 1 or printed_number(before) != printed_number(after):
        return Unplaced(typed, _("it cannot be told which line this is; give the element a row of its own"))
    (line,) = found.values()
    eid = f"{line.eid}{HEADING}" if line.kind is Kind.HEADING else line.eid
    return Edit(act.work.uri, lang, eid, EditKind.WORDS, without_label(typed, line.label))


def _reasons() -> dict[str, str]:
    return {
        "missing_line": _("a changed line is not shown"),
        "foreign_line": _("it cannot be told which line this is; give the element a row of its own"),
        "double_line": _("the line stands there twice"),
        "order": _("a line stands out of order"),
    }

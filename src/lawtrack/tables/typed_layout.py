"""A Word file's tables laid out: what every row of them is, so that none is passed over.

A row is a heading, a band, empty, a row of the comparison, or it is not read and says why. A table without headings takes
the columns of the comparative table before it where its cells stand as those do (Word's «Split Table»); else it is not
read. How many rows the tables have and how many are laid out is the same number: ``Layout`` proves it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from lawtrack.i18n import _
from lawtrack.language.patterns import LazyPattern, printed_label
from lawtrack.model.document import Lang
from lawtrack.reading.language import detect_language
from lawtrack.tables.typed import Doubtful, Tracked, TypedCell, TypedFile, TypedRow, TypedTable, WordComment
from lawtrack.tables.typed_columns import KEYS, SIDES, Columns, Grid, Head, Headed, heads_at

_NEAR = 0.6
"""How much two columns share, of what they take together, to be the same column of two tables."""
_NUMBER = re.compile(r"\s*(\d+)\s*[.)]?\s*\Z")
_NUMBER_BEFORE = re.compile(r"\s*(\d+)\s*[.)]?\s+(?=\S)")
_NUMBERED = LazyPattern(printed_label)
_TELLING = 15
_FEWEST = 2


class RowKind(StrEnum):
    """What a row of a table is."""

    CAPTION = "caption"  # above the headings
    HEAD = "head"
    NUMBERS = "numbers"  # only numbers the columns
    EMPTY = "empty"
    BAND = "band"
    ROW = "row"
    UNREAD = "unread"


@dataclass(frozen=True, slots=True)
class LaidRow:
    """A row and what it is.

    Attributes:
        table: The position of its table among those that are laid out, from 1.
        number: Its number in the Word table, from 1, headings counted.
        kind: What it is.
        words: All that stands in it.
        printed: Its number as the table prints it; empty where there is none.
        element: The address as it stands there.
        current: Lines of the wording in force, words struck out among them (that is how forms show what goes).
        proposed: Lines of the proposed wording, without words struck out.
        justification: Lines of the justification; None where the table has no such column.
        merged: The keys of the cells that are merged with those above.
        bands: The bands above it, the nearest last.
        comments: Comments in it.
        deleted: True where its deletion was tracked.
        tracked: Who made tracked changes in its proposed wording.
        beside: Who made tracked changes in other cells of it, or anywhere in a row that is not read.
        doubts: What a person has to look at, with the key of the column.
        why: Why it is not read.
    """

    table: int
    number: int
    kind: RowKind
    words: str = ""
    printed: str = ""
    element: str = ""
    current: tuple[str, ...] = ()
    proposed: tuple[str, ...] = ()
    justification: tuple[str, ...] | None = None
    merged: frozenset[str] = frozenset()
    bands: tuple[str, ...] = ()
    comments: tuple[WordComment, ...] = ()
    deleted: bool = False
    doubts: tuple[tuple[str, Doubtful], ...] = ()
    why: str = ""
    tracked: tuple[Tracked, ...] = ()
    beside: tuple[Tracked, ...] = ()


@dataclass(frozen=True, slots=True)
class Layout:
    """The comparative tables of a file.

    Attributes:
        rows: Every row of its comparative tables, in order.
        found: True where there is a comparative table.
        others: Languages in which the tables have columns too, which were not taken.
        loose: Lines of the file outside of these tables.
        sides: The wordings that the tables show.
    """

    rows: tuple[LaidRow, ...]
    found: bool
    others: frozenset[Lang]
    loose: tuple[str, ...]
    sides: tuple[str, ...] = SIDES

    def of(self, kind: RowKind) -> list[LaidRow]:
        """The rows of a kind."""
        return [row for row in self.rows if row.kind is kind]


def laid_out(file: TypedFile, lang: Lang | None = None, *, proposed_alone: bool = False) -> Layout:
    """Lay out the tables of a file.

    Args:
        file: The file.
        lang: The language whose columns are wanted where there are those of several; the first ones where None.
        proposed_alone: True to take tables that show the proposed wording alone, in a column for each language.
    """
    return _LayingOut(file, lang, proposed_alone=proposed_alone).result()


class _LayingOut:
    def __init__(self, file: TypedFile, lang: Lang | None, *, proposed_alone: bool) -> None:
        self._file, self._lang, self._alone = file, lang, proposed_alone
        self._sides: tuple[str, ...] = SIDES
        self._rows: list[LaidRow] = []
        self._loose: list[str] = list(file.around)
        self._columns: Columns | None = None
        self._headings: list[tuple[str, ...]] = []
        self._bands: list[str] = []
        self._others: set[Lang] = set()
        self._tables = 0
        self._expected = 0
        self._found = False

    def result(self) -> Layout:
        taken: set[int] = set()
        for at, table in enumerate(self._file.tables):
            outer = table.inside
            if outer is not None and outer in taken:
                taken.add(at)  # a table of the act in a cell: its lines stand there
                continue
            if self._take(table):
                taken.add(at)
            else:
                inner = any(other.inside == at for other in self._file.tables)
                if not inner:
                    self._loose += [line for row in table.rows for cell in row.cells for line in cell.lines]
        if len(self._rows) != self._expected:
            raise AssertionError("every row of a table is something")
        others = frozenset(self._others)
        return Layout(tuple(self._rows), self._found, others, tuple(self._loose), self._sides)

    def _take(self, table: TypedTable) -> bool:
        """True for a comparative table, one that goes on, or one that may be one and is not read."""
        grid = Grid(table)
        laying = _Table(self, table, grid)
        first = next((n for n in range(len(table.rows)) if laying.headed(n) is not None), None)
        goes_on = first is None and self._columns is not None and _fits(table, grid, self._columns)
        if first is None and not goes_on:
            if self._columns is None or not _like_rows(table):
                return False
            self._begin(table)
            why = _("the table has no headings, and its columns are not those of the table before it")
            self._rows += [self._unread(row, why) for row in table.rows]
            return True
        self._begin(table)
        self._found = True
        laying.lay()
        return True

    def _begin(self, table: TypedTable) -> None:
        self._tables += 1
        self._expected += len(table.rows)

    def _unread(self, row: TypedRow, why: str) -> LaidRow:
        words = _words(row)
        kind = RowKind.UNREAD if words else RowKind.EMPTY
        return LaidRow(
            self._tables, row.number, kind, words, bands=tuple(self._bands), deleted=row.deleted, why=why
        )


class _Table:
    """Lays out the rows of one table; a heading in the midst of it gives the columns of what follows."""

    def __init__(self, whole: _LayingOut, table: TypedTable, grid: Grid) -> None:
        self._whole, self._table, self._grid = whole, table, grid
        self._above: dict[str, TypedCell] = {}

    def lay(self) -> None:
        """Lay out every row."""
        rows, whole = self._table.rows, self._whole
        at = 0
        while at < len(rows):
            headed = self.headed(at)
            if headed is not None:
                whole._rows += [self._laid(row, RowKind.HEAD) for row in rows[at : at + headed.rows]]
                whole._headings += [_cells(row) for row in rows[at : at + headed.rows]]
                self._choose(headed, at + headed.rows)
                at += headed.rows
                continue
            whole._rows.append(self._row(rows[at]))
            at += 1

    def headed(self, at: int) -> Headed | None:
        """The headings that begin in a row; None where it is none."""
        rows = self._table.rows
        headed = heads_at(rows, at, proposed_alone=self._whole._alone)
        if headed is None or self._whole._columns is None:
            return headed
        # a wording of a law may have such words in it: again they are headings where they stood before, or say no number
        again = _cells(rows[at]) in self._whole._headings
        said = " ".join(map(_words, rows[at : at + headed.rows]))
        return headed if again or not re.search(r"\d", said) else None

    def _choose(self, headed: Headed, following: int) -> None:
        """Take the columns of the language that is wanted."""
        whole = self._whole
        places: dict[str, tuple[float, float]] = {}
        for key in KEYS:
            heads = headed.of(key)
            chosen = heads[0] if len(heads) == 1 else self._of_language(heads, following)
            if chosen is not None:
                places[key] = self._grid.share(chosen.start, chosen.end)
        known = {one for head in headed.heads for one in head.langs if len(head.langs) == 1}
        if len(known) > 1 and any(len(headed.of(key)) > 1 for key in ("current", "proposed")):
            whole._others |= known - {whole._lang}
        every = tuple(self._grid.share(head.start, head.end) for head in headed.heads)
        sides = tuple(side for side in SIDES if headed.of(side))
        whole._columns = Columns(places, every, sides)
        whole._sides = tuple(side for side in whole._sides if side in sides)
        self._above.clear()

    def _of_language(self, heads: Sequence[Head], following: int) -> Head | None:
        """Of several columns under one heading that of the language; None where that cannot be told."""
        if not heads:
            return None
        lang = self._whole._lang
        if lang is None:
            return heads[0]
        for mine in (
            [head for head in heads if head.langs == {lang}],
            [head for head in heads if detect_language(self._sample(head, following)) is lang],
        ):
            if len(mine) == 1:
                return mine[0]
        return None

    def _sample(self, head: Head, following: int) -> str:
        """What stands in a column."""
        return "\n".join(
            cell.text
            for row in self._table.rows[following:]
            for cell in row.cells
            if cell.column == head.start and cell.end == head.end
        )

    def _row(self, row: TypedRow) -> LaidRow:
        columns = self._whole._columns
        said = [cell for cell in row.cells if cell.lines]
        if columns is None:
            return self._laid(row, RowKind.CAPTION)
        if not said and not any(cell.goes_on for cell in row.cells):
            return self._laid(row, RowKind.EMPTY)
        if all(_NUMBER.match(cell.text) for cell in said) and (
            len(said) > 1 or not self._merged_wording(row)
        ):
            return self._laid(row, RowKind.NUMBERS if len(said) > 1 else RowKind.EMPTY)
        if _cells(row) in self._whole._headings:
            return self._laid(row, RowKind.HEAD)
        if len(said) == 1 and self._is_band(said[0], row, columns):
            self._whole._bands.append(said[0].text)
            return self._laid(row, RowKind.BAND)
        return self._of_comparison(row, columns)

    def _merged_wording(self, row: TypedRow) -> bool:
        return any(cell.goes_on for cell in row.cells)

    def _is_band(self, cell: TypedCell, row: TypedRow, columns: Columns) -> bool:
        """True for a cell over both wordings, alone in its row."""
        if len(row.cells) == 1 and not cell.goes_on:
            return True
        over = columns.holders(self._grid.share(cell.column, cell.end))
        both = all(columns.places[key] in over for key in columns.sides if key in columns.places)
        return both and len(over) > 1 and not any(c.goes_on for c in row.cells)

    def _of_comparison(self, row: TypedRow, columns: Columns) -> LaidRow:
        if not columns.places.keys() >= {*columns.sides}:
            return self._unread(row, _("several columns have the same heading, and none says its language"))
        if row.end < self._grid.count:
            return self._unread(row, _("a cell is missing, and which one cannot be told"))
        cells: dict[str, TypedCell] = {}
        for cell in row.cells:
            over = columns.holders(self._grid.share(cell.column, cell.end))
            keys = [key for key, place in columns.places.items() if place in over]
            if set(keys) <= {"number", "element"} and len(over) == len(keys):
                keys = ["element"] if "element" in keys else keys
            elif keys and (len(over) > 1 or keys[0] in cells):
                return self._unread(row, _("a cell stands in several columns, or several in one"))
            for key in keys:
                if key in cells:
                    return self._unread(row, _("a cell stands in several columns, or several in one"))
                cells[key] = cell
        for key in columns.sides:
            if key not in cells:
                return self._unread(row, _("a cell is missing, and which one cannot be told"))
        return self._read(row, cells, columns)

    def _read(self, row: TypedRow, cells: dict[str, TypedCell], columns: Columns) -> LaidRow:
        merged: set[str] = set()
        for key, cell in cells.items():
            above = self._above.get(key)
            if cell.goes_on and above is not None:
                merged.add(key)
                lines, standing = above.lines + cell.lines, above.standing + cell.standing
                cells[key] = replace(cell, lines=lines, standing=standing, doubts=above.doubts + cell.doubts)
        self._above = cells
        element, printed = "", ""
        if "number" in cells:
            found = _NUMBER.match(cells["number"].text)
            printed = found[1] if found else cells["number"].text
        if "element" in cells:
            element = cells["element"].text
            with_number = "number" in columns.places and "number" not in cells
            found = _NUMBER_BEFORE.match(element) if with_number else None
            if found:
                element, printed = element[found.end() :], found[1]
        why = "justification" in columns.places
        reason = cells["justification"].lines if "justification" in cells else () if why else None
        laid = self._laid(row, RowKind.ROW)
        return replace(
            laid,
            printed=printed,
            element=element,
            current=cells["current"].lines if "current" in cells else (),
            proposed=cells["proposed"].standing,
            justification=reason,
            merged=frozenset(merged),
            doubts=tuple((key, doubt) for key, cell in cells.items() for doubt in cell.doubts),
            tracked=tuple(one for one in row.tracked if one.column == cells["proposed"].column),
            beside=tuple(one for one in row.tracked if one.column != cells["proposed"].column),
        )

    def _unread(self, row: TypedRow, why: str) -> LaidRow:
        self._above = {}
        return self._whole._unread(row, why)

    def _laid(self, row: TypedRow, kind: RowKind) -> LaidRow:
        return LaidRow(
            self._whole._tables,
            row.number,
            kind,
            _words(row),
            bands=tuple(self._whole._bands),
            comments=row.comments,
            deleted=row.deleted,
            beside=row.tracked,
        )


def _fits(table: TypedTable, grid: Grid, columns: Columns) -> bool:
    """True where the cells of a table without headings stand as the columns of the table before it do."""
    rows = [row for row in table.rows if len(row.cells) >= _FEWEST and any(cell.lines for cell in row.cells)]
    fitting = [
        row for row in rows if _same_columns([grid.share(c.column, c.end) for c in row.cells], columns)
    ]
    return bool(rows) and 2 * len(fitting) >= len(rows)


def _same_columns(cells: Sequence[tuple[float, float]], columns: Columns) -> bool:
    if len(cells) != len(columns.heads):
        return False
    return all(
        min(a[1], b[1]) - max(a[0], b[0]) >= _NEAR * (max(a[1], b[1]) - min(a[0], b[0]))
        for a, b in zip(cells, columns.heads, strict=True)
    )


def _like_rows(table: TypedTable) -> bool:
    """True for a table that may be a part of the comparison: two cells of a row show numbered lines of a law."""
    return any(
        sum(any(_NUMBERED.match(line) and len(line) > _TELLING for line in cell.lines) for cell in row.cells)
        >= _FEWEST
        for row in table.rows
    )


def _cells(row: TypedRow) -> tuple[str, ...]:
    return tuple(cell.text.casefold() for cell in row.cells)


def _words(row: TypedRow) -> str:
    return " | ".join(_every_line(row))


def _every_line(row: TypedRow) -> Iterator[str]:
    for cell in row.cells:
        if cell.lines:
            yield " / ".join(cell.lines)

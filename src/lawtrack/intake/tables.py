"""A table of remarks, row by row: every row is a remark, a heading, a band, or is told with why it is none."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from lawtrack.incoming import typed_day
from lawtrack.intake.columns import SAYING, Columns, columns_at
from lawtrack.intake.letters import NO_PROVISION, cited_outside, speaks_of_whole
from lawtrack.intake.proposed import Intake, Proposed, Unread
from lawtrack.language import languages
from lawtrack.model.document import Lang
from lawtrack.model.message import Message, message
from lawtrack.reading.language import detect_language
from lawtrack.tables.typed import TypedCell, TypedFile, TypedRow, TypedTable

BAND = "§"
"""The heading under which a band above a row is kept that names neither an act nor an author."""
_ENDED = tuple('.!?;:»”")…')

JOINED = message("the row goes on with the one above and was joined to it")
INHERITED = message("the provision is that of the row above")
FROM_TEXT = message("the provision is the one that the text cites")
_SPANS = message("a cell stands in several columns, or several in one")
_NO_REMARK = message("no remark stands in it")
_DELETED = message("its deletion was tracked in Word")
DOUBTFUL = message("words of it may not be what they seem (struck out, hidden, a picture, a formula)")
_NO_DAY = message("its date cannot be read")


def read_remark_tables(file: TypedFile) -> Intake | None:
    """The remarks of the tables of a file; None where it has no table of remarks."""
    reading = _Reading(file)
    return reading.result() if reading.found else None


def remark_columns(file: TypedFile) -> Columns | None:
    """The columns of the first table of remarks in a file; None where it has none."""
    for table in file.tables:
        found = _headed(table)
        if found is not None:
            return found[1]
    return None


def _headed(table: TypedTable) -> tuple[int, Columns] | None:
    """The row in which a table's headings begin, and its columns."""
    for at in range(len(table.rows)):
        found = columns_at(table.rows, at)
        if found is not None:
            return at, found
    return None


class _Reading:
    """The tables of one file while they are read."""

    def __init__(self, file: TypedFile) -> None:
        self._file = file
        self._remarks: list[Proposed] = []
        self._unread: list[Unread] = []
        self._rest: list[str] = list(file.around)
        self._unknown: dict[str, None] = {}
        self._columns: Columns | None = None
        self._headings: tuple[tuple[str, ...], ...] = ()
        self._bands: tuple[str, ...] = ()
        self._above: dict[str, TypedCell] = {}
        self._many = len(file.tables) > 1
        self.found = any(_headed(table) is not None for table in file.tables)

    def result(self) -> Intake:
        for number, table in enumerate(self._file.tables, 1):
            if table.inside is None:  # what stands in a cell was read with it
                self._table(number, table)
        return Intake(tuple(self._remarks), tuple(self._rest), tuple(self._unread), tuple(self._unknown))

    def _table(self, number: int, table: TypedTable) -> None:
        headed = _headed(table)
        first = 0
        if headed is not None:
            at, self._columns = headed
            first = at + self._columns.rows
            self._rest += [cell.text for row in table.rows[:at] for cell in row.cells if cell.lines]
            self._headings = tuple(_words(row) for row in table.rows[at:first])
            self._unknown.update({c.heading: None for c in self._columns.columns if not c.key and c.heading})
            self._bands = ()
        elif self._columns is None or max((row.end for row in table.rows), default=0) != max(
            column.end for column in self._columns.columns
        ):
            self._rest += [" | ".join(_words(row)) for row in table.rows if any(_words(row))]
            return
        self._above = {}
        for row in table.rows[first:]:
            self._row(f"{number}/{row.number}" if self._many else str(row.number), row, self._columns)

    def _row(self, place: str, row: TypedRow, columns: Columns) -> None:
        said = [cell for cell in row.cells if cell.lines]
        words = _words(row)
        if (not said and not any(cell.goes_on for cell in row.cells)) or words in self._headings:
            return
        if len(said) > 1 and [w for w in words if w] == [str(n) for n in range(1, len(said) + 1)]:
            return  # numbers the columns
        if row.deleted:
            self._lose(place, words, _DELETED)
        elif len(said) == 1 and len(columns.at(said[0].column, said[0].end)) > len(columns.columns) // 2:
            self._bands = (said[0].text,)
            self._above = {}
        else:
            self._remark(place, row, columns)

    def _lose(self, place: str, words: Sequence[str], why: Message) -> None:
        self._unread.append(Unread(place, " | ".join(word for word in words if word), why))
        self._above = {}

    def _remark(self, place: str, row: TypedRow, columns: Columns) -> None:
        cells: dict[str, TypedCell] = {}
        for cell in row.cells:
            over = columns.at(cell.column, cell.end)
            known = [one for one in over if one.key]
            if len(known) > 1 and cell.lines:
                self._lose(place, _words(row), _SPANS)
                return
            for one in known or over[:1]:
                key = one.key or one.heading
                if key in cells and cell.lines:
                    self._lose(place, _words(row), _SPANS)
                    return
                above = self._above.get(key)
                cells[key] = above if cell.goes_on and above is not None and not cell.lines else cell
        own = {key for key, cell in cells.items() if cell.lines and self._above.get(key) is not cell}
        if not own & {*SAYING} and not any(key in cells and cells[key].lines for key in SAYING):
            self._lose(place, _words(row), _NO_REMARK)
            return
        values = {key: "\n".join(cell.standing) for key, cell in cells.items()}
        if self._goes_on(values, own, columns):
            self._join(values, columns)
            return
        self._above = cells
        made = self._proposed(place, values, own, columns)
        if any(cell.doubts for cell in cells.values()):
            made = replace(made, notes=(*made.notes, DOUBTFUL))
        self._remarks.append(made)

    def _goes_on(self, values: dict[str, str], own: set[str], columns: Columns) -> bool:
        """True for a row that only goes on with the sentence of the row above, as on the next page of a table."""
        last = self._remarks[-1] if self._remarks and self._above else None
        if last is None or not columns.heading("number") or own & {"number", "provision", "author", "date"}:
            return False
        text = values.get("text", "") or values.get("proposal", "") or values.get("wording", "")
        return text[:1].islower() and not last.text.rstrip().endswith(_ENDED)

    def _join(self, values: dict[str, str], columns: Columns) -> None:
        last = self._remarks[-1]
        more = _text(values, columns)
        self._remarks[-1] = replace(
            last,
            text=f"{last.text} {more}".strip(),
            wording=f"{last.wording} {values.get('wording', '')}".strip()
            if last.text != last.wording
            else last.wording,
            notes=(*last.notes, JOINED),
        )

    def _proposed(self, place: str, values: dict[str, str], own: set[str], columns: Columns) -> Proposed:
        text = _text(values, columns)
        lang = _lang(values.get("lang", "")) or detect_language(f"{text} {values.get('wording', '')}")
        provision = " ".join(values.get("provision", "").split())
        notes: list[Message] = []
        if not provision and "number" not in own and columns.heading("number") and self._remarks:
            provision = self._remarks[-1].provision
            notes += [INHERITED] if provision else []
        cited = cited_outside(text, lang or Lang.RU)
        if not provision and not cited:
            notes += [] if speaks_of_whole(text) else [NO_PROVISION]
        elif not provision:
            notes.append(FROM_TEXT)
        day, undated = _day(values.get("date", ""))
        known = {column.key for column in columns.columns if column.key}
        besides = [(key, value) for key, value in values.items() if key not in known and value]
        besides += [(BAND, band) for band in self._bands]
        if undated:
            besides.append((columns.heading("date"), undated))
            notes.append(_NO_DAY)
        return Proposed(
            place,
            text,
            provision,
            " ".join(values.get("act", "").split()),
            values.get("quote", ""),
            values.get("wording", ""),
            " ".join(values.get("kind", "").split()),
            " ".join(values.get("author", "").split()),
            day,
            lang,
            tuple(besides),
            cited,
            notes=tuple(notes),
        )


def _text(values: dict[str, str], columns: Columns) -> str:
    """What a row says: the remark, and the proposal and the reason under their headings; the wording where it is all."""
    parts = [values.get("text", "")]
    for key in ("proposal", "reason"):
        said = values.get(key, "")
        if said:
            parts.append(f"{columns.heading(key)}: {said}" if parts[0] else said)
    return "\n".join(part for part in parts if part) or values.get("wording", "")


def _day(text: str) -> tuple[dt.date | None, str]:
    """The day that a cell names; what it says where that is none."""
    said = text.strip()
    found = typed_day(said)
    return found, "" if found is not None else said


def _lang(text: str) -> Lang | None:
    said = text.strip().casefold()
    if said in [*Lang]:
        return Lang(said)
    named = {
        code
        for one in languages()
        for code, pattern in one.tables.tongues.items()
        if said and re.search(pattern, said, re.IGNORECASE)
    }
    return Lang(named.pop()) if len(named) == 1 else None


def _words(row: TypedRow) -> tuple[str, ...]:
    return tuple(cell.text for cell in row.cells)

"""The sheets of an Excel workbook as tables on a grid, merged cells among them, as Word's tables are read."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from lawtrack.errors import InputError
from lawtrack.formats.damage import MOST_LINES
from lawtrack.formats.source_text import clean
from lawtrack.i18n import _
from lawtrack.tables.typed import Doubt, Doubtful, TypedCell, TypedFile, TypedRow, TypedTable

_ZIP = b"PK\x03\x04"
_LARGEST = 300 * 1024 * 1024
_MOST_PARTS = 10_000
_MOST_COLUMNS = 500
_MOST_CELLS = 500_000
"""Cells of a workbook, empty ones with a format among them: each takes a kilobyte when it is read."""
_CELL = re.compile(rb"<(?:\w+:)?c[\s/>]")


def is_workbook(data: bytes) -> bool:
    """True where the bytes are a workbook of Excel (a package, not the old ``.xls``)."""
    if not data.startswith(_ZIP):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return "xl/workbook.xml" in package.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return False


def read_workbook(data: bytes, name: str) -> TypedFile:
    """The sheets of a workbook; ``origin`` is what its keywords say.

    Raises:
        InputError: It is damaged, too large when unpacked, declares entities, or has words far outside of a table.
    """
    import openpyxl

    try:
        _check(data, name)
        book = openpyxl.load_workbook(io.BytesIO(data))
        known = openpyxl.load_workbook(io.BytesIO(data), data_only=True) if _counts(book) else book
        tables, notes = [], []
        for sheet in book.worksheets:
            table = TypedTable((), tuple(_rows(sheet, known[sheet.title], *_extent(sheet, name))))
            notes += [f"{c.coordinate}: {c.comment.text}" for c in _cells(sheet) if c.comment]
            tables.append(table)
        return TypedFile(tuple(tables), book.properties.keywords or "", tuple(notes))
    except InputError:
        raise
    except Exception as error:  # openpyxl raises whatever a damaged file makes it trip over
        raise InputError(
            _("{name} is damaged or no Excel workbook.").format(name=name),
            hint=_("Open it in Excel and save it as .xlsx again."),
        ) from error


def _check(data: bytes, name: str) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        entries = package.infolist()
        cells = 0
        if sum(entry.file_size for entry in entries) > _LARGEST or len(entries) > _MOST_PARTS:
            raise InputError(_("{name} is too large when unpacked.").format(name=name))
        for entry in entries:
            if not entry.filename.endswith((".xml", ".rels")):
                continue
            with package.open(entry) as part:
                chunk = part.read(4096)
                if b"<!DOCTYPE" in chunk.replace(b"\x00", b""):
                    raise InputError(
                        _("{name} declares XML entities, which no workbook does.").format(name=name)
                    )
                while chunk:
                    cells += len(_CELL.findall(chunk))
                    if cells > _MOST_CELLS:
                        raise InputError(_("{name} is too large when unpacked.").format(name=name))
                    chunk = part.read(1 << 20)


def _cells(sheet: Any) -> list[Any]:  # noqa: ANN401 -- openpyxl is untyped
    """The cells that the file has, by rows: walking the sheet would make one for every place up to the last."""
    found: dict[tuple[int, int], Any] = sheet._cells
    return [found[at] for at in sorted(found)]


def _extent(sheet: Any, name: str) -> tuple[int, int]:  # noqa: ANN401 -- openpyxl is untyped
    """The last row and column with words in them: a format may reach to the end of the sheet.

    Raises:
        InputError: A cell with words lies where no table reaches.
    """
    filled = [cell for cell in _cells(sheet) if cell.value is not None]
    far = next((cell for cell in filled if cell.column > _MOST_COLUMNS or cell.row > MOST_LINES), None)
    if far is not None:
        raise InputError(
            _("{name}: the cell {cell} of the sheet «{sheet}» has words, far outside of any table.").format(
                name=name, cell=far.coordinate, sheet=sheet.title
            ),
            hint=_("Empty it, or move it to the table."),
        )
    return max((cell.row for cell in filled), default=0), max((cell.column for cell in filled), default=0)


def _counts(book: Any) -> bool:  # noqa: ANN401 -- openpyxl is untyped
    """True where a cell holds a formula: what it shows is stored beside it."""
    return any(cell.data_type == "f" for sheet in book.worksheets for cell in _cells(sheet))


def _rows(sheet: Any, known: Any, rows: int, columns: int) -> Iterator[TypedRow]:  # noqa: ANN401 -- openpyxl is untyped
    merged = {}
    for area in sheet.merged_cells.ranges:
        for row in range(area.min_row, min(area.max_row, rows) + 1):
            merged[row, area.min_col] = (area.max_col - area.min_col + 1, row > area.min_row)
            for column in range(area.min_col + 1, min(area.max_col, columns) + 1):
                merged[row, column] = (0, False)  # a part of the cell before it
    unshown = _hidden_columns(sheet)
    unseen = sheet.sheet_state != "visible"
    for number, row in enumerate(sheet.iter_rows(max_row=rows, max_col=columns) if rows else (), 1):
        hidden = unseen or (number in sheet.row_dimensions and sheet.row_dimensions[number].hidden)
        cells = []
        for at, cell in enumerate(row):
            span, goes_on = merged.get((number, at + 1), (1, False))
            if not span:
                continue
            lines = _lines(known.cell(number, at + 1).value if cell.data_type == "f" else cell.value)
            unread = cell.data_type == "f" and not lines
            doubts = [Doubtful(Doubt.UNREAD, str(cell.value))] if unread else []
            if lines and (hidden or at + 1 in unshown):
                doubts.append(Doubtful(Doubt.HIDDEN, " ".join(lines)))
            shown = (
                (str(cell.value),) if unread else lines
            )  # the formula, where Excel has not stored what it shows
            cells.append(TypedCell(at, span, shown, shown, goes_on, tuple(doubts)))
        yield TypedRow(number, tuple(cells))


def _hidden_columns(sheet: Any) -> set[int]:  # noqa: ANN401 -- openpyxl is untyped
    """The numbers of the columns that Excel does not show."""
    return {
        column
        for one in sheet.column_dimensions.values()
        if one.hidden
        for column in range(one.min or 0, min(one.max or 0, _MOST_COLUMNS) + 1)
    }


def _lines(value: object) -> tuple[str, ...]:
    if value is None:
        return ()
    if isinstance(value, dt.datetime):
        value = value.date().isoformat() if value.time() == dt.time() else value.isoformat(" ")
    elif isinstance(value, dt.date):
        value = value.isoformat()
    elif isinstance(value, float) and value.is_integer():
        value = int(value)
    return tuple(line for part in str(value).splitlines() if (line := clean(part)))

"""The sheets of an Excel workbook as tables on a grid, merged cells among them, as Word's tables are read."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Iterator
from typing import Any

from lawtrack.errors import InputError
from lawtrack.formats.damage import check_count
from lawtrack.formats.source_text import clean
from lawtrack.i18n import _
from lawtrack.tables.typed import Doubt, Doubtful, TypedCell, TypedFile, TypedRow, TypedTable

_ZIP = b"PK\x03\x04"
_LARGEST = 300 * 1024 * 1024
_MOST_PARTS = 10_000
_MOST_COLUMNS = 500


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
        InputError: It is damaged, too large when unpacked, or declares entities.
    """
    import openpyxl

    try:
        _check(data, name)
        book = openpyxl.load_workbook(io.BytesIO(data))
        known = openpyxl.load_workbook(io.BytesIO(data), data_only=True) if _counts(book) else book
        tables, notes = [], []
        for sheet in book.worksheets:
            check_count(sheet.max_row, name)
            table = TypedTable((), tuple(_rows(sheet, known[sheet.title])))
            notes += [
                f"{c.coordinate}: {c.comment.text}" for row in sheet.iter_rows() for c in row if c.comment
            ]
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
        if sum(entry.file_size for entry in entries) > _LARGEST or len(entries) > _MOST_PARTS:
            raise InputError(_("{name} is too large when unpacked.").format(name=name))
        for entry in entries:
            if not entry.filename.endswith((".xml", ".rels")):
                continue
            with package.open(entry) as part:
                if b"<!DOCTYPE" in part.read(4096).replace(b"\x00", b""):
                    raise InputError(
                        _("{name} declares XML entities, which no workbook does.").format(name=name)
                    )


def _counts(book: Any) -> bool:  # noqa: ANN401 -- openpyxl is untyped
    """True where a cell holds a formula: what it shows is stored beside it."""
    return any(
        cell.data_type == "f" for sheet in book.worksheets for row in sheet.iter_rows() for cell in row
    )


def _rows(sheet: Any, known: Any) -> Iterator[TypedRow]:  # noqa: ANN401 -- openpyxl is untyped
    merged = {}
    for area in sheet.merged_cells.ranges:
        for row in range(area.min_row, area.max_row + 1):
            merged[row, area.min_col] = (area.max_col - area.min_col + 1, row > area.min_row)
            for column in range(area.min_col + 1, area.max_col + 1):
                merged[row, column] = (0, False)  # a part of the cell before it
    last = min(sheet.max_column or 0, _MOST_COLUMNS)
    for number, row in enumerate(sheet.iter_rows(max_col=last), 1):
        cells = []
        for at, cell in enumerate(row):
            span, goes_on = merged.get((number, at + 1), (1, False))
            if not span:
                continue
            lines = _lines(known.cell(number, at + 1).value if cell.data_type == "f" else cell.value)
            unread = cell.data_type == "f" and not lines
            doubts = (Doubtful(Doubt.UNREAD, str(cell.value)),) if unread else ()
            shown = (
                (str(cell.value),) if unread else lines
            )  # the formula, where Excel has not stored what it shows
            cells.append(TypedCell(at, span, shown, shown, goes_on, doubts))
        yield TypedRow(number, tuple(cells))


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

"""A comparative table as an Excel workbook: filters, a frozen header, marked words, and no formula from a text."""

from __future__ import annotations

import io
from typing import Any

from lawtrack.config import Imprint
from lawtrack.formats.long_cells import REST, LongCells
from lawtrack.formats.outgoing import LONGEST_CELL, allowed, property_text, sheet_name
from lawtrack.formats.properties import cleaned
from lawtrack.formats.table_words import (
    column_text,
    draft_lines,
    heading_lines,
    marked,
    shared_justifications,
    unsettled_lines,
)
from lawtrack.profiles.forms import Form
from lawtrack.tables.table import Band, Cell, ComparativeTable


def long_cells(table: ComparativeTable, form: Form) -> int:
    """How many cells hold more than Excel takes: their whole text stands on a sheet of its own."""
    count = 0
    for row in table.rows:
        for column in form.columns:
            cell = row.cell(column.key)
            text = column_text(row, column.key, form) if cell is None else _plain(cell)
            count += len(text) > LONGEST_CELL
    return count


def table_xlsx(table: ComparativeTable, form: Form, imprint: Imprint) -> bytes:
    """The workbook; a text that is too long for a cell ends in a mark, and stands whole on the sheet «+»."""
    return cleaned(_Book(table, form).drawn(), imprint)


def _plain(cell: Cell) -> str:
    return "\n".join("".join(piece.text for piece in paragraph.pieces) for paragraph in cell)


class _Book:
    """One workbook while it is drawn."""

    def __init__(self, table: ComparativeTable, form: Form) -> None:
        import xlsxwriter

        self._table, self._form = table, form
        self._out = io.BytesIO()
        self._book = xlsxwriter.Workbook(
            self._out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        )
        title = " ".join(heading_lines(table, form))
        self._book.set_properties({"title": property_text(title)})
        self._wrap = self._book.add_format(
            {"text_wrap": True, "valign": "top", "border": 1, "font_name": allowed(form.font)}
        )
        self._head = self._book.add_format(
            {"bold": True, "text_wrap": True, "border": 1, "bg_color": "#EDEDED", "align": "center"}
        )
        self._looks = {
            "deleted": self._look("deleted", "8A3800", {"font_strikeout": True}),
            "inserted": self._look("inserted", "00517F", {"underline": 1}),
            "dim": self._book.add_format({"bold": True}),
        }
        self._long = LongCells()

    def _look(self, name: str, colour: str, more: dict[str, Any]) -> Any:  # noqa: ANN401 -- xlsxwriter is untyped
        return self._book.add_format(
            {"bold": True, "font_color": f"#{self._form.colour.get(name, colour)}", **more}
        )

    def drawn(self) -> bytes:
        """The file."""
        form = self._form
        sheet = self._book.add_worksheet(sheet_name(form.name, ("!", REST)))
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.repeat_rows(0)
        sheet.freeze_panes(1, 0)
        for n, column in enumerate(form.columns):
            sheet.set_column(n, n, min(column.width * 1.6, 255))
            self._write(sheet, 0, n, column.heading[self._table.lang], self._head)
        last = self._items(sheet)
        sheet.autofilter(0, 0, max(last, 1), len(form.columns) - 1)
        lines = [*draft_lines(self._table, form), *unsettled_lines(self._table, form)]
        if lines:
            second = self._book.add_worksheet("!")
            second.set_column(0, 0, 120)
            for n, text in enumerate(lines):
                self._write(second, n, 0, text, self._head if n == 0 else self._wrap)
        self._long.write(self._book, self._head, self._wrap)
        self._book.close()
        return self._out.getvalue()

    def _items(self, sheet: Any) -> int:  # noqa: ANN401
        form = self._form
        shared = shared_justifications(self._table, form)
        line = 0
        for line, item in enumerate(self._table.items, 1):
            if isinstance(item, Band):
                self._write(sheet, line, min(1, len(form.columns) - 1), item.text, self._head)
                continue
            at = line - 1
            for n, column in enumerate(form.columns):
                wording = item.cell(column.key)
                if wording is not None:
                    self._wording(sheet, line, n, wording)
                    continue
                if column.key == "justification" and shared.get(at, 1) != 1:
                    if not shared[at]:
                        continue
                    sheet.merge_range(line, n, line + shared[at] - 1, n, "", self._wrap)
                self._write(sheet, line, n, column_text(item, column.key, form), self._wrap)
        return line

    def _write(self, sheet: Any, line: int, column: int, text: str, look: Any) -> None:  # noqa: ANN401
        sheet.write_string(
            line, column, self._long.fitting(line, column, allowed(text), sheet.get_name()), look
        )

    def _wording(self, sheet: Any, line: int, column: int, cell: Cell) -> None:  # noqa: ANN401
        parts: list[Any] = []
        for n, paragraph in enumerate(cell):
            for m, piece in enumerate(paragraph.pieces):
                text = allowed(f"\n{piece.text}" if n and not m else piece.text)
                if text:
                    look = self._looks.get(piece.mark)
                    parts += [look, text] if look is not None else [text]
        texts = [part for part in parts if isinstance(part, str)]
        whole = "".join(texts)
        fits = len(whole) <= LONGEST_CELL
        if fits and len(parts) > 2 and sheet.write_rich_string(line, column, *parts, self._wrap) == 0:
            return
        # Excel marks no words in so long a text: they are marked as in plain text
        self._write(sheet, line, column, whole if fits else "\n".join(map(marked, cell)), self._wrap)

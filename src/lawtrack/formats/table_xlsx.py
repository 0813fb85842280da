"""A comparative table as an Excel workbook: filters, a frozen header, marked words, and no formula from a text."""

from __future__ import annotations

import io
from typing import Any

from lawtrack.formats.table_words import (
    column_text,
    heading_lines,
    shared_justifications,
    unsettled_lines,
)
from lawtrack.profiles.forms import Form
from lawtrack.tables.table import Band, Cell, ComparativeTable

_CELL_LIMIT = 32_000  # Excel holds 32,767 characters in a cell


def table_xlsx(table: ComparativeTable, form: Form) -> bytes:
    """The workbook."""
    import xlsxwriter

    out = io.BytesIO()
    book = xlsxwriter.Workbook(
        out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    book.set_properties({"title": " ".join(heading_lines(table, form)), "subject": table.subject})
    wrap = book.add_format({"text_wrap": True, "valign": "top", "border": 1, "font_name": form.font})
    head = book.add_format(
        {"bold": True, "text_wrap": True, "border": 1, "bg_color": "#EDEDED", "align": "center"}
    )
    formats = {
        "wrap": wrap,
        "deleted": book.add_format(
            {"bold": True, "font_strikeout": True, "font_color": f"#{form.colour.get('deleted', '8A3800')}"}
        ),
        "inserted": book.add_format(
            {"bold": True, "underline": 1, "font_color": f"#{form.colour.get('inserted', '00517F')}"}
        ),
        "dim": book.add_format({"bold": True}),
    }
    sheet = book.add_worksheet(form.name)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.repeat_rows(0)
    sheet.freeze_panes(1, 0)
    for n, column in enumerate(form.columns):
        sheet.set_column(n, n, column.width * 1.6)
        sheet.write_string(0, n, column.heading[table.lang], head)
    line = 1
    shared = shared_justifications(table, form)
    for at, item in enumerate(table.items):
        if isinstance(item, Band):
            sheet.write_string(line, 1, item.text[:_CELL_LIMIT], head)
        else:
            for n, column in enumerate(form.columns):
                wording = item.cell(column.key)
                text = column_text(item, column.key, form)[:_CELL_LIMIT]
                if wording is not None:
                    _wording(sheet, line, n, wording, formats)
                elif column.key == "justification" and shared.get(at, 1) != 1:
                    if shared[at]:
                        sheet.merge_range(line, n, line + shared[at] - 1, n, "", wrap)
                        sheet.write_string(line, n, text, wrap)
                else:
                    sheet.write_string(line, n, text, wrap)
        line += 1
    sheet.autofilter(0, 0, max(line - 1, 1), len(form.columns) - 1)
    lines = unsettled_lines(table, form)
    if lines:
        second = book.add_worksheet("!")
        second.set_column(0, 0, 120)
        for n, text in enumerate(lines):
            second.write_string(n, 0, text[:_CELL_LIMIT], head if n == 0 else wrap)
    book.close()
    return out.getvalue()


def _wording(sheet: Any, line: int, column: int, cell: Cell, formats: dict[str, Any]) -> None:  # noqa: ANN401
    parts: list[Any] = []
    length = 0
    for n, paragraph in enumerate(cell):
        for m, piece in enumerate(paragraph.pieces):
            text = piece.text[: _CELL_LIMIT - length]
            text = f"\n{text}" if n and not m else text
            length += len(text)
            if text:
                parts += [formats[piece.mark], text] if piece.mark in formats else [text]
    texts = [part for part in parts if isinstance(part, str)]
    if len(texts) < 2:
        sheet.write_string(line, column, "".join(texts), formats["wrap"])
    elif sheet.write_rich_string(line, column, *parts, formats["wrap"]) != 0:
        sheet.write_string(line, column, "".join(texts)[:_CELL_LIMIT], formats["wrap"])

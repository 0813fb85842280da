"""A working file of remarks for Excel: a row a remark, to be corrected and given back."""

from __future__ import annotations

import io
from collections.abc import Sequence

from lawtrack.config import Imprint
from lawtrack.errors import ExportError
from lawtrack.formats.outgoing import LONGEST_CELL, sheet_name
from lawtrack.formats.properties import cleaned
from lawtrack.i18n import _

_WIDTHS = (6, 34, 18, 14, 22, 12, 8, 70, 50, 40)
_WIDE = 24


def working_xlsx(
    headings: Sequence[str],
    rows: Sequence[Sequence[str]],
    rest: Sequence[str],
    names: tuple[str, str],
    mark: Sequence[str],
    imprint: Imprint,
) -> bytes:
    """The workbook.

    Args:
        headings: The headings of the columns.
        rows: The remarks.
        rest: The lines that are in none, for a sheet of their own.
        names: The names of the two sheets.
        mark: What says from which file it was made, for a hidden sheet.
        imprint: Who made it.

    Raises:
        ExportError: A text is longer than a cell of Excel may be.
    """
    import xlsxwriter

    if any(len(text) > LONGEST_CELL for row in (*rows, rest) for text in row):
        raise ExportError(
            _("A remark is longer than a cell of Excel may be."),
            hint=_("Write a working file that ends in .txt."),
        )
    out = io.BytesIO()
    book = xlsxwriter.Workbook(
        out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    wrap = book.add_format({"text_wrap": True, "valign": "top", "border": 1})
    head = book.add_format({"bold": True, "text_wrap": True, "border": 1, "bg_color": "#EDEDED"})
    sheet = book.add_worksheet(sheet_name(names[0]))
    sheet.freeze_panes(1, 0)
    for column, text in enumerate(headings):
        sheet.set_column(column, column, _WIDTHS[column] if column < len(_WIDTHS) else _WIDE)
        sheet.write_string(0, column, text, head)
    for number, row in enumerate(rows, 1):
        for column, text in enumerate(row):
            sheet.write_string(number, column, text, wrap)
    beside = book.add_worksheet(sheet_name(names[1]))
    beside.set_column(0, 0, 120)
    for number, text in enumerate(rest):
        beside.write_string(number, 0, text, wrap)
    hidden = book.add_worksheet("lawtrack")
    hidden.hide()
    for number, text in enumerate(mark):
        hidden.write_string(number, 0, text)
    book.close()
    return cleaned(out.getvalue(), imprint)

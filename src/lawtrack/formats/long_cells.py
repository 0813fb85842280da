"""Texts that are longer than a cell of Excel may be: their beginning stays, the whole stands on a sheet of its own."""

from __future__ import annotations

from typing import Any

from lawtrack.formats.outgoing import LONGEST_CELL, cell_pieces

REST = "+"
"""The sheet with what did not fit: the address of the cell, then the whole text in as many rows as it needs."""
_KEPT = 32_000
"""Letters of such a text that stay in its cell; the rest of the room is the mark's."""


class LongCells:
    """What did not fit into the cells of a workbook while it is drawn."""

    def __init__(self) -> None:
        self._rest: list[tuple[str, str]] = []  # address of a cell, its whole text

    def fitting(self, line: int, column: int, text: str, sheet: str = "") -> str:
        """The text, or its beginning with a mark that says where it stands whole.

        Args:
            line: The row of its cell, counted from 0.
            column: The column of its cell, counted from 0.
            text: The whole text.
            sheet: The sheet of its cell, to be named in the address where the workbook has several.
        """
        if len(text) <= LONGEST_CELL:
            return text
        from xlsxwriter.utility import xl_rowcol_to_cell

        address = xl_rowcol_to_cell(line, column)
        if sheet:
            address = f"{sheet}!{address}"
        self._rest.append((address, text))
        return f"{text[:_KEPT]}… [→ «{REST}», {address}]"

    def write(self, book: Any, head: Any, look: Any) -> None:  # noqa: ANN401 -- xlsxwriter is untyped
        """The sheet with the whole texts, last in the workbook; none where every text fitted its cell.

        Args:
            book: The workbook.
            head: The look of the addresses.
            look: The look of the texts.
        """
        if not self._rest:
            return
        sheet = book.add_worksheet(REST)
        sheet.set_column(0, 0, 20)
        sheet.set_column(1, 1, 120)
        pieces = ((address, piece) for address, text in self._rest for piece in cell_pieces(text))
        for line, (address, piece) in enumerate(pieces):
            sheet.write_string(line, 0, address, head)
            sheet.write_string(line, 1, piece, look)

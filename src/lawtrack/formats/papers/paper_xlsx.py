"""A paper as a workbook: its lines and tables on one sheet, numbers as numbers, charts that Excel draws."""

from __future__ import annotations

import io
from typing import Any

from lawtrack.config import Imprint
from lawtrack.formats.long_cells import REST, LongCells
from lawtrack.formats.outgoing import LONGEST_CELL, allowed, property_text, sheet_name
from lawtrack.formats.papers.paper import Chart, Grid, Line, Look, Paper, Table
from lawtrack.formats.properties import cleaned
from lawtrack.language.figures import number_of

_FONT = "Times New Roman"
_ROOM = 130
"""Letters of a line of the sheet, which the columns share."""
_LINE = 15.0
"""The height of a line of letters, in points."""
_HIGHEST = 409.0
"""The highest row that Excel has, in points."""
_DIGITS = 9
_BESIDE = 20
"""Rows of the sheet that a chart covers."""


def paper_xlsx(paper: Paper, imprint: Imprint) -> bytes:
    """The workbook of a paper; a text that is too long for a cell ends in a mark, and stands whole on the sheet «+».

    Args:
        paper: The paper.
        imprint: What the file says of those who made it.
    """
    return cleaned(_Book(paper).drawn(), imprint)


class _Book:
    """One workbook while it is drawn."""

    def __init__(self, paper: Paper) -> None:
        import xlsxwriter

        self._paper = paper
        self._out = io.BytesIO()
        self._book = xlsxwriter.Workbook(
            self._out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        )
        self._book.set_properties({"title": property_text(paper.title)})
        plain = {"font_name": _FONT, "font_size": 11, "valign": "top", "text_wrap": True}
        self._looks = {
            Look.MARK: self._book.add_format({**plain, "bold": True, "align": "right"}),
            Look.TITLE: self._book.add_format({**plain, "bold": True, "align": "center"}),
            Look.HEADING: self._book.add_format({**plain, "bold": True}),
            Look.CAPTION: self._book.add_format({**plain, "align": "right"}),
            Look.ANNEX: self._book.add_format({**plain, "align": "right"}),
            Look.SIGNED: self._book.add_format({**plain, "bold": True}),
            Look.TEXT: self._book.add_format(plain),
            Look.OPEN: self._book.add_format({**plain, "italic": True}),
            Look.QUIET: self._book.add_format({**plain, "italic": True, "font_size": 9}),
        }
        self._cell = self._book.add_format({**plain, "border": 1})
        self._average = self._book.add_format({**plain, "border": 1, "num_format": "0.0"})
        self._head = self._book.add_format(
            {**plain, "border": 1, "bold": True, "align": "center", "bg_color": "#EDEDED"}
        )
        self._band = self._book.add_format({"font_name": _FONT, "font_size": 11, "bold": True})
        self._long = LongCells()
        grids = [block for block in paper.blocks if isinstance(block, Grid)]
        self._wide = max((len(grid.widths) for grid in grids), default=1)
        self._grids = grids

    def drawn(self) -> bytes:
        """The file."""
        self._sheet = self._book.add_worksheet(sheet_name(self._paper.title, (REST,)))
        if self._paper.landscape:
            self._sheet.set_landscape()
        self._sheet.set_paper(9)
        self._sheet.fit_to_pages(1, 0)
        for n, width in enumerate(self._widths()):
            self._sheet.set_column(n, n, width)
        line = 0
        for block in self._paper.blocks:
            if isinstance(block, Line):
                line = self._line(block, line)
            elif isinstance(block, Chart):
                line = self._chart(block, line)
            elif isinstance(block, Table):
                line = self._grid(block.grid(), line)
            else:
                line = self._grid(block, line)
        self._long.write(self._book, self._head, self._cell)
        self._book.close()
        return self._out.getvalue()

    def _widths(self) -> list[float]:
        widest = next((grid for grid in self._grids if len(grid.widths) == self._wide), None)
        if widest is None:
            return [float(_ROOM)]
        return [max(_ROOM * width / sum(widest.widths), 6.0) for width in widest.widths]

    def _line(self, block: Line, line: int) -> int:
        text, look = allowed(block.text).replace("\t", " "), self._looks[block.look]
        if self._wide > 1:
            self._sheet.merge_range(line, 0, line, self._wide - 1, "", look)
        self._write(line, 0, text, look)
        rows = sum(len(part) // (_ROOM - 10) + 1 for part in text.split("\n"))
        self._sheet.set_row(line, min(rows * _LINE, _HIGHEST))
        return line + 1

    def _grid(self, grid: Grid, line: int) -> int:
        first = line
        if grid.columns:
            for n, heading in enumerate(grid.columns):
                self._write(line, n, heading, self._head)
            self._make_room(line, grid.columns)
            line += 1
            if len(self._grids) == 1:
                self._sheet.freeze_panes(line, 0)
                self._sheet.repeat_rows(line - 1)
        numbers = {n for n in range(len(grid.widths)) if _is_numeric(grid, n)}
        for row in grid.rows:
            if len(row) == 1 and len(grid.widths) > 1:
                self._write(line, 0, row[0], self._band)
            else:
                for n, text in enumerate(row):
                    if n in grid.averages and text:
                        self._sheet.write_number(line, n, number_of(text), self._average)
                    elif n in numbers and text:
                        self._sheet.write_number(line, n, int(text), self._cell)
                    else:
                        self._write(line, n, text, self._cell)
                self._make_room(line, row)
            line += 1
        if grid.columns and grid.rows and len(self._grids) == 1:
            self._sheet.autofilter(first, 0, line - 1, len(grid.columns) - 1)
        return line + 1

    def _make_room(self, line: int, texts: tuple[str, ...]) -> None:
        """The height of a row for its longest cell: not every program fits rows to wrapped texts by itself."""
        widths = self._widths()
        rows = max(
            sum(len(part) // max(int(widths[n]) - 2, 1) + 1 for part in text.split("\n"))
            for n, text in enumerate(texts)
        )
        self._sheet.set_row(line, min(rows * _LINE, _HIGHEST))

    def _chart(self, chart: Chart, line: int) -> int:
        """The bars, drawn from numbers on a sheet of their own."""
        name = sheet_name(chart.title, (self._sheet.get_name(), REST))
        data = self._book.add_worksheet(name)
        data.set_column(0, 0, 60)
        for n, (label, value) in enumerate(chart.points):
            data.write_string(n, 0, allowed(label)[:LONGEST_CELL], self._cell)
            data.write_number(n, 1, value, self._cell)
        last = max(len(chart.points) - 1, 0)
        drawn = self._book.add_chart({"type": "bar"})
        drawn.add_series(
            {
                "name": allowed(chart.title),
                "categories": [name, 0, 0, last, 0],
                "values": [name, 0, 1, last, 1],
            }
        )
        drawn.set_title({"name": allowed(chart.title)})
        drawn.set_legend({"none": True})
        drawn.set_y_axis({"reverse": True})
        height = max(_BESIDE, len(chart.points) + 6)
        drawn.set_size({"width": 900, "height": height * 20})
        self._sheet.insert_chart(line, 0, drawn)
        return line + height + 1

    def _write(self, line: int, column: int, text: str, look: Any) -> None:  # noqa: ANN401 -- xlsxwriter is untyped
        if text:
            self._sheet.write_string(line, column, self._long.fitting(line, column, allowed(text)), look)
        else:
            self._sheet.write_blank(line, column, None, look)


def _is_numeric(grid: Grid, column: int) -> bool:
    """True where every cell of a column is a whole number, or empty: it is written so that Excel can add it up."""
    texts = [row[column] for row in grid.rows if len(row) > column and len(row) > 1]
    said = [text for text in texts if text]
    return bool(said) and all(
        text.isascii() and text.isdigit() and len(text) <= _DIGITS and (text == "0" or text[0] != "0")
        for text in said
    )

"""What stands in the tables of the day: read from Word, and what was written down beforehand."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

import docx
from docx.table import _Cell

EXPECTED = Path(__file__).parent / "expected"
MARKED = re.compile(r"\[([^\]]*)\]")


@dataclass
class Cell:
    """A cell: its lines, and the words in it that are bold."""

    lines: list[str] = field(default_factory=list)
    marked: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return " / ".join(self.lines) + (f"   [{'] ['.join(self.marked)}]" if self.marked else "")


@dataclass
class Sheet:
    """A table: the lines above it, its bands, and its rows of cells, from left to right."""

    heading: list[str] = field(default_factory=list)
    columns: list[str] = field(default_factory=list)
    bands: list[str] = field(default_factory=list)
    rows: list[list[Cell]] = field(default_factory=list)

    def differences(self, other: Sheet) -> list[str]:
        """Everything that stands here (expected) and not there (found), a line each; empty where all is the same."""
        found = [
            f"{what}: expected {mine!r}, found {theirs!r}"
            for what, mine, theirs in (
                ("heading", self.heading, other.heading),
                ("columns", self.columns, other.columns),
                ("bands", self.bands, other.bands),
            )
            if mine != theirs
        ]
        if len(self.rows) != len(other.rows):
            found.append(f"expected {len(self.rows)} rows, found {len(other.rows)}")
        for n, (mine_row, their_row) in enumerate(zip(self.rows, other.rows, strict=False), 1):
            if len(mine_row) != len(their_row):
                found.append(f"row {n}: expected {len(mine_row)} cells, found {len(their_row)}")
            for k, (mine_cell, their_cell) in enumerate(zip(mine_row, their_row, strict=False), 1):
                if mine_cell != their_cell:
                    found.append(f"row {n}, cell {k}: expected {mine_cell}\n{' ' * 21}found {their_cell}")
        return found


def expected(name: str) -> Sheet:
    """What a person wrote down for a table.

    Args:
        name: The table, as ``A.ru``. «##» stands before the headings of the columns, «==» before a band, «--» before
            number and element of a row; «<» «>» «!» and so on begin the lines of its next cells, one sign a cell; bold
            words stand in brackets.

    Returns:
        The table.
    """
    sheet = Sheet()
    sign = ""
    for line in (EXPECTED / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if not line:
            continue
        mark, _, words = line.partition(" ")
        if mark == "##":
            sheet.columns = words.split(" | ")
        elif mark == "==":
            sheet.bands.append(words)
        elif mark == "--":
            sheet.rows.append([_written(part) for part in words.split(" | ")])
            sign = ""
        elif not sheet.rows:
            sheet.heading.append(line)
        else:
            row, cell = sheet.rows[-1], _written(words)
            if mark == sign:
                row[-1].lines += cell.lines
                row[-1].marked += cell.marked
            else:
                row.append(cell)
            sign = mark
    return sheet


def _written(words: str) -> Cell:
    marked = [word.strip() for word in MARKED.findall(words)]
    line = MARKED.sub(r"\1", words)
    return Cell([line] if line else [], marked)


def of_word(path: Path) -> Sheet:
    """The first table of a Word file, with the lines above it.

    Args:
        path: The file.

    Returns:
        The table as it stands on the page; a merged cell counts in each row that it reaches.
    """
    document = docx.Document(str(path))
    table = document.tables[0]
    sheet = Sheet(heading=[p.text for p in document.paragraphs if p.text][:2])
    for row in table.rows:
        cells = row.cells
        if len({id(cell._tc) for cell in cells}) == 1:
            sheet.bands.append(cells[0].text)
        elif not sheet.columns:
            sheet.columns = [cell.text for cell in cells]
        else:
            sheet.rows.append([_read(cell) for cell in cells])
    return sheet


def _read(cell: _Cell) -> Cell:
    read = Cell()
    for inner in cell.tables:
        for row in inner.rows:
            cells = [_read(one) for one in row.cells]
            read.lines.append(" | ".join(" ".join(one.lines) for one in cells))
            read.marked += [words for one in cells for words in one.marked]
    for paragraph in cell.paragraphs:
        if paragraph.text:
            read.lines.append(paragraph.text)
        together = ""
        for run in [*paragraph.runs, None]:
            if run is not None and run.bold:
                together += run.text
            elif together:
                read.marked.append(together.strip())
                together = ""
    return read

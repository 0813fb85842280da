"""Random Word files with tables, merged cells and notes, and random edits of them."""

from __future__ import annotations

import random
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any
from xml.sax.saxutils import escape

from tests.formats.word_files import word_file

WORDS = [
    "орган",
    "срок",
    "акт",
    "лицо",
    "право",
    "решение",
    "порядок",
    "учет",
    "договор",
    "заявление",
    "участник",
    "период",
    "ставка",
    "сумма",
    "отчет",
]
LOOKS = ("", "", "<w:b/>", "<w:i/>", '<w:color w:val="0000FF"/>', '<w:sz w:val="28"/>')
ITEMS = ("<w:tab/>", "<w:br/>", "<w:noBreakHyphen/>", '<w:sym w:font="Symbol" w:char="F0B3"/>')
LISTS = "".join(
    f'<w:abstractNum w:abstractNumId="{n}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    f'<w:lvlText w:val="{pattern}"/></w:lvl></w:abstractNum>'
    for n, pattern in enumerate(("%1.", "%1)"))
) + "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n - 1}"/></w:num>' for n in (1, 2))


@dataclass
class Par:
    """A paragraph: runs as (look, words or an item of XML or a note), its properties."""

    runs: list[tuple[str, Any]]
    properties: str = ""


@dataclass
class Note:
    """A footnote where its mark stands."""

    words: str


@dataclass
class Row:
    """A row: cells as (columns, «r», «c» or «», paragraphs)."""

    cells: list[tuple[int, str, list[Any]]]


@dataclass
class Table:
    """A table."""

    rows: list[Row]


@dataclass
class File:
    """The blocks of a body, and the notes as they are written."""

    blocks: list[Any] = field(default_factory=list)


class Maker:
    """Makes random files and edits them.

    Args:
        seed: The same one makes the same file.
        notes: With footnotes.
        lists: With automatic numbers; an edit may take one off or put one on.
        whole_tables: The edits put in, take out and move whole tables too.
    """

    def __init__(
        self, seed: int, *, notes: bool = True, whole_tables: bool = True, lists: bool = False
    ) -> None:
        self._notes = notes
        self._whole_tables = whole_tables
        self._lists = lists
        self.random = random.Random(seed)  # noqa: S311 -- examples, no secrets

    def words(self, least: int = 1, most: int = 14) -> str:
        return " ".join(self.random.choice(WORDS) for _n in range(self.random.randint(least, most)))

    def par(self) -> Par:
        if self.random.random() < 0.08:
            return Par([])
        number = f"{self.random.randint(1, 20)}. " if self.random.random() < 0.5 else ""
        runs: list[tuple[str, Any]] = [(self.random.choice(LOOKS), number + self.words())]
        for _n in range(self.random.choice((0, 0, 1, 2))):
            roll = self.random.random()
            what: Any = f" {self.words(1, 5)}"
            if roll < 0.2:
                what = self.random.choice(ITEMS)
            elif roll < 0.35 and self._notes:
                what = Note(self.words())
            runs.append((self.random.choice(LOOKS), what))
        if self._lists and self.random.random() < 0.4:
            return Par(
                runs, f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{self.random.randint(1, 2)}"/></w:numPr>'
            )
        return Par(runs, self.random.choice(("", '<w:jc w:val="center"/>', '<w:ind w:firstLine="700"/>')))

    def row(self, columns: int) -> Row:
        cells: list[tuple[int, str, list[Any]]] = []
        left = columns
        while left:
            span = self.random.choice((1, 1, 1, min(2, left)))
            cells.append((span, "", [self.par() for _n in range(self.random.choice((1, 1, 1, 2)))]))
            left -= span
        return Row(cells)

    def table(self) -> Table:
        columns = self.random.randint(1, 4)
        rows = [self.row(columns) for _n in range(self.random.randint(1, 5))]
        if len(rows) > 1 and self.random.random() < 0.5:
            for at, kind in ((0, "r"), (1, "c")):
                span, _merge, inner = rows[at].cells[0]
                rows[at].cells[0] = (span, kind, inner if kind == "r" else [Par([])])
        return Table(rows)

    def file(self) -> File:
        made: list[Any] = []
        for _n in range(self.random.randint(1, 12)):
            if self.random.random() < 0.2:
                made += [self.table(), self.par()]
            else:
                made.append(self.par())
        return File(made)

    def edited(self, file: File) -> File:
        new = deepcopy(file)
        for _n in range(self.random.randint(0, 5)):
            self._edit(new.blocks)
        if not new.blocks or not isinstance(new.blocks[-1], Par):
            new.blocks.append(self.par())
        return new

    def _edit(self, blocks: list[Any]) -> None:
        roll = self.random.random()
        at = self.random.randrange(len(blocks)) if blocks else 0
        block = blocks[at] if blocks else None
        if roll < 0.15 or block is None:
            blocks.insert(at, self.par())
        elif roll < 0.2 and self._whole_tables:
            blocks[at:at] = [self.table(), self.par()]
        elif isinstance(block, Table) and not self._whole_tables:
            self._edit_table(block)
        elif roll < 0.3:
            if isinstance(block, Table) or len(blocks) > 1:
                del blocks[at]
        elif roll < 0.4:
            blocks.insert(self.random.randrange(len(blocks)), blocks.pop(at))
        elif isinstance(block, Table):
            self._edit_table(block)
        elif roll < 0.55:
            self._divide(blocks, at)
        elif roll < 0.62 and at + 1 < len(blocks) and isinstance(blocks[at + 1], Par):
            block.runs += blocks.pop(at + 1).runs
        else:
            self._edit_par(block)

    def _edit_table(self, table: Table) -> None:
        roll = self.random.random()
        at = self.random.randrange(len(table.rows))
        if roll < 0.25:
            columns = sum(span for span, _m, _c in table.rows[0].cells)
            table.rows.insert(at, self.row(columns))
        elif roll < 0.4 and len(table.rows) > 1:
            del table.rows[at]
        elif roll < 0.5:
            columns = sum(span for span, _m, _c in table.rows[0].cells)
            table.rows[at] = self.row(columns)
        else:
            cell = self.random.choice(table.rows[at].cells)[2]
            if self.random.random() < 0.5:
                self._edit_par(self.random.choice([p for p in cell if isinstance(p, Par)]))
            else:
                cell.insert(self.random.randrange(len(cell) + 1), self.par())

    def _edit_par(self, par: Par) -> None:
        if self._lists and self.random.random() < 0.3:
            par.properties = self.par().properties
            return
        if not par.runs:
            par.runs.append(("", self.words()))
            return
        at = self.random.randrange(len(par.runs))
        look, what = par.runs[at]
        if isinstance(what, Note):
            par.runs[at] = (look, Note(f"{what.words} {self.words(1, 2)}"))
        elif what.startswith("<") or self.random.random() < 0.2:
            del par.runs[at]
        else:
            pieces = what.split(" ")
            place = self.random.randrange(len(pieces))
            pieces[place : place + self.random.choice((0, 1, 1, 2))] = self.random.choice(
                ([], [self.words(1, 3)])
            )
            par.runs[at] = (look, " ".join(pieces))
        if self.random.random() < 0.2:
            note = self._notes and self.random.random() < 0.3
            par.runs.insert(at, ("<w:b/>", Note(self.words()) if note else self.words(1, 2)))

    def _divide(self, blocks: list[Any], at: int) -> None:
        par = blocks[at]
        if not par.runs:
            return
        cut = self.random.randrange(len(par.runs))
        look, what = par.runs[cut]
        if isinstance(what, Note) or what.startswith("<"):
            first, second = par.runs[:cut], par.runs[cut:]
        else:
            pieces = what.split(" ")
            k = self.random.randrange(len(pieces) + 1)
            first = [*par.runs[:cut], (look, " ".join(pieces[:k]))]
            second = [(look, " ".join(pieces[k:])), *par.runs[cut + 1 :]]
        blocks[at : at + 1] = [Par(first, par.properties), Par(second, par.properties)]


def written(file: File) -> bytes:
    """The file as a Word package."""
    notes: list[str] = []
    body = "".join(_block(block, notes) for block in file.blocks)
    inner = "".join(
        f'<w:footnote w:id="{n}"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> {escape(words)}</w:t></w:r></w:p></w:footnote>'
        for n, words in enumerate(notes, 1)
    )
    section = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
    parts = {"footnotes": inner} if notes else {}
    if "w:numPr" in body:
        parts["numbering"] = LISTS
    return word_file(body + section, **parts)


def _block(block: Any, notes: list[str]) -> str:
    if isinstance(block, Par):
        properties = f"<w:pPr>{block.properties}</w:pPr>" if block.properties else ""
        return f"<w:p>{properties}{''.join(_run(look, what, notes) for look, what in block.runs)}</w:p>"
    columns = sum(span for span, _merge, _cell in block.rows[0].cells)
    grid = '<w:gridCol w:w="1500"/>' * columns
    rows = "".join(f"<w:tr>{''.join(_cell(cell, notes) for cell in row.cells)}</w:tr>" for row in block.rows)
    look = '<w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>'
    return f"<w:tbl>{look}<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"


def _cell(cell: tuple[int, str, list[Any]], notes: list[str]) -> str:
    span, merge, inner = cell
    columns = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    down = {"r": '<w:vMerge w:val="restart"/>', "c": "<w:vMerge/>"}.get(merge, "")
    words = "".join(_block(block, notes) for block in inner)
    return f'<w:tc><w:tcPr><w:tcW w:w="{1500 * span}" w:type="dxa"/>{columns}{down}</w:tcPr>{words}</w:tc>'


def _run(look: str, what: Any, notes: list[str]) -> str:
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    if isinstance(what, Note):
        notes.append(what.words)
        inner = f'<w:footnoteReference w:id="{len(notes)}"/>'
    elif what.startswith("<"):
        inner = what
    else:
        inner = f'<w:t xml:space="preserve">{escape(what)}</w:t>'
    return f"<w:r>{properties}{inner}</w:r>"

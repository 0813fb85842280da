"""A drafted amending act as a file: text, or Word as such acts are printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawtrack.drafting.orders import LawText, Part

if TYPE_CHECKING:
    from lawtrack.config import Imprint
    from lawtrack.formats.papers.paper import Cell, Line, Table
    from lawtrack.model.document import Lang
    from lawtrack.model.provision import Provision


def law_as_text(law: LawText) -> str:
    """The law as text, a paragraph a line; cells of a table are parted by tabs."""
    return "\n".join(law.lines) + "\n"


def law_as_word(law: LawText, lang: Lang, imprint: Imprint) -> bytes:
    """The law as a Word file: its tables with their joined cells, captions of annexes to the right."""
    from lawtrack.formats.papers.paper import Line, Look, Paper
    from lawtrack.formats.papers.paper_docx import paper_docx

    title = next((law.lines[n] for n, part in sorted(law.parts.items()) if part is Part.TITLE), "")
    blocks: list[Line | Table] = []
    last: Part | None = None
    for n, text in enumerate(law.lines):
        part = law.parts.get(n, Part.BODY)
        if part is Part.CAPTION and last not in (None, Part.CAPTION):
            blocks.append(Line(text, Look.ANNEX))
            last = part
            continue
        if last is not None and part is not last and Part.SIGNATURE not in (part, last):
            blocks.append(_line("", Part.BODY))
        blocks.append(_table(law.tables[n]) if n in law.tables else _line(text, part))
        last = part
    return paper_docx(Paper(title, lang.value, tuple(blocks)), imprint)


def _line(text: str, part: Part) -> Line:
    from lawtrack.formats.papers.paper import Line, Look

    looks = {Part.TITLE: Look.TITLE, Part.CAPTION: Look.CAPTION, Part.SIGNATURE: Look.SIGNED}
    return Line(text, looks.get(part, Look.TEXT))


def _table(table: Provision) -> Table:
    from lawtrack.formats.papers.paper import Table

    return Table(tuple(tuple(_cell(cell) for cell in row.children) for row in table.children))


def _cell(cell: Provision) -> Cell:
    from lawtrack.formats.papers.paper import Cell

    columns, rows = cell.span
    lines = tuple(line.text for line in cell.children) if cell.children else (cell.text,)
    return Cell(lines, columns, rows)

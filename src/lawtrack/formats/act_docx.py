"""An act as a Word file: A4 portrait, Times New Roman, headings as headings, tables as tables."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from lawtrack.config import Imprint
from lawtrack.formats.outgoing import allowed, property_text
from lawtrack.formats.properties import cleaned
from lawtrack.model.document import Expression
from lawtrack.model.index import TreeIndex, index_of
from lawtrack.model.kinds import CONTAINERS, Kind
from lawtrack.model.rendering import TextLine, text_lines

if TYPE_CHECKING:
    from docx.document import Document
    from docx.styles.style import ParagraphStyle

_FONT = "Times New Roman"


def write_act_docx(expression: Expression, imprint: Imprint) -> bytes:
    """The consolidated text as a Word file.

    Args:
        expression: The act.
        imprint: What the file says of those who made it.

    Returns:
        The bytes of the ``.docx``: A4 portrait, title centred, chapters and articles as headings, one paragraph a
        line, tombstones in italics.
    """
    import docx

    document = docx.Document()
    _set_up(document)
    index = index_of(expression.root)
    rows: list[TextLine] = []
    for line in text_lines(index):
        if line.kind is Kind.ROW:
            rows.append(line)
            continue
        _flush(document, rows)
        _paragraph(document, index, line)
    _flush(document, rows)
    document.core_properties.title = property_text(expression.work.title(expression.lang))
    held = io.BytesIO()
    document.save(held)
    return cleaned(held.getvalue(), imprint)


def _set_up(document: Document) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Mm, Pt, RGBColor

    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(25), Mm(15)
    section.top_margin = section.bottom_margin = Mm(20)
    for name, size in (("Normal", 14), ("Title", 14), ("Heading 1", 14), ("Heading 2", 14)):
        style: ParagraphStyle = document.styles[name]
        style.font.name, style.font.size = _FONT, Pt(size)
        style.font.color.rgb = RGBColor(0, 0, 0)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
            fonts.set(qn(script), _FONT)
        for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
            fonts.attrib.pop(qn(theme), None)
        style.paragraph_format.space_after = Pt(0 if name == "Normal" else 12)
        if name != "Normal":
            style.font.bold = True
        border = style.element.get_or_add_pPr().find(qn("w:pBdr"))
        if border is not None:
            style.element.pPr.remove(border)


def _paragraph(document: Document, index: TreeIndex, line: TextLine) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Mm

    words = clean(line.full)
    if line.kind is Kind.LONG_TITLE:
        document.add_paragraph(words, style="Title").alignment = WD_ALIGN_PARAGRAPH.CENTER
        return
    unit = index.get(line.eid)
    if line.kind is Kind.HEADING and unit is not None and unit.kind is Kind.ATTACHMENT:
        # the caption of an annex stands in the upper right corner (art. 28)
        caption = document.add_paragraph(words)
        caption.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        caption.paragraph_format.page_break_before = words == clean(unit.heading.split("\n")[0])
        return
    if line.kind is Kind.HEADING:
        upper = unit is not None and unit.kind in CONTAINERS
        made = document.add_paragraph(words, style="Heading 1" if upper else "Heading 2")
        if upper:
            made.alignment = WD_ALIGN_PARAGRAPH.CENTER
        else:
            made.paragraph_format.first_line_indent = Mm(12.5)
        return
    made = document.add_paragraph()
    run = made.add_run(words)
    run.italic = line.removed or None
    made.paragraph_format.first_line_indent = Mm(12.5)
    made.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY


def _flush(document: Document, rows: list[TextLine]) -> None:
    """The rows gathered so far as one table."""
    if not rows:
        return
    columns = max(len(row.cells) for row in rows) or 1
    table = document.add_table(rows=0, cols=columns, style="Table Grid")
    for row in rows:
        cells = table.add_row().cells
        for cell, text in zip(cells, row.cells, strict=False):
            cell.text = clean(text)
    rows.clear()


def act_template(expression: Expression, imprint: Imprint) -> bytes:
    """An empty Word file with the page, the styles and the title of an act."""
    import docx

    document = docx.Document()
    _set_up(document)
    document.core_properties.title = property_text(expression.work.title(expression.lang))
    held = io.BytesIO()
    document.save(held)
    return cleaned(held.getvalue(), imprint)


def clean(text: str) -> str:
    """Words as Word takes them."""
    return allowed(text)

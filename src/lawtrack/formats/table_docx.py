"""A comparative table as a Word file: a ministry's page, built for size.

python-docx makes the package (styles, page, footer); the rows are written as strings straight into
``word/document.xml`` inside the zip, because python-docx's cell access is quadratic. Rows do not break across pages
where they fit, the header row is repeated, every run carries its proofing language.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from lawtrack.config import Imprint
from lawtrack.formats.docx_stream import number_pages, with_body
from lawtrack.formats.outgoing import allowed, property_text
from lawtrack.formats.properties import cleaned
from lawtrack.formats.table_words import (
    column_text,
    draft_lines,
    heading_lines,
    shared_justifications,
    tables_and_lines,
    unsettled_lines,
)
from lawtrack.profiles.forms import Form
from lawtrack.tables.table import Band, Cell, CellParagraph, ComparativeTable, Piece, Row

_MM = 56.6929  # twentieths of a point
_LONG_MM, _SHORT_MM = 297, 210
_LONG = 1800
_TEMPLATES = 16
"""Files without rows that are kept: some thirty thousand bytes each."""
_STRONG = "<w:b/><w:bCs/>"
_MARKED = {"deleted": "deleted", "inserted": "inserted", "dim": "own"}
"""Marks of words by the names that a form gives them."""
_MARGINS = {"top": 28, "left": 85, "bottom": 28, "right": 85}
_PROOFING = {"ru": "ru-RU", "kk": "kk-KZ", "en": "en-US"}
_SPECIAL = re.compile("[&<>\x00-\x1f\ud800-\udfff\ufffe\uffff]")
_SAFE = {
    ord("&"): "&amp;",
    ord("<"): "&lt;",
    ord(">"): "&gt;",
    9: '</w:t><w:tab/><w:t xml:space="preserve">',
    10: '</w:t><w:br/><w:t xml:space="preserve">',
}
_THIN = '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p>'


def table_docx(table: ComparativeTable, form: Form, imprint: Imprint) -> bytes:
    """The Word file of a comparative table.

    Args:
        table: The table.
        form: Columns, headings, page and marks.
        imprint: What the file says of those who made it.
    """
    title = property_text(" ".join(heading_lines(table, form) or [table.subject]))
    page = _Page(form.portrait, form.margin_mm, form.font, form.size)
    made = _template(page, table.text_lang, title, property_text(table.origin), imprint)
    return with_body(made, _Body(table, form).blocks())


class _Page(NamedTuple):
    """What of a form a file without rows depends on."""

    portrait: bool
    margin_mm: int
    font: str
    size: int


@lru_cache(maxsize=_TEMPLATES)
def _template(form: _Page, text_lang: str, title: str, origin: str, imprint: Imprint) -> bytes:
    """The file without its body: tables of one title and look are made of the same one."""
    import docx
    from docx.enum.section import WD_ORIENT
    from docx.oxml.ns import qn
    from docx.shared import Mm, Pt

    document = docx.Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.PORTRAIT if form.portrait else WD_ORIENT.LANDSCAPE
    width, height = (_SHORT_MM, _LONG_MM) if form.portrait else (_LONG_MM, _SHORT_MM)
    section.page_width, section.page_height = Mm(width), Mm(height)
    for side in ("left_margin", "right_margin", "top_margin", "bottom_margin"):
        setattr(section, side, Mm(form.margin_mm))
    section.footer_distance = section.header_distance = Mm(min(form.margin_mm, 8))
    style = document.styles["Normal"]
    style.font.name, style.font.size = form.font, Pt(form.size)
    properties = style.element.get_or_add_rPr()
    fonts = properties.get_or_add_rFonts()
    for name in ("w:cs", "w:eastAsia", "w:hAnsi"):
        fonts.set(qn(name), form.font)
    style.paragraph_format.space_after = Pt(0)
    # the language of what Word adds itself (page numbers, typed words): that of the text, not that of the template
    for lang in document.styles.element.iter(qn("w:lang")):
        lang.set(qn("w:val"), _PROOFING[text_lang])
        lang.set(qn("w:eastAsia"), _PROOFING[text_lang])
    number_pages(section)
    core = document.core_properties
    core.title, core.language, core.identifier = title, _PROOFING[text_lang], origin
    out = io.BytesIO()
    document.save(out)
    return cleaned(out.getvalue(), imprint)


class _Body:
    """The blocks of the document: strings that repeat in every row are made once."""

    def __init__(self, table: ComparativeTable, form: Form) -> None:
        self._table, self._form = table, form
        self._lang, self._text = _PROOFING[table.lang], _PROOFING[table.text_lang]
        self._widths = _widths(form)
        self._shared = shared_justifications(table, form)
        self._looks = {mark: _look(form, name) for mark, name in _MARKED.items()}
        self._heading = _look(form, "heading")
        self._begin = '<w:p><w:pPr><w:jc w:val="both"/></w:pPr>' if form.justified else "<w:p>"
        self._open = [_open_cell(width) for width in self._widths]
        self._columns = [
            (column.key, width, opened, _PROOFING.get(column.key.rpartition("_")[2], self._text))
            for column, width, opened in zip(form.columns, self._widths, self._open, strict=True)
        ]

    def blocks(self) -> Iterator[str]:
        """Everything between the beginning of the body and its section properties."""
        table, form, lang = self._table, self._form, self._lang
        for n, line in enumerate(draft_lines(table, form)):
            yield _paragraph(_run(line, lang, bold=not n), align="right")
        for line in heading_lines(table, form):
            yield _paragraph(_run(line, lang, bold=True), align="center")
        yield _paragraph("")
        yield _open_table(self._widths)
        cells = "".join(
            _cell(
                _paragraph(_run(column.heading[table.lang], lang, bold=True), align="center"),
                width,
                shaded=True,
            )
            for column, width in zip(form.columns, self._widths, strict=True)
        )
        yield f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{cells}</w:tr>"
        for n, item in enumerate(table.items):
            yield self._band(item) if isinstance(item, Band) else self._row(item, self._shared.get(n, 1))
        yield "</w:tbl>"
        yield _paragraph("")
        for line in form.signatures.get(table.lang, ()):
            yield _paragraph(_run(line, lang))
        lines = unsettled_lines(table, form)
        if lines:
            yield '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
            yield _paragraph(_run(form.mark("draft", table.lang), lang, bold=True), align="right")
            yield _paragraph(_run(lines[0], lang, bold=True), align="center")
            for line in lines[1:]:
                yield _paragraph(_run(line, lang))

    def _band(self, band: Band) -> str:
        inner = _paragraph(_run(band.text, self._lang, bold=True), align="center", keep=True)
        cell = _cell(inner, sum(self._widths), span=len(self._widths))
        return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cell}</w:tr>"

    def _row(self, row: Row, shared: int) -> str:
        parts = ["<w:tr>"]
        if _length(row) < _LONG:
            parts.append("<w:trPr><w:cantSplit/></w:trPr>")
        for key, width, opened, text_lang in self._columns:
            wording = row.cell(key)
            if wording is not None:
                parts += (opened, self._wording(wording, text_lang, width), "</w:tc>")
            elif key == "justification" and shared != 1:
                inner = self._plain(row, key) if shared else "<w:p/>"
                parts.append(_cell(inner, width, merge="restart" if shared else "continue"))
            else:
                parts += (opened, self._plain(row, key), "</w:tc>")
        parts.append("</w:tr>")
        return "".join(parts)

    def _plain(self, row: Row, key: str) -> str:
        text = column_text(row, key, self._form)
        if "\n" in text:
            return "".join(_paragraph(_run(line, self._lang)) for line in text.split("\n"))
        return _paragraph(_run(text, self._lang), align="center" if key == "number" else "")

    def _wording(self, cell: Cell, lang: str, width: int) -> str:
        if not any(paragraph.tabular for paragraph in cell):
            return "".join([self._line(paragraph, lang) for paragraph in cell]) or "<w:p/>"
        out = []
        for group in tables_and_lines(cell):
            out.append(self._inner(group, lang, width) if group[0].tabular else self._line(group[0], lang))
        # a cell ends with a paragraph, never with a table
        return "".join(out) + (_THIN if cell[-1].tabular else "")

    def _line(self, paragraph: CellParagraph, lang: str) -> str:
        look = self._heading if paragraph.heading else ""
        runs = self._pieces(paragraph.pieces, lang, look, paragraph.note)
        if paragraph.heading:
            return f"<w:p><w:pPr><w:keepNext/></w:pPr>{runs}</w:p>"
        return f"{self._begin}{runs}</w:p>"

    def _pieces(self, pieces: Sequence[Piece], lang: str, heading: str = "", italic: bool = False) -> str:
        looks = self._looks
        slanted = "<w:i/><w:iCs/>" * italic
        return "".join(
            [
                _run(
                    piece.text,
                    lang,
                    look=("" if piece.text == "…" else looks.get(piece.mark, "") or heading) or slanted,
                )
                for piece in pieces
            ]
        )

    def _inner(self, rows: Sequence[CellParagraph], lang: str, width: int) -> str:
        """A table of the act inside a cell."""
        cells = [paragraph.columns for paragraph in rows]
        count = max(len(row) for row in cells)
        room = width - 2 * 85 - 10
        widths = _column_widths([[_words(cell) for cell in row] for row in cells if len(row) == count], room)
        out = [_open_table(widths, inner=True)]
        for row in cells:
            # a row with fewer cells than others had merged ones: its last cell takes the room
            out.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>")
            for n, words in enumerate(row):
                span = count - len(row) + 1 if n == len(row) - 1 else 1
                out.append(_cell(_paragraph(self._pieces(words, lang)), widths[n] * span, span=span))
            out.append("</w:tr>")
        return "".join([*out, "</w:tbl>"])


def _words(pieces: Sequence[Piece]) -> str:
    return "".join(piece.text for piece in pieces)


def _column_widths(rows: Sequence[Sequence[str]], room: int) -> list[int]:
    """Widths by what the columns hold: a column of numbers is narrow, and no word is broken where there is room."""
    needs = []
    for column in zip(*rows, strict=True):
        word = max((len(word) for text in column for word in text.split()), default=1)
        whole = max(len(text) for text in column)
        needs.append(max(word, min(whole, 60) * 0.4, 3))
    total = sum(needs)
    return [round(room * need / total) for need in needs]


def _length(row: Row) -> int:
    """How many characters the longest wording of a row has."""
    cells = [row.current, row.proposed, *(cell for _key, cell in row.others)]
    return max(sum([len(piece.text) for p in cell for piece in p.pieces]) for cell in cells)


def _widths(form: Form) -> list[int]:
    page = _SHORT_MM if form.portrait else _LONG_MM
    room = (page - 2 * form.margin_mm) * _MM
    total = sum(column.width for column in form.columns)
    return [round(room * column.width / total) for column in form.columns]


def _open_table(widths: Sequence[int], *, inner: bool = False) -> str:
    edge = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    sides = {"top": 0, "left": 40, "bottom": 0, "right": 40} if inner else _MARGINS
    margins = "".join(f'<w:{side} w:w="{width}" w:type="dxa"/>' for side, width in sides.items())
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblInd w:w="{sides["left"]}" w:type="dxa"/>'
        f'<w:tblBorders>{edge}</w:tblBorders><w:tblLayout w:type="fixed"/>'
        f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
    )


def _open_cell(width: int) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'


def _cell(inner: str, width: int, *, span: int = 1, shaded: bool = False, merge: str = "") -> str:
    merged = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    merged += f'<w:vMerge w:val="{merge}"/>' if merge else ""
    shade = '<w:shd w:val="clear" w:color="auto" w:fill="EDEDED"/>' if shaded else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{merged}{shade}</w:tcPr>{inner}</w:tc>'


def _paragraph(runs: str, *, align: str = "", keep: bool = False) -> str:
    if not keep and not align:
        return f"<w:p>{runs}</w:p>"
    properties = ("<w:keepNext/>" if keep else "") + (f'<w:jc w:val="{align}"/>' if align else "")
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


@lru_cache(maxsize=64)
def _open_run(lang: str, look: str) -> str:
    return f'<w:r><w:rPr>{look}<w:lang w:val="{lang}"/></w:rPr><w:t xml:space="preserve">'


def _look(form: Form, name: str) -> str:
    """How the form shows a kind of words, as run properties in the order that Word's schema asks for."""
    colour = form.colour.get(name, "")
    return (
        _STRONG * (name in form.bold)
        + "<w:strike/>" * (name in form.strike)
        + (f'<w:color w:val="{colour}"/>' if colour else "")
        + '<w:u w:val="single"/>' * (name in form.underline)
    )


def _run(text: str, lang: str, *, bold: bool = False, look: str = "") -> str:
    if not text:
        return ""
    if _SPECIAL.search(text):
        text = allowed(text).translate(_SAFE)
    return f"{_open_run(lang, _STRONG if bold else look)}{text}</w:t></w:r>"

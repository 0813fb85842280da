"""A comparative table as a Word file: a ministry's page, built for size.

python-docx makes the package (styles, page, footer); the rows are written as strings straight into
``word/document.xml`` inside the zip, because python-docx's cell access is quadratic. Rows do not break across pages
where they fit, the header row is repeated, every run carries its proofing language.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from xml.sax.saxutils import escape

from lawtrack.comparing.table import Band, Cell, CellParagraph, ComparativeTable, Piece, Row
from lawtrack.formats.table_words import heading_lines, unsettled_lines
from lawtrack.profiles.forms import Form

_MM = 56.6929  # twentieths of a point
_WIDTH_MM, _HEIGHT_MM = 297, 210
_LONG = 1800
_PROOFING = {"ru": "ru-RU", "kk": "kk-KZ", "en": "en-US"}
_CONTROL = dict.fromkeys(i for i in range(32) if i not in (9, 10, 13))
_DATE = (1980, 1, 1, 0, 0, 0)


def table_docx(table: ComparativeTable, form: Form, *, author: str = "") -> bytes:
    """The Word file of a comparative table.

    Args:
        table: The table.
        form: Columns, headings, page and marks.
        author: For the document's properties.
    """
    template = _template(table, form, author)
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(template)) as package,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made,
    ):
        for entry in package.infolist():
            info = zipfile.ZipInfo(entry.filename, _DATE)
            info.compress_type = zipfile.ZIP_DEFLATED
            if entry.filename != "word/document.xml":
                made.writestr(info, package.read(entry))
                continue
            head, tail = _around_body(package.read(entry).decode())
            with made.open(info, "w", force_zip64=True) as part:
                part.write(head.encode())
                for piece in _body(table, form):
                    part.write(piece.encode())
                part.write(tail.encode())
    return out.getvalue()


def _template(table: ComparativeTable, form: Form, author: str) -> bytes:
    import docx
    from docx.enum.section import WD_ORIENT
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Mm, Pt

    document = docx.Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(_WIDTH_MM), Mm(_HEIGHT_MM)
    for side in ("left_margin", "right_margin", "top_margin", "bottom_margin"):
        setattr(section, side, Mm(form.margin_mm))
    style = document.styles["Normal"]
    style.font.name, style.font.size = form.font, Pt(form.size)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in ("w:cs", "w:eastAsia", "w:hAnsi"):
        fonts.set(qn(name), form.font)
    style.paragraph_format.space_after = Pt(0)
    footer = section.footer.paragraphs[0]
    footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = footer.add_run()
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = text
        run._r.append(element)
    properties = document.core_properties
    properties.title = (heading_lines(table, form) or [table.subject])[0]
    properties.subject, properties.author = table.subject[:250], author
    properties.comments = ""
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _around_body(xml: str) -> tuple[str, str]:
    """What stands before the first and after the last block of the template's body."""
    start = xml.index("<w:body>") + len("<w:body>")
    return xml[:start], xml[xml.rindex("<w:sectPr") :]


def _body(table: ComparativeTable, form: Form) -> Iterator[str]:
    lang = _PROOFING[table.lang]
    if table.draft:
        yield _paragraph(_run(form.mark("draft", table.lang), lang, bold=True), align="right")
    for line in heading_lines(table, form):
        yield _paragraph(_run(line, lang, bold=True), align="center")
    yield _paragraph("")
    widths = _widths(form)
    yield _open_table(widths)
    cells = "".join(
        _cell(
            _paragraph(_run(column.heading[table.lang], lang, bold=True), align="center"), width, shaded=True
        )
        for column, width in zip(form.columns, widths, strict=True)
    )
    yield f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{cells}</w:tr>"
    for item in table.items:
        yield _band(item, widths, lang) if isinstance(item, Band) else _row(item, table, form, widths)
    yield "</w:tbl>"
    yield _paragraph("")
    lines = unsettled_lines(table, form)
    if lines:
        yield '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
        yield _paragraph(_run(lines[0], lang, bold=True), align="center")
        for line in lines[1:]:
            yield _paragraph(_run(line, lang))


def _widths(form: Form) -> list[int]:
    room = (_WIDTH_MM - 2 * form.margin_mm) * _MM
    total = sum(column.width for column in form.columns)
    return [round(room * column.width / total) for column in form.columns]


def _open_table(widths: list[int]) -> str:
    edge = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>{edge}</w:tblBorders>'
        '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="85" w:type="dxa"/>'
        f'<w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
    )


def _band(band: Band, widths: list[int], lang: str) -> str:
    inner = _paragraph(_run(band.text, lang, bold=True), align="center", keep=True)
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{_cell(inner, sum(widths), span=len(widths))}</w:tr>"


def _row(row: Row, table: ComparativeTable, form: Form, widths: list[int]) -> str:
    lang, text = _PROOFING[table.lang], _PROOFING[table.text_lang]
    values = {
        "number": _paragraph(_run(str(row.number), lang), align="center"),
        "element": _paragraph(_run(row.element, lang)),
        "current": _wording(row.current, text),
        "proposed": _wording(row.proposed, text),
        "justification": "".join(_paragraph(_run(line, lang)) for line in row.justification.split("\n")),
    }
    cells = "".join(
        _cell(values.get(column.key) or _paragraph(""), width)
        for column, width in zip(form.columns, widths, strict=True)
    )
    length = max(sum(len(p.text) for p in side) for side in (row.current, row.proposed))
    together = "<w:trPr><w:cantSplit/></w:trPr>" if length < _LONG else ""
    return f"<w:tr>{together}{cells}</w:tr>"


def _wording(cell: Cell, lang: str) -> str:
    return "".join(_wording_paragraph(paragraph, lang) for paragraph in cell) or _paragraph("")


def _wording_paragraph(paragraph: CellParagraph, lang: str) -> str:
    runs = "".join(_piece(piece, lang) for piece in paragraph.pieces)
    return _paragraph(runs, align="both" if not paragraph.heading else "")


def _piece(piece: Piece, lang: str) -> str:
    return _run(piece.text, lang, bold=piece.mark in ("deleted", "inserted", "dim") and piece.text != "…")


def _cell(inner: str, width: int, *, span: int = 1, shaded: bool = False) -> str:
    merged = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    shade = '<w:shd w:val="clear" w:color="auto" w:fill="EDEDED"/>' if shaded else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{merged}{shade}</w:tcPr>{inner}</w:tc>'


def _paragraph(runs: str, *, align: str = "", keep: bool = False) -> str:
    properties = ("<w:keepNext/>" if keep else "") + (f'<w:jc w:val="{align}"/>' if align else "")
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>" if properties else f"<w:p>{runs}</w:p>"


def _run(text: str, lang: str, *, bold: bool = False) -> str:
    if not text:
        return ""
    strong = "<w:b/><w:bCs/>" if bold else ""
    words = escape(text.translate(_CONTROL))
    inner = words.replace("\n", '</w:t><w:br/><w:t xml:space="preserve">').replace(
        "\t", '</w:t><w:tab/><w:t xml:space="preserve">'
    )
    return (
        f'<w:r><w:rPr>{strong}<w:lang w:val="{lang}"/></w:rPr><w:t xml:space="preserve">{inner}</w:t></w:r>'
    )

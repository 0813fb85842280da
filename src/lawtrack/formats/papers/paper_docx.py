"""A paper of lines and tables as a Word file: A4, Times New Roman, headings of tables on every page."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from functools import lru_cache
from xml.sax.saxutils import escape

from lawtrack.config import Imprint
from lawtrack.formats.docx_stream import number_pages, with_body
from lawtrack.formats.outgoing import allowed, property_text
from lawtrack.formats.papers.paper import Chart, Grid, Laid, Line, Look, Paper, Table
from lawtrack.formats.properties import cleaned

_FONT = "Times New Roman"
_PROOFING = {"ru": "ru-RU", "kk": "kk-KZ", "en": "en-US"}
_MM = 1440 / 25.4
_LONG_MM, _SHORT_MM, _MARGIN_MM = 297, 210, 20
_BLOCK, _LONGEST_BAR = "\u2588", 30
_TEMPLATES = 16
"""Files without a body that are kept: some thirty thousand bytes each."""


_PARAGRAPH = {
    Look.MARK: '<w:jc w:val="right"/>',
    Look.TITLE: '<w:jc w:val="center"/>',
    Look.HEADING: '<w:keepNext/><w:spacing w:before="200" w:after="60"/>',
    Look.TEXT: '<w:ind w:firstLine="709"/><w:jc w:val="both"/>',
    Look.OPEN: '<w:ind w:firstLine="709"/><w:jc w:val="both"/>',
    Look.CAPTION: '<w:jc w:val="right"/>',
    Look.ANNEX: '<w:pageBreakBefore/><w:jc w:val="right"/>',
    Look.SIGNED: '<w:spacing w:before="240"/>',
    Look.QUIET: '<w:spacing w:before="120"/>',
}
_RUN = {
    Look.MARK: "<w:b/><w:bCs/>",
    Look.TITLE: "<w:b/><w:bCs/>",
    Look.HEADING: "<w:b/><w:bCs/>",
    Look.TEXT: "",
    Look.OPEN: "<w:i/><w:iCs/>",
    Look.CAPTION: "",
    Look.ANNEX: "",
    Look.SIGNED: "<w:b/><w:bCs/>",
    Look.QUIET: '<w:i/><w:iCs/><w:sz w:val="18"/><w:szCs w:val="18"/>',
}


_SMALL = '<w:sz w:val="18"/><w:szCs w:val="18"/>'
_MARGINS = (
    '<w:tblCellMar><w:top w:w="28" w:type="dxa"/><w:left w:w="60" w:type="dxa"/>'
    '<w:bottom w:w="28" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar>'
)


def paper_docx(paper: Paper, imprint: Imprint) -> bytes:
    """The Word file of a paper.

    Args:
        paper: The paper.
        imprint: What the file says of those who made it.
    """
    title = property_text(paper.title)
    return with_body(_template(paper.landscape, paper.size, paper.lang, title, imprint), _blocks(paper))


@lru_cache(maxsize=_TEMPLATES)
def _template(landscape: bool, size: int, lang: str, title: str, imprint: Imprint) -> bytes:
    """The file without its body: papers of one title and look are made of the same one."""
    import docx
    from docx.enum.section import WD_ORIENT
    from docx.oxml.ns import qn
    from docx.shared import Mm, Pt

    document = docx.Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    width = _width(landscape)
    section.page_width, section.page_height = Mm(width), Mm(_LONG_MM + _SHORT_MM - width)
    for side in ("left_margin", "right_margin", "top_margin", "bottom_margin"):
        setattr(section, side, Mm(_MARGIN_MM))
    if landscape:  # tables, of many pages; a letter of one page has no number
        number_pages(section)
    style = document.styles["Normal"]
    style.font.name, style.font.size = _FONT, Pt(size)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in ("w:cs", "w:eastAsia", "w:hAnsi"):
        fonts.set(qn(name), _FONT)
    style.paragraph_format.space_after = Pt(0)
    for told in document.styles.element.iter(qn("w:lang")):
        told.set(qn("w:val"), _PROOFING[lang])
    document.core_properties.title = title
    document.core_properties.language = _PROOFING[lang]
    held = io.BytesIO()
    document.save(held)
    return cleaned(held.getvalue(), imprint)


def _width(landscape: bool) -> int:
    return _LONG_MM if landscape else _SHORT_MM


def _blocks(paper: Paper) -> Iterator[str]:
    room = round((_width(paper.landscape) - 2 * _MARGIN_MM) * _MM)
    for block in paper.blocks:
        if isinstance(block, Line):
            yield _paragraph(block.text, _PARAGRAPH[block.look], _RUN[block.look])
        elif isinstance(block, Chart):
            yield _paragraph(block.title, _PARAGRAPH[Look.HEADING], _RUN[Look.HEADING])
            yield from _table(_bars(block), room)
            yield _paragraph("", "", "")
        elif isinstance(block, Table):
            yield from _act_table(block, room)
        elif block.rows or block.columns:
            yield from _table(block, room)
            yield _paragraph("", "", "")


def _bars(chart: Chart) -> Grid:
    """A chart as a table that every word processor draws: each number with as many blocks as its share has."""
    most = max((value for _name, value in chart.points), default=0) or 1
    rows = ((name, str(value), _BLOCK * round(_LONGEST_BAR * value / most)) for name, value in chart.points)
    return Grid((), (38.0, 8.0, 54.0), tuple(rows), small=True)


def _act_table(table: Table, room: int) -> Iterator[str]:
    """A table of an act, as it is printed there: its joined cells, no row of headings."""
    widths = _shares(table.widths(), room)
    yield _opening(widths)
    for row in table.laid_out():
        yield f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(_laid(one, widths) for one in row)}</w:tr>"
    yield "</w:tbl>"


def _laid(one: Laid, widths: Sequence[int]) -> str:
    cell = one.cell
    joined = f'<w:gridSpan w:val="{cell.columns}"/>' if cell.columns > 1 else ""
    if cell.rows > 1:
        joined += "<w:vMerge/>" if one.goes_on else '<w:vMerge w:val="restart"/>'
    lines = () if one.goes_on else cell.lines
    inner = "".join(_paragraph(line, "", "") for line in lines or ("",))
    width = sum(widths[one.column : one.column + cell.columns])
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{joined}</w:tcPr>{inner}</w:tc>'


def _shares(widths: Sequence[float], room: int) -> list[int]:
    total = sum(widths)
    return [round(room * width / total) for width in widths]


def _opening(widths: Sequence[int]) -> str:
    edges = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>{edges}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/>{_MARGINS}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>'
    )


def _table(grid: Grid, room: int) -> Iterator[str]:
    size = _SMALL if grid.small else ""
    widths = _shares(grid.widths, room)
    yield _opening(widths)
    if grid.columns:
        cells = "".join(
            _cell(text, width, size, head=True) for text, width in zip(grid.columns, widths, strict=True)
        )
        yield f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{cells}</w:tr>"
    for row in grid.rows:
        yield f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{_cells(row, widths, size)}</w:tr>"
    yield "</w:tbl>"


def _cells(row: Sequence[str], widths: Sequence[int], size: str) -> str:
    if len(row) == 1 and len(widths) > 1:
        return _cell(row[0], sum(widths), size, head=True, span=len(widths))
    # a row with fewer cells than others had merged ones: its last cell takes the room
    shown = [*row[: len(widths) - 1], "\t".join(row[len(widths) - 1 :])]
    wide = [*widths[: len(shown) - 1], sum(widths[len(shown) - 1 :])]
    span = len(widths) - len(shown) + 1
    return "".join(
        _cell(text, width, size, span=span if n == len(shown) - 1 else 1)
        for n, (text, width) in enumerate(zip(shown, wide, strict=True))
    )


def _cell(text: str, width: int, size: str, *, head: bool = False, span: int = 1) -> str:
    merged = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    shade = '<w:shd w:val="clear" w:color="auto" w:fill="EDEDED"/>' if head and span == 1 else ""
    align, bold = ('<w:keepNext/><w:jc w:val="center"/>', "<w:b/><w:bCs/>") if head else ("", "")
    inner = "".join(_paragraph(line, align, bold + size) for line in text.split("\n"))
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{merged}{shade}</w:tcPr>{inner}</w:tc>'


def _paragraph(text: str, properties: str, look: str) -> str:
    words = escape(allowed(text)).replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
    words = words.replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
    run = f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>' if text else ""
    return f"<w:p><w:pPr>{properties}</w:pPr>{run}</w:p>"

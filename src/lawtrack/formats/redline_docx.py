"""A redline as a Word file: tracked changes that a person accepts or rejects in Word.

ECMA-376 part 1, 17.13.5: inserted and deleted runs (``w:ins``, ``w:del``), paragraph marks (in ``w:pPr/w:rPr``) and
table rows (in ``w:trPr``). A moved provision is a deletion and an insertion. Before the file is given out, the
tracked changes are accepted and rejected by a reader of the written XML; both texts must come out exactly.
"""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Iterator, Sequence
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from lxml import etree

from lawtrack.comparing.redline import RedlineParagraph
from lawtrack.config import Imprint
from lawtrack.errors import ExportError
from lawtrack.formats.act_docx import act_template, clean
from lawtrack.formats.docx_package import W
from lawtrack.formats.docx_stream import with_body
from lawtrack.formats.outgoing import property_text
from lawtrack.i18n import _
from lawtrack.model.change import Run
from lawtrack.model.document import Expression, Lang

_PROOFING = {Lang.RU: "ru-RU", Lang.KK: "kk-KZ", Lang.EN: "en-US"}
_TAGS = {"+": "ins", "-": "del"}
_INDENT = '<w:ind w:firstLine="709"/>'
_STYLES = {
    "title": '<w:pStyle w:val="Title"/>{}<w:jc w:val="center"/>',
    "container": '<w:pStyle w:val="Heading1"/>{}<w:jc w:val="center"/>',
    "article": '<w:pStyle w:val="Heading2"/>{}' + _INDENT,
    "caption": '{}<w:jc w:val="right"/>',
    "text": "{}" + _INDENT + '<w:jc w:val="both"/>',
}
_ROOM = 9638  # width of the text on the page, in twentieths of a point


def redline_docx(
    expression: Expression, paragraphs: Sequence[RedlineParagraph], *, imprint: Imprint, on: dt.datetime
) -> bytes:
    """The Word file with tracked changes.

    Args:
        expression: The amended act: its title and language.
        paragraphs: What ``comparing.redline`` made of the two texts.
        imprint: Whose changes they are, as Word shows it, and what the file says of those who made it.
        on: When, in UTC.

    Raises:
        ExportError: What was written does not give back one of the two texts; nothing is given out.
    """
    data = with_body(
        act_template(expression, imprint), _Writer(expression.lang, imprint.changes, on).blocks(paragraphs)
    )
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        body = etree.fromstring(package.read("word/document.xml"))[0]
    for side, gone in (("+", "del"), ("-", "ins")):
        want = [clean(p.words(side)) for p in paragraphs if p.op in ("=", side)]
        if _resolved(body, gone) != want:
            raise ExportError(
                _("The redline does not give back both texts; it was not written."),
                hint=_("Make the comparative table in Word instead, and report this act."),
            )
    return data


class _Writer:
    """WordprocessingML of a redline; every tracked change has its own number."""

    def __init__(self, lang: Lang, author: str, on: dt.datetime) -> None:
        self._lang = f'<w:rPr><w:lang w:val="{_PROOFING[lang]}"/></w:rPr>'
        self._who = (
            f'w:author={quoteattr(property_text(author))} w:date="{on.strftime("%Y-%m-%dT%H:%M:%SZ")}"'
        )
        self._count = 0

    def blocks(self, paragraphs: Sequence[RedlineParagraph]) -> Iterator[str]:
        """The blocks of the body in order."""
        for (row, columns), group in groupby(paragraphs, key=lambda p: (p.row, len(p.cells) if p.row else 1)):
            if not row:
                yield from (self._paragraph(p.op, p.cells[0], _STYLES[p.style]) for p in group)
                continue
            width = _ROOM // columns
            grid = f'<w:gridCol w:w="{width}"/>' * columns
            yield (
                '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/></w:tblPr>'
                f"<w:tblGrid>{grid}</w:tblGrid>"
            )
            yield from (self._row(p, width) for p in group)
            # a paragraph after the table is what Word asks for; its mark is not part of either text
            yield "</w:tbl>" + _EMPTY

    def _row(self, row: RedlineParagraph, width: int) -> str:
        mark = f"<w:trPr>{self._mark(row.op)}</w:trPr>" if row.op in _TAGS else ""
        cells = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{self._paragraph(row.op, runs, "{}")}</w:tc>'
            for runs in row.cells
        )
        return f"<w:tr>{mark}{cells}</w:tr>"

    def _paragraph(self, op: str, runs: Sequence[Run], style: str) -> str:
        mark = f"<w:rPr>{self._mark(op)}</w:rPr>" if op in _TAGS else ""
        properties = style.format("") + mark
        return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(map(self._run, runs))}</w:p>"

    def _run(self, run: Run) -> str:
        words = escape(clean(run.text))
        if run.op == "-":
            inner = f'<w:r>{self._lang}<w:delText xml:space="preserve">{words}</w:delText></w:r>'
        else:
            inner = f'<w:r>{self._lang}<w:t xml:space="preserve">{words}</w:t></w:r>'
        if run.op not in _TAGS:
            return inner
        return f"{self._mark(run.op)[:-2]}>{inner}</w:{_TAGS[run.op]}>"

    def _mark(self, op: str) -> str:
        self._count += 1
        return f'<w:{_TAGS[op]} w:id="{self._count}" {self._who}/>'


_EMPTY = '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p>'


def _resolved(body: etree._Element, gone: str) -> list[str]:
    """The paragraphs and rows of a body in which the changes of one kind are taken out and the others kept."""
    lines: list[str] = []
    carried = ""
    for block in body:
        if block.tag == f"{W}tbl":
            lines += [
                "\t".join("".join(_kept(p, gone) for p in cell.iter(f"{W}p")) for cell in row.iter(f"{W}tc"))
                for row in block.iter(f"{W}tr")
                if row.find(f"{W}trPr/{W}{gone}") is None
            ]
        elif block.tag == f"{W}p" and block.find(f"{W}pPr/{W}spacing") is None:
            carried += _kept(block, gone)
            if block.find(f"{W}pPr/{W}rPr/{W}{gone}") is None:
                lines.append(carried)
                carried = ""
    return [*lines, carried] if carried else lines


def _kept(paragraph: etree._Element, gone: str) -> str:
    words = []
    for child in paragraph:
        if child.tag != f"{W}{gone}":
            words += [t.text or "" for t in child.iter(f"{W}t", f"{W}delText")]
    return "".join(words)

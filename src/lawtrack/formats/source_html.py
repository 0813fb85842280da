"""HTML pages, above all Adilet's, to source lines.

Adilet puts the act into ``<article>``: ``<h3 id="zN">`` and ``<p id="zN">``, footnotes in ``<span class="note">``
(one footnote over several spans), the publisher's notes in red ``<font>``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree, html

from lawtrack.errors import InputError
from lawtrack.formats.source_text import clean
from lawtrack.i18n import _
from lawtrack.reading.lines import LeftOut, Source, SourceCell, SourceLine

_BLOCKS = frozenset(
    {
        "p",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "li",
        "div",
        "blockquote",
        "pre",
        "td",
        "th",
        "article",
        "section",
        "dd",
        "dt",
        "caption",
        "center",
    }
)
_SKIPPED = frozenset(
    {"script", "style", "head", "nav", "noscript", "button", "form", "select", "iframe", "svg"}
)
_RED = re.compile(
    r"(?:^|[;\s\"'])color\s*[:=]\s*[\"']?\s*(?:red|#?ff0000|#f00|rgb\(255,\s*0,\s*0\))", re.IGNORECASE
)


def read_html(data: bytes, name: str) -> Source:
    """The paragraphs and tables of a page's article, or of its body where it marks none.

    Raises:
        InputError: There are no words of an act in it.
    """
    if b"<!ENTITY" in data[:4096].replace(b"\x00", b""):
        raise InputError(
            _("{name} declares XML entities, which no web page of an act does.").format(name=name),
            hint=_("Save the page again from the site."),
        )
    parser = html.HTMLParser(encoding=_encoding(data), no_network=True, huge_tree=False)
    try:
        document = html.document_fromstring(data, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise InputError(_("{name} is not an HTML page that can be read.").format(name=name)) from error
    reader = _Reader()
    reader.block(_article(document))
    reader.flush()
    if not reader.lines:
        raise InputError(_("{name} has no words of an act in it.").format(name=name))
    characters = sum(line.characters for line in reader.lines)
    meta = _meta(document)
    return Source(tuple(reader.lines), characters, tuple(reader.left_out), meta)


def _meta(document: html.HtmlElement) -> dict[str, str]:
    """The page's title, and the requisites that Adilet prints above the article («… от 6 апреля 2016 года № 480-V»)."""
    meta = {}
    title = document.find(".//title")
    if title is not None and title.text:
        meta["page_title"] = clean(title.text)
    for block in document.iterfind(".//div"):
        if "slogan" in (block.get("class") or "").split():
            headings = [clean(h.text_content()) for h in block.iter("h1")]
            if headings and headings[0]:
                meta["page_title"] = headings[0]
            words = " ".join(clean(p.text_content()) for p in block.iter("p"))
            if words.strip():
                meta["requisites"] = words.strip()
            break
    return meta


def _encoding(data: bytes) -> str:
    head = data[:2048].lower()
    match = re.search(rb"charset=[\"']?\s*([\w-]+)", head)
    if match:
        return match[1].decode("ascii")
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1251"
    return "utf-8"


def _article(document: html.HtmlElement) -> html.HtmlElement:
    articles = document.findall(".//article")
    if articles:
        return max(articles, key=lambda a: len(a.text_content()))
    body = document.find("body")
    return body if body is not None else document


class _Reader:
    """Walks a page; text runs gather until a block ends."""

    def __init__(self) -> None:
        self.lines: list[SourceLine] = []
        self.left_out: list[LeftOut] = []
        self._runs: list[tuple[str, bool, bool]] = []  # words, editorial, bold
        self._heading: int | None = None
        self._right = self._centered = False
        self._anchor = ""

    def block(self, element: html.HtmlElement, *, editorial: bool = False, bold: bool = False) -> None:
        """Read an element and everything in it."""
        tag = element.tag if isinstance(element.tag, str) else ""
        if tag in _SKIPPED or not tag:
            return
        if tag == "br":
            self.flush()
            return
        if tag == "img":
            self.left_out.append(LeftOut(len(self.lines) + 1, "", "image"))
            return
        if tag == "table":
            self.flush()
            self._table(element)
            return
        opens = tag in _BLOCKS
        if opens:
            self.flush()
            self._open(element, tag)
        anchor = element.get("id") or element.get("name")
        if anchor and not self._anchor:
            self._anchor = anchor
        note = editorial or "note" in (element.get("class") or "").split() or self._is_red(element)
        strong = bold or tag in ("b", "strong")
        self._text(element.text, note, strong)
        for child in element:
            self.block(child, editorial=note, bold=strong)
            self._text(child.tail, note, strong)
        if opens:
            self.flush()

    @staticmethod
    def _is_red(element: html.HtmlElement) -> bool:
        return bool(
            _RED.search(f" {element.get('style') or ''}")
            or (element.get("color") or "").lower() in ("red", "#ff0000")
        )

    def _open(self, element: html.HtmlElement, tag: str) -> None:
        align = f"{element.get('align') or ''} {element.get('style') or ''}".lower()
        self._heading = int(tag[1]) if re.fullmatch("h[1-6]", tag) else None
        self._right = "right" in align
        self._centered = "center" in align

    def _text(self, text: str | None, editorial: bool, bold: bool) -> None:
        if text:
            self._runs.append((text, editorial, bold))

    def flush(self) -> None:
        """End the paragraph: words marked as the publisher's and words of the law become lines of their own."""
        runs, self._runs = self._runs, []
        for editorial, pieces in _grouped(runs):
            text = clean("".join(words for words, _bold in pieces))
            if text:
                bold = all(strong for words, strong in pieces if words.strip())
                self.lines.append(
                    SourceLine(
                        len(self.lines) + 1,
                        text,
                        heading=None if editorial else self._heading,
                        bold=bold or (self._heading is not None and not editorial),
                        editorial=editorial,
                        centered=self._centered,
                        right=self._right,
                        anchor=self._anchor,
                    )
                )
                self._anchor = ""

    def _table(self, table: html.HtmlElement) -> None:
        rows = []
        for row in table.iter("tr"):
            if next((a for a in row.iterancestors("table")), None) is not table:
                continue
            cells = [self._cell(cell) for cell in row if cell.tag in ("td", "th")]
            if cells:
                rows.append(tuple(cells))
        if rows and any(cell.lines for row in rows for cell in row):
            self.lines.append(SourceLine(len(self.lines) + 1, "", table=tuple(rows), anchor=self._anchor))
            self._anchor = ""

    @staticmethod
    def _cell(cell: html.HtmlElement) -> SourceCell:
        inner = _Reader()
        inner.block(cell)
        inner.flush()
        lines: list[str] = []
        for line in inner.lines:
            if line.table is not None:
                lines += [" ".join(t for c in row for t in c.lines) for row in line.table]
            else:
                lines.append(line.text)
        return SourceCell(tuple(lines), _span(cell.get("colspan")), _span(cell.get("rowspan")))


def _span(value: str | None) -> int:
    return max(int(value), 1) if value and value.isdigit() else 1


def _grouped(runs: list[tuple[str, bool, bool]]) -> Iterator[tuple[bool, list[tuple[str, bool]]]]:
    """Runs by whether they are the publisher's; blanks belong to what stands before them."""
    current: bool | None = None
    pieces: list[tuple[str, bool]] = []
    for words, editorial, bold in runs:
        kind = current if current is not None and not words.strip() else editorial
        if current is not None and kind != current and pieces:
            yield current, pieces
            pieces = []
        current = kind
        pieces.append((words, bold))
    if pieces and current is not None:
        yield current, pieces

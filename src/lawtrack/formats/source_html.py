"""HTML pages, above all Adilet's, to source lines.

Adilet puts the act into ``<article>``: ``<h3 id="zN">`` and ``<p id="zN">``, footnotes in ``<span class="note">``
(one footnote over several spans), the publisher's notes in red ``<font>``; red words that read like no note are words
of the law.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto
from html import escape
from itertools import takewhile

from lxml import etree, html

from lawtrack.errors import InputError
from lawtrack.formats.akn.parsing import line_of
from lawtrack.formats.damage import check_count
from lawtrack.formats.decoding import decode_page
from lawtrack.formats.page.elements import (
    BLOCKS,
    CONTROLS,
    PREFORMATTED,
    SKIPPED,
    TABLE_PARTS,
    is_hidden,
    is_struck,
    words_around,
    words_in,
    words_of_input,
)
from lawtrack.formats.page.lists import has_unknown_numbers, printed_labels
from lawtrack.formats.page.marks import marks_read
from lawtrack.formats.page.sheets import hide_by_sheets
from lawtrack.formats.source_text import clean, legible
from lawtrack.i18n import _
from lawtrack.incoming import number_in
from lawtrack.model.message import Message, message
from lawtrack.reading.lines import (
    AROUND_THE_ACT,
    MOST_SPANNED,
    UNKNOWN_NUMBER,
    LeftOut,
    Source,
    SourceCell,
    SourceLine,
)
from lawtrack.reading.notes import reads_like_a_note

_ENDS = re.compile(r"</(?:body|html)\s*>", re.IGNORECASE)
_CDATA = re.compile(r"<!\[CDATA\[(.*?)\]\]>", re.DOTALL)
"""Words of XHTML; a reader of HTML takes them for a comment."""
_CLOSING_TAG = re.compile(r"</[a-z][a-z0-9]*\s*>", re.IGNORECASE)
_LAST = "\U0010fffd"
"""A letter of nobody's (private use) that stands after the page: where it is not read, something before it was not."""
_RED = re.compile(
    r"(?:^|[;\s\"'])color\s*[:=]\s*[\"']?\s*(?:red|#?ff0000|#f00|rgb\(255,\s*0,\s*0\))", re.IGNORECASE
)


def read_html(data: bytes, name: str) -> Source:
    """The paragraphs and tables of a page's articles, or of its body where it marks none.

    Raises:
        InputError: There are no words of an act in it, it names an encoding that is not known or not its own, or it
            cannot be read to its end: what follows a comment, a script or a quotation mark that is never closed
            would be lost.
    """
    if b"<!ENTITY" in data[:4096].replace(b"\x00", b""):
        raise InputError(
            _("{name} declares XML entities, which no web page of an act does.").format(name=name),
            hint=_("Save the page again from the site."),
        )
    document = _parsed(decode_page(data, name), name)
    hide_by_sheets(document)
    reader = _Reader()
    articles = _articles(document)
    reader.warnings += marks_read(articles, name)
    for article in articles:
        reader.block(article)
        reader.flush()
    reader.leave_out(words_around(articles), AROUND_THE_ACT)
    if not reader.lines:
        raise InputError(_("{name} has no words of an act in it.").format(name=name))
    check_count(len(reader.lines), name)
    characters = sum(line.characters for line in reader.lines)
    characters += sum(len("".join(item.text.split())) for item in reader.left_out)
    meta = _meta(document)
    return Source(
        tuple(reader.lines), characters, tuple(reader.left_out), meta, tuple(dict.fromkeys(reader.warnings))
    )


def _parsed(text: str, name: str) -> html.HtmlElement:
    # Words after </body> or </html> are words of the page for every browser; the parser drops them.
    page = _ENDS.sub(" ", legible(text).replace("\x00", " "))
    page = _CDATA.sub(lambda found: escape(found[1], quote=False), page)
    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True)
    try:
        document = html.document_fromstring(f"{page}\n<p>{_LAST}</p>".encode(), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise InputError(_("{name} is not an HTML page that can be read.").format(name=name)) from error
    last = None
    for element in document.iter():
        if not isinstance(element.tag, str):
            continue
        if element.text == _LAST and element.tag == "p":
            last = element
        for key, value in element.attrib.items():
            if _CLOSING_TAG.search(str(value)) and _is_markup(str(key).lower()):
                raise _never_closed(name, line_of(element))
    if last is None:
        known = [line_of(e) for e in document.iter() if isinstance(e.tag, str)]
        raise _never_closed(name, max(known, default=1))
    above = last.getparent()
    if above is not None:
        above.remove(last)
    return document


def _is_markup(attribute: str) -> bool:
    """True where an attribute may not hold markup, so that an end tag in it was swallowed by a quotation mark."""
    return attribute not in ("srcdoc", "content") and not attribute.startswith(("data-", "on"))


def _never_closed(name: str, line: int) -> InputError:
    return InputError(
        _(
            "{name} cannot be read to its end: at line {line} or after it a comment, a script or a quotation mark is "
            "never closed, or elements stand in each other deeper than 2,000 times."
        ).format(name=name, line=line),
        hint=_("Save the page again from the site, or as .docx from a word processor."),
    )


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


def _articles(document: html.HtmlElement) -> list[html.HtmlElement]:
    """The outermost articles in order, else the body (all of the page where it has none)."""
    found = [a for a in document.iter("article") if next(a.iterancestors("article"), None) is None]
    if found:
        return found
    body = document.find("body")
    return [body if body is not None else document]


class _Mark(Enum):
    """What the page says of some words."""

    PLAIN = auto()
    RED = auto()  # a publisher's where they read like a note, else a drafter's
    NOTE = auto()


class _Reader:
    """Walks a page; text runs gather until a block ends."""

    def __init__(self) -> None:
        self.lines: list[SourceLine] = []
        self.left_out: list[LeftOut] = []
        self.warnings: list[str] = []
        self._number = ""  # of a list's item, until its first words come
        self._labels: dict[html.HtmlElement, str] = {}
        self._runs: list[tuple[str, _Mark, bool]] = []  # words, mark, bold
        self._heading: int | None = None
        self._right = self._centered = False
        self._anchor = ""
        self._preformatted = 0

    def leave_out(self, words: str, why: Message) -> None:
        """List words that stand in no line."""
        if words:
            self.left_out.append(LeftOut(len(self.lines) + 1, words, why))

    def block(self, element: html.HtmlElement) -> None:
        """Read an element and everything in it; with a stack of its own, for old editors nest without end."""
        stack: list[tuple[Iterator[html.HtmlElement], str, _Mark, bool, str | None]] = []
        entered = self._enter(element, _Mark.PLAIN, bold=False)
        if entered is not None:
            stack.append((iter(element), *entered, None))
        while stack:
            children, opens, mark, strong, tail = stack[-1]
            child = next(children, None)
            if child is None:
                stack.pop()
                if opens:
                    self.flush()
                if opens == "li":
                    self._number = ""
                self._preformatted -= opens in PREFORMATTED
                if stack:
                    self._text(tail, stack[-1][2], stack[-1][3])
                continue
            entered = self._enter(child, mark, bold=strong)
            if entered is None:
                self._text(child.tail, mark, strong)
            else:
                stack.append((iter(child), *entered, child.tail))

    def _enter(self, element: html.HtmlElement, mark: _Mark, *, bold: bool) -> tuple[str, _Mark, bool] | None:
        """Begin an element: its tag where it is a paragraph, its mark, bold; None where its children are not read."""
        tag = element.tag if isinstance(element.tag, str) else ""
        if tag in SKIPPED or not tag:
            return None
        if is_hidden(element):
            self.leave_out(words_in(element), message("hidden text"))
            return None
        if tag in CONTROLS or tag == "input":
            words = words_of_input(element) if tag == "input" else words_in(element)
            self.leave_out(words, message("words in a <{tag}> of the page", tag=tag))
            return None
        if tag == "br":
            self.flush()
            return None
        if tag == "img":
            self.left_out.append(LeftOut(len(self.lines) + 1, "", message("image")))
            return None
        if tag == "table":
            self._text(self._number, mark, bold)  # nothing else of the item stands before its table
            self._number = ""
            self.flush()
            self._table(element)
            return None
        opens = tag if tag in BLOCKS else ""
        if opens:
            self.flush()
            self._open(element, tag)
        anchor = element.get("id") or element.get("name")
        if anchor and not self._anchor:
            self._anchor = anchor
        if "note" in (element.get("class") or "").split():
            mark = _Mark.NOTE
        elif mark is _Mark.PLAIN and self._is_red(element):
            mark = _Mark.RED
        strong = bold or tag in ("b", "strong")
        if tag == "li":
            self._number = self._label(element)
        self._preformatted += tag in PREFORMATTED
        if is_struck(element) and any(str(text).strip() for text in element.itertext()):
            self.warnings.append(_("Words that are struck out were read as words of the text: look at them."))
        self._text(element.text, mark, strong)
        return opens, mark, strong

    def _label(self, item: html.HtmlElement) -> str:
        holder = item.getparent()
        if holder is None or holder.tag != "ol":
            return ""
        if item not in self._labels:
            if has_unknown_numbers(holder):
                self.left_out.append(LeftOut(len(self.lines) + 1, "", UNKNOWN_NUMBER))
            self._labels.update(printed_labels(holder))
        return self._labels[item]

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

    def _text(self, text: str | None, mark: _Mark, bold: bool) -> None:
        first, *further = (text or "").split("\n") if self._preformatted else (text or "",)
        if first:
            self._runs.append((first, mark, bold))
        for line in further:
            self.flush()
            if line:
                self._runs.append((line, mark, bold))

    def flush(self) -> None:
        """End the paragraph: words marked as the publisher's and words of the law become lines of their own."""
        runs, self._runs = self._runs, []
        for editorial, pieces in _grouped(runs):
            text = clean("".join(words for words, _bold in pieces))
            if text:
                text, self._number = f"{self._number}{text}", ""
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
            if is_hidden(row) or any(
                map(is_hidden, takewhile(lambda a: a is not table, row.iterancestors()))
            ):
                self.leave_out(words_in(row), message("hidden text"))
                continue
            own = (cell for cell in row.iter("td", "th") if next(cell.iterancestors("tr")) is row)
            cells = [self._cell(cell) for cell in own]
            if cells:
                rows.append(tuple(cells))
        self._beside_cells(table)
        if rows and any(cell.lines for row in rows for cell in row):
            self.lines.append(SourceLine(len(self.lines) + 1, "", table=tuple(rows), anchor=self._anchor))
            self._anchor = ""

    def _beside_cells(self, table: html.HtmlElement) -> None:
        """The caption, and words between the cells: they stand before the table, where browsers put them too."""
        for caption in table.iterchildren("caption"):
            self.flush()
            self.block(caption)
            self.flush()
        for part in table.iter("table", "thead", "tbody", "tfoot", "tr"):
            if is_hidden(part) and part is not table:
                continue
            if part is table or next(part.iterancestors("table"), None) is table:
                self._text(part.text, _Mark.PLAIN, False)
                for child in part:
                    if child.tag not in TABLE_PARTS and next(child.iter("td", "th"), None) is None:
                        self.block(child)
                    self._text(child.tail, _Mark.PLAIN, False)
                self.flush()

    def _cell(self, cell: html.HtmlElement) -> SourceCell:
        inner = _Reader()
        inner.block(cell)
        inner.flush()
        self.warnings += inner.warnings
        self.left_out += inner.left_out
        lines: list[str] = []
        for line in inner.lines:
            if line.table is not None:
                lines += [" ".join(t for c in row for t in c.lines) for row in line.table]
            else:
                lines.append(line.text)
        return SourceCell(tuple(lines), _span(cell.get("colspan")), _span(cell.get("rowspan")))


def _span(value: str | None) -> int:
    return number_in((value or "").strip(), MOST_SPANNED) or 1


def _grouped(runs: list[tuple[str, _Mark, bool]]) -> Iterator[tuple[bool, list[tuple[str, bool]]]]:
    """Runs by whether they are the publisher's; blanks belong to what stands before them.

    Red words are the publisher's where they read like a note, and where a note in red was begun in the same
    paragraph; other red words are words of the law.
    """
    groups: list[tuple[_Mark, list[tuple[str, bool]]]] = []
    for words, mark, bold in runs:
        kind = groups[-1][0] if groups and not words.strip() else mark
        if not groups or groups[-1][0] is not kind:
            groups.append((kind, []))
        groups[-1][1].append((words, bold))
    in_note = False
    merged: list[tuple[bool, list[tuple[str, bool]]]] = []
    for kind, pieces in groups:
        if kind is _Mark.RED and not in_note:
            in_note = reads_like_a_note(clean("".join(words for words, _bold in pieces)))
        editorial = kind is _Mark.NOTE or (kind is _Mark.RED and in_note)
        if merged and merged[-1][0] == editorial:
            merged[-1][1].extend(pieces)
        else:
            merged.append((editorial, pieces))
    yield from merged

"""Word files to source lines.

python-docx drops silently what a drafter must not lose: automatic numbering, tracked changes, content controls, text
boxes. So the package is opened with python-docx and its XML is read here: numbers are computed, a file with tracked
changes is refused, controls and boxes are read, images are listed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from lawtrack.errors import InputError
from lawtrack.formats.damage import damage_said
from lawtrack.formats.docx_numbering import Numbering
from lawtrack.formats.docx_package import (
    embedded_words,
    notes_of,
    numbering_parts,
    opened,
    refuse_tracked,
    styles,
)
from lawtrack.formats.docx_symbols import UNKNOWN, shown, symbol
from lawtrack.formats.source_text import clean, raised
from lawtrack.i18n import _
from lawtrack.incoming import number_in
from lawtrack.model.message import Message, message
from lawtrack.reading.lines import (
    EMBEDDED,
    MOST_SPANNED,
    UNKNOWN_SYMBOL,
    LeftOut,
    Source,
    SourceCell,
    SourceLine,
)
from lawtrack.reading.notes import reads_like_a_note

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_RED = frozenset({"FF0000", "C00000", "EE0000", "RED"})
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_WRAPPERS = frozenset(
    f"{W}{name}" for name in ("hyperlink", "smartTag", "fldSimple", "customXml", "dir", "bdo")
)
_PICTURES = (f"{W}drawing", f"{W}pict", f"{W}object")


def read_docx(data: bytes, name: str) -> Source:
    """The paragraphs and tables of a Word file, text boxes after the paragraph they hang on.

    Raises:
        InputError: It is no Word file, it is damaged, or it holds changes that were neither accepted nor rejected.
    """
    document = opened(data, name)
    with damage_said(name):
        body = document.element.body
        refuse_tracked(body, name)
        reader = _Reader(Numbering(numbering_parts(document), name), styles(document))
        for chunk in body.iter(f"{W}altChunk"):
            reader.embedded[chunk] = embedded_words(document, chunk.get(_RELATION) or "")
        reader.lines += reader.blocks(body)
        reader.list_unread(body)
        for kind, words in notes_of(document, name):
            reader.leave_out(words, kind)
        title = clean(document.core_properties.title or "")
    if not reader.lines:
        raise InputError(
            _("{name} has no words in it.").format(name=name), hint=_("If it is a scan, its text is needed.")
        )
    return Source(
        tuple(reader.lines),
        reader.characters,
        tuple(reader.left_out),
        {"title": title} if title else {},
        tuple(dict.fromkeys(reader.warnings)),
    )


class _Reader:
    """Reads block after block; a line break inside a paragraph starts a new line."""

    def __init__(self, numbering: Numbering, styles: dict[str, tuple[int | None, bool]]) -> None:
        self.characters = 0
        self.lines: list[SourceLine] = []
        self.left_out: list[LeftOut] = []
        self.warnings: list[str] = []
        self.embedded: dict[etree._Element, str] = {}
        self._numbering = numbering
        self._styles = styles
        self._count = 0
        self._seen: set[etree._Element] = set()

    def leave_out(self, words: str, why: Message) -> None:
        """List words that stand in no line."""
        text = self._counted(clean(words))
        if text:
            self.left_out.append(LeftOut(self._count, text, why))

    def list_unread(self, body: etree._Element) -> None:
        """List the words of the body that stand in elements this reader does not know: none is lost silently."""
        for element in body.iter(f"{W}t", f"{_M}t"):
            if element not in self._seen and not _is_double(element):
                self.leave_out(element.text or "", message("words in a part of Word that is not read"))

    def _counted(self, text: str) -> str:
        self.characters += len("".join(clean(text).split()))
        return text

    def _words(self, element: etree._Element) -> str:
        self._seen.add(element)
        return self._counted(element.text or "")

    def blocks(self, holder: etree._Element) -> Iterator[SourceLine]:
        """The lines of everything inside a body, a cell, a control or a text box."""
        for element in _inner(holder):
            if element.tag == f"{W}p":
                yield from self._paragraph(element)
            elif element.tag == f"{W}tbl":
                yield from self._table(element)
            elif element.tag == f"{W}altChunk":
                words = self._counted(clean(self.embedded.get(element, "")))
                self.left_out.append(LeftOut(self._count, words, EMBEDDED))

    def _paragraph(self, paragraph: etree._Element) -> Iterator[SourceLine]:
        properties = paragraph.find(f"{W}pPr")
        level, bold_style, align = None, False, ""
        if properties is not None:
            style = properties.find(f"{W}pStyle")
            level, bold_style = (
                self._styles.get(style.get(f"{W}val") or "", (None, False))
                if style is not None
                else (None, False)
            )
            jc = properties.find(f"{W}jc")
            align = (jc.get(f"{W}val") or "") if jc is not None else ""
        label = self._numbering.label(paragraph)
        note = False
        for pieces in self._split(paragraph, bold_style):
            for red, text, bold in _by_colour(pieces):
                # a note may run over lines; red words that are none are the drafter's
                note = red and (note or reads_like_a_note(text))
                words = clean(f"{self._counted(label)} {text}")
                label = ""
                if words:
                    self._count += 1
                    yield SourceLine(
                        self._count,
                        words,
                        heading=level,
                        bold=bold,
                        editorial=note,
                        centered=align == "center",
                        right=align in ("right", "end"),
                    )
        for box in self._boxes(paragraph):
            yield from self.blocks(box)

    def _split(self, paragraph: etree._Element, bold_style: bool) -> list[list[tuple[str, bool, bool]]]:
        """Runs of the paragraph as (words, red, bold), a list for every line."""
        lines: list[list[tuple[str, bool, bool]]] = [[]]
        for run in _inner(paragraph):
            if run.tag == f"{W}r":
                self._run(run, lines, bold_style)
            elif run.tag in (f"{_M}oMath", f"{_M}oMathPara"):
                lines[-1].append((" ".join(self._words(t) for t in run.iter(f"{_M}t")), False, False))
                self.warnings.append(_("A formula was read as the letters it is made of: look at it."))
        return lines

    def _run(self, run: etree._Element, lines: list[list[tuple[str, bool, bool]]], bold_style: bool) -> None:
        red, bold = _look(run, bold_style)
        high, font = _is_raised(run), _font(run)
        if run.find(f"{W}rPr/{W}vanish") is not None and _value(run.find(f"{W}rPr/{W}vanish")):
            self.leave_out("".join(self._text_of(t) for t in run.iter(f"{W}t")), message("hidden text"))
            return
        for child in _inner(run):
            if child.tag == f"{W}t":
                words = shown(self._text_of(child), font)
                lines[-1].append((self._counted(raised(words) if high else words), red, bold))
            elif child.tag in (f"{W}tab", f"{W}ptab"):
                lines[-1].append((" ", red, bold))
            elif child.tag in (f"{W}br", f"{W}cr"):
                lines.append([])
            elif child.tag == f"{W}noBreakHyphen":
                lines[-1].append((self._counted("-"), red, bold))
            elif child.tag == f"{W}sym":
                lines[-1].append((self._symbol(child), red, bold))
            elif child.tag in _PICTURES and child.find(f".//{W}txbxContent") is None:
                self.left_out.append(LeftOut(self._count + 1, "", message("an image or embedded object")))

    def _symbol(self, element: etree._Element) -> str:
        code, font = element.get(f"{W}char") or "", element.get(f"{W}font") or ""
        sign = symbol(code, font)
        if sign is None:
            sign = UNKNOWN
            self.left_out.append(LeftOut(self._count + 1, "", UNKNOWN_SYMBOL))
            self.warnings.append(
                _("A sign of the font «{font}» ({code}) is not known; «{sign}» stands in its place.").format(
                    font=font, code=code, sign=sign
                )
            )
        return self._counted(sign)

    def _text_of(self, element: etree._Element) -> str:
        self._seen.add(element)
        return element.text or ""

    @staticmethod
    def _boxes(paragraph: etree._Element) -> list[etree._Element]:
        """Text boxes; Word writes each twice, the second time for old versions. A box in a box is read with it."""
        return [
            box
            for box in paragraph.iter(f"{W}txbxContent")
            if not _is_double(box) and _holder_of(box) is paragraph
        ]

    def _table(self, table: etree._Element) -> Iterator[SourceLine]:
        rows: list[list[SourceCell]] = []
        above: dict[int, tuple[int, int]] = {}  # column → (row, cell) that a merged cell below belongs to
        for row in (e for e in _inner(table) if e.tag == f"{W}tr"):
            made: list[SourceCell] = []
            column = 0
            for element in (e for e in _inner(row) if e.tag == f"{W}tc"):
                cell, merge = self._cell(element), element.find(f"{W}tcPr/{W}vMerge")
                goes_on = merge is not None and (merge.get(f"{W}val") or "continue") == "continue"
                if goes_on and column in above:
                    at, i = above[column]
                    owner = rows[at][i]
                    rows[at][i] = replace(owner, lines=owner.lines + cell.lines, rows=len(rows) - at + 1)
                else:
                    above[column] = (len(rows), len(made))
                    made.append(cell)
                column += cell.columns
            rows.append(made)
        if any(cell.lines for made in rows for cell in made):
            self._count += 1
            yield SourceLine(self._count, "", table=tuple(tuple(made) for made in rows if made))

    def _cell(self, cell: etree._Element) -> SourceCell:
        lines: list[str] = []
        for line in self.blocks(cell):
            if line.table is None:
                lines.append(line.text)
            else:
                lines += [" ".join(t for c in row for t in c.lines) for row in line.table]
        properties = cell.find(f"{W}tcPr")
        span = properties.find(f"{W}gridSpan") if properties is not None else None
        columns = number_in(span.get(f"{W}val"), MOST_SPANNED) if span is not None else None
        return SourceCell(tuple(lines), columns or 1)


def _inner(holder: etree._Element) -> Iterator[etree._Element]:
    """What a holder holds, with everything entered that Word only wraps around it: controls, links, fields, tags.

    Of alternatives for different versions of Word the first is taken.
    """
    for element in holder:
        if element.tag == f"{W}sdt":
            content = element.find(f"{W}sdtContent")
            if content is not None:
                yield from _inner(content)
        elif element.tag in _WRAPPERS:
            yield from _inner(element)
        elif element.tag == f"{_MC}AlternateContent":
            chosen = element.find(f"{_MC}Choice")
            chosen = element.find(f"{_MC}Fallback") if chosen is None else chosen
            if chosen is not None:
                yield from _inner(chosen)
        else:
            yield element


def _is_double(element: etree._Element) -> bool:
    """True for what Word repeats for old versions."""
    return any(a.tag == f"{_MC}Fallback" and a.getprevious() is not None for a in element.iterancestors())


def _holder_of(box: etree._Element) -> etree._Element | None:
    """The paragraph that a text box hangs on."""
    return next(box.iterancestors(f"{W}p"), None)


def _value(toggle: etree._Element | None) -> bool:
    """True where a property that is on or off is on."""
    return toggle is not None and (toggle.get(f"{W}val") or "1") not in ("0", "false", "off")


def _look(run: etree._Element, bold_style: bool) -> tuple[bool, bool]:
    properties = run.find(f"{W}rPr")
    if properties is None:
        return False, bold_style
    colour, bold = properties.find(f"{W}color"), properties.find(f"{W}b")
    red = colour is not None and (colour.get(f"{W}val") or "").upper() in _RED
    strong = bold_style if bold is None else (bold.get(f"{W}val") or "1") not in ("0", "false")
    return red, strong


def _by_colour(pieces: list[tuple[str, bool, bool]]) -> Iterator[tuple[bool, str, bool]]:
    """A line's words; a line that begins in red is red."""
    words = [(text, red, bold) for text, red, bold in pieces if text]
    text = "".join(t for t, _red, _bold in words)
    solid = [(red, bold) for t, red, bold in words if t.strip()]
    if solid:
        red = solid[0][0] and all(r for r, _bold in solid[:2])
        yield red, text, all(bold for _red, bold in solid)


def _is_raised(run: etree._Element) -> bool:
    """True for a run in superscript."""
    align = run.find(f"{W}rPr/{W}vertAlign")
    return align is not None and align.get(f"{W}val") == "superscript"


def _font(run: etree._Element) -> str:
    fonts = run.find(f"{W}rPr/{W}rFonts")
    return (fonts.get(f"{W}ascii") or "") if fonts is not None else ""

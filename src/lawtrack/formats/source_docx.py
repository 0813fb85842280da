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
from lawtrack.formats.docx_symbols import UNKNOWN, is_private, shown, symbol
from lawtrack.formats.source_text import clean, raised
from lawtrack.formats.word.drawings import words_in_drawing
from lawtrack.formats.word.emphasis import Emphasised, emphasised
from lawtrack.formats.word.entering import goes_on_above, holder_of, inner, is_double, span_of
from lawtrack.formats.word.fields import Field, shown_by
from lawtrack.formats.word.formulas import M, formula_words
from lawtrack.formats.word.looks import Look, Looks, W, is_on
from lawtrack.i18n import _
from lawtrack.model.message import Message, message
from lawtrack.reading.lines import (
    EMBEDDED,
    UNKNOWN_NUMBER,
    UNKNOWN_SYMBOL,
    LeftOut,
    Source,
    SourceCell,
    SourceLine,
)
from lawtrack.reading.notes import reads_like_a_note

_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_PICTURES = (f"{W}drawing", f"{W}pict", f"{W}object")
_DATES = ("dayShort", "dayLong", "monthShort", "monthLong", "yearShort", "yearLong")
_PRINTED = frozenset(f"{W}{name}" for name in ("pgNum", *_DATES))
_HIDDEN = message("hidden text")
_PLAIN = Look(red=False, bold=False, high=False, hidden=False, struck=False, font="")
_FIELD = message("a field of Word whose words are not stored")


def read_docx(data: bytes, name: str) -> Source:
    """The paragraphs and tables of a Word file, text boxes after the paragraph they hang on.

    Raises:
        InputError: It is no Word file, it is damaged, or it holds changes that were neither accepted nor rejected.
    """
    document = opened(data, name)
    with damage_said(name):
        body = document.element.body
        refuse_tracked(body, name)
        looks = Looks(document.styles.element)
        reader = _Reader(Numbering(numbering_parts(document), name), styles(document), looks)
        for chunk in body.iter(f"{W}altChunk"):
            reader.embedded[chunk] = embedded_words(document, chunk.get(_RELATION) or "")
        reader.lines += reader.blocks(body)
        reader.end()
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


def emphasised_in(data: bytes, name: str) -> tuple[Emphasised, ...]:
    """The words that stand out in the lines of a Word file.

    Raises:
        InputError: It is no Word file, or it is damaged.
    """
    document = opened(data, name)
    with damage_said(name):
        return emphasised(document.element.body)


class _Reader:
    """Reads block after block; a line break inside a paragraph starts a new line."""

    def __init__(
        self, numbering: Numbering, styles: dict[str, tuple[int | None, bool]], looks: Looks
    ) -> None:
        self.characters = 0
        self.lines: list[SourceLine] = []
        self.left_out: list[LeftOut] = []
        self.warnings: list[str] = []
        self.embedded: dict[etree._Element, str] = {}
        self._numbering = numbering
        self._styles = styles
        self._looks = looks
        self._count = 0
        self._fields: list[Field] = []  # those that are open, the innermost last
        self._dropped = ""  # a drop cap, until the words come that it begins
        self._in_cell = 0
        self._seen: set[etree._Element] = set()

    def leave_out(self, words: str, why: Message) -> None:
        """List words that stand in no line."""
        text = self._counted(clean(words))
        if text:
            self.left_out.append(LeftOut(self._count, text, why))

    def end(self) -> None:
        """List what waits for words that did not come."""
        self.leave_out(self._dropped, message("a large first letter without its words"))
        while self._fields:
            self._end_field([[]], _PLAIN)

    def list_unread(self, body: etree._Element) -> None:
        """List the words of the body that stand in elements this reader does not know: none is lost silently."""
        for element in body.iter(f"{W}t", f"{M}t", f"{W}delText"):
            if element not in self._seen and not is_double(element):
                self.leave_out(element.text or "", message("words in a part of Word that is not read"))

    def _counted(self, text: str) -> str:
        self.characters += len("".join(clean(text).split()))
        return text

    def _words(self, element: etree._Element) -> str:
        self._seen.add(element)
        return self._counted(element.text or "")

    def blocks(self, holder: etree._Element) -> Iterator[SourceLine]:
        """The lines of everything inside a body, a cell, a control or a text box."""
        for element in inner(holder):
            if element.tag == f"{W}p":
                yield from self._paragraph(element)
            elif element.tag == f"{W}tbl":
                yield from self._table(element)
            elif element.tag == f"{W}altChunk":
                words = self._counted(clean(self.embedded.get(element, "")))
                self.left_out.append(LeftOut(self._count, words, EMBEDDED))

    def _paragraph(self, paragraph: etree._Element) -> Iterator[SourceLine]:
        properties = paragraph.find(f"{W}pPr")
        level, bold_style, align, style = None, False, "", ""
        if properties is not None:
            named = properties.find(f"{W}pStyle")
            style = (named.get(f"{W}val") or "") if named is not None else ""
            level, bold_style = self._styles.get(style, (None, False))
            jc = properties.find(f"{W}jc")
            align = (jc.get(f"{W}val") or "") if jc is not None else ""
            frame = properties.find(f"{W}framePr")
            if frame is not None and frame.get(f"{W}dropCap") in ("drop", "margin"):
                for line in self._split(paragraph, bold_style, style):
                    self._dropped += "".join(text for text, _red, _bold in line)
                return
        label = self._numbering.label(paragraph)
        if self._numbering.doubtful:
            self.left_out.append(LeftOut(self._count + 1, "", UNKNOWN_NUMBER))
        note = False
        for pieces in self._split(paragraph, bold_style, style):
            for red, text, bold in _by_colour(pieces):
                # a note may run over lines; red words that are none are the drafter's
                note = red and (note or reads_like_a_note(text))
                words = clean(f"{self._counted(label)} {self._dropped}{text}")
                label = self._dropped = ""
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
        if label and self._in_cell:  # the number of a row stands alone in its cell
            self._count += 1
            yield SourceLine(self._count, self._counted(clean(label)))
        elif label:
            self.leave_out(label, message("an automatic number without words"))
        for box in self._boxes(paragraph):
            yield from self.blocks(box)

    def _split(
        self, paragraph: etree._Element, bold_style: bool, style: str
    ) -> list[list[tuple[str, bool, bool]]]:
        """Runs of the paragraph as (words, red, bold), a list for every line."""
        lines: list[list[tuple[str, bool, bool]]] = [[]]
        for run in inner(paragraph):
            if run.tag == f"{W}r":
                look = self._looks.of(run, bold_style=bold_style, paragraph_style=style)
                self._run(run, lines, look)
            elif run.tag in (f"{M}oMath", f"{M}oMathPara"):
                self._formula(run, lines)
            elif run.tag == f"{W}subDoc":
                self.left_out.append(LeftOut(self._count + 1, "", EMBEDDED))
            elif run.tag == f"{W}fldSimple" and next(run.iter(f"{W}t"), None) is None:
                self._shown_by(Field(None, run.get(f"{W}instr") or ""), lines, _PLAIN)
        return lines

    def _formula(self, formula: etree._Element, lines: list[list[tuple[str, bool, bool]]]) -> None:
        words, elements = formula_words(formula)
        self._seen.update(elements)
        self._put(lines, words, _PLAIN)
        self.warnings.append(_("A formula was read as the letters it is made of: look at it."))

    def _run(self, run: etree._Element, lines: list[list[tuple[str, bool, bool]]], look: Look) -> None:
        if look.struck:
            self.warnings.append(_("Words that are struck out were read as words of the text: look at them."))
        if look.hidden:
            self.leave_out("".join(self._text_of(t) for t in run.iter(f"{W}t")), _HIDDEN)
        for child in inner(run):
            if child.tag in (f"{W}fldChar", f"{W}instrText"):
                self._field(child, lines, look)
            elif not look.hidden:
                self._piece(child, lines, look)

    def _piece(self, child: etree._Element, lines: list[list[tuple[str, bool, bool]]], look: Look) -> None:
        if child.tag == f"{W}t" and any(not field.stored for field in self._fields):
            self.leave_out(self._text_of(child), message("words in the code of a field"))
        elif child.tag == f"{W}t":
            words = shown(self._text_of(child), look.font)
            if any(is_private(letter) for letter in words):
                self.left_out.append(LeftOut(self._count + 1, "", UNKNOWN_SYMBOL))
            self._put(lines, self._high(words, look), look)
        elif child.tag in (f"{W}tab", f"{W}ptab"):
            lines[-1].append((" ", look.red, look.bold))
        elif child.tag in (f"{W}br", f"{W}cr"):
            lines.append([])
        elif child.tag == f"{W}noBreakHyphen":
            self._put(lines, "-", look)
        elif child.tag == f"{W}sym":
            self._put(lines, self._symbol(child), look)
        elif child.tag == f"{W}ruby":
            for base in child.iterfind(f"{W}rubyBase/{W}r"):
                self._run(base, lines, look)
            above = "".join(self._text_of(t) for t in child.iterfind(f"{W}rt/{W}r/{W}t"))
            self.leave_out(above, message("words above the line (ruby)"))
        elif child.tag in _PRINTED:
            self.leave_out(etree.QName(child).localname, _FIELD)
        elif child.tag in _PICTURES:
            self._picture(child)

    def _picture(self, drawing: etree._Element) -> None:
        words = self._counted(clean(words_in_drawing(drawing)))
        if words:
            self.left_out.append(LeftOut(self._count + 1, words, message("words in a drawing")))
        elif drawing.find(f".//{W}txbxContent") is None:
            self.left_out.append(LeftOut(self._count + 1, "", message("an image or embedded object")))

    def _put(self, lines: list[list[tuple[str, bool, bool]]], words: str, look: Look) -> None:
        for field in self._fields:
            field.shown = field.shown or bool(words.strip())
        lines[-1].append((self._counted(words), look.red, look.bold))

    def _high(self, words: str, look: Look) -> str:
        if not look.high:
            return words
        high = raised(words)
        if any(c.isalnum() and c in high for c in words):
            self.warnings.append(_("Raised letters were read as letters of the line: look at them."))
        return high

    def _field(self, child: etree._Element, lines: list[list[tuple[str, bool, bool]]], look: Look) -> None:
        kind = child.get(f"{W}fldCharType")
        if child.tag == f"{W}instrText":
            if self._fields and not self._fields[-1].stored:
                self._fields[-1].code += child.text or ""
        elif kind == "begin":
            self._fields.append(Field(child.find(f"{W}ffData")))
        elif kind == "separate" and self._fields:
            self._fields[-1].stored = True
        elif kind == "end" and self._fields:
            self._end_field(lines, look)

    def _end_field(self, lines: list[list[tuple[str, bool, bool]]], look: Look) -> None:
        field = self._fields.pop()
        if field.is_told_by_code and not look.hidden and all(outer.stored for outer in self._fields):
            self._shown_by(field, lines, look)

    def _shown_by(self, field: Field, lines: list[list[tuple[str, bool, bool]]], look: Look) -> None:
        words = shown_by(field.code, field.form)
        if words is None:
            self.leave_out(field.code, _FIELD)
        else:
            self._put(lines, words, look)

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
        return sign

    def _text_of(self, element: etree._Element) -> str:
        self._seen.add(element)
        return element.text or ""

    @staticmethod
    def _boxes(paragraph: etree._Element) -> list[etree._Element]:
        """Text boxes; Word writes each twice, the second time for old versions. A box in a box is read with it."""
        return [
            box
            for box in paragraph.iter(f"{W}txbxContent")
            if not is_double(box) and holder_of(box) is paragraph
        ]

    def _table(self, table: etree._Element) -> Iterator[SourceLine]:
        rows: list[list[SourceCell]] = []
        above: dict[int, tuple[int, int]] = {}  # column → (row, cell) that a merged cell below belongs to
        for row in (e for e in inner(table) if e.tag == f"{W}tr"):
            if is_on(row.find(f"{W}trPr/{W}hidden")):
                self.leave_out(" ".join(self._text_of(t) for t in row.iter(f"{W}t")), _HIDDEN)
                continue
            made: list[SourceCell] = []
            column = span_of(row.find(f"{W}trPr/{W}gridBefore"))
            if column:  # the row begins further to the right
                made.append(SourceCell((), column))
            for element in (e for e in inner(row) if e.tag == f"{W}tc"):
                cell, merge = self._cell(element), element.find(f"{W}tcPr/{W}vMerge")
                beside = element.find(f"{W}tcPr/{W}hMerge")
                if goes_on_above(beside) and made:  # as old files merge cells beside each other
                    owner = made[-1]
                    columns = owner.columns + cell.columns
                    made[-1] = replace(owner, lines=owner.lines + cell.lines, columns=columns)
                elif goes_on_above(merge) and column in above:
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
        self._in_cell += 1
        for line in self.blocks(cell):
            if line.table is None:
                lines.append(line.text)
            else:
                lines += [" ".join(t for c in row for t in c.lines) for row in line.table]
        self._in_cell -= 1
        return SourceCell(tuple(lines), span_of(cell.find(f"{W}tcPr/{W}gridSpan")) or 1)


def _by_colour(pieces: list[tuple[str, bool, bool]]) -> Iterator[tuple[bool, str, bool]]:
    """A line's words; a line that begins in red is red."""
    words = [(text, red, bold) for text, red, bold in pieces if text]
    text = "".join(t for t, _red, _bold in words)
    solid = [(red, bold) for t, red, bold in words if t.strip()]
    if solid:
        red = solid[0][0] and all(r for r, _bold in solid[:2])
        yield red, text, all(bold for _red, bold in solid)

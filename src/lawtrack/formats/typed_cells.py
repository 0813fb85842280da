"""The words of a cell as Word shows them: numbers computed, tracked changes accepted, boxes and controls entered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lxml import etree

from lawtrack.formats.docx_numbering import Numbering
from lawtrack.formats.docx_package import numbering_parts
from lawtrack.formats.docx_symbols import UNKNOWN, is_private, shown, symbol
from lawtrack.formats.source_text import clean, raised
from lawtrack.formats.word.entering import inner, is_deleted, is_double, is_unfilled
from lawtrack.formats.word.fields import Field, shown_by
from lawtrack.formats.word.formulas import formula_words
from lawtrack.formats.word.looks import Looks
from lawtrack.tables.typed import Doubt, Doubtful

if TYPE_CHECKING:
    from docx.document import Document

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_FORMULAS = frozenset({f"{_M}oMath", f"{_M}oMathPara"})
_PICTURES = frozenset({f"{W}drawing", f"{W}pict", f"{W}object"})
_NOTES = frozenset({f"{W}footnoteReference", f"{W}endnoteReference"})
_BOX = f"{W}txbxContent"


@dataclass(slots=True)
class CellWords:
    """The lines of a cell: with and without what is struck out, and what a person has to look at."""

    lines: list[str] = field(default_factory=list)
    standing: list[str] = field(default_factory=list)
    doubts: list[Doubtful] = field(default_factory=list)
    fields: list[Field] = field(default_factory=list)

    @property
    def in_code(self) -> bool:
        """True within the code of a field, which is not shown."""
        return any(not one.stored for one in self.fields)

    def put(self, lines: list[list[tuple[str, bool]]], words: str, struck: bool) -> None:
        """One more stretch of the last line."""
        for one in self.fields:
            one.shown = one.shown or bool(words.strip())
        lines[-1].append((words, struck))

    def field(self, mark: etree._Element) -> str:
        """A mark of a field: the words that it shows without storing them, where it ends."""
        kind = mark.get(f"{W}fldCharType")
        if kind == "begin":
            self.fields.append(Field(mark.find(f"{W}ffData")))
        elif self.fields and mark.tag == f"{W}instrText":
            self.fields[-1].code += "" if self.fields[-1].stored else mark.text or ""
        elif self.fields and kind == "separate":
            self.fields[-1].stored = True
        elif self.fields and kind == "end":
            ended = self.fields.pop()
            if ended.is_told_by_code and not self.in_code:
                words = shown_by(ended.code, ended.form)
                if words is None:
                    self.doubts.append(Doubtful(Doubt.UNREAD, ""))
                return words or ""
        return ""

    def take(self, pieces: Iterable[tuple[str, bool]], *, joined: bool = False) -> None:
        """One more line of (words, struck out); ``joined`` to the line before."""
        pieces = list(pieces)
        for lines, kept in ((self.lines, pieces), (self.standing, [p for p in pieces if not p[1]])):
            text = "".join(words for words, _struck in kept)
            if joined and lines:
                lines[-1] += text
            else:
                lines.append(text)
        struck = clean("".join(words for words, out in pieces if out))
        if struck:
            self.doubts.append(Doubtful(Doubt.STRUCK, struck))

    def tidied(self) -> CellWords:
        """The same without lines that hold nothing."""
        self.lines = [line for text in self.lines if (line := _tidy(text))]
        self.standing = [line for text in self.standing if (line := _tidy(text))]
        return self


class WordsReader:
    """Reads the cells of one document.

    Args:
        document: The opened document.
        name: The file's name, for errors.
    """

    def __init__(self, document: Document, name: str) -> None:
        numbering = Numbering(numbering_parts(document), name)
        # Word counts through the document, in and out of tables
        self._labels = {
            paragraph: label
            for paragraph in document.element.body.iter(f"{W}p")
            if not is_double_or_gone(paragraph) and (label := numbering.label(paragraph))
        }
        self._looks = Looks(document.styles.element)
        self._seen: set[etree._Element] = set()

    def words(self, holder: etree._Element) -> CellWords:
        """What stands in a cell, a text box or a body: lines with words only, clean of what cannot be seen."""
        found = CellWords()
        self._blocks(holder, found)
        if any(self._is_unseen(t, holder) for t in holder.iter(f"{W}t", f"{_M}t")):
            found.doubts.append(Doubtful(Doubt.UNREAD, ""))
        return found.tidied()

    def _is_unseen(self, words: etree._Element, holder: etree._Element) -> bool:
        """True for words that stand in an element which is not read, deleted ones and «click here to type» aside."""
        if words in self._seen or not (words.text or "").strip() or is_double_or_gone(words):
            return False
        self._seen.add(words)  # what holds them is doubtful once
        return not any(
            (a.tag == f"{W}tr" and a.find(f"{W}trPr/{W}del") is not None)
            or (a.tag == f"{W}sdt" and is_unfilled(a))
            for a in words.iterancestors()
        )

    def lines(self, paragraph: etree._Element) -> list[str]:
        """The lines of one paragraph."""
        found = CellWords()
        self._paragraph(paragraph, found, joined=False)
        return found.tidied().lines

    def text(self, holder: etree._Element) -> str:
        """The paragraphs of a holder, a line each."""
        return "\n".join(self.words(holder).lines)

    def _blocks(self, holder: etree._Element, found: CellWords) -> None:
        joined = False  # the mark that ends the paragraph before was deleted: this one goes on in its line
        for block in entered(holder):
            if block.tag == f"{W}p":
                self._paragraph(block, found, joined=joined)
                joined = block.find(f"{W}pPr/{W}rPr/{W}del") is not None
            elif block.tag == f"{W}tbl":
                self._inner_table(block, found)
            elif block.tag == f"{W}altChunk":
                found.doubts.append(Doubtful(Doubt.UNREAD, ""))

    def _inner_table(self, table: etree._Element, found: CellWords) -> None:
        """A table of the act in a cell: its rows as lines with tabs."""
        for row in entered(table):
            if row.tag != f"{W}tr" or row.find(f"{W}trPr/{W}del") is not None:
                continue
            cells = [self.words(cell) for cell in entered(row) if cell.tag == f"{W}tc"]
            found.lines.append("\t".join(" ".join(cell.lines) for cell in cells))
            found.standing.append("\t".join(" ".join(cell.standing) for cell in cells))
            found.doubts += [doubt for cell in cells for doubt in cell.doubts]

    def _paragraph(self, paragraph: etree._Element, found: CellWords, *, joined: bool) -> None:
        lines: list[list[tuple[str, bool]]] = [[]]
        label = self._labels.get(paragraph, "")
        if label:
            lines[-1].append((f"{label} ", False))
        self._runs(paragraph, lines, found, _value(paragraph.find(f"{W}pPr/{W}pStyle")))
        for n, pieces in enumerate(lines):
            found.take(pieces, joined=joined and not n)
        for box in paragraph.iter(_BOX):
            if not is_double_or_gone(box) and next(box.iterancestors(f"{W}p"), None) is paragraph:
                words = self.words(box)
                if words.lines:
                    found.doubts.append(Doubtful(Doubt.BOX, " / ".join(words.lines)))
                found.lines += words.lines
                found.standing += words.standing
                found.doubts += words.doubts

    def _runs(
        self, holder: etree._Element, lines: list[list[tuple[str, bool]]], found: CellWords, style: str
    ) -> None:
        for element in entered(holder):
            if element.tag == f"{W}r":
                self._run(element, lines, found, style)
            elif element.tag in _FORMULAS:
                words, elements = formula_words(element)
                self._seen.update(elements)
                found.put(lines, words, struck=False)

    def _run(
        self, run: etree._Element, lines: list[list[tuple[str, bool]]], found: CellWords, style: str
    ) -> None:
        look = self._looks.of(run, bold_style=False, paragraph_style=style)
        if look.hidden:
            words = clean("".join(self._text_of(t) for t in run.iter(f"{W}t")))
            if words:
                found.doubts.append(Doubtful(Doubt.HIDDEN, words))
            return
        struck = look.struck
        for child in entered(run):
            if child.tag == f"{W}t":
                words = shown(self._text_of(child), look.font)
                if found.in_code or any(map(is_private, words)):
                    found.doubts.append(Doubtful(Doubt.UNREAD, ""))
                if not found.in_code:
                    found.put(lines, raised(words) if look.high else words, struck)
            elif child.tag in (f"{W}fldChar", f"{W}instrText"):
                found.put(lines, found.field(child), struck)
            elif child.tag in (f"{W}br", f"{W}cr"):
                lines.append([])
            elif child.tag in (f"{W}tab", f"{W}ptab"):
                lines[-1].append((" ", struck))
            elif child.tag == f"{W}noBreakHyphen":
                found.put(lines, "-", struck)
            elif child.tag == f"{W}sym":
                sign = symbol(child.get(f"{W}char") or "", child.get(f"{W}font") or "")
                found.put(lines, UNKNOWN if sign is None else sign, struck)
            elif child.tag in _NOTES or (child.tag in _PICTURES and child.find(f".//{_BOX}") is None):
                found.doubts.append(Doubtful(Doubt.UNREAD, ""))

    def _text_of(self, words: etree._Element) -> str:
        self._seen.add(words)
        return words.text or ""


def entered(holder: etree._Element) -> Iterator[etree._Element]:
    """What a holder shows when tracked changes are accepted."""
    return inner(holder, accepted=True)


def is_double_or_gone(element: etree._Element) -> bool:
    """True for what Word repeats for old versions, and for what a tracked deletion holds."""
    return is_deleted(element) or is_double(element)


def _value(element: etree._Element | None) -> str:
    return (element.get(f"{W}val") or "") if element is not None else ""


def _tidy(line: str) -> str:
    """A line clean of what cannot be seen; the tabs between the cells of a table stay."""
    cells = [clean(cell) for cell in line.split("\t")]
    return "\t".join(cells) if any(cells) else ""


def comments_of(parts: Mapping[str, etree._Element], reader: WordsReader) -> dict[str, tuple[str, str]]:
    """Author and words of every comment of some parts, by its id."""
    return {
        comment.get(f"{W}id") or "": (comment.get(f"{W}author") or "", reader.text(comment))
        for root in parts.values()
        for comment in root.iter(f"{W}comment")
    }

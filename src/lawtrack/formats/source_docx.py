"""Word files to source lines.

python-docx drops silently what a drafter must not lose: automatic numbering, tracked changes, content controls, text
boxes. So the package is opened with python-docx and its XML is read here: numbers are computed, a file with tracked
changes is refused, controls and boxes are read, images are listed.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lxml import etree

from lawtrack.errors import InputError
from lawtrack.formats.docx_numbering import Numbering
from lawtrack.formats.source_text import clean
from lawtrack.i18n import _
from lawtrack.reading.lines import LeftOut, Source, SourceCell, SourceLine

if TYPE_CHECKING:
    from docx.document import Document

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_RED = frozenset({"FF0000", "C00000", "EE0000", "RED"})
_MAXIMUM = 300 * 1024 * 1024
_TRACKED = (f"{W}ins", f"{W}del", f"{W}moveFrom", f"{W}moveTo")
_PICTURES = (f"{W}drawing", f"{W}pict", f"{W}object")


def read_docx(data: bytes, name: str) -> Source:
    """The paragraphs and tables of a Word file, text boxes after the paragraph they hang on.

    Raises:
        InputError: It is no Word file, it is damaged, or it holds changes that were neither accepted nor rejected.
    """
    document = _opened(data, name)
    body = document.element.body
    _refuse_tracked(body, name)
    reader = _Reader(Numbering(document.part.package), _styles(document))
    for line in reader.blocks(body):
        reader.lines.append(line)
    for kind, texts in _notes_of(document):
        for text in texts:
            reader.add(clean(text), editorial=False)
            reader.warnings.append(
                _("A {kind} of the Word file was read as a line at the end.").format(kind=kind)
            )
    if not reader.lines:
        raise InputError(
            _("{name} has no words in it.").format(name=name), hint=_("If it is a scan, its text is needed.")
        )
    left = reader.left_out
    characters = sum(line.characters for line in reader.lines)
    meta = {"title": clean(document.core_properties.title or "")} if document.core_properties.title else {}
    return Source(tuple(reader.lines), characters, tuple(left), meta, tuple(dict.fromkeys(reader.warnings)))


def _opened(data: bytes, name: str) -> Document:
    import docx
    from docx.opc.exceptions import PackageNotFoundError

    hint = _("Open it in Word and save it as .docx again.")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            if sum(entry.file_size for entry in package.infolist()) > _MAXIMUM:
                raise InputError(_("{name} is too large when unpacked.").format(name=name))
            if "word/document.xml" not in package.namelist():
                raise InputError(
                    _("{name} is a zip file but not a Word document.").format(name=name), hint=hint
                )
            if b"<!DOCTYPE" in package.read("word/document.xml")[:4096]:
                raise InputError(
                    _("{name} declares XML entities, which no Word file does.").format(name=name), hint=hint
                )
        return docx.Document(io.BytesIO(data))
    except (
        zipfile.BadZipFile,
        PackageNotFoundError,
        KeyError,
        ValueError,
        etree.XMLSyntaxError,
        OSError,
    ) as error:
        raise InputError(_("{name} is damaged or not a Word file.").format(name=name), hint=hint) from error


def _refuse_tracked(body: etree._Element, name: str) -> None:
    count = sum(1 for tag in _TRACKED for _element in body.iter(tag))
    if count:
        raise InputError(
            _("{name} holds {n} tracked changes that are neither accepted nor rejected.").format(
                name=name, n=count
            ),
            hint=_("Accept or reject them in Word (Review → Accept), save, and try again."),
        )


def _styles(document: Document) -> dict[str, tuple[int | None, bool]]:
    """Style id → heading level and whether it is bold."""
    result: dict[str, tuple[int | None, bool]] = {}
    for style in document.styles.element.iter(f"{W}style"):
        name = style.find(f"{W}name")
        words = (name.get(f"{W}val") or "").lower() if name is not None else ""
        level = (
            int(words.split()[-1]) if words.startswith("heading ") and words.split()[-1].isdigit() else None
        )
        bold = style.find(f"{W}rPr/{W}b") is not None
        result[style.get(f"{W}styleId") or ""] = (level, bold)
    return result


def _notes_of(document: Document) -> Iterator[tuple[str, list[str]]]:
    for relation in document.part.rels.values():
        for kind in ("footnotes", "endnotes"):
            if relation.reltype.endswith(f"/{kind}") and not relation.is_external:
                root = etree.fromstring(relation.target_part.blob, etree.XMLParser(resolve_entities=False))
                texts = [
                    "".join(t.text or "" for t in note.iter(f"{W}t"))
                    for note in root
                    if note.get(f"{W}type") in (None, "normal")
                ]
                yield kind, [text for text in texts if text.strip()]


class _Reader:
    """Reads block after block; a line break inside a paragraph starts a new line."""

    def __init__(self, numbering: Numbering, styles: dict[str, tuple[int | None, bool]]) -> None:
        self.lines: list[SourceLine] = []
        self.left_out: list[LeftOut] = []
        self.warnings: list[str] = []
        self._numbering = numbering
        self._styles = styles
        self._count = 0

    def add(self, text: str, *, editorial: bool) -> None:
        """Add a line of its own."""
        self._count += 1
        self.lines.append(SourceLine(self._count, text, editorial=editorial))

    def blocks(self, holder: etree._Element) -> Iterator[SourceLine]:
        """The lines of everything inside a body, a cell, a control or a text box."""
        for element in holder:
            if element.tag == f"{W}p":
                yield from self._paragraph(element)
            elif element.tag == f"{W}tbl":
                yield from self._table(element)
            elif element.tag == f"{W}sdt":
                content = element.find(f"{W}sdtContent")
                if content is not None:
                    yield from self.blocks(content)
            elif element.tag in (f"{W}customXml", f"{W}smartTag"):
                yield from self.blocks(element)
            elif element.tag == f"{W}altChunk":
                self.left_out.append(LeftOut(self._count, "", "an embedded document (altChunk)"))

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
        for i, pieces in enumerate(self._split(paragraph, bold_style)):
            for red, text, bold in _by_colour(pieces):
                words = clean(f"{label} {text}" if label and i == 0 else text)
                label = "" if words else label
                if words:
                    self._count += 1
                    yield SourceLine(
                        self._count,
                        words,
                        heading=level,
                        bold=bold,
                        editorial=red,
                        centered=align == "center",
                        right=align in ("right", "end"),
                    )
        for box in self._boxes(paragraph):
            yield from self.blocks(box)

    def _split(self, paragraph: etree._Element, bold_style: bool) -> list[list[tuple[str, bool, bool]]]:
        """Runs of the paragraph as (words, red, bold), a list for every line."""
        lines: list[list[tuple[str, bool, bool]]] = [[]]
        for run in _runs(paragraph):
            red, bold = _look(run, bold_style)
            for child in run:
                if child.tag == f"{W}t":
                    lines[-1].append((child.text or "", red, bold))
                elif child.tag == f"{W}tab":
                    lines[-1].append((" ", red, bold))
                elif child.tag in (f"{W}br", f"{W}cr"):
                    lines.append([])
                elif child.tag == f"{W}noBreakHyphen":
                    lines[-1].append(("-", red, bold))
                elif child.tag == f"{W}sym":
                    lines[-1].append((_symbol(child), red, bold))
                elif child.tag in _PICTURES and child.find(f".//{W}txbxContent") is None:
                    self.left_out.append(LeftOut(self._count + 1, "", "an image or embedded object"))
        return lines

    @staticmethod
    def _boxes(paragraph: etree._Element) -> list[etree._Element]:
        """Text boxes; Word writes each twice, the second time for old versions."""
        return [
            box
            for box in paragraph.iter(f"{W}txbxContent")
            if not any(a.tag == f"{_MC}Fallback" for a in box.iterancestors())
        ]

    def _table(self, table: etree._Element) -> Iterator[SourceLine]:
        rows = []
        for row in _rows(table):
            cells = [self._cell(cell) for cell in _cells(row)]
            if cells:
                rows.append(tuple(cells))
        if any(cell.lines for row in rows for cell in row):
            self._count += 1
            yield SourceLine(self._count, "", table=tuple(rows))

    def _cell(self, cell: etree._Element) -> SourceCell:
        lines: list[str] = []
        for line in self.blocks(cell):
            if line.table is None:
                lines.append(line.text)
            else:
                lines += [" ".join(t for c in row for t in c.lines) for row in line.table]
        properties = cell.find(f"{W}tcPr")
        span = properties.find(f"{W}gridSpan") if properties is not None else None
        columns = span.get(f"{W}val") or "1" if span is not None else "1"
        return SourceCell(tuple(lines), int(columns) if columns.isdigit() else 1)


def _runs(holder: etree._Element) -> Iterator[etree._Element]:
    """The runs of a paragraph in order: hyperlinks, controls, fields and smart tags entered, text boxes not."""
    for element in holder:
        if element.tag == f"{W}r":
            yield element
        elif element.tag == f"{W}sdt":
            content = element.find(f"{W}sdtContent")
            if content is not None:
                yield from _runs(content)
        elif element.tag in (
            f"{W}hyperlink",
            f"{W}smartTag",
            f"{W}fldSimple",
            f"{W}customXml",
            f"{W}dir",
            f"{W}bdo",
        ):
            yield from _runs(element)


def _look(run: etree._Element, bold_style: bool) -> tuple[bool, bool]:
    properties = run.find(f"{W}rPr")
    if properties is None:
        return False, bold_style
    colour, bold = properties.find(f"{W}color"), properties.find(f"{W}b")
    red = colour is not None and (colour.get(f"{W}val") or "").upper() in _RED
    strong = bold_style if bold is None else (bold.get(f"{W}val") or "1") not in ("0", "false")
    return red, strong


def _by_colour(pieces: list[tuple[str, bool, bool]]) -> Iterator[tuple[bool, str, bool]]:
    """A line's words; red words of a line that begins in red are the publisher's."""
    words = [(text, red, bold) for text, red, bold in pieces if text]
    text = "".join(t for t, _red, _bold in words)
    solid = [(red, bold) for t, red, bold in words if t.strip()]
    if solid:
        red = solid[0][0] and all(r for r, _bold in solid[:2])
        yield red, text, all(bold for _red, bold in solid)


def _symbol(element: etree._Element) -> str:
    code = element.get(f"{W}char") or ""
    try:
        value = int(code, 16)
    except ValueError:
        return ""
    return {0xF0B7: "•", 0xF02D: "–"}.get(value, "" if value >= 0xF000 else chr(value))


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    for element in table:
        if element.tag == f"{W}tr":
            yield element
        elif element.tag == f"{W}sdt":
            content = element.find(f"{W}sdtContent")
            if content is not None:
                yield from _rows(content)


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    for element in row:
        if element.tag == f"{W}tc":
            yield element
        elif element.tag == f"{W}sdt":
            content = element.find(f"{W}sdtContent")
            if content is not None:
                yield from _cells(content)

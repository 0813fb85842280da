"""What a Word file says after «Accept all» and after «Reject all»: a reader that knows nothing of the writer.

It follows ECMA-376 part 1, 17.13.5: what stands under ``w:ins`` or ``w:moveTo`` goes when everything is rejected, what
stands under ``w:del`` or ``w:moveFrom`` when everything is accepted. A paragraph whose end goes runs into the next one;
where nothing is left of it, or a table follows, it is not there. A row whose mark goes is not there, nor a table
without rows.
"""

from __future__ import annotations

import hashlib
import io
import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from lawtrack.config import Imprint
from lawtrack.formats.docx_numbering import Numbering
from lawtrack.formats.docx_package import W
from lawtrack.formats.properties import cleaned_inside

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_P, _T, _RUN, _PPR, _RPR = (f"{W}{name}" for name in ("p", "t", "r", "pPr", "rPr"))
_BLOCKS = frozenset({_P, f"{W}tbl", f"{W}tr", f"{W}tc"})
_AROUND = frozenset({f"{W}sdt", f"{W}sdtContent", f"{W}customXml"})
_NO_WORDS = frozenset({_PPR, f"{W}sdtPr"})
ACCEPTED = frozenset({f"{W}del", f"{W}moveFrom"})
"""What goes when everything is accepted."""
REJECTED = frozenset({f"{W}ins", f"{W}moveTo"})
"""What goes when everything is rejected."""
_THINGS = frozenset({f"{W}drawing", f"{W}pict", f"{W}object", f"{_MC}AlternateContent"})
_PRINTED = {f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}cr": "\n", f"{W}noBreakHyphen": "\u2011"}
_PRINTED[f"{W}softHyphen"] = "\u00ad"
_NOTES = {f"{W}footnoteReference": "footnotes", f"{W}endnoteReference": "endnotes"}


_NOBODY = Imprint()
"""Files in the file are compared without what their properties tell of people: that goes."""


@dataclass(slots=True)
class Told:
    """What a file says.

    Attributes:
        lines: Its paragraphs, each as (automatic number, words), rows and cells of tables with their merges between
            them, notes where their marks stand.
        edges: The lines of page headers and footers, by section, kind and page.
        things: Pictures and text boxes in their order.
    """

    lines: list[tuple[str, str]] = field(default_factory=list)
    edges: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    things: list[str] = field(default_factory=list)


def told(data: bytes, *gone: frozenset[str]) -> list[Told]:
    """What the file says when what is ``gone`` is not there, for each ``gone``.

    Args:
        data: The Word file.
        gone: ``ACCEPTED``, ``REJECTED``, or an empty set for a file without tracked changes.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        names = set(package.namelist())
        links = _links(package, "")
        main = next((t for kind, t in links.values() if kind == "officeDocument"), "word/document.xml")
        links = _links(package, main)
        parts = {
            kind: etree.fromstring(package.read(t))
            for kind, t in links.values()
            if kind in ("footnotes", "endnotes")
        }
        data_of_body = package.read(main)
        body = etree.fromstring(data_of_body).find(f"{W}body")
        result = []
        plain: dict[etree._Element, str] | None = {} if len(gone) > 1 else None
        for one in gone:
            folder = posixpath.dirname(main)
            kept = [
                (n, package.read(n))
                for n in (f"{folder}/numbering.xml", f"{folder}/styles.xml")
                if n in names
            ]
            numbering = Numbering(kept, main)
            counts = numbering.counts_in(data_of_body)
            reader = _Reader(one, numbering if counts else None, package, links, parts, plain)
            reader.story(body if body is not None else ())
            for n, section in enumerate(body.iter(f"{W}sectPr") if body is not None else ()):
                reader.section(n, section)
            result.append(reader.told)
        return result


def _links(package: zipfile.ZipFile, part: str) -> dict[str, tuple[str, str]]:
    folder, name = posixpath.split(part)
    inner = posixpath.join(folder, "_rels", f"{name}.rels")
    if inner not in package.namelist():
        return {}
    found = {}
    for link in etree.fromstring(package.read(inner)):
        target = posixpath.normpath(posixpath.join("/", folder, link.get("Target") or "")).lstrip("/")
        found[link.get("Id") or ""] = ((link.get("Type") or "").rpartition("/")[2], target)
    return found


class _Reader:
    def __init__(
        self,
        gone: frozenset[str],
        numbering: Numbering | None,
        package: zipfile.ZipFile,
        links: dict[str, tuple[str, str]],
        notes: dict[str, etree._Element],
        plain: dict[etree._Element, str] | None = None,
    ) -> None:
        self.told = Told()
        self._known_plain = plain
        self._gone = gone
        self._numbering = numbering
        self._package = package
        self._links = links
        self._notes = {
            kind: {note.get(f"{W}id"): note for note in root if isinstance(note.tag, str)}
            for kind, root in notes.items()
        }

    def section(self, number: int, section: etree._Element) -> None:
        """The page headers and footers of a section."""
        for reference in section.iter(f"{W}headerReference", f"{W}footerReference"):
            _kind, target = self._links.get(reference.get(f"{_R}id") or "", ("", ""))
            if target in self._package.namelist():
                root = etree.fromstring(self._package.read(target))
                inner = _Reader(self._gone, self._numbering, self._package, _links(self._package, target), {})
                inner.story(root)
                key = f"{number} {reference.tag} {reference.get(f'{W}type') or 'default'}"
                self.told.edges[key] = inner.told.lines
                self.told.things += inner.told.things

    def story(self, holder: etree._Element | tuple[()]) -> None:
        """The paragraphs and tables of a holder."""
        carried, printed = "", 0
        for block in self._blocks(holder):
            if block.tag == _P:
                carried += self._paragraph(block)
                if not self._end_gone(block):
                    self.told.lines.append((self._number(block), carried))
                    carried, printed = "", printed + 1
            elif kept := [row for row in self._blocks(block) if not self._row_gone(row)]:
                if carried:
                    self.told.lines.append(("", carried))
                carried, printed = "", printed + 1
                self._rows(kept)
        if carried or not printed:
            self.told.lines.append(("", carried))

    def _blocks(self, holder: etree._Element | tuple[()]) -> Iterator[etree._Element]:
        for element in holder:
            if element.tag in _BLOCKS:
                yield element
            elif element.tag in _AROUND:
                yield from self._blocks(element)

    def _row_gone(self, row: etree._Element) -> bool:
        return any(mark.tag in self._gone for mark in row.iterfind(f"{W}trPr/*"))

    def _rows(self, rows: list[etree._Element]) -> None:
        for row in rows:
            self.told.lines.append(("", "<row>"))
            for cell in self._blocks(row):
                merges = [
                    f"{mark.tag.rpartition('}')[2]}={mark.get(f'{W}val') or 'continue'}"
                    for tag in ("gridSpan", "vMerge")
                    for mark in cell.iterfind(f"{W}tcPr/{W}{tag}")
                ]
                self.told.lines.append(("", f"<cell {' '.join(merges)}>"))
                self.story(cell)
        self.told.lines.append(("", "<table>"))

    def _end_gone(self, paragraph: etree._Element) -> bool:
        if not self._gone or not len(paragraph) or paragraph[0].tag != _PPR:
            return False
        look = paragraph[0].find(_RPR)
        return look is not None and any(mark.tag in self._gone for mark in look)

    def _number(self, paragraph: etree._Element) -> str:
        if self._numbering is None:
            return ""
        before = paragraph.find(f"{W}pPr/{W}pPrChange/{W}pPr")
        if before is None or f"{W}ins" not in self._gone:
            return self._numbering.label(paragraph)
        holder = etree.Element(_P)
        holder.append(etree.fromstring(etree.tostring(before)))
        return self._numbering.label(holder)

    def _paragraph(self, paragraph: etree._Element) -> str:
        """The words of a paragraph; those of one that is runs of words alone are read once for both sides."""
        known = self._known_plain
        if known is not None and paragraph in known:
            return known[paragraph]
        said = []
        for element in paragraph:
            if element.tag == _RUN and len(element) == 1 and element[0].tag == _T:
                said.append(element[0].text or "")
            elif element.tag != _PPR:
                return self._words(paragraph)
        words = "".join(said)
        if known is not None:
            known[paragraph] = words
        return words

    def _words(self, holder: etree._Element) -> str:
        said = []
        for element in holder:
            tag = element.tag
            if tag == _RUN:
                only = element[0] if len(element) == 1 else None
                said.append((only.text or "") if only is not None and only.tag == _T else self._run(element))
            elif tag in self._gone or not isinstance(tag, str) or tag in _NO_WORDS:
                continue
            elif tag.startswith(_M):
                said.append("".join(t.text or "" for t in element.iter(f"{_M}t")))
            else:
                said.append(self._words(element))
        return "".join(said)

    def _run(self, run: etree._Element) -> str:
        align = run.find(f"{W}rPr/{W}vertAlign")
        high = align is not None and align.get(f"{W}val") == "superscript"
        said = ""
        for element in run:
            tag = element.tag
            if tag in (_T, f"{W}delText"):
                words = element.text or ""
                said += "".join(f"^{letter}" for letter in words) if high else words
            elif tag in _PRINTED:
                said += _PRINTED[tag]
            elif tag == f"{W}br":
                said += "\n" if element.get(f"{W}type") in (None, "textWrapping") else "\f"
            elif tag == f"{W}sym":
                said += f"<{element.get(f'{W}font')} {element.get(f'{W}char')}>"
            elif tag in _NOTES:
                said += self._note(_NOTES[tag], element.get(f"{W}id"))
            elif tag in _THINGS:
                self._thing(element)
        return said

    def _note(self, kind: str, number: str | None) -> str:
        note = self._notes.get(kind, {}).get(number)
        if note is None:
            return f"<{kind}: none>"
        inner = _Reader(self._gone, self._numbering, self._package, self._links, {})
        inner.story(note)
        return f"<{kind}: {inner.told.lines}>"

    def _thing(self, element: etree._Element) -> None:
        boxes = []
        for box in element.iter(f"{W}txbxContent"):
            inner = _Reader(self._gone, self._numbering, self._package, self._links, {})
            inner.story(box)
            boxes.append(f"{inner.told.lines}")
        pictures = [
            hashlib.sha256(
                cleaned_inside(self._package.read(self._links[str(value)][1]), _NOBODY)
            ).hexdigest()
            for inner_element in element.iter(etree.Element)
            for name, value in inner_element.items()
            if str(name).startswith(_R)
            and self._links.get(str(value), ("", ""))[1] in self._package.namelist()
        ]
        self.told.things.append(f"{pictures} {boxes}")

"""The package of a Word file: opened safely, refused where it holds tracked changes, its styles and outer parts."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING

from lxml import etree

from lawtrack.errors import InputError
from lawtrack.formats.damage import check_count, damage_said, part_root
from lawtrack.formats.word.drawings import words_in_part
from lawtrack.i18n import _
from lawtrack.incoming import number_in
from lawtrack.model.message import Message, message

if TYPE_CHECKING:
    from docx.document import Document

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MAXIMUM = 300 * 1024 * 1024
_LARGEST_PART = 100 * 1024 * 1024
_MOST_TAGS = 4_000_000
"""Tags of one part: lxml holds a million elements in some 200 MB."""
_DEEPEST_HEADING = 9
_TRACKED = tuple(
    f"{W}{name}"
    for name in (
        *("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge"),
        *("customXmlInsRangeStart", "customXmlDelRangeStart"),
    )
)
COMMENT = message("a comment of the Word file")
_OUTSIDE = {
    "footnotes": message("a footnote of the Word file"),
    "endnotes": message("an endnote of the Word file"),
    "comments": COMMENT,
    "header": message("a page header"),
    "footer": message("a page footer"),
    "diagramData": message("a diagram of the Word file"),
    "chart": message("a chart of the Word file"),
    "package": message("a file embedded in the Word file"),
}
_DRAWN = frozenset({"diagramData", "chart"})
_MAIN = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_OTHER_MAINS = (
    b"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    b"application/vnd.ms-word.document.macroEnabled.main+xml",
    b"application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
)
"""A template and files with macros hold the same document; the macros are never run."""
_STRICT = b"http://purl.oclc.org/ooxml/"
_TRANSITIONAL = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", b"wordprocessingml/2006/main"),
    (b"http://purl.oclc.org/ooxml/officeDocument/", b"officeDocument/2006/"),
    (b"http://purl.oclc.org/ooxml/drawingml/", b"drawingml/2006/"),
)
"""«Strict Open XML» of Word's Save As (ISO/IEC 29500-1) differs in the names of its vocabularies only, for what an
act holds; part 4 has the transitional ones."""


def opened(data: bytes, name: str) -> Document:
    """The document of a package; of a template, a file with macros, or a Strict one too.

    Raises:
        InputError: It is no Word file, damaged, protected, declares entities, is too large when unpacked, or has
            no body.
    """
    import docx

    with damage_said(name):
        document = docx.Document(io.BytesIO(usual(data, name)))
        if document.element.body is None:
            raise InputError(
                _("{name} is a Word file without a body: there are no words in it.").format(name=name),
                hint=_("Open it in Word and save it as .docx again."),
            )
        return document


def usual(data: bytes, name: str) -> bytes:
    """The package with the usual vocabularies, after what is dangerous or too large was refused.

    Raises:
        InputError: It is no Word file, declares entities, is too large when unpacked, or holds a part twice.
    """
    hint = _("Open it in Word and save it as .docx again.")
    changed: dict[str, bytes] = {}
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        entries = package.infolist()
        names = [entry.filename for entry in entries]
        if sum(entry.file_size for entry in entries) > _MAXIMUM or len(entries) > 10_000:
            raise InputError(_("{name} is too large when unpacked.").format(name=name))
        if len(set(names)) != len(names):
            raise InputError(
                _("{name} is damaged: it holds a part twice, and which one is meant is not clear.").format(
                    name=name
                ),
                hint=hint,
            )
        if "word/document.xml" not in names and b"/officeDocument" not in _read(package, "_rels/.rels"):
            raise InputError(_("{name} is a zip file but not a Word document.").format(name=name), hint=hint)
        for entry in entries:
            if not entry.filename.endswith((".xml", ".rels")):
                continue
            if entry.file_size > _LARGEST_PART:
                raise InputError(_("{name} is too large when unpacked.").format(name=name))
            part = package.read(entry)
            if _declares_entities(part):
                raise InputError(
                    _("{name} declares XML entities, which no Word file does.").format(name=name), hint=hint
                )
            check_count(part.count(b"</w:p>") + part.count(b"<w:p/>"), name)
            if part.count(b"<") > _MOST_TAGS:
                raise InputError(_("{name} is too large when unpacked.").format(name=name))
            usual = _transitional(part)
            if usual != part:
                changed[entry.filename] = usual
        return _with_parts(package, changed) if changed else data


def _read(package: zipfile.ZipFile, part: str) -> bytes:
    return package.read(part) if part in package.namelist() else b""


def _transitional(part: bytes) -> bytes:
    """A part with the vocabularies and the content type that python-docx knows."""
    for other in _OTHER_MAINS:
        part = part.replace(other, _MAIN)
    if _STRICT in part:
        for strict, usual in _TRANSITIONAL:
            part = part.replace(strict, b"http://schemas.openxmlformats.org/" + usual)
    return part


def _with_parts(package: zipfile.ZipFile, changed: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for entry in package.infolist():
            made.writestr(entry.filename, changed.get(entry.filename) or package.read(entry))
    return out.getvalue()


def refuse_tracked(body: etree._Element, name: str) -> None:
    """Refuse a body in which changes wait to be accepted: which of the two texts is meant, only a person knows.

    Raises:
        InputError: There are tracked changes.
    """
    count = sum(1 for tag in _TRACKED for _element in body.iter(tag))
    if count:
        raise InputError(
            _("{name} holds {n} tracked changes that are neither accepted nor rejected.").format(
                name=name, n=count
            ),
            hint=_("Accept or reject them in Word (Review → Accept), save, and try again."),
        )


def styles(document: Document) -> dict[str, tuple[int | None, bool]]:
    """Style id → heading level and whether it is bold."""
    result: dict[str, tuple[int | None, bool]] = {}
    for style in document.styles.element.iter(f"{W}style"):
        name = style.find(f"{W}name")
        words = (name.get(f"{W}val") or "").lower() if name is not None else ""
        level = number_in(words.split()[-1], _DEEPEST_HEADING) if words.startswith("heading ") else None
        bold = style.find(f"{W}rPr/{W}b") is not None
        result[style.get(f"{W}styleId") or ""] = (level, bold)
    return result


def numbering_parts(document: Document) -> Iterator[tuple[str, bytes]]:
    """The parts with the numbering and the styles: names and contents."""
    for part in document.part.package.iter_parts():
        inner = str(part.partname)
        if inner.endswith(("/numbering.xml", "/styles.xml")):
            yield inner, part.blob


def notes_of(document: Document, name: str) -> Iterator[tuple[Message, str]]:
    """What stands outside the body, each as (what it is, its words): footnotes, endnotes, comments, page headers.

    Raises:
        InputError: One of these parts is broken.
    """
    for relation in document.part.rels.values():
        kind = relation.reltype.rpartition("/")[2]
        if kind not in _OUTSIDE or relation.is_external:
            continue
        if kind == "package":
            if words := embedded_words(document, relation.rId):
                yield _OUTSIDE[kind], words
            continue
        inner = str(relation.target_part.partname)
        if kind in _DRAWN:
            with suppress(InputError):  # a broken drawing is told where it stands, as a picture is
                yield _OUTSIDE[kind], words_in_part(part_root(relation.target_part.blob, inner, name))
            continue
        root = part_root(relation.target_part.blob, inner, name)
        parts = [root] if kind in ("header", "footer") else list(root)
        for part in parts:
            words = " ".join(map(_words_of, part.iter(f"{W}p")))
            if words.strip() and part.get(f"{W}type") in (None, "normal"):
                yield _OUTSIDE[kind], words


def _words_of(paragraph: etree._Element) -> str:
    return "".join(
        (t.text or "") if t.tag == f"{W}t" else "-" if t.tag == f"{W}noBreakHyphen" else " "
        for t in paragraph.iter(f"{W}t", f"{W}noBreakHyphen", f"{W}tab", f"{W}br")
    )


def embedded_words(document: Document, relation: str) -> str:
    """The words of a document embedded whole (altChunk), where it is a Word file, a page or a text; else empty."""
    part = document.part.rels.get(relation)
    if part is None or part.is_external:
        return ""
    data = part.target_part.blob
    if data.startswith(b"PK"):
        try:
            return " ".join(t.text or "" for t in opened(data, relation).element.body.iter(f"{W}t"))
        except InputError:
            return ""
    kind = part.target_part.content_type
    if "html" in kind or "xml" in kind:
        page = etree.fromstring(data, etree.HTMLParser(encoding="utf-8", no_network=True))
        return " ".join(map(str, page.itertext())) if page is not None else ""
    return data.decode("utf-8", "replace") if kind == "text/plain" else ""


def _declares_entities(data: bytes) -> bool:
    """True where the beginning of an XML part, in UTF-8 or UTF-16, has a document type."""
    return b"<!DOCTYPE" in data[:4096].replace(b"\x00", b"")

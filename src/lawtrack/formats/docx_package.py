"""The package of a Word file: opened safely, refused where it holds tracked changes, its styles and outer parts."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lxml import etree

from lawtrack.errors import InputError
from lawtrack.i18n import _

if TYPE_CHECKING:
    from docx.document import Document

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MAXIMUM = 300 * 1024 * 1024
_TRACKED = (f"{W}ins", f"{W}del", f"{W}moveFrom", f"{W}moveTo")
_OUTSIDE = {
    "footnotes": "a footnote of the Word file",
    "endnotes": "an endnote of the Word file",
    "comments": "a comment of the Word file",
    "header": "a page header",
    "footer": "a page footer",
}


def opened(data: bytes, name: str) -> Document:
    """The document of a package.

    Raises:
        InputError: It is no Word file, damaged, protected, declares entities, or is too large when unpacked.
    """
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
            for part in package.namelist():
                if part.endswith((".xml", ".rels")) and _declares_entities(package.read(part)):
                    raise InputError(
                        _("{name} declares XML entities, which no Word file does.").format(name=name),
                        hint=hint,
                    )
        return docx.Document(io.BytesIO(data))
    except (
        zipfile.BadZipFile,
        PackageNotFoundError,
        KeyError,
        ValueError,
        AttributeError,
        RuntimeError,
        NotImplementedError,
        zlib.error,
        etree.XMLSyntaxError,
        OSError,
    ) as error:
        raise InputError(_("{name} is damaged or not a Word file.").format(name=name), hint=hint) from error


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
        level = (
            int(words.split()[-1]) if words.startswith("heading ") and words.split()[-1].isdigit() else None
        )
        bold = style.find(f"{W}rPr/{W}b") is not None
        result[style.get(f"{W}styleId") or ""] = (level, bold)
    return result


def notes_of(document: Document) -> Iterator[tuple[str, str]]:
    """What stands outside the body, each as (what it is, its words): footnotes, endnotes, comments, page headers."""
    for relation in document.part.rels.values():
        kind = relation.reltype.rpartition("/")[2]
        if kind not in _OUTSIDE or relation.is_external:
            continue
        root = etree.fromstring(relation.target_part.blob, etree.XMLParser(resolve_entities=False))
        parts = [root] if kind in ("header", "footer") else list(root)
        for part in parts:
            words = " ".join(
                "".join(t.text or "" for t in paragraph.iter(f"{W}t")) for paragraph in part.iter(f"{W}p")
            )
            if words.strip() and part.get(f"{W}type") in (None, "normal"):
                yield _OUTSIDE[kind], words


def _declares_entities(data: bytes) -> bool:
    """True where the beginning of an XML part, in UTF-8 or UTF-16, has a document type."""
    return b"<!DOCTYPE" in data[:4096].replace(b"\x00", b"")

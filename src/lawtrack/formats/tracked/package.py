"""The parts of a Word file as they are, and a file with some of them changed: every other part stays byte for byte."""

from __future__ import annotations

import hashlib
import io
import posixpath
import zipfile
from collections.abc import Mapping
from functools import cache, cached_property
from typing import NamedTuple

from lxml import etree

from lawtrack.config import Imprint
from lawtrack.formats.damage import damage_said, part_root
from lawtrack.formats.docx_package import W, usual
from lawtrack.formats.properties import cleaned_inside, cleaned_parts, plain_entry

_RELS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_LEVEL = 2
"""Compression: half the time of the usual level for a file a third larger."""


class Relation(NamedTuple):
    """What a part refers to: its kind (the last word of its type) and the part, or the address, meant."""

    kind: str
    target: str


class WordParts:
    """A Word file opened part by part.

    Args:
        data: The file.
        name: Its name, for messages.

    Raises:
        InputError: It is no Word file, or damaged.
    """

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        with damage_said(name):
            self.data = usual(data, name)
            self._zip = zipfile.ZipFile(io.BytesIO(self.data))
            self._names = frozenset(self._zip.namelist())
            root = self.relations("")
            mains = [relation.target for relation in root.values() if relation.kind == "officeDocument"]
            self.main = mains[0] if mains else "word/document.xml"
            self._zip.getinfo(self.main)

    def has(self, part: str) -> bool:
        """True where the part is there."""
        return part in self._names

    def read(self, part: str) -> bytes:
        """The bytes of a part, none where it is not there."""
        return self._zip.read(part) if part in self._names else b""

    def root(self, part: str) -> etree._Element:
        """A part, read anew each time.

        Raises:
            InputError: It is broken.
        """
        return part_root(self.read(part), part, self.name)

    def relations(self, part: str) -> dict[str, Relation]:
        """What a part refers to, by the number it uses for it."""
        folder = part.rpartition("/")[0]
        data = self.read(relations_of(part))
        found: dict[str, Relation] = {}
        if data:
            for element in part_root(data, part, self.name).iter(_RELS):
                target = element.get("Target") or ""
                if element.get("TargetMode") != "External":
                    target = posixpath.normpath(posixpath.join(f"/{folder}", target)).lstrip("/")
                kind = (element.get("Type") or "").rpartition("/")[2]
                found[element.get("Id") or ""] = Relation(kind, target)
        return found

    def digest(self, part: str) -> str:
        """What tells the contents of a part from those of others."""
        data = cleaned_inside(self.read(part), Imprint())
        return hashlib.blake2b(data or part.encode(), digest_size=12).hexdigest()

    def related(self, kind: str) -> str:
        """The part of a kind that the document refers to, empty where there is none."""
        return next((r.target for r in self.relations(self.main).values() if r.kind == kind), "")

    @cached_property
    def styles(self) -> frozenset[tuple[str, str]]:
        """The styles: number and name."""
        part = self.related("styles")
        if not self.has(part):
            return frozenset()
        found = set()
        for style in self.root(part).iter(f"{W}style"):
            name = style.find(f"{W}name")
            words = (name.get(f"{W}val") or "") if name is not None else ""
            found.add((style.get(f"{W}styleId") or "", words.lower()))
        return frozenset(found)

    def with_parts(self, changed: Mapping[str, bytes], imprint: Imprint | None) -> bytes:
        """The file with these parts instead of its own, or beside them.

        Args:
            changed: The parts.
            imprint: Who the file says made it; what else its properties tell goes. None for a file that is not given
                out as it is.

        Raises:
            InputError: A part is damaged.
        """
        names = [entry.filename for entry in self._zip.infolist()]
        names += sorted(changed.keys() - self._names)

        @cache
        def read(part: str) -> bytes:
            return changed.get(part) or self._zip.read(part)

        out = io.BytesIO()
        with (
            damage_said(self.name),
            zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as made,
        ):
            told = cleaned_parts(names, read, imprint, own=False) if imprint is not None else {}
            for part in names:
                content = told[part] if part in told else read(part)
                if content is not None:
                    made.writestr(plain_entry(part), content, compresslevel=_LEVEL)
        return out.getvalue()


def relations_of(part: str) -> str:
    """The part that holds what a part refers to."""
    folder, slash, file = part.rpartition("/")
    return f"{folder}{slash}_rels/{file}.rels"


def as_bytes(root: etree._Element) -> bytes:
    """A part as it is written into a package."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def with_new_part(old: WordParts, part: str, kind: str, content_type: str) -> dict[str, bytes]:
    """What changes beside a part that is added: the document's references and the list of contents."""
    inner = relations_of(old.main)
    references = old.root(inner) if old.has(inner) else etree.Element(f"{_RELS[:-12]}Relationships")
    taken = {element.get("Id") for element in references}
    number = next(f"rId{n}" for n in range(1, 100_000) if f"rId{n}" not in taken)
    target = posixpath.relpath(f"/{part}", f"/{posixpath.dirname(old.main)}")
    etree.SubElement(references, _RELS, {"Id": number, "Type": f"{OFFICE}/{kind}", "Target": target})
    contents = old.root("[Content_Types].xml")
    etree.SubElement(contents, f"{_TYPES}Override", {"PartName": f"/{part}", "ContentType": content_type})
    return {inner: as_bytes(references), "[Content_Types].xml": as_bytes(contents)}

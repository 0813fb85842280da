"""Pictures of the new file, brought over into the old one: the drawing, the picture itself, and what refers to it."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from lawtrack.formats.docx_package import W
from lawtrack.formats.tracked.package import OFFICE, WordParts, as_bytes, relations_of

_RELATED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_CONTENTS = "[Content_Types].xml"
_DOC_PR = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_FIRST_NUMBER = 900_000
"""Numbers of drawings that no file has: Word counts from 1."""


class Pictures:
    """Brings pictures over.

    Args:
        old: The old file.
        new: The new file.
    """

    def __init__(self, old: WordParts, new: WordParts) -> None:
        self._old = old
        self._new = new
        self._media: dict[str, str] = {}  # part of the new file → part in the old one
        self._numbers: dict[tuple[str, str], str] = {}  # part that refers, part referred to → number
        self._count = 0

    def bring(self, drawing: etree._Element, part: str, there: str) -> etree._Element | None:
        """A drawing for a part of the old file; None where it is more than pictures.

        Args:
            drawing: The drawing as it stands in the new file.
            part: The part of the old file it is put into.
            there: The part of the new file it stands in.
        """
        if drawing.tag != f"{W}drawing" or next(drawing.iter(f"{W}txbxContent"), None) is not None:
            return None
        relations = self._new.relations(there)
        made = deepcopy(drawing)
        for element in made.iter(etree.Element):
            for name, value in element.items():
                if not str(name).startswith(_RELATED):
                    continue
                relation = relations.get(str(value))
                if relation is None or relation.kind != "image" or not self._new.has(relation.target):
                    return None
                element.set(name, self._number(part, relation.target))
            if element.tag == _DOC_PR:
                self._count += 1
                element.set("id", str(_FIRST_NUMBER + self._count))
        return made

    def write(self, changed: dict[str, bytes]) -> dict[str, bytes]:
        """The parts with what was brought over; those in ``changed`` are added to."""
        if not self._media:
            return changed
        result = {**changed, **{name: self._new.read(there) for there, name in self._media.items()}}
        for part in {part for part, _target in self._numbers}:
            inner = relations_of(part)
            data = result.get(inner) or self._old.read(inner)
            root = etree.fromstring(data) if data else etree.Element(f"{_RELATION[:-12]}Relationships")
            for (holder, target), number in self._numbers.items():
                if holder == part:
                    known = {"Id": number, "Type": f"{OFFICE}/image", "Target": f"/{target}"}
                    etree.SubElement(root, _RELATION, known)
            result[inner] = as_bytes(root)
        contents = etree.fromstring(result.get(_CONTENTS) or self._old.read(_CONTENTS))
        for there, name in self._media.items():
            kind = self._content_type(there)
            etree.SubElement(contents, f"{_TYPES}Override", {"PartName": f"/{name}", "ContentType": kind})
        result[_CONTENTS] = as_bytes(contents)
        return result

    def _number(self, part: str, target: str) -> str:
        if target not in self._media:
            suffix = target.rpartition(".")[2]
            number = len(self._media) + 1
            while self._old.has(name := f"word/media/brought{number}.{suffix}"):
                number += 1
            self._media[target] = name
        key = part, self._media[target]
        if key not in self._numbers:
            self._numbers[key] = f"rIdBrought{len(self._numbers) + 1}"
        return self._numbers[key]

    def _content_type(self, part: str) -> str:
        suffix = part.rpartition(".")[2].lower()
        found = f"image/{suffix}"
        for element in self._new.root(_CONTENTS):
            if element.get("PartName") == f"/{part}":
                return element.get("ContentType") or found
            if (element.get("Extension") or "").lower() == suffix:
                found = element.get("ContentType") or found
        return found

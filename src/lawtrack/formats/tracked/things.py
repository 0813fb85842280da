"""What stands among the words and is no letter: when two of them, one in each file, are the same thing."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from lxml import etree

from lawtrack.formats.docx_package import W
from lawtrack.formats.tracked.package import WordParts
from lawtrack.formats.tracked.text import MC

_RELATED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_NOTES = {f"{W}footnoteReference": "footnotes", f"{W}endnoteReference": "endnotes"}
_PICTURES = (f"{W}drawing", f"{W}pict", f"{W}object", f"{MC}AlternateContent")
_BOX = f"{W}txbxContent"


class Things:
    """Names the things of one part of a file.

    Args:
        parts: The file.
        part: The part they stand in.
        notes: Of ``footnotes`` and ``endnotes``: by the number of a note in this file, a name that the same note of the
            other file has too.
    """

    def __init__(self, parts: WordParts, part: str, notes: Mapping[str, Mapping[str, str]]) -> None:
        self._parts = parts
        self._relations = parts.relations(part)
        self._notes = notes

    def key(self, element: etree._Element) -> str:
        """The name of a thing; equal names for equal things."""
        tag = element.tag
        if tag in _NOTES:
            number = element.get(f"{W}id") or ""
            return f"note {_NOTES[tag]} {self._notes.get(_NOTES[tag], {}).get(number, number)}"
        if tag in _PICTURES:
            boxes = sum(1 for _box in element.iter(_BOX))
            pictures = self.pictures(element)
            return f"boxes {boxes} {pictures}" if boxes or pictures else f"drawing {_digest(element)}"
        return f"{tag} {_digest(element)}"

    def pictures(self, element: etree._Element) -> list[str]:
        """What tells the pictures inside an element from others."""
        found = []
        for inner in element.iter():
            if not isinstance(inner.tag, str) or inner.tag.endswith("}hlinkClick"):
                continue
            for name, value in inner.attrib.items():
                if str(name).startswith(_RELATED) and str(value) in self._relations:
                    found.append(self._parts.digest(self._relations[str(value)].target))
        return found


def _digest(element: etree._Element) -> str:
    """The contents of an element, without the numbers that each file gives anew."""
    said = []
    for inner in element.iter():
        if isinstance(inner.tag, str) and inner.tag.rpartition("}")[2] not in (
            "rPr",
            "ctrlPr",
            "docPr",
            "cNvPr",
        ):
            attributes = sorted(
                f"{name!s}={value!s}" for name, value in inner.items() if str(name).rpartition("}")[2] != "id"
            )
            said.append(f"{inner.tag} {attributes} {(inner.text or '').strip()}")
    return hashlib.blake2b("\n".join(said).encode(), digest_size=12).hexdigest()

"""Page headers and footers of both files: those of one section and kind are compared with each other."""

from __future__ import annotations

from lxml import etree

from lawtrack.formats.docx_package import W
from lawtrack.formats.tracked.package import WordParts

_REFERENCES = (f"{W}headerReference", f"{W}footerReference")
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def edges_of(parts: WordParts, body: etree._Element) -> dict[tuple[int, str, str], str]:
    """The parts of page headers and footers by section, tag and kind of page."""
    relations = parts.relations(parts.main)
    found: dict[tuple[int, str, str], str] = {}
    for n, section in enumerate(body.iter(f"{W}sectPr")):
        for reference in section:
            if reference.tag in _REFERENCES:
                relation = relations.get(reference.get(_ID) or "")
                if relation is not None and parts.has(relation.target):
                    key = (n, str(reference.tag), reference.get(f"{W}type") or "default")
                    found[key] = relation.target
    return found


def has_words(root: etree._Element) -> bool:
    """True where a part says something."""
    return any((element.text or "").strip() for element in root.iter(f"{W}t"))

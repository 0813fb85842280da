"""Words in drawings: shapes, WordArt, diagrams (SmartArt), charts."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_V = "{urn:schemas-microsoft-com:vml}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"


def words_in_drawing(drawing: etree._Element) -> str:
    """The words that a drawing holds beside its text boxes, each once; empty for a picture."""
    return " ".join(filter(None, map(str.strip, _words(drawing))))


def words_in_part(root: etree._Element) -> str:
    """The words of a diagram or a chart: of its points, titles and categories."""
    names = (t for cache in root.iter(f"{_C}strCache") for t in cache.iter(f"{_C}v"))
    paragraphs = ("".join(t.text or "" for t in p.iter(f"{_A}t")) for p in root.iter(f"{_A}p"))
    return " ".join(filter(None, [*paragraphs, *dict.fromkeys(name.text or "" for name in names)]))


def _words(drawing: etree._Element) -> Iterator[str]:
    for element in drawing.iter(f"{_A}t", f"{_V}textpath"):
        if any(a.tag == f"{_MC}Fallback" and a.getprevious() is not None for a in element.iterancestors()):
            continue  # the same once more, for old versions
        yield (element.text if element.tag == f"{_A}t" else element.get("string")) or ""

"""The proof that no words of an XML file were lost on the way to the tree: it runs on every file that is not our own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from lxml import etree

from lawtrack.formats.akn.parsing import line_of
from lawtrack.model.provision import Provision

_MOST_SEARCHED = 1000
"""Texts looked for among what was kept; where more are lost, their characters are told."""

Texts = list[tuple[int, str]]


def texts_of(document: etree._Element) -> Texts:
    """The line and the words of every text of a document, its metadata aside; before any reader changes it."""
    beside = {inner for meta in document.iter("{*}meta") for inner in meta.iter()}
    return [(line, text) for line, text in _texts(document, beside) if text]


def lost(texts: Texts, root: Provision, others: Iterable[str]) -> list[tuple[int, str]]:
    """What of a document's texts is neither in the tree nor in ``others`` (notes, words left out), with its line."""
    pieces = [_packed(f"{node.label} {node.heading} {node.text}") for node in root.walk()]
    pieces += [_packed(text) for text in others]
    missing = Counter(_packed("".join(text for _line, text in texts)))
    kept = "".join(pieces)
    missing -= Counter(kept)
    if not missing:
        return []
    if len(texts) <= _MOST_SEARCHED:
        found = [(line, text) for line, text in texts if _packed(text) not in kept]
        if found:
            return found
    return [(texts[0][0], "".join(missing.elements()))]


def _texts(document: etree._Element, beside: set[etree._Element]) -> Iterator[tuple[int, str]]:
    for element in document.iter():
        if element not in beside and isinstance(element.tag, str):
            yield line_of(element), " ".join((element.text or "").split())
        above = element.getparent()
        if element is not document and above is not None and above not in beside:
            yield line_of(element), " ".join((element.tail or "").split())


def _packed(text: str) -> str:
    return "".join(text.split())

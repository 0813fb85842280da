"""The words of a Word paragraph as one string, and which run each letter stands in.

What is no letter (a picture, a formula, the mark of a footnote, a line break) is one letter of a private plane of
Unicode, the same one in both files where it is the same thing. Raised digits are read as raised, so that 5¹ is not 51.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from lxml import etree

from lawtrack.formats.docx_package import W
from lawtrack.formats.source_text import raised
from lawtrack.formats.word.looks import is_high

MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
R, T, P, TBL, TR, TC, RPR, PPR = (f"{W}{name}" for name in ("r", "t", "p", "tbl", "tr", "tc", "rPr", "pPr"))
SDT, SDT_CONTENT = f"{W}sdt", f"{W}sdtContent"
BREAK = "\U0010fffd"
"""A line break inside a paragraph."""
FEED = "\U0010fffc"
"""A line feed that a program left among the words: it prints as a blank and must not pass for the end of a paragraph."""
_FIRST_OBJECT = 0x100000
_MOST_OBJECTS = 60_000
_WRAPPERS = frozenset(
    f"{W}{name}" for name in ("hyperlink", "smartTag", "fldSimple", "customXml", "dir", "bdo")
)
_FORMULAS = (f"{M}oMath", f"{M}oMathPara")
_LETTERS = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}cr": BREAK,
    f"{W}noBreakHyphen": "\u2011",
    f"{W}softHyphen": "\u00ad",
}
_SILENT = frozenset(
    f"{W}{name}"
    for name in ("rPr", "fldChar", "instrText", "lastRenderedPageBreak", "commentReference", "annotationRef")
) | frozenset(f"{W}{name}" for name in ("footnoteRef", "endnoteRef", "separator", "continuationSeparator"))
_BR, _VERT, _POSITION, _TYPE = f"{W}br", f"{W}vertAlign", f"{W}position", f"{W}type"


class Piece(NamedTuple):
    """Some letters: the run (or formula) and the element in it that holds them."""

    run: etree._Element
    child: etree._Element
    text: str


class Objects:
    """What is no letter, as letters of a private plane; one table for both files."""

    def __init__(self) -> None:
        self._letters: dict[str, str] = {}

    def letter(self, key: str) -> str:
        """The letter of a thing: equal keys, equal letters."""
        if key not in self._letters:
            self._letters[key] = chr(_FIRST_OBJECT + len(self._letters) % _MOST_OBJECTS)
        return self._letters[key]


class Words:
    """Reads the paragraphs of one part of one file.

    Args:
        objects: The table of both files.
        key: Says what an element that is no letter is.
    """

    def __init__(self, objects: Objects, key: Callable[[etree._Element], str]) -> None:
        self._objects = objects
        self._key = key

    def text(self, paragraph: etree._Element) -> str:
        """All letters of a paragraph."""
        said: list[str] = []
        for element in paragraph:
            tag = element.tag
            if tag == PPR:
                continue
            # most paragraphs are runs of words and nothing else
            if (
                tag != R
                or not len(element)
                or (len(element) > 1 and (len(element) > 2 or is_raised(element)))
            ):
                return "".join([piece.text for piece in self.pieces(paragraph)])
            child = element[-1]
            if child.tag != T or (len(element) > 1 and element[0].tag != RPR):
                return "".join([piece.text for piece in self.pieces(paragraph)])
            said.append(child.text or "")
        words = "".join(said)
        return words.replace("\n", FEED) if "\n" in words else words

    def pieces(self, paragraph: etree._Element) -> Iterator[Piece]:
        """The letters with their places, those without any (fields, anchors) too."""
        for run in inline(paragraph):
            if run.tag != R:
                yield Piece(run, run, self._objects.letter(self._key(run)))
                continue
            high = None
            for child in run:
                tag = child.tag
                if tag == T:
                    if high is None:
                        high = is_raised(run)
                    words = (child.text or "").replace("\n", FEED)
                    yield Piece(run, child, raised(words) if high else words)
                elif tag in _LETTERS:
                    yield Piece(run, child, _LETTERS[tag])
                elif tag == _BR and child.get(_TYPE) in (None, "textWrapping"):
                    yield Piece(run, child, BREAK)
                elif tag != RPR:
                    silent = tag in _SILENT or not isinstance(tag, str)
                    yield Piece(run, child, "" if silent else self._objects.letter(self._key(child)))


def is_raised(run: etree._Element) -> bool:
    """True for a run that its own properties raise above the line."""
    look = run.find(RPR)
    return look is not None and is_high(look.find(_VERT), look.find(_POSITION))


def inline(holder: etree._Element) -> Iterator[etree._Element]:
    """The runs and formulas of a paragraph, those inside links, fields and controls too."""
    for element in holder:
        tag = element.tag
        if tag == R or tag in _FORMULAS:
            yield element
        elif tag in _WRAPPERS:
            yield from inline(element)
        elif tag == SDT:
            content = element.find(SDT_CONTENT)
            if content is not None:
                yield from inline(content)


def blocks(holder: etree._Element) -> Iterator[etree._Element]:
    """The paragraphs and tables of a body, cell, note or text box, those inside content controls too."""
    yield from _entered(holder, (P, TBL))


def rows(table: etree._Element) -> Iterator[etree._Element]:
    """The rows of a table."""
    yield from _entered(table, (TR,))


def cells(row: etree._Element) -> Iterator[etree._Element]:
    """The cells of a row."""
    yield from _entered(row, (TC,))


def _entered(holder: etree._Element, wanted: tuple[str, ...]) -> Iterator[etree._Element]:
    for element in holder:
        if element.tag in wanted:
            yield element
        elif element.tag == SDT:
            content = element.find(SDT_CONTENT)
            if content is not None:
                yield from _entered(content, wanted)
        elif element.tag == f"{W}customXml":
            yield from _entered(element, wanted)

"""The marks of tracked changes (ECMA-376 part 1, 17.13.5): who, when, and a number for each.

Runs stand inside ``w:ins``, ``w:del``, ``w:moveFrom`` or ``w:moveTo``; the end of a paragraph is marked in its
``w:pPr/w:rPr``, a row in its ``w:trPr``.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from copy import deepcopy

from lxml import etree

from lawtrack.formats.docx_package import W
from lawtrack.formats.outgoing import property_text
from lawtrack.formats.tracked.text import PPR, RPR

INS, DEL, MOVE_FROM, MOVE_TO = (f"{W}{name}" for name in ("ins", "del", "moveFrom", "moveTo"))
_ID, _AUTHOR, _DATE, _NAME = (f"{W}{name}" for name in ("id", "author", "date", "name"))
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_TAKEN = re.compile(rb'w:id="(\d{1,9})"')
_GONE = {f"{W}t": f"{W}delText", f"{W}instrText": f"{W}delInstrText"}
_AFTER_RPR = (f"{W}sectPr", f"{W}pPrChange")
_NOT_CHANGED = (RPR, *_AFTER_RPR)
_BEFORE_TRPR = (f"{W}tblPrEx",)


def first_number(part: bytes) -> int:
    """A number that no bookmark, comment or mark of a part has yet, nor any below which there is one."""
    return max((int(found[1]) for found in _TAKEN.finditer(part)), default=0)


class Marks:
    """Makes the marks of one file.

    Args:
        author: Whose changes they are.
        on: When, in UTC.
        first: The first number; those below are taken by bookmarks and comments.
    """

    def __init__(self, author: str, on: dt.datetime, first: int) -> None:
        self._author = property_text(author)
        self._date = on.strftime("%Y-%m-%dT%H:%M:%SZ")
        self._next = first
        self.count = 0

    def change(self, tag: str) -> etree._Element:
        """An empty mark; ``tag`` is one of ``INS``, ``DEL``, ``MOVE_FROM``, ``MOVE_TO``."""
        self.count += 1
        return etree.Element(tag, {_ID: self._number(), _AUTHOR: self._author, _DATE: self._date})

    def wrap(self, tag: str, element: etree._Element) -> etree._Element:
        """Put a run under a mark, the same one as the run right before it where that has it; gives the mark."""
        before = element.getprevious()
        if (
            before is not None
            and before.tag == tag
            and before.get(_DATE) == self._date
            and self._is_own(before)
        ):
            before.append(element)
            mark = before
        else:
            mark = self.change(tag)
            element.addprevious(mark)
            mark.append(element)
        if tag == DEL:
            _strike(element)
        return mark

    def end(self, paragraph: etree._Element, tag: str) -> None:
        """Mark the end of a paragraph."""
        properties = properties_of(paragraph)
        look = properties.find(RPR)
        if look is None:
            look = etree.Element(RPR)
            later = next((child for child in properties if child.tag in _AFTER_RPR), None)
            if later is None:
                properties.append(look)
            else:
                later.addprevious(look)
        look.insert(0, self.change(tag))

    def row(self, row: etree._Element, tag: str) -> None:
        """Mark a row of a table."""
        properties = row.find(f"{W}trPr")
        if properties is None:
            properties = etree.Element(f"{W}trPr")
            row.insert(1 if len(row) and row[0].tag in _BEFORE_TRPR else 0, properties)
        last = properties.find(f"{W}trPrChange")
        mark = self.change(tag)
        if last is None:
            properties.append(mark)
        else:
            last.addprevious(mark)

    def range(self, tag: str, name: str, paragraphs: Sequence[etree._Element]) -> etree._Element:
        """Set the marks of a move around the paragraphs, one name at both ends of the move; gives the last mark."""
        number = self._number()
        start = etree.Element(
            f"{tag}RangeStart", {_ID: number, _NAME: name, _AUTHOR: self._author, _DATE: self._date}
        )
        paragraphs[0].insert(1 if paragraphs[0].find(PPR) is not None else 0, start)
        end = etree.Element(f"{tag}RangeEnd", {_ID: number})
        paragraphs[-1].addnext(end)
        return end

    def numbering_removed(self, paragraph: etree._Element) -> None:
        """Take the automatic number off a paragraph, as a change that can be rejected."""
        properties = self._changing(paragraph)
        number = properties.find(f"{W}numPr")
        if number is not None:
            properties.remove(number)
        none = f'<w:numPr xmlns:w="{W[1:-1]}"><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
        set_numbering(properties, etree.fromstring(none))

    def properties_taken(self, paragraph: etree._Element, like: etree._Element) -> None:
        """Give a paragraph the properties of another, as a change that can be rejected."""
        theirs = like.find(PPR)
        own = [
            deepcopy(child)
            for child in (theirs if theirs is not None else ())
            if child.tag not in _NOT_CHANGED
        ]
        properties = self._changing(paragraph)
        for child in [child for child in properties if child.tag not in _NOT_CHANGED]:
            properties.remove(child)
        properties[0:0] = own

    def _changing(self, paragraph: etree._Element) -> etree._Element:
        """The properties of a paragraph, those it had before kept beside them."""
        properties = properties_of(paragraph)
        if properties.find(f"{W}pPrChange") is None:
            before = etree.Element(PPR)
            before.extend(deepcopy(child) for child in properties if child.tag not in _NOT_CHANGED)
            change = self.change(f"{W}pPrChange")
            change.append(before)
            properties.append(change)
        return properties

    def _number(self) -> str:
        self._next += 1
        return str(self._next)

    def _is_own(self, mark: etree._Element) -> bool:
        return mark.get(_AUTHOR) == self._author


_BEFORE_NUMBER = frozenset(
    f"{W}{name}" for name in ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl")
)


def set_numbering(properties: etree._Element, number: etree._Element) -> None:
    """Put a list among the properties of a paragraph, at its place in the schema."""
    properties.insert(sum(child.tag in _BEFORE_NUMBER for child in properties), number)


def properties_of(paragraph: etree._Element) -> etree._Element:
    """The properties of a paragraph, made where there are none."""
    properties = paragraph.find(PPR)
    if properties is None:
        properties = etree.Element(PPR)
        paragraph.insert(0, properties)
    return properties


def _strike(element: etree._Element) -> None:
    """Name the words of a deleted run as Word does; those of a run that moved away keep their name."""
    for words in element.iter(*_GONE):
        words.tag = _GONE[str(words.tag)]
        words.set(_SPACE, "preserve")

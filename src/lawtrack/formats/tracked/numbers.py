"""Automatic numbers: what Word prints before paragraphs, and what to do where it would print another number.

A paragraph put in or taken out renumbers those behind it by itself. Where that does not give the number that the new
text has, the paragraph loses its automatic number (a change that can be rejected), and the number is written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import deepcopy

from lxml import etree

from lawtrack.formats.docx_numbering import Numbering
from lawtrack.formats.docx_package import W
from lawtrack.formats.tracked.marks import DEL, MOVE_FROM, Marks, properties_of, set_numbering
from lawtrack.formats.tracked.package import WordParts
from lawtrack.formats.tracked.text import PPR, RPR, TR, P

_MOST_ROUNDS = 400
_GONE = (DEL, MOVE_FROM)


class Numbers:
    """The automatic numbers of a file.

    Args:
        parts: The file.
        body: Its body.
    """

    def __init__(self, parts: WordParts, body: etree._Element) -> None:
        names = [parts.related(kind) for kind in ("numbering", "styles")]
        self._parts = [(f"/{name}", parts.read(name)) for name in names if parts.has(name)]
        self._name = parts.name
        self.labels: dict[etree._Element, str] = {}
        self.wanted: dict[etree._Element, str] = {}
        self.first: dict[etree._Element, etree._Element] = {}
        if any(name.endswith("/numbering.xml") for name, _data in self._parts):
            numbering = self._numbering()
            for paragraph in body.iter(P) if numbering.counts_in(parts.read(parts.main)) else ():
                label = numbering.label(paragraph)
                if label:
                    self.labels[paragraph] = label

    def same_list(self, paragraph: etree._Element, other: Numbers) -> bool:
        """True where the list of a paragraph of another file is one of this file too."""
        number = paragraph.find(f"{PPR}/{W}numPr/{W}numId")
        key = number.get(f"{W}val") if number is not None else None
        if key is None:
            return False
        mine, theirs = self._numbering().levels(key), other._numbering().levels(key)
        return bool(mine) and mine == theirs

    def settle(
        self, body: etree._Element, marks: Marks, write: Callable[[etree._Element, str], None]
    ) -> None:
        """Write the numbers that Word would not print by itself; ``write`` puts one before a paragraph's words."""
        if not self.wanted or not any(name.endswith("/numbering.xml") for name, _data in self._parts):
            return
        for _round in range(_MOST_ROUNDS):
            numbering = self._numbering()
            wrong = next(
                (
                    (paragraph, label)
                    for paragraph in _staying(body)
                    if (label := numbering.label(paragraph)) != self.wanted.get(paragraph, label)
                ),
                None,
            )
            if wrong is None:
                return
            paragraph, label = wrong
            if label:
                marks.numbering_removed(paragraph)
            if self.wanted[paragraph]:
                write(self.first.get(paragraph, paragraph), self.wanted[paragraph])
            self.wanted[paragraph] = ""

    def _numbering(self) -> Numbering:
        return Numbering(self._parts, self._name)


class Numbered:
    """The automatic numbers of both files in a part; empty where none count.

    Args:
        numbers: Those of the old and of the new file.
    """

    def __init__(self, numbers: tuple[Numbers, Numbers] | None = None) -> None:
        self._numbers = numbers
        self.old: Mapping[etree._Element, str] = numbers[0].labels if numbers else {}
        self.new: Mapping[etree._Element, str] = numbers[1].labels if numbers else {}
        self.wanted: dict[etree._Element, str] = numbers[0].wanted if numbers else {}
        self._first = numbers[0].first if numbers else {}

    def of(self, old: Sequence[etree._Element], new: Sequence[etree._Element]) -> tuple[list[str], list[str]]:
        """The numbers of paragraphs of either file."""
        return [self.old.get(p, "") for p in old], [self.new.get(p, "") for p in new]

    def take_over(self, block: etree._Element, kept: etree._Element) -> None:
        """The end of one paragraph serves another that stands before it."""
        self.wanted[block] = self.wanted.get(kept, "")
        self._first[block] = kept

    def same_list(self, paragraph: etree._Element) -> bool:
        """True where the list of a paragraph of the new file is one of the old file too."""
        return self._numbers is not None and self._numbers[0].same_list(paragraph, self._numbers[1])


def take_numbering(made: etree._Element, new: etree._Element) -> None:
    """Give a paragraph the list of another."""
    number = new.find(f"{PPR}/{W}numPr")
    if number is not None:
        set_numbering(properties_of(made), deepcopy(number))


def _staying(body: etree._Element) -> Iterator[etree._Element]:
    """The paragraphs that are there when everything is accepted."""
    for paragraph in body.iter(P):
        if any(paragraph.find(f"{PPR}/{RPR}/{tag}") is not None for tag in _GONE):
            continue
        rows = paragraph.iterancestors(TR)
        if not any(row.find(f"{W}trPr/{DEL}") is not None for row in rows):
            yield paragraph

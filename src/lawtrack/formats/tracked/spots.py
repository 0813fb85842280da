"""Where in a Word file each letter of an act's lines stands.

The lines of a tree are the words of the file without what only the file has (notes of the publisher, pictures, blanks),
so they are found by their letters alone, in order. A line may run over several paragraphs, or share one with others.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from lxml import etree

from lawtrack.comparing.matching import gaps, matches
from lawtrack.formats.docx_package import W
from lawtrack.formats.docx_symbols import UNKNOWN, symbol
from lawtrack.formats.source_text import clean
from lawtrack.formats.tracked.text import BREAK, M, Objects, P, Words, blocks, cells, rows
from lawtrack.formats.tracked.things import Things
from lawtrack.formats.word.formulas import formula_words

_BOX = f"{W}txbxContent"
_FIRST_OBJECT = "\U00100000"
_HYPHENS = {0x2011: "-"}
VIRTUAL = -1
"""The place of a letter that Word prints and does not store: a part of an automatic number."""


class Spot(NamedTuple):
    """The place of a letter: its paragraph, and where in the words of it."""

    paragraph: etree._Element
    at: int


@dataclass(frozen=True, slots=True)
class _Unit:
    """A line of a paragraph: from, to in its words; ``label`` its automatic number."""

    paragraph: etree._Element
    start: int
    stop: int
    letters: str
    label: str


class Spots:
    """The letters of a body.

    Args:
        body: The body of the file.
        things: Names what is no letter in it.
        labels: The automatic numbers of its paragraphs, where they have one.
    """

    def __init__(self, body: etree._Element, things: Things, labels: dict[etree._Element, str]) -> None:
        self._objects = Objects()
        self._things = things
        self._shown: dict[str, str] = {}
        self.words = Words(self._objects, self._key)
        self.labels = labels
        self._units = list(self._read(body))
        self._found: list[tuple[int, int, int, int] | None] = []

    def find(self, lines: Sequence[str]) -> list[str]:
        """Look the lines up, for ``of`` to give their places; gives the letters of what no line covers."""
        mine = [letters_alone(line) for line in lines]
        theirs = [letters_alone(unit.letters) for unit in self._units]
        self._found = [None] * len(mine)
        covered = [False] * len(theirs)
        same = matches(mine, theirs)
        for i, j in same:
            covered[j] = True
            self._found[i] = (j, j + 1, 0, len(mine[i]))
        for a, b, c, d in gaps(same, (0, len(mine), 0, len(theirs))):
            while a < b:
                starts = ((start, _even(mine, theirs, a, b, start, d)) for start in range(c, d))
                start, ends = next((pair for pair in starts if pair[1]), (c, None))
                if ends is None:
                    a += 1
                    continue
                at = 0
                for n in range(a, ends[0]):
                    self._found[n] = (start, ends[1], at, at + len(mine[n]))
                    at += len(mine[n])
                covered[start : ends[1]] = [True] * (ends[1] - start)
                a, c = ends
        return [theirs[n] for n, is_covered in enumerate(covered) if not is_covered]

    def of(self, line: int) -> list[Spot]:
        """The places of the letters of a line that was looked up; none where it is not in the file."""
        found = self._found[line]
        if found is None:
            return []
        first, last, start, stop = found
        spots = [spot for unit in self._units[first:last] for spot in self._of(unit)]
        return spots[start:stop]

    def letters(self, paragraph: etree._Element) -> int:
        """How many letters a paragraph has that a line may have."""
        text = self.words.text(paragraph)
        return sum(1 for letter in text if self._visible(letter))

    def _read(self, holder: etree._Element) -> Iterator[_Unit]:
        for block in blocks(holder):
            if block.tag == P:
                yield from self._lines(block)
                for box in block.iter(_BOX):
                    if next(box.iterancestors(P), None) is block:
                        yield from self._read(box)
                continue
            for row in rows(block):
                for cell in cells(row):
                    yield from self._read(cell)

    def _lines(self, paragraph: etree._Element) -> Iterator[_Unit]:
        text = self.words.text(paragraph)
        label = self.labels.get(paragraph, "")
        start = 0
        for part in text.split(BREAK):
            letters = "".join(self._plain(part).split())
            if letters:
                yield _Unit(paragraph, start, start + len(part), "".join(label.split()) + letters, label)
                label = ""
            start += len(part) + 1

    def _of(self, unit: _Unit) -> list[Spot]:
        part = self.words.text(unit.paragraph)[unit.start : unit.stop]
        virtual = [Spot(unit.paragraph, VIRTUAL)] * len("".join(unit.label.split()))
        return virtual + [
            Spot(unit.paragraph, unit.start + n)
            for n, letter in enumerate(part)
            for _each in self._visible(letter)
        ]

    def _plain(self, text: str) -> str:
        if text.isascii() or max(text) < _FIRST_OBJECT:
            return clean(text)
        return clean(
            "".join(
                self._shown.get(c, " " if c == "\U0010fffc" else "") if c >= _FIRST_OBJECT else c
                for c in text
            )
        )

    def _visible(self, letter: str) -> str:
        return "".join(self._plain(letter).split())

    def _key(self, element: etree._Element) -> str:
        if element.tag in (f"{M}oMath", f"{M}oMathPara"):
            key = self._things.key(element)
            self._shown[self._objects.letter(key)] = formula_words(element)[0]
            return key
        if element.tag != f"{W}sym":
            return self._things.key(element)
        sign = symbol(element.get(f"{W}char") or "", element.get(f"{W}font") or "") or UNKNOWN
        key = f"sign {sign}"
        self._shown[self._objects.letter(key)] = sign
        return key


def letters_alone(text: str) -> str:
    """The letters of a line without blanks; the hyphen that holds a line together is a hyphen, element or letter."""
    return "".join(text.split()).translate(_HYPHENS)


def _even(
    mine: Sequence[str], theirs: Sequence[str], a: int, b: int, c: int, d: int
) -> tuple[int, int] | None:
    """The shortest stretches of both lists, from two places on, whose letters are the same."""
    one, other = "", ""
    while a <= b and c <= d:
        if one and one == other:
            return a, c
        if len(one) <= len(other):
            if a == b:
                return None
            one += mine[a]
            a += 1
        else:
            if c == d:
                return None
            other += theirs[c]
            c += 1
        if not (one.startswith(other) or other.startswith(one)):
            return None
    return None

"""The words of a line of an amending act: its labels, what stands behind them, and that without its quotations."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from lawtrack.reading.instructions.patterns import of_any
from lawtrack.reading.instructions.printed.listed import POINT, dotted
from lawtrack.reading.instructions.printed.quotes import (
    Marks,
    MarksOf,
    Quoted,
    Stretch,
    quotations_of,
    quotes_letter,
    take_out,
    taken_out,
)
from lawtrack.reading.instructions.printed.restoring import (
    may_change,
    plain_line,
    with_spaces_and_signs,
    without_inner_spaces,
    without_stray_marks,
)
from lawtrack.reading.structure import patterns as p

_PARAGRAPH = re.compile(r"(\d+(?:-\d+)*)\s?\.(?!\d)\s*")

BULLETS = frozenset("-–—•·*●▪◦")
_BULLET = re.compile(rf"[{re.escape(''.join(sorted(BULLETS)))}]\s+(?=[^\W_])")
"""What stands before an order of a list without numbers: «- в пункте 3:»."""


class Words(NamedTuple):
    """The words of a line: its labels, what stands behind them, and that without its quotations."""

    article: str
    paragraph: str
    point: str
    letter: str
    text: str
    said: Quoted


class WordsOf(dict[str, Words]):
    """The words of the lines of one act, each different line read once.

    Args:
        marks: The marks of its lines.
    """

    def __init__(self, marks: MarksOf) -> None:
        super().__init__()
        self._marks = marks

    def __missing__(self, line: str) -> Words:
        found = self[line] = _words(line, self._marks)
        return found


def words_of(line: str) -> Words:
    """The labels of one line by itself, its words behind them, and these without their quotations."""
    return _words(line, MarksOf())


def without_bullet(text: str) -> str:
    """The words behind the dash, or another sign, of a list without numbers."""
    match = _BULLET.match(text) if text[:1] in BULLETS else None
    return text[match.end() :] if match else text


def _words(line: str, marks_of: MarksOf) -> Words:
    plain = without_stray_marks(plain_line(line))
    plain = without_inner_spaces(plain, marks_of.balances[plain])
    marks = marks_of[plain]
    quotations = quotations_of(plain, marks)
    words = _labelled(plain, marks, quotations)
    # nearly always: the words outside quotations are asked, and what they said stands in the line as it is
    if words is not None and not may_change(words.said.text):
        return words
    text = with_spaces_and_signs(plain, quotations)
    return (words if text == plain else None) or _labelled_anew(text)


def _labelled(text: str, marks: Marks, quotations: Sequence[Stretch]) -> Words | None:
    """The words of a line whose quotations are known; None where they are others behind its labels."""
    labels, at = _labels_of(text)
    body = text[at:].strip()
    if not text.endswith(body) or (at and text[at : at + 1] == '"'):
        return None
    # most lines have no two marks so near to each other
    if 2 in [two[0] - one[0] for one, two in pairwise(marks)] and quotes_letter(body):
        return None
    return Words(*labels, body, taken_out(text, quotations, len(marks), at))


def _labelled_anew(text: str) -> Words:
    """The words of a line whose quotations are looked for behind its labels."""
    labels, at = _labels_of(text)
    body = text[at:].strip()
    return Words(*labels, body, take_out(body))


def _labels_of(text: str) -> tuple[tuple[str, str, str, str], int]:
    """The labels with which a line begins, and where they end."""
    labels = _labels()
    article = paragraph = point = letter = ""
    at = 0
    match = labels.article.match(text)
    if match:
        article, at = next(filter(None, match.groups())), match.end()
    if text[at : at + 1].isdigit():
        match = _PARAGRAPH.match(text, at)
        if match:
            paragraph, at = match[1], match.end()
        match = labels.point.match(text, at) or dotted(text, at)
        if match:
            point, at = match[1], match.end()
    match = p.LETTER.match(text, at) if text[at + 1 : at + 2] == ")" else None
    if match and match["text"] and text[match.end("label")].isspace():
        letter, at = match["number"], match.start("text")
    if text[at : at + 1] in BULLETS and (match := _BULLET.match(text, at)):
        at = match.end()
    return (article, paragraph, point, letter), at


class _Labels(NamedTuple):
    article: re.Pattern[str]
    point: re.Pattern[str]


@cache
def _labels() -> _Labels:
    return _Labels(of_any("directives", "article", r"{}\s*"), of_any("directives", "no_label", POINT))

"""The words of a line of an amending act: its labels, what stands behind them, and that without its quotations."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from lawtrack.reading.instructions.patterns import of_any
from lawtrack.reading.instructions.printed.quotes import (
    MarksOf,
    Quoted,
    quotations_of,
    quotes_letter,
    take_out,
    taken_out,
)
from lawtrack.reading.instructions.printed.restoring import (
    plain_line,
    with_spaces_and_signs,
    without_inner_spaces,
    without_stray_marks,
)
from lawtrack.reading.structure import patterns as p

_PARAGRAPH = re.compile(r"(\d+(?:-\d+)*)\s?\.(?!\d)\s*")
POINT = r"(\d+(?:-\d+)*(?:\.\d+)?)\)(?!\s*(?:{}|,|\())\s*"
"""The label «2)»; «2) тармақшадағы …» is an address."""


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


def _words(line: str, marks_of: MarksOf) -> Words:
    plain = without_stray_marks(plain_line(line))
    plain = without_inner_spaces(plain, marks_of[plain])
    quotations = quotations_of(plain, marks_of[plain])
    text = with_spaces_and_signs(plain, quotations)
    labels = _labels()
    article = paragraph = point = letter = ""
    at = 0
    match = labels.article.match(text)
    if match:
        article, at = next(filter(None, match.groups())), match.end()
    match = _PARAGRAPH.match(text, at)
    if match:
        paragraph, at = match[1], match.end()
    match = labels.point.match(text, at)
    if match:
        point, at = match[1], match.end()
    match = p.LETTER.match(text, at)
    if match and match["text"] and text[match.end("label")].isspace():
        letter, at = match["number"], match.start("text")
    body = text[at:].strip()
    as_in_line = (
        text is plain and text.endswith(body) and text[at : at + 1] != '"' and not quotes_letter(body)
    )
    said = taken_out(text, quotations, at) if as_in_line else take_out(body)
    return Words(article, paragraph, point, letter, body, said)


class _Labels(NamedTuple):
    article: re.Pattern[str]
    point: re.Pattern[str]


@cache
def _labels() -> _Labels:
    return _Labels(of_any("directives", "article", r"{}\s*"), of_any("directives", "no_label", POINT))

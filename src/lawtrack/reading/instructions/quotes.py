"""Quotations in a line: «», "", „“, mixed, nested, sharing one closing mark, never closed.

Straight marks are told apart by what stands beside them: one after white space or a bracket opens, one after a word
closes. Where a nested quotation closes together with the outer one (the law writes one mark for two), what follows
decides: a closing mark before «заменить», «исключить», «деген сөздер» … ends the quoted words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from lawtrack.reading.instructions.marks import MARK
from lawtrack.reading.instructions.patterns import of_any

OPENING = "«„“\"'"
CLOSING = '»”"'
_BEHIND = r"\s*{}|\s*[;.,]?\s*\Z"
_MARKS = re.compile('[«»„“”"]')
_SIGNS = {"«": 1, "„": 1, "“": 1, "»": -1, "”": -1}
_STRAIGHT_OPENS = re.compile(r"""\A"|(?<=[(\[])"|(?<=[—–-])"(?![ ;,.)]|\Z)|(?<=\s)"(?![;., ]{0,3}\Z)""")
"""A straight mark opens a quotation at the beginning of a line, behind a bracket, behind a dash that another word
follows («"архив -" заменить» closes), and behind white space, not at the end of a line («… средств, – ".»)."""

Marks = Sequence[tuple[int, int]]
"""Where the marks of a line stand, each with 1 where it opens a quotation and -1 where it closes one."""


class Quoted(NamedTuple):
    """A line with its quotations taken out.

    Attributes:
        text: The line; every quotation is ``MARK n MARK``.
        quotations: The quoted words in order, outer marks removed.
        unclosed: True where the last quotation never closes.
    """

    text: str
    quotations: tuple[str, ...]
    unclosed: bool = False


def signed_marks(line: str) -> Marks:
    """The marks of a line."""
    return [(m.start(), _SIGNS.get(m[0]) or _sign(line, m.start())) for m in _MARKS.finditer(line)]


def _sign(line: str, at: int) -> int:
    before = line[at - 1 : at] or " "
    if before.isalnum():
        return -1
    if before == " " and at + 4 < len(line):
        return 1
    return 1 if _STRAIGHT_OPENS.match(line, at) else -1


def marks_behind(line: str, marks: Marks, at: int) -> Marks:
    """The marks of what stands in a line from a place on, where a straight one opens."""
    found = [(place - at, sign) for place, sign in marks if place >= at] if at else marks
    return [(0, 1), *found[1:]] if found and found[0][0] == 0 and line[at] == '"' else found


def balance(line: str) -> int:
    """How many quotations of the line stay open at its end; negative where it closes more than it opens."""
    return sum([sign for _at, sign in signed_marks(line)])


@lru_cache(maxsize=64)  # the reader, the grammar and the scopes look at one line several times
def take_out(line: str) -> Quoted:
    """Take the quotations out of one line of a directive, in linear time."""
    return taken_out(line, signed_marks(line))


def taken_out(line: str, marks: Marks) -> Quoted:
    """The same where the marks of the line are known."""
    pieces: list[str] = []
    quotations: list[str] = []
    unclosed = False
    at = 0
    for start, end, closed in _quotations(line, marks):
        pieces += (line[at:start], MARK, str(len(quotations)), MARK)
        quotations.append(line[start + 1 : end].strip())
        unclosed = unclosed or not closed
        at = end + 1 if closed else end
    if not quotations:
        return Quoted(line, ())
    pieces.append(line[at:])
    return Quoted("".join(pieces), tuple(quotations), unclosed)


def outside(line: str, change: Callable[[str], str]) -> str:
    """The line with ``change`` made to what stands outside its quotations: quoted words stay as the law has them."""
    pieces: list[str] = []
    at = 0
    for start, end, _closed in _quotations(line, signed_marks(line)):
        pieces += [change(line[at : start + 1]), line[start + 1 : end]]
        at = end
    return "".join([*pieces, change(line[at:])])


def frame(line: str, marks: Marks) -> str:
    """What stands outside the quotations of a line, with their marks."""
    pieces: list[str] = []
    at = 0
    for start, end, _closed in _quotations(line, marks):
        pieces.append(line[at : start + 1])
        at = end
    return MARK.join([*pieces, line[at:]])


def _quotations(line: str, marks: Marks) -> Iterator[tuple[int, int, bool]]:
    """Where each quotation opens and ends, and whether a mark closes it there."""
    at = 0
    while at < len(marks):
        start, sign = marks[at]
        at += 1
        if sign > 0:
            closing = _closing(line, marks, at)
            if closing is None:
                yield start, len(line), False
                return
            yield start, marks[closing][0], True
            at = closing + 1


def _closing(line: str, marks: Marks, first: int) -> int | None:
    """Which mark closes the quotation that opens before the mark ``first``: the last closing one where none does."""
    depth, last = 1, None
    for n in range(first, len(marks)):
        at, sign = marks[n]
        depth += sign
        if sign < 0:
            last = n
            if depth <= 0 or _closes_words(line, at + 1):
                break
    return last


def _closes_words(line: str, at: int) -> bool:
    """True where what follows a closing mark ends the quoted words."""
    return of_any("directives", "closes", _BEHIND).match(line, at) is not None

"""Quotations in a line: «», "", „“, mixed, nested, sharing one closing mark, never closed.

Straight marks are told apart by what stands beside them: one after white space or a bracket opens, one after a word
closes. Where a nested quotation closes together with the outer one (the law writes one mark for two), what follows
decides: a closing mark before «заменить», «исключить», «деген сөздер» … ends the quoted words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from lawtrack.reading.citations.tokens import with_bare_letters
from lawtrack.reading.instructions.marks import MARK
from lawtrack.reading.instructions.patterns import of_any
from lawtrack.reading.remembering import remembered

OPENING = "«„“\"'"
CLOSING = '»”“"'
"""«“» closes what «„» opens; it opens where white space or a bracket stands before it."""
_BEHIND = r"\s*{}|\s*[;.,]?\s*\Z"
_LETTER = re.compile(r"[«„“\"][^\W\d_][»”“\"]")
_MARKS = re.compile('[«»„“”"]')
_SIGNS = {"«": 1, "„": 1, "»": -1, "”": -1}
_STRAIGHT_OPENS = re.compile(
    r"""\A"(?!\s*[;.,]+\s*\Z)|(?<=[(\[«„])"|(?<=[—–-])"(?![ ;,.)]|\Z)|(?<=\s)"(?![;., ]{0,3}\Z)"""
)
"""A straight mark opens a quotation at the beginning of a line (not «";» alone, which closes one), behind a bracket, behind a dash that another word
follows («"архив -" заменить» closes), and behind white space, not at the end of a line («… средств, – ".»)."""

_BY_TURNS = [1, -1] * 20

_OPEN_BRACKETS = "([{«„–—-"

Marks = Sequence[tuple[int, int]]
"""Where the marks of a line stand, each with 1 where it opens a quotation and -1 where it closes one."""
Stretch = tuple[int, int, bool]
"""Where a quotation opens and ends, and whether a mark closes it there."""


class Quoted(NamedTuple):
    """A line with its quotations taken out.

    Attributes:
        text: The line; every quotation is ``MARK n MARK``.
        quotations: The quoted words in order, outer marks removed.
        unclosed: True where the last quotation never closes.
        nested: False where it is known that no mark stands in the quotations.
    """

    text: str
    quotations: tuple[str, ...]
    unclosed: bool = False
    nested: bool = True


@remembered  # a line is looked at when quotations are found, proved closed and stripped
def signed_marks(line: str) -> Marks:
    """The marks of a line."""
    return marks_in(line)


def marks_in(line: str) -> Marks:
    """The same of a line that is looked at once."""
    found: list[tuple[int, int]] = []
    most = len(line) - 4
    for mark in _MARKS.finditer(line):
        at = mark.start()
        char = line[at]
        if char != '"':
            found.append((at, _SIGNS[char] if char != "“" else _high(line, at)))
            continue
        before = line[at - 1] if at else ""
        if before.isalnum():  # most straight marks stand beside a word
            found.append((at, -1))
        elif before == " " and at < most:
            found.append((at, 1))
        else:
            found.append((at, 1 if _STRAIGHT_OPENS.match(line, at) else -1))
    return found


class MarksOf(dict[str, Marks]):
    """The marks of the lines of one act, each different line looked at once.

    Attributes:
        balances: How many quotations of each line stay open at its end; negative where it closes more than it opens.
    """

    def __init__(self) -> None:
        super().__init__()
        self.balances = _BalancesOf(self)

    def __missing__(self, line: str) -> Marks:
        found = self[line] = marks_in(line)
        self.balances[line] = balance_of(found) if found else 0
        return found


class _BalancesOf(dict[str, int]):
    def __init__(self, marks: MarksOf) -> None:
        super().__init__()
        self._marks = marks

    def __missing__(self, line: str) -> int:
        return balance_of(self._marks[line])  # which sets it


def _high(line: str, at: int) -> int:
    """«“» opens like «”» closes («“роза”»), and closes what «„» opens."""
    before = line[at - 1] if at else " "
    if before.isspace() or before in _OPEN_BRACKETS:
        return 1
    behind = line[at + 1 : at + 2]
    return 1 if behind.isalnum() and not before.isalnum() else -1


def balance(line: str) -> int:
    """How many quotations of the line stay open at its end; negative where it closes more than it opens."""
    return balance_of(signed_marks(line))


def balance_of(marks: Marks) -> int:
    """The same of a line with these marks."""
    return sum([sign for _at, sign in marks])


@lru_cache(maxsize=64)  # the reader, the grammar and the scopes look at one line several times
def take_out(line: str) -> Quoted:
    """Take the quotations out of one line of a directive, in linear time."""
    line = bare_letters(line)
    marks = signed_marks(line)
    return taken_out(line, quotations_of(line, marks), len(marks))


def taken_out(line: str, found: Sequence[Stretch], marks: int, at: int = 0) -> Quoted:
    """The line from a place on, its quotations, which are known, taken out.

    Args:
        line: The line.
        found: Where its quotations stand.
        marks: How many marks it has: where each quotation takes two of them, none is left to stand in one.
        at: The place.
    """
    pieces: list[str] = []
    quotations: list[str] = []
    unclosed = False
    for start, end, closed in found:
        pieces += (line[at:start], MARK, str(len(quotations)), MARK)
        quotations.append(line[start + 1 : end].strip())
        unclosed = unclosed or not closed
        at = end + 1 if closed else end
    pieces.append(line[at:])
    return Quoted("".join(pieces), tuple(quotations), unclosed, unclosed or marks != 2 * len(quotations))


def quotes_letter(line: str) -> bool:
    """True for a line with a single letter in quotation marks, which may be an address."""
    return _LETTER.search(line) is not None


def bare_letters(line: str) -> str:
    """«В подпункте «а» слова «б» …»: the letter is an address, where it stands outside the words quoted."""
    nouns = of_any("addresses", "quoted_letter")
    if not quotes_letter(line) or nouns.search(line) is None:
        return line
    spans = [(start, end) for start, end, _closed in quotations_of(line, signed_marks(line))]
    return with_bare_letters(line, nouns, lambda at: any(start < at < end for start, end in spans))


def outside(line: str, change: Callable[[str], str]) -> str:
    """The line with ``change`` made to what stands outside its quotations: quoted words stay as the law has them."""
    pieces: list[str] = []
    at = 0
    for start, end, _closed in quotations_of(line, signed_marks(line)):
        pieces += [change(line[at : start + 1]), line[start + 1 : end]]
        at = end
    return "".join([*pieces, change(line[at:])])


def frame(line: str, found: Iterable[Stretch]) -> str:
    """What stands outside the quotations of a line, with their marks."""
    pieces: list[str] = []
    at = 0
    for start, end, _closed in found:
        pieces.append(line[at : start + 1])
        at = end
    pieces.append(line[at:])
    return MARK.join(pieces)


def quotations_of(line: str, marks: Marks) -> list[Stretch]:
    """The quotations of a line, by its marks."""
    signs = [sign for _at, sign in marks]
    if signs == _BY_TURNS[: len(signs)] and not len(signs) % 2:  # nearly all: one by one, each closed
        return [(marks[n][0], marks[n + 1][0], True) for n in range(0, len(marks), 2)]
    found: list[Stretch] = []
    at, end = 0, len(marks)
    listed = False
    while at < end:
        start, sign = marks[at]
        at += 1
        if sign > 0:
            closing = _closing(line, marks, at, shared=not listed)
            if closing is None:
                found.append((start, len(line), False))
                break
            place = marks[closing][0]
            found.append((start, place, True))
            at = closing + 1
            # another quotation may follow in one list with this one
            listed = at < end and not _closes_words(line, place + 1)
    return found


def _closing(line: str, marks: Marks, first: int, *, shared: bool) -> int | None:
    """Which mark closes the quotation that opens before the mark ``first``: the last closing one where none does.

    Args:
        line: The line.
        marks: Its marks.
        first: The mark behind the opening one.
        shared: True where one opening mark may stand for two («"О садах" Закон» исключить»): a closing mark that
            nothing opened then ends the quotation. In a list it cannot be told which quotation it ends.
    """
    depth, last = 1, None
    for n in range(first, len(marks)):
        at, sign = marks[n]
        depth += sign
        if sign < 0:
            last = n
            if depth <= 0 or _closes_words(line, at + 1):
                return n + 1 if shared and depth <= 0 and _unopened(line, marks, n) else n
    return last


def _unopened(line: str, marks: Marks, n: int) -> bool:
    """True where the next mark closes quoted words and no other has opened; words that end before need none."""
    if n + 1 == len(marks) or marks[n + 1][1] > 0:
        return False
    behind = marks[n + 1][0] + 1
    if _closes_words(line, marks[n][0] + 1) or not _closes_words(line, behind):
        return False
    return bool(line[behind:].strip(" ;.,"))


def _closes_words(line: str, at: int) -> bool:
    """True where what follows a closing mark ends the quoted words."""
    return of_any("directives", "closes", _BEHIND).match(line, at) is not None

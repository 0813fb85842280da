"""Quotations in a line: «», "", „“, mixed, nested, sharing one closing mark, never closed.

Straight marks are told apart by what stands beside them: one after white space or a bracket opens, one after a word
closes. Where a nested quotation closes together with the outer one (the law writes one mark for two), what follows
decides: a closing mark before «заменить», «исключить», «деген сөздер» … ends the quoted words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from lawtrack.reading.citations.tokens import with_bare_letters
from lawtrack.reading.instructions.marks import MARK
from lawtrack.reading.instructions.patterns import of_any

OPENING = "«„“\"'"
CLOSING = '»”"'
_BEHIND = r"\s*{}|\s*[;.,]?\s*\Z"
_DASHES = "—–-"
_BEHIND_CLOSING = ("", " ", ";", ",", ".", ")")
_MARKS = re.compile('[«»„“”"]')


@dataclass(frozen=True, slots=True)
class Quoted:
    """A line with its quotations taken out.

    Attributes:
        text: The line; every quotation is ``MARK n MARK``.
        quotations: The quoted words in order, outer marks removed.
        unclosed: True where the last quotation never closes.
    """

    text: str
    quotations: tuple[str, ...]
    unclosed: bool = False


@lru_cache(maxsize=64)  # the reader, the grammar and the scopes look at one line several times
def take_out(line: str) -> Quoted:
    """Take the quotations out of one line of a directive, in linear time."""
    pieces: list[str] = []
    quotations: list[str] = []
    unclosed = False
    at = 0
    line = bare_letters(line)
    for start, end, closed in _quotations(line):
        pieces += [line[at:start], f"{MARK}{len(quotations)}{MARK}"]
        quotations.append(line[start + 1 : end].strip())
        unclosed = unclosed or not closed
        at = end + 1 if closed else end
    pieces.append(line[at:])
    return Quoted("".join(pieces), tuple(quotations), unclosed)


def bare_letters(line: str) -> str:
    """«В подпункте «а» слова «б» …»: the letter is an address, where it stands outside the words quoted."""
    nouns = of_any("addresses", "quoted_letter")
    if nouns.search(line) is None:
        return line
    spans = [(start, end) for start, end, _closed in _quotations(line)]
    return with_bare_letters(line, nouns, lambda at: any(start < at < end for start, end in spans))


def outside(line: str, change: Callable[[str], str]) -> str:
    """The line with ``change`` made to what stands outside its quotations: quoted words stay as the law has them."""
    pieces: list[str] = []
    at = 0
    for start, end, _closed in _quotations(line):
        pieces += [change(line[at : start + 1]), line[start + 1 : end]]
        at = end
    return "".join([*pieces, change(line[at:])])


def _quotations(line: str) -> Iterator[tuple[int, int, bool]]:
    """Where each quotation opens and ends, and whether a mark closes it there."""
    at = 0
    listed = False
    while (mark := _MARKS.search(line, at)) is not None:
        start = mark.start()
        if not _opens(line, start):
            at = start + 1
            continue
        end, closed = _end(line, start, shared=not listed)
        listed = not _closes_words(line, end + 1)  # another quotation may follow in one list with this one
        yield start, end, closed
        at = end + 1 if closed else end


def _opens(line: str, at: int) -> bool:
    char = line[at]
    if char in "«„":
        return True
    if char not in '"“':
        return False
    before = line[at - 1] if at else " "
    if at and char == '"':
        behind = line[at + 1 : at + 4]
        if before in _DASHES and behind[:1] in _BEHIND_CLOSING:
            return False  # «"архив -" заменить»
        if before.isspace() and len(line) - at <= len(behind) + 1 and not behind.strip(";., "):
            return False  # «… средств, – ".» at the end of a line
    return before.isspace() or before in "([—–-«„" or char == "“"


def closes(line: str, at: int) -> bool:
    """True where the character at ``at`` closes a quotation."""
    char = line[at]
    if char in "»”":
        return True
    return char == '"' and not _opens(line, at)


def _end(line: str, start: int, *, shared: bool) -> tuple[int, bool]:
    """Where the quotation that opens at ``start`` ends: the place of its closing mark.

    Args:
        line: The line.
        start: The opening mark.
        shared: True where one opening mark may stand for two («"О садах" Закон» исключить»): a closing mark that
            nothing opened then ends the quotation. In a list it cannot be told which quotation it ends.
    """
    depth = 1
    last = -1
    for mark in _MARKS.finditer(line, start + 1):
        at = mark.start()
        if closes(line, at):
            depth -= 1
            last = at
            if depth <= 0 or _closes_words(line, at + 1):
                beyond = _unopened(line, at + 1) if shared and depth <= 0 else -1
                return (beyond, True) if beyond >= 0 else (at, True)
        elif _opens(line, at):
            depth += 1
    return (last, True) if last > start else (len(line), False)


def _unopened(line: str, behind: int) -> int:
    """The next mark, where it closes quoted words and no other has opened; -1 where not, or where words end before."""
    if _closes_words(line, behind):
        return -1
    mark = _MARKS.search(line, behind)
    if mark is None or not closes(line, mark.start()) or not _closes_words(line, mark.end()):
        return -1
    return mark.start() if line[mark.end() :].strip(" ;.,") else -1


def _closes_words(line: str, at: int) -> bool:
    """True where what follows a closing mark ends the quoted words."""
    return of_any("directives", "closes", _BEHIND).match(line, at) is not None


@lru_cache(maxsize=1024)  # the lines of a quotation are counted when it is found, proved closed and stripped
def signed_marks(line: str) -> tuple[tuple[int, int], ...]:
    """Where the marks of a line stand, each with 1 where it opens a quotation and -1 where it closes one."""
    found = []
    for mark in _MARKS.finditer(line):
        at = mark.start()
        if closes(line, at):
            found.append((at, -1))
        elif _opens(line, at):
            found.append((at, 1))
    return tuple(found)


def balance(line: str) -> int:
    """How many quotations of the line stay open at its end; negative where it closes more than it opens."""
    return sum(sign for _at, sign in signed_marks(line))

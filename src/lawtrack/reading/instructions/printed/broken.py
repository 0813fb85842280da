"""Orders that stand in several lines, though they are one: what is copied from a printed page ends with the page's lines.

An order ends with a semicolon, a full stop or a colon. A line of the act itself that ends otherwise, and orders nothing
by itself, is no order yet: it goes on in the next line, be it that a word is parted there. Quoted texts are left as
they are, for whether a line ends there is part of the law.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from lawtrack.language import language_of, languages
from lawtrack.language.told import Told
from lawtrack.model.document import Lang
from lawtrack.reading.instructions.patterns import compiled, filled, of_any, told_in_any
from lawtrack.reading.instructions.printed.closing import behind
from lawtrack.reading.instructions.printed.listed import is_labelled
from lawtrack.reading.instructions.printed.quotes import OPENING, MarksOf, balance
from lawtrack.reading.instructions.printed.restoring import without_stray_marks
from lawtrack.reading.lines import SourceLine
from lawtrack.reading.remembering import remembered

_Alone = Callable[[str], bool]

PARTED = "\xad"
"""Stands where a quoted word was parted at the end of a line: whether its hyphen is its own is not told."""
_ENDS = ".;:"
_LONGEST_ROW = 40
"""A row of a table is looked for in so many lines."""
_LONGEST = 60
"""An order is looked for in so many lines."""
_SHORT = 40
"""A line of so many characters is not broken at the edge of a page."""
_PARTED = re.compile(r"[^\W\d_]-\Z")
_BRACKETS = re.compile(r"[()]")
_INNER = re.compile(r"(?<=[«„“])\s+|\s+(?=[»”])")
_LABEL_ALONE = re.compile(r"(?:[\w-]+[.)]|\W)+\Z")


def whole(
    lines: Sequence[SourceLine], marks_of: MarksOf, stands_alone: _Alone, lang: Lang
) -> Iterator[SourceLine]:
    """The lines; an order that is broken into several lines is one, and so is one that goes on behind its quotation.

    Args:
        lines: The lines of the act.
        marks_of: Their marks.
        stands_alone: True for a line that is an order, the opening of an act's block or a final article by itself.
        lang: The language of the act.
    """
    at = depth = 0
    count, balances = len(lines), marks_of.balances
    while at < count:
        line = lines[at]
        at += 1
        if line.text[-1:] in (";", "."):  # most lines: nothing goes on behind them
            if (more := balances[line.text]) and line.table is None:
                depth = max(depth + more, 0)
            yield line
            continue
        end = _row_end(lines, at - 1)
        if end and stands_alone(row := _in_one(lines[at - 1 : end + 1])):
            line = replace(lines[end], text=row)
            at = end + 1
        if depth == 0 and _may_be_broken(line):
            more = _broken(line, lines[at : at + _LONGEST], stands_alone, lang)
            line = replace(line, text=_together([line, *lines[at : at + more]])) if more else line
            at += more
        while at < len(lines) and _one(line, lines[at], marks_of, stands_alone):
            line = replace(line, text=f"{line.text.rstrip()} {lines[at].text.lstrip()}")
            at += 1
        depth = _deeper(depth, line, marks_of)
        yield line


def _deeper(depth: int, line: SourceLine, marks_of: MarksOf) -> int:
    """How many quotations are open behind a line."""
    return max(depth + marks_of.balances[line.text], 0) if line.table is None else depth


def _may_be_broken(line: SourceLine) -> bool:
    """False for a line that ends as an order does, or behind which a quoted text stands."""
    text = line.text.rstrip()
    return not (line.table is not None or not text or text[-1] in _ENDS or _ends_otherwise(text))


def _one(line: SourceLine, following: SourceLine, marks_of: MarksOf, stands_alone: _Alone) -> bool:
    """True where two lines are one order that each of them is not by itself."""
    if line.table is not None or following.table is not None:
        return False
    text, next_text = line.text.rstrip(), following.text.lstrip()
    if not text or not next_text:
        return False
    quotes = next_text[0] in OPENING
    if text[-1] == ":" and not quotes:
        return False  # most of the others: a scope, its orders behind it
    if text[-1] == ":":  # «… следующего содержания: «роза;», в абзаце третьем слово «пион» исключить»
        at = behind(next_text, marks_of[next_text])
        rest = next_text[at:]
        if not rest or rest[0] in OPENING or not told_in_any("directives", "puts").within(text):
            return False
        return next_text[:at].rstrip()[-1] == "," and stands_alone(rest)
    if text[-1] in _ENDS or text[0] in OPENING or not (quotes or next_text[0].islower()):
        return False
    if quotes and told_in_any("directives", "puts_at_end").within(text):
        return False
    return stands_alone(without_stray_marks(f"{text} {next_text}")) and not stands_alone(next_text)


def _within(text: str, next_text: str, lang: Lang) -> bool:
    """True where two lines are plainly one sentence: «подпункт 3) пункта 2», «статьи 5 исключить».

    Only the language of the act tells: a word that goes on in one begins an order in another.
    """
    return _goes_on(lang).match(next_text) is not None or _unfinished(text, lang)


@cache
def _goes_on(lang: Lang) -> re.Pattern[str]:
    return compiled(language_of(lang).directives.goes_on)


@remembered
def _unfinished(text: str, lang: Lang) -> bool:
    """True for a line that ends in the midst of an address, or with a word that another must follow."""
    return _at_end(lang, "unfinished").search(text) is not None


@cache
def _at_end(lang: Lang, name: str) -> re.Pattern[str]:
    language = language_of(lang)
    pattern = filled(getattr(language.directives, name), language.orders)
    return compiled(rf"(?:{pattern})\s*\Z" if pattern else "")


def _begins_anew(text: str, next_text: str, lang: Lang) -> bool:
    """True for a line with a label of its own, behind one that is not in the midst of an address or of a list of numbers."""
    if not is_labelled(next_text) or _in_brackets(text):
        return False
    return _article(next_text) or _at_end(lang, "before_number").search(text) is None


def _article(text: str) -> bool:
    return of_any("directives", "article").match(text) is not None


@remembered
def _opens_place(text: str, following: str, stands_alone: _Alone) -> bool:
    """True for «в статье 5» without its colon above an order: such a line is too short to have been broken.

    Args:
        text: The line.
        following: The one behind it.
        stands_alone: As for ``whole``.
    """
    short = len(text) <= _SHORT and text[-1].isalnum() and not is_labelled(text)
    return short and stands_alone(f"{text}:") and stands_alone(following)


def _opens_act(text: str) -> bool:
    """True for a line that opens the block of an act, or ends as such lines do."""
    if of_any("amended_acts", "tail").search(text):
        return True
    return text[-1:] == ":" and any(compiled(one.amended_acts.opens).match(text) for one in languages())


def _in_brackets(text: str) -> bool:
    """True where a bracket is open at the end: the list of publications of an act."""
    depth = 0
    for sign in _BRACKETS.findall(text):
        depth = depth + 1 if sign == "(" else max(depth - 1, 0)
    return depth > 0


def _broken(line: SourceLine, following: Sequence[SourceLine], stands_alone: _Alone, lang: Lang) -> int:
    """How many of the lines behind a line are one order with it; 0 where it is whole, or where that is not known.

    What plainly goes on is one with it whether it is understood or not: nothing is read of a part of an order. What
    stands alone, and does not plainly go on, is no part of another order, however that ends.

    Args:
        line: A line of the act itself that ``_may_be_broken``.
        following: Those behind it.
        stands_alone: As for ``whole``.
        lang: The language of the act.
    """
    text = line.text.rstrip()
    inside = balance(text) > 0
    alone = not inside and stands_alone(text)
    first = following[0].text.strip() if following else ""
    if not alone and _opens_place(text, first, stands_alone) and not _within(text, first, lang):
        return 0
    sure = alone and (text[-1] == "," or (first[:1].islower() and not stands_alone(first)))
    if alone and not sure and not _within(text, first, lang):
        return 0  # an order, or a final article, whose sign at the end is forgotten
    # a label, no sign at the end, and no order behind it: it is not that its colon is forgotten
    opens = not alone and is_labelled(text) and (inside or not stands_alone(first) or _opens_act(first))
    for count, one in enumerate(following, 1):
        next_text = one.text.strip()
        if one.table is not None or not next_text:
            return 0
        if _begins_anew(text, next_text, lang):
            return 0
        within = _within(text, next_text, lang)
        quoting = balance(text) > 0
        if quoting and (stands_alone(next_text) or told_in_any("directives", "puts").within(text)):
            return 0  # an order in a quotation that never closes; a new text, whose lines are part of the law
        goes_on = within or (opens and _opens_act(next_text)) or _in_brackets(text)
        if count > 1 and not goes_on and stands_alone(next_text):
            return count - 1 if stands_alone(without_stray_marks(text)) else 0
        goes_on = opens or sure or within
        if not (goes_on or inside or next_text[0].islower() or next_text[0] in OPENING):
            return 0
        sure = sure or goes_on
        text = _with_next(text, next_text)
        inside = inside or balance(text) > 0
        if next_text[-1] not in _ENDS or balance(text) > 0 or _in_brackets(text):
            continue
        if opens:
            return count
        if stands_alone(without_stray_marks(text)):
            return count if sure or inside or not stands_alone(next_text) else 0
        told = text[-1] == ":" or told_in_any("orders", "told").within(text)
        return count if sure and told and text[0] not in OPENING else 0
    return 0


@remembered
def _ends_otherwise(text: str) -> bool:
    """True for a label alone, and for a line behind which a quoted text stands."""
    return _LABEL_ALONE.match(text) is not None or told_in_any("directives", "puts_at_end").within(text)


def _together(lines: Sequence[SourceLine]) -> str:
    """The lines as one; a word parted at the end of one is whole again."""
    text = lines[0].text.rstrip()
    for line in lines[1:]:
        text = _with_next(text, line.text.strip())
    return text


def _with_next(text: str, more: str) -> str:
    """A line and the one behind it as one; in a quotation the word that was parted keeps the place, to be told."""
    if text[-1:] != "-" or not _PARTED.match(text[-2:]) or not more[0].islower():
        return f"{text} {more}"
    return f"{text[:-1]}{PARTED if balance(text) > 0 else ''}{more}"


def _row_end(lines: Sequence[SourceLine], at: int) -> int:
    """«строку» alone in its line, the row quoted in the lines behind it, then the order: the line of the order, or 0."""
    if at + 1 >= len(lines) or lines[at + 1].text[:1] not in OPENING or lines[at + 1].table is not None:
        return 0
    head = lines[at].text.rstrip(" :")
    if not head[-1:].isalpha() or not _is_row_alone(head):
        return 0
    depth = 0
    for i in range(at + 1, min(at + 1 + _LONGEST_ROW, len(lines) - 1)):
        text = lines[i].text
        if lines[i].table is not None:
            return 0
        depth += 1 if text.strip() in OPENING else balance(text)
        if depth <= 0:
            return 0 if text.rstrip()[-1:] in _ENDS else i + 1  # the order may stand in the same line
    return 0


@remembered
def _is_row_alone(head: str) -> bool:
    return _row_alone().within(head)


@cache
def _row_alone() -> Told:
    return Told(of_any("directives", "row_alone", r"(?:^|\s){}\Z").pattern)


def _in_one(lines: Sequence[SourceLine]) -> str:
    """The lines as one, the quoted ones between their marks without spaces at them."""
    head, *quoted, order = (line.text.strip() for line in lines)
    return f"{head} {_INNER.sub('', ' '.join(quoted))} {order}"

"""The lines of a quotation behind an order: where it ends, and what they are without its marks."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence, Set

from lawtrack.reading.instructions.patterns import of_any
from lawtrack.reading.instructions.printed.closing import OPEN
from lawtrack.reading.instructions.printed.quotes import CLOSING, OPENING, MarksOf
from lawtrack.reading.instructions.printed.restoring import without_stray_marks
from lawtrack.reading.lines import SourceLine

_CLOSE = ("»", "”", "“", '"')
ENDS_WHOLLY = re.compile(r"[»”“\"]\s*[;.]\s*\Z")
_SIGNS = ";.,"
_BEGINS = r"\d+(?:-\d+)*[.)]\s|{}"
_DONE = r"{}|:\s*\Z"


def line_of(name: str, around: str = "{}") -> re.Pattern[str]:
    """What the languages say of a line."""
    return of_any("directives", name, around)


def loose_end(
    lines: Sequence[SourceLine], start: int, proved: int, stands_alone: Callable[[str], bool], ends: Set[int]
) -> int:
    """Where a quotation of several lines ends that no order opens: behind the line that closes it; 0 where none begins.

    A title on several lines is none: a quotation begins with a label, or «;» or «.» follows its closing mark. Nor is one
    whose opening mark is astray, so that it would hold lines of the act.

    Args:
        lines: The lines of the act.
        start: The line that may open it; the line before puts nothing.
        proved: The line at whose end it is closed by its own mark, or ``OPEN``.
        stands_alone: True for a line that is an order, the opening of an act's block or a final article by itself.
        ends: The numbers of lines before which any quotation ends.
    """
    if proved <= start:
        return 0
    labelled = line_of("label").match(lines[start].text.lstrip(OPENING))
    if not labelled and not ENDS_WHOLLY.search(lines[proved].text):
        return 0
    if any(stands_alone(line.text.lstrip(OPENING)) for line in lines[start : proved + 1]):
        return 0
    return next((i for i in range(start + 1, proved + 1) if lines[i].number in ends), proved + 1)


def block_end(
    lines: Sequence[SourceLine],
    marks_of: MarksOf,
    start: int,
    proved: int,
    stands_alone: Callable[[str], bool],
    ends: Set[int],
) -> tuple[int, bool, bool]:
    """Where the quotation ends that opens in ``start``; whether a mark closes it; whether another line breaks it off."""
    depth = 0
    for i in range(start, len(lines)):
        text = lines[i].text
        if i > start and lines[i].number in ends:
            return i, False, True
        if i > start and proved == OPEN and (line_of("final").match(text) or stands_alone(text)):
            return i, False, True
        depth += marks_of.balances[text]
        if (
            i == start
            and lines[i].table is not None
            and lines[i + 1 : i + 2]
            and lines[i + 1].text[:1] in OPENING
        ):
            return (
                i + 1,
                False,
                True,
            )  # which of both is put, the table or what is quoted behind it, is not told
        if not _ends(text):
            continue
        following = lines[i + 1].text if i + 1 < len(lines) else ""
        if depth <= 0:
            return i + 1, True, False
        finishes = text.rstrip()[-1:] in ";." or not following
        if (
            finishes
            and (
                not following
                or following[:1] in OPENING
                or line_of("begins", _BEGINS).match(following)
                or line_of("final").match(following)
            )
            and _looks_done(text, following)
        ):
            return i + 1, True, False
    return len(lines), False, False


def _ends(text: str) -> bool:
    """True for a line whose last sign, but for those that part what is quoted, closes a quotation."""
    return text.rstrip().rstrip(_SIGNS).rstrip().endswith(_CLOSE)


def _looks_done(text: str, following: str) -> bool:
    """A doubtful end counts where the mark stands right before «;» or «.» and the next line is plainly a directive."""
    if not ENDS_WHOLLY.search(text):
        return False
    return not following or line_of("done", _DONE).search(following) is not None


def without_marks(lines: Sequence[SourceLine], marks_of: MarksOf, closed: bool) -> tuple[SourceLine, ...]:
    """The quoted lines without the outer marks and what stands after the closing one."""
    result = [_without_stray_marks(line) for line in lines]
    first = result[0]
    if first.text[:1] in OPENING:
        result[0] = with_text(first, first.text[1:].lstrip())
    if closed:
        last = result[-1]
        text = last.text.rstrip().rstrip(";.,").rstrip() if _ends(last.text) else last.text
        # as many marks go as close nothing inside; where the law prints one mark for two, it stays with the inner one
        for _mark in range(-sum([marks_of.balances[line.text] for line in result])):
            inner = text.rstrip(";.,").rstrip() if text[-1:] not in CLOSING else text
            if not text or inner[-1:] not in CLOSING:
                break
            text = inner[:-1].rstrip()
        result[-1] = with_text(last, text)
    return tuple([line for line in result if line.text or line.table])


def _without_stray_marks(line: SourceLine) -> SourceLine:
    if "»" not in line.text:
        return line
    plain = without_stray_marks(line.text)
    return line if plain == line.text else with_text(line, plain)


def overclosed(lines: Sequence[SourceLine], marks_of: MarksOf) -> bool:
    """True where a quotation closes more than it opens, and it is not told which mark ends it: a sign may be the law's.

    The marks are counted. «2) дуб.»;»;» ends at its first mark, behind its own sign; of «2) дуб».;»;» the law's last sign
    is not known; a closing mark amid the words is no part of the law.

    Args:
        lines: The quoted lines with all their marks.
        marks_of: The marks of the lines of the act.
    """
    surplus = surplus_of(lines, marks_of)
    if surplus >= 0:
        return False
    words = lines[-1].text.rstrip(f"{CLOSING}{_SIGNS} ")
    tail = lines[-1].text[len(words) :]
    marks = [n for n, char in enumerate(tail) if char in CLOSING]
    open_before = surplus + len(marks)
    if open_before <= 0:
        return True
    end = marks[open_before - 1]
    if tail[:end].rstrip()[-1:] in tuple(_SIGNS):
        return False
    return any(char in _SIGNS for char in tail[end : marks[-1]])


def surplus_of(lines: Sequence[SourceLine], marks_of: MarksOf) -> int:
    """How many marks of some lines open what none closes; negative where more close. Those that stand for spaces are none."""
    balances = marks_of.balances
    return sum(
        [balances[without_stray_marks(text) if "»" in (text := line.text) else text] for line in lines]
    )


def with_text(line: SourceLine, text: str) -> SourceLine:
    """The line with other words."""
    return SourceLine(
        line.number,
        text,
        line.indent,
        line.heading,
        line.bold,
        line.editorial,
        line.centered,
        line.right,
        line.table,
    )

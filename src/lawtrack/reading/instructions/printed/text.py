"""The lines of an amending act by what they are: labels, directives, quoted lines; every character in one segment."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from lawtrack.reading.instructions.patterns import of_any, told_in_any
from lawtrack.reading.instructions.printed.closing import (
    OPEN,
    behind,
    closings,
    opens_beyond,
)
from lawtrack.reading.instructions.printed.quotes import (
    CLOSING,
    OPENING,
    MarksOf,
    Quoted,
    balance,
    balance_of,
    take_out,
)
from lawtrack.reading.instructions.printed.restoring import whole, without_stray_marks
from lawtrack.reading.instructions.printed.words import WordsOf
from lawtrack.reading.lines import SourceLine


class SegmentKind(StrEnum):
    """What a stretch of an amending act is."""

    TITLE = "title"
    ENACTING = "enacting"  # «Внести в следующие законодательные акты …:», «ПРИКАЗЫВАЮ:»
    ACT = "act"  # opens the block of one amended act
    SCOPE = "scope"
    DIRECTIVE = "directive"
    QUOTATION = "quotation"
    OWN = "own"  # the amending act's own provisions
    SIGNATURE = "signature"
    ANNEX = "annex"
    NOTE = "note"  # publisher's
    NOT_UNDERSTOOD = "not_understood"


class Segment(NamedTuple):
    """A stretch of the amending act: its kind, its source line, its words."""

    kind: SegmentKind
    line: int
    text: str


_NOTHING = Quoted("", ())


@dataclass(frozen=True, slots=True)
class Held:
    """Quoted lines that could stand in the amending act itself.

    Attributes:
        lines: They.
        units: The numbers of the quoted units; None where the marks, or the numbering around or inside, prove nothing.
        dates_alone: True where all of them only say when an act takes effect.
        opens_act: True where one of them opens the block of an act.
    """

    lines: tuple[SourceLine, ...]
    units: tuple[str, ...] | None
    dates_alone: bool
    opens_act: bool


class Directive(NamedTuple):
    """A line that is no quoted text, with the quotation that follows it.

    Attributes:
        line: The source line.
        article: The number of the article label it begins with («Статья 1.»), empty for none.
        paragraph: «1.»
        point: «1)»
        letter: «а)»
        text: Its words without the label.
        blocks: The quotations that follow it, each as its lines, outer marks removed.
        quoted: The same lines as they stand in the source, marks included.
        unclosed: True where the last of them never closes.
        broken: True where it was ended by a line that is no quoted text («5-тармақ алып тасталсын» in a quotation
            that is not proved closed): where the new wording ends is not known.
        closed: True where each of them is closed by its own mark.
        held: Quoted lines that order something themselves; None where there are none.
        stray: True where its label is none of the amending act: behind it the act's numbering goes on from before.
        said: ``text`` with its quotations taken out.
    """

    line: SourceLine
    article: str
    paragraph: str
    point: str
    text: str
    blocks: tuple[tuple[SourceLine, ...], ...] = ()
    quoted: tuple[SourceLine, ...] = ()
    unclosed: bool = False
    broken: bool = False
    letter: str = ""
    closed: bool = False
    held: Held | None = None
    stray: bool = False
    said: Quoted = _NOTHING


class Labels(NamedTuple):
    """The numbers of the article, paragraph, point and letter of the amending act in which a line stands; empty for none."""

    article: str = ""
    paragraph: str = ""
    point: str = ""
    letter: str = ""

    def at(self, d: Directive) -> Labels:
        """The labels at a directive that has one itself: a larger one ends the smaller ones."""
        if d.article:
            return Labels(d.article, d.paragraph, d.point, d.letter)
        if d.paragraph:
            return Labels(self.article, d.paragraph, d.point, d.letter)
        return self._replace(point=d.point or self.point, letter=d.letter)

    @property
    def path(self) -> tuple[str, ...]:
        """They as the path of an instruction."""
        return tuple(
            label
            for label in (
                self.article,
                self.paragraph,
                self.point and f"{self.point})",
                self.letter and f"{self.letter})",
            )
            if label
        )


_CLOSE = ("»", "”", '"')
ENDS_WHOLLY = re.compile(r"[»”\"]\s*[;.]\s*\Z")
_BEGINS = r"\d+(?:-\d+)*[.)]\s|{}"
_OPENS = frozenset(OPENING)
_TAIL = 80  # the words at the end of a line that put a text stand within so many characters
_DONE = r"{}|:\s*\Z"


def _line(name: str, around: str = "{}") -> re.Pattern[str]:
    """What the languages say of a line."""
    return of_any("directives", name, around)


def _told(name: str, text: str) -> bool:
    """Whether a line says it in any language."""
    return told_in_any("directives", name).within(text)


def directives(
    lines: Sequence[SourceLine], stands_alone: Callable[[str], bool], ends: Set[int] = frozenset()
) -> list[Directive]:
    """Group the lines: every line that is not quoted, with the quoted lines that follow it.

    A quotation opens where a line begins with an opening mark and the line before ends with a colon, or closes a
    quotation before it (several quotations of one directive). It ends at a line end that closes it; where its marks do
    not balance, at a closing line end after which a directive or a final article begins. Where it is not proved closed,
    it ends before a line that stands alone.

    Args:
        lines: The lines of the act.
        stands_alone: True for a line that is an order, the opening of an act's block or a final article by itself.
        ends: The numbers of lines before which any quotation ends.
    """
    marks_of = MarksOf()
    words_of = WordsOf(marks_of)
    lines = list(whole(list(_unglued(lines, marks_of, stands_alone)), marks_of, stands_alone))
    texts = [without_stray_marks(line.text) for line in lines]
    proved = closings(texts, [marks_of[text] for text in texts])
    result: list[Directive] = []
    i = 0
    while i < len(lines):
        line = lines[i]
        blocks: list[tuple[SourceLine, ...]] = []
        unclosed = broken = False
        sound = True
        end = i + 1
        while (
            end < len(lines)
            and _may_begin_block(lines[end])
            and (end > i + 1 or _opens_block(line.text))
            and _begins_block(line.text, lines[end], marks_of, bool(blocks), stands_alone)
        ):
            if lines[end].number in ends or _has_stray_mark(lines[end].text, proved[end], stands_alone):
                break
            stop, closed, broken = _block_end(lines, marks_of, end, proved[end], stands_alone, ends)
            blocks.append(_without_marks(lines[end:stop], closed))
            unclosed = not closed
            sound = sound and stop == proved[end] + 1
            end = stop
        # a line here is quoted by nothing, whatever closes it
        stray = _has_stray_mark(line.text, OPEN, stands_alone)
        own = words_of[line.text[1:].lstrip() if stray else line.text]
        article, paragraph, point, letter, text, said = own
        result.append(
            Directive(
                line,
                article,
                paragraph,
                point,
                text,
                tuple(blocks),
                tuple(lines[i + 1 : end]),
                unclosed,
                broken,
                letter,
                closed=sound and bool(blocks),
                said=said,
            )
        )
        i = end
    return result


def _has_stray_mark(text: str, proved: int, stands_alone: Callable[[str], bool]) -> bool:
    """True for a line of the act itself before which an opening mark stands that nothing closes."""
    if proved != OPEN or text[:1] not in OPENING:
        return False
    plain = without_stray_marks(text)
    return opens_beyond(plain) and stands_alone(plain[1:].lstrip())


def _unglued(
    lines: Sequence[SourceLine], marks_of: MarksOf, stands_alone: Callable[[str], bool]
) -> Iterator[SourceLine]:
    """The lines; one in which an order follows a quotation («"4) четыре;";дополнить …») is two."""
    for line in lines:
        text = line.text
        at = behind(text, marks_of[text])
        if (
            at < len(text)
            and text[:at].rstrip()[-1:] in ";."
            and (_line("label").match(text, at) or stands_alone(text[at:]))
        ):
            yield _with_text(line, text[:at].rstrip())
            yield _with_text(line, text[at:])
        else:
            yield line


def _opens_block(text: str) -> bool:
    """True for a line behind which quoted text may stand."""
    return text.rstrip().endswith(":") or _told("puts_at_end", text[-_TAIL:])


def _ends(text: str) -> bool:
    """True for a line whose last sign, but for those that part what is quoted, closes a quotation."""
    return text.rstrip().rstrip(";.,").rstrip().endswith(_CLOSE)


def _may_begin_block(line: SourceLine) -> bool:
    """True for a table, or a line with an opening mark before it."""
    return line.table is not None or line.text[:1] in _OPENS


def _begins_block(
    directive: str, line: SourceLine, marks_of: MarksOf, going_on: bool, stands_alone: Callable[[str], bool]
) -> bool:
    """True where a line opens quoted text, and is no directive that begins with the words it changes."""
    if line.table is not None:
        return not going_on
    if behind(line.text, marks_of[line.text]) < len(line.text) and (going_on or stands_alone(line.text)):
        return False  # «Бақтар туралы» … Заңына: a line of the act itself that begins with a title, or with words
    if not going_on and _told("puts", directive) and not _told("puts_words", directive):
        return True
    outside = take_out(line.text).text
    return outside == line.text or not _told("changes_words", outside)


def _block_end(
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
        if i > start and proved == OPEN:
            if depth > 0 and _line("final").match(text):
                return i, False, True
            if stands_alone(text):
                return i, False, True
        depth += balance_of(marks_of[text])
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
                or _line("begins", _BEGINS).match(following)
                or _line("final").match(following)
            )
            and _looks_done(text, following)
        ):
            return i + 1, True, False
    return len(lines), False, False


def _looks_done(text: str, following: str) -> bool:
    """A doubtful end counts where the mark stands right before «;» or «.» and the next line is plainly a directive."""
    if not ENDS_WHOLLY.search(text):
        return False
    return not following or _line("done", _DONE).search(following) is not None


def _without_marks(lines: Sequence[SourceLine], closed: bool) -> tuple[SourceLine, ...]:
    """The quoted lines without the outer marks and what stands after the closing one."""
    result = list(lines)
    first = result[0]
    result[0] = _with_text(first, first.text[1:].lstrip() if first.text[:1] in OPENING else first.text)
    if closed:
        last = result[-1]
        text = last.text.rstrip().rstrip(";.,").rstrip() if _ends(last.text) else last.text
        # as many marks go as close nothing inside; where the law prints one mark for two, it stays with the inner one
        for _mark in range(-sum(balance(line.text) for line in result)):
            inner = text.rstrip(";.,").rstrip() if text[-1:] not in CLOSING else text
            if not text or inner[-1:] not in CLOSING:
                break
            text = inner[:-1].rstrip()
        result[-1] = _with_text(last, text)
    return tuple(line for line in result if line.text or line.table)


def _with_text(line: SourceLine, text: str) -> SourceLine:
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

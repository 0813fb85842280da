"""The lines of an amending act by what they are: labels, directives, quoted lines; every character in one segment."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from lawtrack.model.document import Lang
from lawtrack.reading.instructions.patterns import told_in_any
from lawtrack.reading.instructions.printed.blocks import (
    ENDS_WHOLLY,
    block_end,
    loose_end,
    overclosed,
    surplus_of,
    without_marks,
)
from lawtrack.reading.instructions.printed.broken import whole
from lawtrack.reading.instructions.printed.closing import OPEN, behind, closings, opens_beyond
from lawtrack.reading.instructions.printed.listed import unglued
from lawtrack.reading.instructions.printed.quotes import (
    OPENING,
    MarksOf,
    Quoted,
    take_out,
)
from lawtrack.reading.instructions.printed.restoring import without_stray_marks
from lawtrack.reading.instructions.printed.words import WordsOf
from lawtrack.reading.lines import SourceLine
from lawtrack.reading.remembering import remembered


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
        suspends_apart: True where all of them suspend norms, each with a label that is none of the amending act's.
    """

    lines: tuple[SourceLine, ...]
    units: tuple[str, ...] | None
    dates_alone: bool
    opens_act: bool
    suspends_apart: bool = False


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
        texts: How many of them end with «;» or «.» behind their mark, as the last one of an order does.
        overclosed: True where one of them closes more than it opens, and where it ends is not told.
        held: Quoted lines that order something themselves; None where there are none.
        loose: True for the lines of a quotation that no order opens; ``quoted`` holds all of them.
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
    loose: bool = False
    overclosed: bool = False
    texts: int = 0


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
        return Labels(self.article, self.paragraph, d.point or self.point, d.letter)

    @property
    def path(self) -> tuple[str, ...]:
        """They as the path of an instruction."""
        article, paragraph, point, letter = self
        labels = (article, paragraph, point and f"{point})", letter and f"{letter})")
        return labels if all(labels) else tuple([label for label in labels if label])


_OPENS = frozenset(OPENING)
_TAIL = 80  # the words at the end of a line that put a text stand within so many characters


@remembered
def _told(name: str, text: str) -> bool:
    """Whether a line says it in any language."""
    return told_in_any("directives", name).within(text)


def directives(
    lines: Sequence[SourceLine],
    stands_alone: Callable[[str], bool],
    lang: Lang,
    ends: Set[int] = frozenset(),
) -> list[Directive]:
    """Group the lines: every line that is not quoted, with the quoted lines that follow it.

    A quotation opens where a line begins with an opening mark and the line before ends with a colon, or closes a
    quotation before it (several quotations of one directive). It ends at a line end that closes it; where its marks do
    not balance, at a closing line end after which a directive or a final article begins. Where it is not proved closed,
    it ends before a line that stands alone.

    Args:
        lines: The lines of the act.
        stands_alone: True for a line that is an order, the opening of an act's block or a final article by itself.
        lang: The language of the act.
        ends: The numbers of lines before which any quotation ends.
    """
    marks_of = MarksOf()
    words_of = WordsOf(marks_of)
    lines = list(whole(list(unglued(lines, marks_of, stands_alone)), marks_of, stands_alone, lang))
    texts = [without_stray_marks(text) if "»" in (text := line.text) else text for line in lines]
    proved = closings(texts, [marks_of[text] for text in texts])
    result: list[Directive] = []
    i, count = 0, len(lines)
    while i < count:
        line = lines[i]
        loose = loose_end(lines, i, proved[i], stands_alone, ends) if proved[i] > i else 0
        if loose:
            own_lines = tuple(lines[i:loose])
            whole_one = loose == proved[i] + 1
            quoted = without_marks(own_lines, marks_of, whole_one)
            result.append(Directive(line, "", "", "", "", (quoted,), own_lines, closed=whole_one, loose=True))
            i = loose
            continue
        blocks: list[tuple[SourceLine, ...]] = []
        unclosed = broken = too_many = False
        sound = True
        whole_ones = 0
        end = i + 1
        while (
            end < count
            and (lines[end].text[:1] in _OPENS or lines[end].table is not None)
            and (end > i + 1 or _opens_block(line.text, proved[end]))
            and _begins_block(line.text, lines[end], marks_of, bool(blocks), stands_alone)
        ):
            if lines[end].number in ends or _has_stray_mark(lines[end].text, proved[end], stands_alone):
                break
            stop, closed, ended = block_end(lines, marks_of, end, proved[end], stands_alone, ends)
            broken = broken or ended
            block = lines[end:stop]
            quoted = without_marks(block, marks_of, closed)
            blocks.append(quoted)
            whole_ones += ENDS_WHOLLY.search(block[-1].text) is not None
            unclosed = not closed
            too_many = too_many or overclosed(block, marks_of) or surplus_of(quoted, marks_of) < 0
            sound = sound and stop == proved[end] + 1
            end = stop
        # a line here is quoted by nothing, whatever closes it
        stray = line.text[:1] in _OPENS and _has_stray_mark(line.text, OPEN, stands_alone)
        own = words_of[_without_opening(line.text) if stray else line.text]
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
                sound and bool(blocks),
                None,
                False,
                said,
                False,
                too_many,
                whole_ones,
            )
        )
        i = end
    return result


def _has_stray_mark(text: str, proved: int, stands_alone: Callable[[str], bool]) -> bool:
    """True for a line of the act itself before which an opening mark stands that nothing closes."""
    if proved != OPEN or text[:1] not in OPENING:
        return False
    plain = without_stray_marks(text)
    return opens_beyond(plain) and stands_alone(_without_opening(plain))


def _without_opening(text: str) -> str:
    """The words behind the opening marks with which a line begins, however many."""
    return text.lstrip(f"{OPENING} ")


def _opens_block(text: str, proved: int) -> bool:
    """True for a line behind which quoted text may stand; one that puts nothing needs a quotation that is proved closed."""
    if text.rstrip().endswith(":"):
        return proved != OPEN or _told("puts", text)
    return _told("puts_at_end", text[-_TAIL:])


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

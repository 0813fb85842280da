"""The lines of an amending act by what they are: labels, directives, quoted lines; every character in one segment."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from lawtrack.reading.instructions.quotes import CLOSING, OPENING, balance, outside, take_out
from lawtrack.reading.lines import SourceLine
from lawtrack.reading.structure import patterns as p


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


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the amending act: its kind, its source line, its words."""

    kind: SegmentKind
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Directive:
    """A line that is no quoted text, with the quotation that follows it.

    Attributes:
        line: The source line.
        article: The number of the article label it begins with («Статья 1.»), empty for none.
        paragraph: «1.»
        point: «1)»
        text: Its words without the label.
        blocks: The quotations that follow it, each as its lines, outer marks removed.
        quoted: The same lines as they stand in the source, marks included.
        unclosed: True where the last of them never closes.
    """

    line: SourceLine
    article: str
    paragraph: str
    point: str
    text: str
    blocks: tuple[tuple[SourceLine, ...], ...] = ()
    quoted: tuple[SourceLine, ...] = ()
    unclosed: bool = False


_PUTS = re.compile(r"редакци|содержани|излож|мазмұндағы|толықтырыл|установив|белгілен", re.IGNORECASE)
_PUTS_AT_END = re.compile(
    r"(?:следующего\s+содержания|следующей\s+редакции|редакцияда\s+жазылсын)\s*[.;]?\s*\Z", re.IGNORECASE
)
_PUTS_WORDS = re.compile(r"деген\s+сөз", re.IGNORECASE)
_CHANGES_WORDS = re.compile(
    r"деген\s+\w+.*?(?:ауыстырыл|толықтырыл|таста)|\b(?:заменить|исключить|дополнить)\b",
    re.IGNORECASE | re.DOTALL,
)
_ENDS = re.compile(r"[»”\"]\s*[;.,]*\s*\Z")
_FINAL = re.compile(
    r"[СC]татья\s+\d+\s*\.\s*(?:Настоящ|Действие|Признать|Установить|\d)|\d+-бап\s*\.\s*(?:Осы\s+Заң|\d{4})|"
    r"(?:Президент|Қазақстан\s*Республикасының\s*Президенті)[^.;:]{0,80}\Z",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"(?:[СC]татья\s+(\d+(?:-\d+)*)\s*\.|(\d+(?:-\d+)*)\s*-\s*бап\s*\.)\s*", re.IGNORECASE)
_PARAGRAPH = re.compile(r"(\d+(?:-\d+)*)\s?\.(?!\d)\s*")
# «2) тармақшадағы …» is an address in Kazakh, not a label
_POINT = re.compile(r"(\d+(?:-\d+)*)\)(?!\s*(?:тармақ|және\s|,|\())\s*", re.IGNORECASE)
_AFTER_BLOCK = re.compile(
    r"(?:\d+(?:-\d+)*[.)]\s|[СC]татья\s|\d+(?:-\d+)*-бап|в\s|во\s|пункт|подпункт|част|абзац|стать|дополнить|после\s|слов|цифр|"
    r"заголов|глав|раздел|параграф|приложени|мынадай|бірінші|екінші|үшінші)",
    re.IGNORECASE,
)


def directives(lines: Sequence[SourceLine]) -> list[Directive]:
    """Group the lines: every line that is not quoted, with the quoted lines that follow it.

    A quotation opens where a line begins with an opening mark and the line before ends with a colon, or closes a
    quotation before it (several quotations of one directive). It ends at a line end that closes it; where its marks do
    not balance, at a closing line end after which a directive or a final article begins.
    """
    result: list[Directive] = []
    i = 0
    while i < len(lines):
        line = lines[i]
        blocks: list[tuple[SourceLine, ...]] = []
        unclosed = False
        end = i + 1
        opened = line.text.rstrip().endswith(":") or _PUTS_AT_END.search(line.text) is not None
        while opened and end < len(lines) and _begins_block(line.text, lines[end], bool(blocks)):
            stop, closed = _block_end(lines, end)
            blocks.append(_without_marks(lines[end:stop], closed))
            unclosed = not closed
            end = stop
        result.append(_directive(line, tuple(blocks), tuple(lines[i + 1 : end]), unclosed))
        i = end
    return result


def _begins_block(directive: str, line: SourceLine, going_on: bool) -> bool:
    """True where a line opens quoted text, and is no directive that begins with the words it changes."""
    if line.table is not None:
        return not going_on
    if not line.text or line.text[0] not in OPENING:
        return False
    if not going_on and _PUTS.search(directive) and not _PUTS_WORDS.search(directive):
        return True
    outside = take_out(line.text).text
    return outside == line.text or not _CHANGES_WORDS.search(outside)


def _block_end(lines: Sequence[SourceLine], start: int) -> tuple[int, bool]:
    depth = 0
    for i in range(start, len(lines)):
        text = lines[i].text
        if i > start and _FINAL.match(text) and depth > 0:
            return i, False
        depth += balance(text)
        if not _ENDS.search(text):
            continue
        following = lines[i + 1].text if i + 1 < len(lines) else ""
        if depth <= 0:
            return i + 1, True
        finishes = text.rstrip()[-1:] in ";." or not following
        if (
            finishes
            and (
                not following
                or following[:1] in OPENING
                or _AFTER_BLOCK.match(following)
                or _FINAL.match(following)
            )
            and _looks_done(text, following)
        ):
            return i + 1, True
    return len(lines), False


def _looks_done(text: str, following: str) -> bool:
    """A doubtful end counts where the mark stands right before «;» or «.» and the next line is plainly a directive."""
    ends = re.search(r"[»”\"]\s*[;.]\s*\Z", text) is not None
    verbs = re.search(
        r"изложить|исключить|заменить|дополнить|следующ|вводится|признать|:\s*\Z|жазылсын|тасталсын|ауыстыр|толықтыр|енгізіл",
        following,
        re.IGNORECASE,
    )
    return ends and (not following or verbs is not None)


def _without_marks(lines: Sequence[SourceLine], closed: bool) -> tuple[SourceLine, ...]:
    """The quoted lines without the outer marks and what stands after the closing one."""
    result = list(lines)
    first = result[0]
    result[0] = _with_text(first, first.text[1:].lstrip() if first.text[:1] in OPENING else first.text)
    if closed:
        last = result[-1]
        text = last.text.rstrip().rstrip(";.,").rstrip() if _ENDS.search(last.text) else last.text
        if text[-1:] in CLOSING:
            text = text[:-1].rstrip()
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


def _directive(
    line: SourceLine,
    blocks: tuple[tuple[SourceLine, ...], ...],
    quoted: tuple[SourceLine, ...],
    unclosed: bool,
) -> Directive:
    mixed = "i" in line.text or "I" in line.text
    text = outside(line.text, p.cyrillic_i) if mixed else line.text
    article = paragraph = point = ""
    match = _ARTICLE.match(text)
    if match:
        article, text = match[1] or match[2], text[match.end() :]
    match = _PARAGRAPH.match(text)
    if match:
        paragraph, text = match[1], text[match.end() :]
    match = _POINT.match(text)
    if match:
        point, text = match[1], text[match.end() :]
    return Directive(line, article, paragraph, point, text.strip(), blocks, quoted, unclosed)

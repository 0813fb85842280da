"""Lines to tokens: what each line of an act is by its own look and by the few facts around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from lawtrack.errors import CitationError
from lawtrack.model.kinds import CONTAINERS, Kind
from lawtrack.model.numbering import Number
from lawtrack.reading.lines import SourceLine
from lawtrack.reading.numbers import number
from lawtrack.reading.structure import patterns as p

_REQUISITES = re.compile(r"(?:.*\b(?:19|20)\d\d\b.*№|№)\s*\S")
NAMED = re.compile(r"№|»|\d{4}")
"""What names one act: its number, its title, its day."""
_WORD = 20
"""A word in a line of its own is no longer."""
_ENDS = (".", ";", ":", "»", "”", '"', "-")
_GOES_ON = (".", ",", ";", ":")
"""The ends of lines that are no title."""
_ABOVE = 5
"""So many lines of a caption stand above its last one."""
_NAME = 40
"""The line with the name of who signs is no longer."""
_CAPTION = 300
"""A caption in one line is no longer."""


class Look(Enum):
    """What a line looks like."""

    HEADING = auto()  # opens a container or an article
    PARAGRAPH = auto()  # «1.»
    POINT = auto()  # «1)»
    LETTER = auto()  # «а)»
    NOTE = auto()  # «Примечание.»: part of the law
    ANNEX = auto()  # caption of an annex, or of approved Rules
    TOC = auto()
    FOOTNOTE = auto()  # publisher's
    PUBLISHER = auto()
    TABLE = auto()
    PLAIN = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """A line with its look; ``label``, ``number`` and ``text`` are split off where it has a number.

    A plain line with a ``kind`` and a ``number`` is all text, and may be the heading that they say.
    """

    look: Look
    line: SourceLine
    text: str
    label: str = ""
    number: Number | None = None
    kind: Kind | None = None

    @property
    def lower(self) -> bool:
        """Begins in lower case: an абзац (art. 23)."""
        first = next((c for c in self.text if c.isalpha()), "")
        start = self.text[:1]
        return first.islower() and not start.isdigit()


def tokenize(lines: Sequence[SourceLine]) -> list[Token]:
    """The tokens of an act, one a line.

    Where a text indents its units, a line that is indented like them is no heading: an indented «Статья 68 с
    изменением …» belongs to a footnote.
    """
    indented = len([line for line in lines if line.indent >= 4])
    flush = indented > len(lines) // 4
    tokens: list[Token] = []
    # Where most lines are emphasised, emphasis says nothing.
    marked = 3 * len([line for line in lines if line.bold or line.centered]) < len(lines)
    publisher = False
    for i, line in enumerate(lines):
        token = _token(line, flush, publisher, tokens[-1] if tokens else None)
        if marked and token.look is Look.PARAGRAPH and _is_group_heading(token):
            token = Token(Look.HEADING, line, token.text, token.label, token.number, Kind.CHAPTER)
        if token.look is Look.NOTE and _only_refers(token, lines[i + 1].text if i + 1 < len(lines) else ""):
            token = Token(Look.PUBLISHER, line, line.text)
        publisher = token.look is Look.PUBLISHER and (
            len(token.text) < 15 or bool(p.PUBLISHER.match(token.text))
        )
        tokens.append(token)
    _open_in_order(tokens)
    for i, token in enumerate(tokens):
        if token.look is not Look.PLAIN:
            continue
        if (len(token.text) <= _WORD and _ends_caption(tokens, i)) or _is_caption_alone(tokens, i):
            tokens[i] = Token(Look.ANNEX, token.line, token.text)
    return tokens


def _open_in_order(tokens: list[Token]) -> None:
    """Take for headings the lines «Статья 6. в small letters» that stand where their number belongs.

    Such a line may be words about an article. It is its heading where the article before it has the number before, and no
    other heading has its own.
    """
    named = [
        (i, token.number)
        for i, token in enumerate(tokens)
        if token.kind is Kind.ARTICLE and token.number is not None
    ]
    opened = {own for i, own in named if tokens[i].look is Look.HEADING}
    if len(opened) == len(named):
        return
    before: Number | None = None
    for i, own in named:
        token = tokens[i]
        if token.look is Look.PLAIN:
            heading = p.heading_line(token.line.text)
            if heading is None or own in opened or before is None or not _follows(before, own):
                continue
            tokens[i] = _heading_token(heading, token.line)
        before = own


def _follows(before: Number, own: Number) -> bool:
    """True for the next number, and for the first that is put behind another («6» and «6-1» behind «5»: «6», «5-1»)."""
    one, two = (n.text.split("-") for n in (before, own))
    if not all(part.isdecimal() for part in (*one, *two)):
        return False
    if len(two) == len(one) + 1:
        return two == [*one, "1"]
    *same, last = two
    return len(two) <= len(one) and same == one[: len(same)] and int(last) == int(one[len(same)]) + 1


def _ends_caption(tokens: Sequence[Token], at: int) -> bool:
    """True for «қосымша», «бекітілген» in small letters below the lines that name the act, its day and its number."""
    if not p.CAPTION_END.fullmatch(p.cyrillic_i(tokens[at].text)):
        return False
    above = [p.cyrillic_i(token.text) for token in tokens[max(at - 3, 0) : at] if token.look is Look.PLAIN]
    named = len(above) > 1 and p.CAPTION_OWNER.match(above[-1]) and p.CAPTION_ABOVE.match(above[-2])
    return bool(named) and any(NAMED.search(text) for text in above[-2:])


def owns_caption(text: str) -> bool:
    """True for a line that names an act or a document and ends with the word «annex», or «approved».

    «Бақтар қағидаларына 1-қосымша», «№ 5-3 шешімімен бекітілген».
    """
    if len(text) > _CAPTION:
        return False
    plain = p.cyrillic_i(text)
    end = p.CAPTION_END.search(plain)
    return end is not None and bool(p.CAPTION_OWNER.match(plain[: end.start()].rstrip()))


def _is_caption_alone(tokens: Sequence[Token], at: int) -> bool:
    """True for such a line between what ends before it and a title: nothing on the page tells it from the text."""
    if not owns_caption(tokens[at].text):
        return False
    first = at
    while first and at - first < _ABOVE and p.CAPTION_ABOVE.match(p.cyrillic_i(tokens[first - 1].text)):
        first -= 1
    before = tokens[first - 1] if first else None
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    if before is None or behind is None or tokens[first].lower:
        return False
    ended = (
        before.look in (Look.HEADING, Look.TABLE, Look.FOOTNOTE, Look.PUBLISHER)
        or before.text[-1:] in _ENDS
        or bool(p.SIGNATURE.match(p.cyrillic_i(before.text)))
        or (before.look is Look.PLAIN and len(before.text) <= _NAME)
    )
    titled = behind.look is not Look.PLAIN or not (behind.lower or behind.text[-1:] in _GOES_ON)
    return ended and titled


def _token(line: SourceLine, flush: bool, after_publisher: bool, before: Token | None) -> Token:
    text = line.text
    if line.table is not None:
        return Token(Look.TABLE, line, "")
    told = line.editorial or line.right or after_publisher or p.cyrillic_i(text) != text
    if not told and not p.LOOKED_AT.match(text) and not is_whole_caption(text):
        return Token(Look.PLAIN, line, text)
    if p.PUBLISHER.match(text):
        return Token(Look.PUBLISHER, line, text)
    if p.FOOTNOTE.match(text) or (line.editorial and not _tombstone(text)):
        return Token(Look.FOOTNOTE, line, text)
    if after_publisher and p.PUBLISHER_MORE.search(text):
        return Token(Look.PUBLISHER, line, text)
    if p.TOC.match(text):
        return Token(Look.TOC, line, text)
    heading = p.heading_line(text)
    if heading is not None and _is_heading(heading, line, flush):
        return _heading_token(heading, line)
    if (
        flush
        and line.indent >= 4
        and heading is not None
        and before is not None
        and _belongs_to_note(before, heading)
    ):
        return Token(Look.FOOTNOTE, line, text)
    if heading is not None and _may_be_heading(heading, line, flush):
        named = _heading_token(heading, line)
        return replace(named, look=Look.PLAIN, text=text)
    return _numbered(line) or Token(Look.PLAIN, line, text)


def _is_group_heading(token: Token) -> bool:
    """«1. Общие положения» in bold or centred: the chapter of older Rules, which have no word «Глава»."""
    line, text = token.line, token.text
    emphasised = line.bold or line.centered or line.heading is not None
    return emphasised and 2 < len(text) < 250 and text[-1] not in ".;:," and not token.lower


def _tombstone(text: str) -> bool:
    match = p.POINT.match(text) or p.PARAGRAPH.match(text)
    return bool(match and p.REMOVED.match(match["text"]))


def _only_refers(note: Token, following: str) -> bool:
    """«Примечание. См. нормативные постановления …» is the publisher's, not the law's."""
    return p.ONLY_REFERS.match(note.text or following) is not None


def _belongs_to_note(before: Token, heading: p.HeadingLine) -> bool:
    """An indented «Статья N …» after a footnote goes on with it; right after its own heading it repeats it."""
    if heading.kind is not Kind.ARTICLE:
        return False
    repeats = before.look is Look.HEADING and before.label.rstrip(".") == heading.label.rstrip(".")
    return before.look is Look.FOOTNOTE or repeats


def _is_heading(heading: p.HeadingLine, line: SourceLine, flush: bool) -> bool:
    if line.heading is not None or line.bold:
        return True
    if flush and line.indent >= 4:
        return False
    if not heading.number:
        return line.text.isupper() or line.centered or flush
    if heading.kind is Kind.ARTICLE and p.REMOVED.match(heading.heading):
        return True  # «Article 3 is excluded by …», «3-бап алып тасталды»
    if heading.dotted:
        return not heading.heading[:1].islower()
    if heading.kind in CONTAINERS:
        return (not heading.heading or heading.heading.isupper()) and len(line.text) < 200
    return not heading.heading or (
        heading.heading[:1].isupper() and not line.text.endswith((";", ":")) and flush
    )


def _may_be_heading(heading: p.HeadingLine, line: SourceLine, flush: bool) -> bool:
    """True for «Статья 6. в small letters», which its place may tell to be the heading of the article."""
    ends = not line.text.endswith((";", ",", ":"))
    return heading.kind is Kind.ARTICLE and heading.dotted and ends and not (flush and line.indent >= 4)


def _heading_token(heading: p.HeadingLine, line: SourceLine) -> Token:
    value: Number | None = None
    if heading.number:
        try:
            value = number(heading.number)
        except CitationError:
            return Token(Look.PLAIN, line, line.text)
    return Token(Look.HEADING, line, heading.heading, heading.label, value, heading.kind)


def _numbered(line: SourceLine) -> Token | None:
    text = line.text
    for look, pattern in ((Look.PARAGRAPH, p.PARAGRAPH), (Look.POINT, p.POINT), (Look.LETTER, p.LETTER)):
        match = pattern.match(text)
        if match:
            if look is Look.PARAGRAPH and not match["text"] and len(match["number"]) > 3:
                return None
            try:
                value = number(match["number"])
            except CitationError:
                continue
            return Token(look, line, match["text"], match["label"], value)
    match = p.NOTE.match(text)
    if match:
        return Token(Look.NOTE, line, match["text"], match["label"])
    if _annex_caption(line):
        return Token(Look.ANNEX, line, text)
    return None


def _annex_caption(line: SourceLine) -> bool:
    text = line.text
    if len(text) > 800 or text.endswith((";", ":")):
        return False
    if p.APPROVED.match(text):
        return line.right or (len(text) < 250 and not text.endswith("."))
    match = p.ANNEX.match(text)
    if match:
        rest = text[match.end() :].strip()
        return (
            line.right
            or not rest
            or (rest[0].islower() and not text.endswith("."))
            or line.heading is not None
        )
    return (line.right and bool(p.CAPTION_END.search(p.cyrillic_i(text)))) or is_whole_caption(text)


def is_whole_caption(text: str) -> bool:
    """True where one line has the act's number, and then the word «annex» («… № 180 қаулысына қосымша»)."""
    if len(text) > _CAPTION or "№" not in text:
        return False
    plain = p.cyrillic_i(text)
    return bool(_REQUISITES.match(plain)) and bool(p.ANNEX_END.search(plain))

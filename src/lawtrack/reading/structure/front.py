"""The front of an act or annex: form and number, title, preamble; and its end: the signature."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from lawtrack.language import languages
from lawtrack.language.patterns import LazyPattern, worded
from lawtrack.language.spelling import roman_class
from lawtrack.model.kinds import Kind
from lawtrack.model.provision import Provision
from lawtrack.reading.structure import patterns as p
from lawtrack.reading.structure.tokens import NAMED, Look, Token, is_whole_caption, owns_caption

_REQUISITES = LazyPattern(lambda: worded(lambda one: one.front.requisites), re.DOTALL)
_NOT_OFFICIAL = LazyPattern(lambda: rf"(?:{worded(lambda one: one.front.translation)})\W*\Z", re.IGNORECASE)
_BARE_FORM = LazyPattern(lambda: rf"(?:{worded(lambda one: one.front.bare_form)})\s*\Z", re.IGNORECASE)
"""The form of the act and who makes it, printed above the title without date and number (480-V, art. 23)."""
_BARE_DATE = LazyPattern(lambda: rf"(?:{worded(lambda one: one.front.bare_date)})\Z")
_PLACE = LazyPattern(lambda: rf"(?:{worded(lambda one: one.front.caption)})\Z", re.IGNORECASE)
_NUMBERS = re.compile(r"\d+")
NUMBERED = LazyPattern(lambda: rf"[{roman_class('IVXLC')}]+\s?[.)]\s")
"""«I. Общие положения»: the heading of a part, and no more of what is above it."""
_ENDS_IN_NUMBER = re.compile(r"№\s*[\w/-]*\d[\w/-]*\Z")
_ADOPTED = LazyPattern(lambda: worded(lambda one: one.front.adopted), re.IGNORECASE)
_CAPTION_MORE = LazyPattern(
    lambda: rf"(?:{worded(lambda one: one.front.caption_more)}|№|«|\"|\d{{4}})", re.IGNORECASE
)


@cache
def _form_words() -> frozenset[str]:
    return frozenset(word for one in languages() for word in one.front.form)


def names_a_form(text: str) -> bool:
    """True for the line that ends a caption: what stands below is a form («Форма»)."""
    return text.strip(" .").casefold() in _form_words()


def is_requisites(text: str) -> bool:
    """True for a line with the act's form, date and number."""
    return len(text) < 400 and bool(_REQUISITES.match(text) or _NOT_OFFICIAL.match(text))


def is_day_or_place(text: str) -> bool:
    """True for a line below the title that says only where or on what day the act was signed, or its number."""
    told = text.startswith("№") or len(_NUMBERS.findall(text)) > 1  # a year alone may end a title
    day = told and bool(_BARE_DATE.match(text))
    return day or bool(_PLACE.match(text))


def is_form(tokens: Sequence[Token], start: int) -> bool:
    """True for a line above the title that says only what kind of act it is, that it is a draft, or its date.

    Something that can be a title must follow; else the line is the title, for there is no other.
    """
    text = tokens[start].line.text
    if len(text) > 200 or not (_BARE_FORM.match(text) or (start and _BARE_DATE.match(text))):
        return False
    return start + 1 < len(tokens) and (
        is_form(tokens, start + 1)
        or is_requisites(tokens[start + 1].line.text)
        or title_length(tokens, start + 1, {}) > 0
    )


def title_length(tokens: Sequence[Token], start: int, meta: Mapping[str, str]) -> int:
    """How many tokens from ``start`` make the title; 0 where there is none.

    A title may run over lines: lines of the same look (bold, heading), or without an empty line between them.
    """
    if start >= len(tokens) or tokens[start].look is not Look.PLAIN:
        return 0
    first = tokens[start].line
    wanted = "".join(meta.get("title", "").split()).casefold()
    if not wanted.startswith("".join(first.text.split()).casefold()):
        wanted = ""  # what a file calls itself need not be the title of the act
    emphasised = first.heading or first.bold or first.centered
    if not (emphasised or wanted) and (first.indent >= 4 or first.text.endswith((",", ":", ";", "."))):
        return 0
    length, joined = 1, "".join(first.text.split()).casefold()
    while start + length < len(tokens) and length < 12:
        token = tokens[start + length]
        line, before = token.line, tokens[start + length - 1].line
        if token.look is not Look.PLAIN or is_requisites(line.text) or line.text.endswith(":"):
            break
        if _ADOPTED.match(line.text) or is_day_or_place(line.text) or NUMBERED.match(line.text):
            break
        grown = joined + "".join(line.text.split()).casefold()
        same_look = (line.bold, line.heading) == (first.bold, first.heading)
        by_look = same_look and (first.bold or first.heading is not None) and not before.text.endswith(".")
        by_gap = not first.bold and first.heading is None and same_look and line.number == before.number + 1
        if not (
            wanted.startswith(grown)
            if wanted
            else by_look
            or (by_gap and not before.text.endswith(".") and not line.text.endswith((".", ",", ":")))
        ):
            break
        length, joined = length + 1, grown
    return length


def lines_unit(kind: Kind, texts: Sequence[str], child: Kind = Kind.LINE) -> Provision:
    """A unit of plain lines: a leaf for one, children for several."""
    if len(texts) == 1:
        return Provision(kind, text=texts[0])
    return Provision(kind, children=tuple(Provision(child, text=text) for text in texts))


def preamble_of(texts: Sequence[str]) -> Provision:
    """The preamble as parts and абзацы."""
    if len(texts) == 1:
        return Provision(Kind.PREAMBLE, text=texts[0])
    return Provision(Kind.PREAMBLE, children=tuple(Provision(Kind.SUBPARAGRAPH, text=text) for text in texts))


def caption_above(tokens: Sequence[Token], start: int) -> int:
    """How many tokens above the word «annex» belong to its caption, where the word stands last in a line of its own.

    «Аудандық мәслихатының / 2025 жылғы 24 желтоқсандағы / № 30 шешіміне / 1-қосымша»: the act is named above it; and so
    is the act that approves what follows («… / № 30 бұйрығымен / бекітілген»).
    """
    text = p.cyrillic_i(tokens[start].line.text)
    owner = owns_caption(text)
    if not owner and not p.CAPTION_END.fullmatch(text):
        return 0
    above, wanted = 0, p.CAPTION_ABOVE if owner else p.CAPTION_OWNER
    while above < min(start, 6):
        token = tokens[start - above - 1]
        text = p.cyrillic_i(token.line.text)
        if (
            token.look is not Look.PLAIN
            or len(text) > 160
            or not wanted.match(text)
            or (p.SIGNATURE.match(text) and not NAMED.search(text))  # with a day it is whose act it is
        ):
            break
        above, wanted = above + 1, p.CAPTION_ABOVE
    return above


def caption_length(tokens: Sequence[Token], start: int) -> int:
    """How many tokens from ``start`` make the caption of an annex («Приложение 1 / к приказу … / от …»).

    Where the word ends the caption («… № 30 шешіміне 1-қосымша») only the line that says «form» may follow.
    """
    length = 1
    text = tokens[start].line.text
    if is_whole_caption(text) or owns_caption(text) or caption_above(tokens, start):
        following = tokens[start + 1] if start + 1 < len(tokens) else None
        form = following is not None and following.look is Look.PLAIN and names_a_form(following.line.text)
        return length + form
    while start + length < len(tokens) and length < 40:
        token = tokens[start + length]
        line = token.line
        if token.look is Look.PLAIN and names_a_form(line.text):
            return length + 1
        if length >= 10 and not line.right:
            break
        if token.look is Look.ANNEX and not p.ANNEX.match(line.text) and not p.APPROVED.match(line.text):
            length += 1
            continue
        if (
            token.look is Look.ANNEX
            and line.number == tokens[start + length - 1].line.number + 1
            and length < 6
        ):
            length += 1
            continue
        if token.look is not Look.PLAIN or line.bold or line.heading is not None:
            break
        if not line.right and not (len(line.text) < 90 and _CAPTION_MORE.match(line.text)):
            break
        before = tokens[start + length - 1].line.text
        if not line.right and line.text[:1].isupper() and _ENDS_IN_NUMBER.search(before):
            break  # «от 14 апреля 2021 года № 98 / Правила учета»: the title
        length += 1
    return length


def goes_on_with_caption(text: str) -> bool:
    """True for a line that may go on with a caption: it begins like the name of an act, its maker, its day or number."""
    return bool(_CAPTION_MORE.match(text) or p.CAPTION_ABOVE.match(text) or p.CAPTION_OWNER.match(text))


def signature_starts(tokens: Sequence[Token], i: int) -> bool:
    """True where the signature begins at token ``i``: from there to the end or the next annex only short lines stand."""
    token = tokens[i]
    if token.look is Look.TABLE:
        rows = token.line.table or ()
        texts = [text for row in rows for cell in row for text in cell.lines]
        if len(rows) > 3 or not any(p.SIGNATURE.match(p.cyrillic_i(text)) for text in texts):
            return False
    elif (
        token.look is not Look.PLAIN
        or len(token.line.text) > 160
        or token.line.text.endswith((";", ":"))
        or not p.SIGNATURE.match(p.cyrillic_i(token.line.text))
    ):
        return False
    for following in tokens[i + 1 : i + 40]:
        if following.look is Look.ANNEX:
            return True
        if following.look in (Look.FOOTNOTE, Look.PUBLISHER, Look.TABLE):
            continue
        if following.look is not Look.PLAIN or len(following.line.text) > 160:
            return False
    return True

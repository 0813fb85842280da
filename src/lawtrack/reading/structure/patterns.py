"""What the lines of an act look like in the languages known: headings, numbers, notes, annexes, signatures.

Old and careless spellings count: «1-бап .», «I-тарау», «Статья 1 .», Latin letters that look Cyrillic, no-break
spaces, a heading that stands on the line after its number. The words are the languages' facets ``headings``, ``notes``
and ``front``; here stands what surrounds them in every language.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from lawtrack.language import languages
from lawtrack.language.patterns import LazyPattern, either, worded
from lawtrack.language.spelling import restored as cyrillic_i
from lawtrack.language.spelling import roman_look_alikes
from lawtrack.model.kinds import Kind

__all__ = ["HeadingLine", "cyrillic_i", "heading_line"]


_HIGH = "[⁰¹²³⁴⁵⁶⁷⁸⁹]"
_HYPHENED = rf"(?:{_HIGH}+(?:[⁻-]{_HIGH}+)*|(?:[-‑–]\d+)*)"
"""What follows the digits of an inserted unit's number: «5-1», «5¹»."""


def _number() -> str:
    romans = "IVXLC" + "".join(roman_look_alikes())
    return rf"\d+{_HYPHENED}(?:[.]\d+(?:-\d+)*)*|[{romans}]+(?:-\d+|{_HIGH}+)*"


@cache
def _before() -> dict[str, Kind]:
    return {word: kind for one in languages() for word, kind in one.headings.before.items()}


@cache
def _after() -> dict[str, Kind]:
    return {word: kind for one in languages() for word, kind in one.headings.after.items()}


@cache
def _ordinals() -> dict[str, int]:
    return {word: n for one in languages() for n, word in enumerate(one.headings.ordinals, 1)}


def _worded() -> str:
    numbers = [_number()]
    for one in languages():
        first, *more = one.headings.ordinals or ("",)
        numbers += [f"(?<={one.headings.first_after}){first}" if first else "", *more]
    return (
        rf"(?P<label>(?P<word>{either(_before())})"
        rf"\s*(?P<number>{either(numbers)})(?P<dot>\s*\.|(?=\s|$)|\s*:))\s*(?P<heading>.*)\Z"
    )


def _joined() -> str:
    return (
        rf"(?P<label>(?P<number>{_number()})\s*[-‑–]?\s*(?P<word>{either(_after())})(?P<dot>\s*\.|(?=\s|$)))"
        r"\s*(?P<heading>.*)\Z"
    )


_WORD_FIRST = LazyPattern(_worded, re.IGNORECASE | re.DOTALL)
_NUMBER_FIRST = LazyPattern(_joined, re.IGNORECASE | re.DOTALL)
_UNNUMBERED_PART = LazyPattern(
    lambda: rf"(?:{worded(lambda one: one.headings.unnumbered)})\.?\Z", re.IGNORECASE
)

PARAGRAPH = LazyPattern(
    lambda: (
        rf"(?P<label>(?P<number>\d{{1,4}}{_HYPHENED}(?:\.\d{{1,3}}(?:-\d+)*)*)\s?\.)(?!\d)\s*(?P<text>.*)\Z"
    ),
    re.DOTALL,
)
POINT = LazyPattern(
    lambda: rf"(?P<label>(?P<number>\d{{1,4}}{_HYPHENED}(?:\.\d{{1,3}})*)\s?\))\s*(?P<text>.*)\Z", re.DOTALL
)
LETTER = LazyPattern(
    lambda: (
        rf"(?P<label>(?P<number>[{''.join(one.letters.lettered for one in languages())}])\))\s*(?P<text>.*)\Z"
    ),
    re.DOTALL,
)
FOOTNOTE = LazyPattern(
    lambda: (
        rf"(?:{worded(lambda one: one.notes.footnote)})\s*[.:]|{worded(lambda one: one.notes.footnote_more)}"
    ),
    re.IGNORECASE,
)
PUBLISHER = LazyPattern(
    lambda: rf"{worded(lambda one: one.notes.publisher)}|©\s*(?:19|20)\d\d\.?\s", re.IGNORECASE
)
OF_THE_PUBLISHER = LazyPattern(lambda: f"{FOOTNOTE.inside}|{PUBLISHER.inside}")
PUBLISHER_MORE = LazyPattern(lambda: worded(lambda one: one.notes.publisher_more))
NOTE = LazyPattern(
    lambda: rf"(?P<label>(?:{worded(lambda one: one.notes.note)})(?:\s+\d+)?\s?[.:])\s*(?P<text>.*)\Z",
    re.DOTALL,
)
ONLY_REFERS = LazyPattern(lambda: worded(lambda one: re.escape(one.notes.refers)))
REMOVED = LazyPattern(lambda: rf"\(?\s*(?:{worded(lambda one: one.notes.removed)})", re.IGNORECASE)
TOC = LazyPattern(lambda: rf"(?:{worded(lambda one: one.notes.contents)})\s*:?\Z", re.IGNORECASE)
ANNEX = LazyPattern(lambda: worded(lambda one: one.front.annex))
ANNEX_END = LazyPattern(lambda: rf"(?:{worded(lambda one: one.front.annex_end)})\Z")
CAPTION_OWNER = LazyPattern(lambda: rf"(?:{worded(lambda one: one.front.caption_owner)})\Z", re.IGNORECASE)
CAPTION_ABOVE = LazyPattern(lambda: rf"(?:{worded(lambda one: one.front.caption_above)})\Z")
CAPTION_END = LazyPattern(lambda: rf"(?:{worded(lambda one: one.front.caption_end)})\Z", re.IGNORECASE)
APPROVED = LazyPattern(lambda: rf"(?:{worded(lambda one: one.front.approved)})\b", re.DOTALL)
SIGNATURE = LazyPattern(lambda: rf"\W{{0,3}}(?:{worded(lambda one: one.front.signature)})")


TOLD_APART = LazyPattern(
    lambda: "|".join(one.inside for one in (OF_THE_PUBLISHER, ANNEX, CAPTION_END, SIGNATURE))
)
"""Every beginning by which a line of an amending act is none of its text."""
LOOKED_AT = LazyPattern(
    lambda: "|".join(
        one.inside
        for one in (
            *(PUBLISHER, FOOTNOTE, TOC, _WORD_FIRST, _NUMBER_FIRST, _UNNUMBERED_PART),
            *(PARAGRAPH, POINT, LETTER, NOTE, APPROVED, ANNEX),
        )
    )
)
"""Every beginning by which a line is more than plain text: one look instead of twelve, for most lines are plain."""


@dataclass(frozen=True, slots=True)
class HeadingLine:
    """A line that opens a container or an article."""

    kind: Kind
    number: str
    label: str
    heading: str
    dotted: bool


def heading_line(text: str) -> HeadingLine | None:
    """What the line opens, or None where it has not the form of a heading."""
    plain = cyrillic_i(text)
    for pattern, kinds in ((_WORD_FIRST, _before), (_NUMBER_FIRST, _after)):
        match = pattern.match(plain)
        if match:
            number = str(_ordinals().get(match["number"].lower(), match["number"]))
            label, heading = text[: match.end("label")], text[match.start("heading") :]
            kind = kinds()[match["word"].lower()]
            return HeadingLine(kind, number, label.strip(), heading.strip(), "." in match["dot"])
    if _UNNUMBERED_PART.match(plain):
        return HeadingLine(Kind.PART, "", "", text, True)
    return None

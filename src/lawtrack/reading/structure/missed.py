"""Lines that look like the heading of an article and were not read as one: said, for they melt into the article before."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lawtrack.language import languages
from lawtrack.language.patterns import LazyPattern, either
from lawtrack.language.spelling import roman_class
from lawtrack.model.kinds import Kind
from lawtrack.model.message import Message, message
from lawtrack.reading.structure.patterns import cyrillic_i
from lawtrack.reading.structure.tokens import Look, Token

_LONGEST = 300
_ALIKE = 80.0
"""From this similarity on a first word is a slip of the pen for the word of an article («Стаття 12.»)."""
_SHOWN = 80
_WORD = re.compile(r"(?P<word>[^\W\d_]{4,})\s+\d+(?:-\d+)?(?:\.|\Z)")
_NUMBER_AGAIN = re.compile(r"\d{1,3}\s?[.)]\s")


def _words(where: str) -> list[str]:
    """The words for an article that stand ``before`` or ``after`` the number in some language."""
    return [
        word
        for one in languages()
        for word, kind in getattr(one.headings, where).items()
        if kind is Kind.ARTICLE
    ]


def _looks_like() -> str:
    """The word for an article, then something like a number; or the other way round."""
    number = rf"(?:№\s*)?(?:\d\S*|[{roman_class('IVXLC')}]+\b\S*)"
    before = rf"(?:{either(_words('before'))})\s*{number}"
    after = rf"{number}\s*[-‑–]?\s*(?:{either(_words('after'))})\b"
    return rf"(?:{before}|{after})"


_LOOKS_LIKE = LazyPattern(_looks_like, re.IGNORECASE)


def missed_headings(tokens: Iterable[Token]) -> Iterator[Message]:
    """A sentence for every such line, and for a heading that has swallowed the number of the paragraph behind it."""
    for token in tokens:
        text = token.line.text
        if token.look is Look.PLAIN and len(text) < _LONGEST and _is_like(text):
            yield message(
                "Line {line} looks like the heading of an article but is not read as one: {text}",
                line=token.line.number,
                text=text[:_SHOWN],
            )
        elif token.look is Look.HEADING and token.kind is Kind.ARTICLE and _NUMBER_AGAIN.match(token.text):
            yield message(
                "Line {line}: the heading of the article begins with a number, as a paragraph does: {text}",
                line=token.line.number,
                text=text[:_SHOWN],
            )


def _is_like(text: str) -> bool:
    if not text[:1].isupper() and not text[:1].isdigit():
        return False
    if _LOOKS_LIKE.match(cyrillic_i(text)):
        return not text.endswith((";", ",", ":"))  # an item of a list, or an order
    found = _WORD.match(text)
    return found is not None and _is_slip(found["word"].casefold())


def _is_slip(word: str) -> bool:
    from rapidfuzz import fuzz

    return any(fuzz.ratio(word, known.casefold()) >= _ALIKE for known in _words("before"))

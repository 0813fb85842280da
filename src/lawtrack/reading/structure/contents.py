"""The table of contents inside an act: lines that stand again later as headings, with or without a title above them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from lawtrack.model.kinds import Kind
from lawtrack.reading.structure.tokens import Look, Token

_PAGE = re.compile(r"\s*(?:\.\s?){3,}\s*\d{1,4}\Z|\s*[…·_]+\s*\d{1,4}\Z")
_NOTES = (Look.FOOTNOTE, Look.PUBLISHER)
_TITLE_LINES = 6
"""A title, with the act's form and day above it, takes no more lines."""
_LEAST_ARTICLES = 2
_LEAST_HEADINGS = 3
"""Fewer headings that stand again later are chance: an annex may repeat the name of a chapter."""


def contents_end(tokens: Sequence[Token], start: int) -> int:
    """The index after the table of contents that begins at ``start`` (notes before it aside); ``start`` where none does."""
    at = start
    while at < len(tokens) and tokens[at].look in _NOTES:
        at += 1
    if at >= len(tokens):
        return start
    if tokens[at].look is Look.TOC:
        return _titled_end(tokens, at)
    if tokens[at].look is Look.HEADING:
        end = _untitled_end(tokens, at)
        return end if end > at else start
    return start


def contents_below_title(tokens: Sequence[Token], first: int, start: int) -> int:
    """The index after what goes on of a table of contents below the act's title, which stands in its midst.

    It ends where its first heading stands again, which begins the text; each of its lines comes again there.

    Args:
        tokens: All of the act.
        first: Where the table of contents begins.
        start: What stands behind the title.

    Returns:
        ``start`` where nothing of it goes on.
    """
    heading = next((token for token in tokens[first:start] if token.look is Look.HEADING), None)
    if heading is None:
        return start
    begins = (i for i in range(start, len(tokens)) if _key(tokens[i]) == _key(heading))
    end = next(begins, start)
    between = [token for token in tokens[start:end] if token.look not in _NOTES]
    later = Counter(_key(token) for token in tokens[end:])
    told = all(token.look in (Look.HEADING, Look.PLAIN) and later[_key(token)] for token in between)
    return end if told and any(token.look is Look.HEADING for token in between) else start


def _behind_title(tokens: Sequence[Token], i: int) -> int:
    """The index after the few plain lines, of a title, that stand from ``i`` on."""
    end = i
    while end < min(i + _TITLE_LINES, len(tokens)) and tokens[end].look is Look.PLAIN:
        end += 1
    return end


def _titled_end(tokens: Sequence[Token], at: int) -> int:
    later = Counter(_key(token) for token in tokens[at + 1 :])
    i = at + 1
    while i < len(tokens):
        if tokens[i].look not in _NOTES:
            key = _key(tokens[i])
            if later[key] < 2:
                break
            later[key] -= 1
        i += 1
    return i


def _untitled_end(tokens: Sequence[Token], at: int) -> int:
    """Headings without text between them, up to where the first of them stands again or a title comes."""
    first = _key(tokens[at])
    later = Counter(_key(token) for token in tokens[at:])
    articles = headings = 0
    end = i = at
    while i < len(tokens):
        token = tokens[i]
        key = _key(token)
        if i > at and key == first:
            break
        if token.look not in _NOTES:
            if token.look not in (Look.HEADING, Look.PLAIN) or (
                later[key] < 2 and not _goes_on(tokens, i, later)
            ):
                below = _behind_title(tokens, i)
                more = tokens[below : contents_below_title(tokens, at, below)] if below > i else ()
                articles += sum(one.kind is Kind.ARTICLE for one in more)
                headings += sum(one.look is Look.HEADING for one in more)
                break
            later[key] -= 1
            articles += token.kind is Kind.ARTICLE
            headings += token.look is Look.HEADING
        i += 1
        end = i
    return end if articles >= _LEAST_ARTICLES or headings >= _LEAST_HEADINGS else at


def _goes_on(tokens: Sequence[Token], i: int, later: Counter[str]) -> bool:
    """True for a heading that the text words otherwise: the next line of the contents is a heading that comes again."""
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    return (
        tokens[i].look is Look.HEADING
        and following is not None
        and following.look is Look.HEADING
        and later[_key(following)] > 1
    )


def _key(token: Token) -> str:
    """A line as it is found again: without the page to which a contents leads with dots («Статья 1. Понятия ..... 5»)."""
    text = token.line.text
    if text[-1:].isdigit():
        text = _PAGE.sub("", text)
    return "".join(text.casefold().split()).rstrip(".")

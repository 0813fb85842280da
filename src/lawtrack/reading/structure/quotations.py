"""Which lines of an amending act stand inside a quotation: they are the other act's text, never structure of this one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lawtrack.language.patterns import LazyPattern, worded
from lawtrack.reading.structure.tokens import Look, Token

_AMENDING = LazyPattern(lambda: worded(lambda one: one.front.amends), re.IGNORECASE | re.DOTALL)
_OPENS = ("«", '"', "“", "„")
_CLOSES = re.compile(r"[»\"”]\s*[;.,]?\s*\Z")
_LAST = LazyPattern(lambda: worded(lambda one: one.front.last_article), re.IGNORECASE)


def quoted_lines(tokens: Sequence[Token]) -> set[int]:
    """Indices of the tokens that stand in quotations opened at the start of a line after a line ending with a colon.

    A quotation ends at a line whose end closes it and where all that was opened is closed; where a source never
    closes one, it ends before the amending act's final article, or where the next line is plainly a directive.
    """
    if not any(_AMENDING.search(token.line.text) for token in tokens[:40]):
        return set()
    inside: set[int] = set()
    i = 0
    while i < len(tokens):
        text = tokens[i].line.text
        before = tokens[i - 1].line.text if i else ""
        if (
            tokens[i].look is Look.TABLE
            or not text.startswith(_OPENS)
            or not before.rstrip().endswith((":", "»;", '";'))
        ):
            i += 1
            continue
        end = _end(tokens, i)
        inside.update(range(i, end))
        i = end
    return inside


def _end(tokens: Sequence[Token], start: int) -> int:
    angled = straight = 0
    for i in range(start, len(tokens)):
        text = tokens[i].line.text
        if i > start and _LAST.match(text):
            return i
        angled += text.count("«") + text.count("„") + text.count("“") - text.count("»") - text.count("”")
        straight += text.count('"')
        if not _CLOSES.search(text):
            continue
        if angled <= 0 and straight % 2 == 0:
            return i + 1
        if i + 1 < len(tokens) and text.rstrip().endswith(('";', "»;", '".', "».")):
            following = tokens[i + 1]
            if following.line.text.rstrip().endswith(":") and not following.line.text.startswith(_OPENS):
                return i + 1
    return len(tokens)

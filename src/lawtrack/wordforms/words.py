"""Words for searching: the same form for what is stored and what is sought."""

from __future__ import annotations

import re

from lawtrack.language.spelling import with_one_letter

_WORD = re.compile(r"\w+(?:[-.]\d+)*")


def fold(text: str) -> str:
    """``text`` for comparing: case folded, letters written for one another as one (ё, е); Kazakh letters stay (қ is not к)."""
    return with_one_letter(text.casefold())


def words_of(text: str) -> list[str]:
    """The words of a text in reading order, folded; «24-1» is one word."""
    return _WORD.findall(fold(text))

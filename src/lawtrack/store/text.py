"""Words for searching: the same form for what is stored and what is sought."""

from __future__ import annotations

import re

_WORD = re.compile(r"\w+(?:[-.]\d+)*")
_FOLDED = str.maketrans("ё", "е")


def fold(text: str) -> str:
    """``text`` for comparing: case folded, ё as е; Kazakh letters stay (қ is not к)."""
    return text.casefold().translate(_FOLDED)


def words_of(text: str) -> list[str]:
    """The words of a text in reading order, folded; «24-1» is one word."""
    return _WORD.findall(fold(text))

"""Whether, and where, words of law stand in a text, whatever the case of their letters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawtrack.language.patterns import NOTHING
from lawtrack.language.spelling import in_small_letters
from lawtrack.language.stretches import needed

_EITHER = re.IGNORECASE | re.DOTALL
_NO_LETTER = re.compile(r"\\.|\(\?P<\w+>|A-Z")
"""What has a Latin capital in a pattern that is no letter of the text; «A-Z» stands beside «a-z»."""
_WITH_CASE = re.compile(r"[A-Z]|\(\?-i")


_OFTEN = 100
"""A question that is asked so often is worth a first look at the text."""


_seen = ("", "")
"""The text that was asked of last, and the same in small letters: most texts are asked of several things."""


class Told:
    """Whether, or where, a pattern of the languages stands in a text, whatever the case of its letters.

    Asked of the text in small letters: letters that are compared in either case take ``re`` three to five times as
    long, for it then tries every alternative at every place. A pattern that says what must be a capital is asked of the
    text as it stands.

    Args:
        pattern: Letters of either case are one, and «.» takes line ends; what must be a capital says so itself. An empty
            one stands nowhere.

    Attributes:
        pattern: As it is asked.
    """

    __slots__ = ("_finditer", "_first", "_left", "_match", "_search", "_small", "pattern")

    def __init__(self, pattern: str) -> None:
        self._small = bool(pattern) and _WITH_CASE.search(_NO_LETTER.sub("", pattern)) is None
        made = (
            re.compile(_small(pattern), re.DOTALL) if self._small else re.compile(pattern or NOTHING, _EITHER)
        )
        self._search, self._match, self._finditer = made.search, made.match, made.finditer
        self.pattern = made.pattern
        self._first: tuple[str, ...] = ()
        self._left = _OFTEN

    def within(self, text: str) -> bool:
        """True where it stands anywhere in the text."""
        if not self._small:
            return self._search(text) is not None
        global _seen
        seen, small = _seen
        if seen is not text:
            small = in_small_letters(text)
            _seen = (text, small)
        if self._first:
            for stretch in self._first:
                if stretch in small:
                    return self._search(small) is not None
            return False
        if self._left:
            self._look_first()
        return self._search(small) is not None

    def _look_first(self) -> None:
        """Where the question is asked often, ask first for what such a text must hold."""
        self._left -= 1
        if not self._left:
            self._first = needed(self.pattern)

    def begins(self, text: str) -> bool:
        """True where the text begins with it."""
        return self._match(in_small_letters(text) if self._small else text) is not None

    def places(self, text: str) -> Iterator[re.Match[str]]:
        """Where it stands in the text, from its beginning; what the matches hold is in small letters."""
        return self._finditer(in_small_letters(text) if self._small else text)


def _small(pattern: str) -> str:
    """The pattern with small letters; Latin capitals are escapes and names of groups, so they stay."""
    return "".join(letter if letter.isascii() else letter.lower() for letter in pattern)

"""Patterns made of the words of all languages, compiled when they are first used."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import TypeVar

from lawtrack.language.protocol import Language
from lawtrack.language.registry import languages
from lawtrack.model.kinds import Kind

_Key = TypeVar("_Key")

NOTHING = r"(?!)"
"""Matches nowhere: what a language has no words for."""


def either(parts: Iterable[str]) -> str:
    """The alternation of the given patterns; empty ones are left out, and without any nothing matches."""
    return "|".join(part for part in parts if part) or NOTHING


def worded(facet: Callable[[Language], str]) -> str:
    """The alternation of what the languages say: a pattern of each."""
    return either(facet(language) for language in languages())


def article_words() -> tuple[str, str]:
    """The words for an article as a line prints them: before the number, after it."""
    before, after = [], []
    for one in languages():
        before += [word.capitalize() for word, kind in one.headings.before.items() if kind is Kind.ARTICLE]
        after += [word for word, kind in one.headings.after.items() if kind is Kind.ARTICLE]
    return either(before), either(after)


def printed_label() -> str:
    """The label with which a line begins: of an article in any language, or a number with its mark."""
    before, after = article_words()
    return rf"\s*(?:(?:{before})\s+[\d-]+\s*\.?|[\d-]+-(?:{after})\s*\.?|\d+(?:-\d+)*\s*[.)])"


def numbered(patterns: Mapping[int, str]) -> str:
    """The alternation of patterns, each a group that tells its number (``value_of``)."""
    return "|".join(f"(?P<n{n}>{pattern})" for n, pattern in patterns.items()) or NOTHING


def value_of(match: re.Match[str]) -> int:
    """The number of the pattern in ``numbered`` that matched."""
    return int((match.lastgroup or "n0")[1:])


_SIGNS = {"i": re.IGNORECASE, "s": re.DOTALL}
_NAMED = re.compile(r"\(\?P<\w+>")


class LazyPattern:
    """A pattern built and compiled at its first use: importing an engine compiles nothing.

    Args:
        build: Gives the pattern; it asks the languages for their words.
        flags: As for ``re.compile``.
    """

    __slots__ = ("_build", "_compiled", "_flags")

    def __init__(self, build: Callable[[], str], flags: re.RegexFlag = re.NOFLAG) -> None:
        self._build = build
        self._flags = flags
        self._compiled: re.Pattern[str] | None = None

    @property
    def compiled(self) -> re.Pattern[str]:
        """The pattern itself."""
        if self._compiled is None:
            self._compiled = re.compile(self._build(), self._flags)
        return self._compiled

    @property
    def inside(self) -> str:
        """The pattern without names of groups, with its flags: to stand in another one."""
        flags = "".join(sign for sign, flag in _SIGNS.items() if self._flags & flag)
        return f"(?{flags}:{_NAMED.sub('(?:', self._build())})"

    def cache_clear(self) -> None:
        """Build it anew at the next use: the languages are others now (as ``functools.cache`` names it)."""
        self._compiled = None

    def match(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """As ``re.Pattern.match``."""
        return self.compiled.match(text, pos, endpos)

    def fullmatch(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """As ``re.Pattern.fullmatch``."""
        return self.compiled.fullmatch(text, pos, endpos)

    def search(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """As ``re.Pattern.search``."""
        return self.compiled.search(text, pos, endpos)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """As ``re.Pattern.finditer``."""
        return self.compiled.finditer(text)

    def sub(self, replacement: str | Callable[[re.Match[str]], str], text: str) -> str:
        """As ``re.Pattern.sub``."""
        return self.compiled.sub(replacement, text)


def worded_of(
    keys: Iterable[_Key], facet: Callable[[Language, _Key], str], flags: re.RegexFlag = re.NOFLAG
) -> dict[_Key, LazyPattern]:
    """For each key the pattern of what the languages say of it."""
    return {key: LazyPattern(partial(_worded_of, facet, key), flags) for key in keys}


def _worded_of(facet: Callable[[Language, _Key], str], key: _Key) -> str:
    return either(facet(language, key) for language in languages())

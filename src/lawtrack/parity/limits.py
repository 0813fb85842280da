"""A limit that is worded by a negation in one language, and has lost it in the other.

«Не ниже» is «төмен емес», «не реже» is «кемінде», «не превышающий» is «аспайтын»; «төмен», «сирек» and «асатын» without
their negation say the opposite. So this is told: a line of one language sets more limits than the other, which compares on
the same scale without denying it, more often than the first does. Other signs of negation in the line say nothing of
it, unless they stand in one clause with the comparison and may deny it («не допускается … более», «артық … жол берілмейді»).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from lawtrack.language import language_of
from lawtrack.language.patterns import either
from lawtrack.model.document import Lang

_CLAUSE = r"[;:.!?()\n]|,(?!\d)"
_SHOWN = 25


@dataclass(frozen=True, slots=True)
class _Patterns:
    set: Mapping[str, re.Pattern[str]]
    compared: Mapping[str, re.Pattern[str]]
    may_set: re.Pattern[str]
    denies: re.Pattern[str]
    free: re.Pattern[str]
    parts: re.Pattern[str]


@cache
def _patterns(lang: Lang) -> _Patterns:
    words = language_of(lang).sentences
    return _Patterns(
        {scale: _compiled(one.set) for scale, one in words.limits.items()},
        {scale: _compiled(one.compared) for scale, one in words.limits.items()},
        _compiled(words.may_limit),
        _compiled(words.denies),
        _compiled(words.denies, words.unless),
        _compiled(_CLAUSE, words.joins),
    )


def _compiled(*patterns: str) -> re.Pattern[str]:
    return re.compile(either(patterns), re.IGNORECASE)


class Limits:
    """The limits and comparisons of a line.

    Args:
        text: The line, in plain letters.
        lang: Its language.
    """

    def __init__(self, text: str, lang: Lang) -> None:
        self._text, self._patterns = text, _patterns(lang)

    def lost_in(self, other: Limits) -> str:
        """The limit that only this line sets, where the other one compares and does not deny it; empty where there is none."""
        if self.counted_all <= other.counted_all or other.free > self.free:
            return ""
        for scale, match in self._first.items():
            surplus = self._set[scale] > other.counted[scale]
            if surplus and other._bare[scale] > self._bare[scale] + self._denied[scale]:
                start = self._text.rfind(" ", 0, match.start()) + 1
                return " ".join(self._text[start : match.end() + _SHOWN].split())
        return ""

    @property
    def counted(self) -> Counter[str]:
        """How many limits it may set on each scale: those that it sets, and comparisons that its clause may deny."""
        return self._set + self._denied

    @cached_property
    def counted_all(self) -> int:
        """How many limits it may set on whatever scale, and in other words."""
        return sum(self.counted.values()) + len(self._patterns.may_set.findall(self._text))

    @cached_property
    def free(self) -> int:
        """How many negations it has that belong to no limit."""
        return len(self._patterns.free.findall(self._rest))

    @cached_property
    def _matches(self) -> list[tuple[str, re.Match[str]]]:
        """What sets a limit, with its scale; of two that overlap the first."""
        found = [(s, m) for s, one in self._patterns.set.items() for m in one.finditer(self._text)]
        kept: list[tuple[str, re.Match[str]]] = []
        for scale, match in sorted(found, key=lambda one: one[1].start()):
            if not kept or match.start() >= kept[-1][1].end():
                kept.append((scale, match))
        return kept

    @cached_property
    def _first(self) -> dict[str, re.Match[str]]:
        return dict(reversed(self._matches))

    @cached_property
    def _set(self) -> Counter[str]:
        return Counter(scale for scale, _match in self._matches)

    @cached_property
    def _rest(self) -> str:
        """The line without what sets its limits."""
        rest = self._text
        for _scale, match in self._matches:
            rest = f"{rest[: match.start()]}{'_' * len(match[0])}{rest[match.end() :]}"
        return rest

    @cached_property
    def _compared(self) -> tuple[Counter[str], Counter[str]]:
        """Comparisons that set no limit: those that nothing in their clause denies, and those that something may deny."""
        bare: Counter[str] = Counter()
        denied: Counter[str] = Counter()
        for clause in self._patterns.parts.split(self._rest):
            into = denied if self._patterns.denies.search(clause) else bare
            for scale, pattern in self._patterns.compared.items():
                into[scale] += len(pattern.findall(clause))
        return bare, denied

    @property
    def _bare(self) -> Counter[str]:
        return self._compared[0]

    @property
    def _denied(self) -> Counter[str]:
        return self._compared[1]

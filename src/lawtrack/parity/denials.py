"""A «не» that only one of two languages has.

Languages deny in many ways («кроме», «без», «тыйым салынады»), so only this is told: a line of one language denies
plainly more often than the same line of the other has anything with which something may be denied. What both have for
the same («за исключением», «қоспағанда») counts for neither. Limits («не ниже», «төмен емес») are told more exactly
(``limits``).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from lawtrack.language import language_of
from lawtrack.language.spelling import restored, with_one_letter
from lawtrack.model.document import Lang
from lawtrack.model.message import message
from lawtrack.parity.difference import Difference, DifferenceKind, Side
from lawtrack.parity.limits import Limits


@dataclass(frozen=True, slots=True)
class _Patterns:
    denies: re.Pattern[str]
    may_deny: re.Pattern[str]
    twins: Mapping[str, re.Pattern[str]]


@cache
def _patterns(lang: Lang) -> _Patterns | None:
    words = language_of(lang).sentences
    if not words.denies:
        return None
    twins = {name: re.compile(pattern, re.IGNORECASE) for name, pattern in words.twins.items()}
    return _Patterns(
        re.compile(words.denies, re.IGNORECASE), re.compile(words.may_deny, re.IGNORECASE), twins
    )


def denied_alone(
    lines: Sequence[str],
    others: Sequence[str],
    first: Side,
    second: Side,
    act: str = "",
    *,
    loose: bool = False,
) -> list[Difference]:
    """Where one language denies and the other does not: line by line where both have as many, else in all of them.

    With a line that opens a list all of its lines are looked at as one: its predicate may stand behind them in the other
    language («не допускаются: …», «…: … жол берілмейді»).

    Args:
        lines: The lines of an element in the first language.
        others: The same in the second language.
        first: The element in the first language.
        second: The same in the second language.
        act: The amended act.
        loose: True for a point whose list is not at hand: what denies at its end may be the predicate of the list.
    """
    if not all(_patterns(side.lang) for side in (first, second)):
        return []
    if len(lines) == len(others) and not any(_opens(line) for line in (*lines, *others)):
        pairs = list(zip(lines, others, strict=True))
    else:
        pairs = [("\n".join(lines), "\n".join(others))]
    found: list[Difference] = []
    for one, two in pairs:
        for mine, theirs, side, other in ((one, two, first, second), (two, one, second, first)):
            words = _denial(mine, theirs, side.lang, other.lang, loose=loose)
            if words:
                found.append(
                    Difference(
                        DifferenceKind.DENIAL,
                        first.eid or second.eid,
                        first,
                        second,
                        message(
                            "Only the text in {lang} denies here: «{words}».",
                            lang=side.lang.value,
                            words=words,
                        ),
                        message("Read both texts there: one of them may have lost a «not»."),
                        act=act,
                    )
                )
    return found


def _opens(line: str) -> bool:
    return line.rstrip().endswith(":")


def _denial(mine: str, theirs: str, lang: Lang, other: Lang, *, loose: bool) -> str:
    """The words with which one text denies more often than the other has a sign of it; empty where it is not so."""
    own, their = _patterns(lang), _patterns(other)
    if own is None or their is None:
        return ""
    text, opposite = _plain(mine, lang), _plain(theirs, other)
    limit = Limits(text, lang).lost_in(Limits(opposite, other))
    if limit:
        return limit
    found = [
        match
        for match in own.denies.finditer(text)
        if not (loose and not re.search(r"\w", text[match.end() :]))
    ]
    signs = len(their.may_deny.findall(opposite))
    for name, pattern in their.twins.items():
        if name in own.twins:
            signs -= min(len(pattern.findall(opposite)), len(own.twins[name].findall(text)))
    if len(found) <= max(signs, 0):
        return ""
    start = text.rfind(" ", 0, found[-1].start()) + 1
    return " ".join(text[start : found[-1].end() + 25].split())


def _plain(text: str, lang: Lang) -> str:
    plain = with_one_letter(text.replace("\xa0", " "))
    return restored(plain) if language_of(lang).letters.typed else plain

"""A «не» that only one of two languages has.

Languages deny in many ways («кроме», «без», «тыйым салынады»), so only this is told: a line of one language denies
plainly, and the same line of the other has nothing with which anything is denied.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from lawtrack.language import language_of
from lawtrack.language.spelling import restored, with_one_letter
from lawtrack.model.document import Lang
from lawtrack.model.message import message
from lawtrack.parity.difference import Difference, DifferenceKind, Side


@cache
def _patterns(lang: Lang) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    words = language_of(lang).sentences
    if not words.denies:
        return None
    return re.compile(words.denies, re.IGNORECASE), re.compile(words.may_deny, re.IGNORECASE)


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
    """The words with which one text denies where the other has no sign of it; empty where it is not so."""
    own, their = _patterns(lang), _patterns(other)
    if own is None or their is None:
        return ""
    text = _plain(mine, lang)
    found = own[0].search(text)
    if found is None or their[1].search(_plain(theirs, other)):
        return ""
    if loose and not re.search(r"\w", text[found.end() :]):
        return ""
    start = text.rfind(" ", 0, found.start()) + 1
    return " ".join(text[start : found.end() + 25].split())


def _plain(text: str, lang: Lang) -> str:
    plain = with_one_letter(text.replace("\xa0", " "))
    return restored(plain) if language_of(lang).letters.typed else plain

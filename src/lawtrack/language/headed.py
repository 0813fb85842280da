"""The unit that a line of a table of contents heads, by its words: «Статья 5-1. Розы», «3-тарау. Қорытынды»."""

from __future__ import annotations

import re
from functools import cache

from lawtrack.language.registry import languages
from lawtrack.model.kinds import Kind
from lawtrack.model.numbering import Number

_NUMBER = r"(?P<n>\d+(?:-\d+)*)"


def headed(line: str) -> tuple[Kind, Number] | None:
    """The kind and the number of the unit whose heading a line is; None for one that names none by digits."""
    for pattern, kinds in _patterns():
        found = pattern.match(line.strip().casefold())
        if found is not None:
            return kinds[found["word"]], Number(found["n"])
    return None


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], dict[str, Kind]], ...]:
    before: dict[str, Kind] = {}
    after: dict[str, Kind] = {}
    for one in languages():
        before |= {word.casefold(): kind for word, kind in one.headings.before.items()}
        after |= {word.casefold(): kind for word, kind in one.headings.after.items()}
    words = "|".join(sorted(map(re.escape, before), key=len, reverse=True))
    behind = "|".join(sorted(map(re.escape, after), key=len, reverse=True))
    return (
        (re.compile(rf"(?P<word>{words})\s+{_NUMBER}(?!\d)"), before),
        (re.compile(rf"{_NUMBER}\s*[-‑–]\s*(?P<word>{behind})\b"), after),
    )

"""The places in a drafted text that a person must fill."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lawtrack.language import language_of
from lawtrack.model.document import Lang
from lawtrack.model.gaps import GAP_CLOSES, GAP_OPENS, Gap, Missing

_GAP = re.compile(f"{GAP_OPENS}([^{GAP_CLOSES}]*){GAP_CLOSES}?")


def gaps_of(lines: Iterable[tuple[str, int | None]], lang: Lang) -> Iterator[Gap]:
    """The gaps of a text, also of one that a person has worked on since.

    Args:
        lines: Its lines, each with the number of the instruction that it is for.
        lang: Its language.
    """
    known = {said: Missing(name) for name, said in language_of(lang).enacting.asked.items()}
    for at, (text, n) in enumerate(lines):
        for found in _GAP.finditer(text):
            yield Gap(at, known.get(found[1].split(":")[0], Missing.NEW_TEXT), n)

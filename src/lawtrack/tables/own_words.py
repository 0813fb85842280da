"""What a comparative table says itself, in the place of words of law: «отсутствует», «4) исключить;», an ellipsis.

People say it with the number or the address of the element: «Статья 3. Исключена.», «пункт 2 исключить».
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lawtrack.errors import CitationError
from lawtrack.language.patterns import LazyPattern, worded
from lawtrack.reading.citations import read_citations

_ABSENT = LazyPattern(
    lambda: rf"(?<!\w)(?:{worded(lambda one: one.tables.absent)})(?!\w)|\A-\Z", re.IGNORECASE
)
_DELETED = LazyPattern(lambda: rf"(?<!\w)(?:{worded(lambda one: one.tables.deleted)})(?!\w)", re.IGNORECASE)
_ELEMENT = LazyPattern(
    lambda: rf"(?:\w+\s+)?(?:{worded(lambda one: one.tables.headings['element'])})\w*", re.IGNORECASE
)
_NUMBER = re.compile(r"\d+(?:-\d+)*")
_LABEL = re.compile(r"\d+(?:-\d+)*[.)]?")
_GAP = re.compile(r"(?:\d+(?:-\d+)*[.)]\s*)?\.{3}[.;]?")
_LONGEST = 80


@dataclass(frozen=True, slots=True)
class OwnWord:
    """What a line of the table says: that something goes, is not there, or is left out.

    ``numbers`` are those it names, which have to be the element's; ``gap`` is True for an ellipsis.
    """

    deleted: bool = False
    gap: bool = False
    numbers: tuple[str, ...] = ()


def own_word(line: str) -> OwnWord | None:
    """What the table says in a line, None for words of law.

    Args:
        line: The line, as ``plain`` gives it.
    """
    if not line or _GAP.fullmatch(line):
        return OwnWord(gap=True, numbers=tuple(_NUMBER.findall(line)))
    if len(line) > _LONGEST:
        return None
    for pattern, deleted in ((_DELETED, True), (_ABSENT, False)):
        found = pattern.search(line)
        if found is None:
            continue
        rest = f"{line[: found.start()]} {line[found.end() :]}".strip(" .,;:-")
        if not rest or _LABEL.fullmatch(rest) or _ELEMENT.fullmatch(rest) or _is_address(rest):
            return OwnWord(deleted, numbers=tuple(_NUMBER.findall(rest)))
    return None


def _is_address(words: str) -> bool:
    try:
        return bool(read_citations(words.casefold()))
    except CitationError:
        return False

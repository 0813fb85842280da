"""The lines that a draft has above its title: that it is a draft, its form and maker, date, place, who brings it in.

They are no part of the title (480-V, art. 23: the form stands above the title). They are printed on one line or
several («ЗАКОН / РЕСПУБЛИКИ КАЗАХСТАН»), in Word or text, and sometimes before the title on its own line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from lawtrack.language.patterns import LazyPattern, worded
from lawtrack.reading.structure.front import is_requisites

_CAPTION = LazyPattern(
    lambda: rf"\W*(?:{worded(lambda one: one.front.bare_form)}|{worded(lambda one: one.front.caption)})\W*\Z",
    re.IGNORECASE,
)
_DATE = LazyPattern(lambda: rf"(?:{worded(lambda one: one.front.bare_date)})\Z")
_TITLE = LazyPattern(lambda: rf"\W*(?:{worded(lambda one: one.front.amending_title)})", re.IGNORECASE)
_TITLE_END = LazyPattern(
    lambda: rf"(?:{worded(lambda one: one.front.amending_title_end)})\W*\Z", re.IGNORECASE
)
_BEFORE_TITLE = LazyPattern(
    lambda: (
        rf"\W*(?:{worded(lambda one: one.front.bare_form)})"
        rf"\W+(?=(?:{worded(lambda one: one.front.amending_title)}))"
    ),
    re.IGNORECASE,
)
_ADOPTED = LazyPattern(lambda: worded(lambda one: one.front.adopted), re.IGNORECASE)
_LINES = 6
"""Over so many lines a form and its maker may be printed."""
_LONG = 200
"""No caption is so long."""


def caption_and_title(lines: Sequence[str]) -> tuple[str, str]:
    """What stands above the title, and the title, which ends where a sentence ends.

    Args:
        lines: The lines of an amending act before its first order.
    """
    length = captions(lines)
    rest = without_adoption(lines[length:])
    last = next((n for n, line in enumerate(rest, 1) if line.endswith(".")), len(rest))
    caption, title = without_caption(" ".join(rest[:last]))
    return " ".join((*lines[:length], caption)).strip(), title


def captions(lines: Sequence[str]) -> int:
    """How many lines from the first are captions of a draft.

    Args:
        lines: The lines of an amending act before its first order.
    """
    at = 0
    while at < len(lines):
        length = _caption(lines, at)
        if not length:
            break
        at += length
    title = next((n for n in range(at, len(lines)) if _TITLE.match(lines[n])), at)
    return title if all(_short(line) for line in lines[at:title]) else at


def without_adoption(lines: Sequence[str]) -> list[str]:
    """The lines of a title without those below it that say when a chamber adopted or approved the act."""
    return [line for line in lines if not _ADOPTED.match(line)]


def without_caption(title: str) -> tuple[str, str]:
    """A title before which the form stands on the same line: the form, and the title."""
    match = _BEFORE_TITLE.match(title)
    return (match[0].strip(), title[match.end() :]) if match else ("", title)


def _caption(lines: Sequence[str], at: int) -> int:
    """Over how many lines the caption goes that begins here; 0 where none does."""
    title = next((n for n in range(at, min(at + _LINES, len(lines))) if is_title(lines[n])), at + _LINES)
    for length in range(min(title, len(lines)) - at, 0, -1):
        joined = " ".join(" ".join(lines[at : at + length]).split())
        if len(joined) < _LONG and (_CAPTION.match(joined) or _DATE.match(joined)):
            return length
    return int(at < title and is_requisites(lines[at]))


def is_title(line: str) -> bool:
    """True for a line that is a title, or the beginning or the end of one."""
    return bool(_TITLE.match(line) or _TITLE_END.search(line))


def _short(line: str) -> bool:
    return len(line) < _LONG and not line.rstrip().endswith((".", ":", ";"))

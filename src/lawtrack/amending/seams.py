"""Seams: where new words meet the old text.

Laws write «слово ", служащих" заменить словами "и работников"»: taken by the letter that glues two words; another
leaves a space before a comma. The seam is mended, and the reader is told.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from lawtrack.language import languages
from lawtrack.model.message import Message, message

_CLOSING = ",.;:)!?"
_LEFT = (",", ";", "(")
"""Signs behind which something must stand."""


@dataclass(frozen=True, slots=True)
class Splice:
    """A stretch of the old text and what stands there afterwards."""

    start: int
    end: int
    new: str
    notices: tuple[Message, ...] = ()


def splice(text: str, start: int, end: int, new: str) -> Splice:
    """The replacement of ``text[start:end]`` by ``new``, its seams mended."""
    if not new.strip():
        made = _deleted(text, start, end)
        left = _left_over(text[: made.start], f"{made.new}{text[made.end :]}")
        return replace(made, notices=(*made.notices, left)) if left is not None else made
    notices: list[Message] = []
    new, inserting = new.strip(), start == end
    if new[0] in _CLOSING and text[:start].endswith(" "):
        start = len(text[:start].rstrip())
        notices.append(message("A space before «{mark}» was taken out.", mark=new[0]))
    elif _glued(text[:start], new):
        new = f" {new}"
        if not inserting:
            notices.append(message("A space was put before «{word}».", word=_first(new)))
    if new[-1] in ",;.:" and text[end : end + 1] == new[-1]:
        end += 1
        notices.append(message("A doubled «{mark}» was taken out.", mark=new[-1]))
    if _glued(new, text[end:]):
        new = f"{new} "
        if not inserting:
            notices.append(message("A space was put after «{word}».", word=new.split()[-1]))
    return Splice(start, end, new, tuple(notices))


def _deleted(text: str, start: int, end: int) -> Splice:
    before, after = text[:start], text[end:]
    if not before.strip():
        return Splice(start, len(text) - len(after.lstrip()), "")
    if before[-1:].isspace() and (not after or after[0].isspace()):
        trimmed = len(before.rstrip())
        mark = after.lstrip()[:1]
        return Splice(trimmed, len(text) - len(after.lstrip()) if mark in (*_CLOSING, "") else end, "")
    if before[-1:].isspace() and after[0] in _CLOSING:
        note = message("A space before «{mark}» was taken out.", mark=after[0])
        return Splice(len(before.rstrip()), end, "", (note,))
    if before[-1].isalnum() and after[:1].isalnum():
        return Splice(start, end, " ", (message("A space was put before «{word}».", word=_first(after)),))
    return Splice(start, end, "")


def _left_over(before: str, after: str) -> Message | None:
    """What an exclusion leaves where a comma stands before a conjunction or another sign; None where nothing is odd."""
    rest = after.lstrip()
    if before.rstrip()[-1:] not in _LEFT or (rest[:1] not in (*_CLOSING, "") and not _joins().match(rest)):
        return None
    around = (
        f"{' '.join(before.split()[-1:])}{'' if rest[:1] in _CLOSING else ' '}{' '.join(rest.split()[:2])}"
    )
    return message("What is left reads «{words}».", words=around)


@cache
def _joins() -> re.Pattern[str]:
    """What joins the items of a list, in any language."""
    patterns = "|".join(one.addresses.listing for one in languages() if one.addresses.listing)
    return re.compile(rf"(?:{patterns})(?!\w)")


def _glued(left: str, right: str) -> bool:
    """True where a space is missing between the two."""
    if not left or not right or left[-1].isspace() or right[0].isspace():
        return False
    starts_word = right[0].isalnum() or right[0] in "«(№"
    ends_word = left[-1].isalnum() or left[-1] in ",;:)»"
    if right[0] == '"' and right.count('"') % 2 == 0:
        starts_word = True
    if left[-1] == '"' and left.count('"') % 2 == 0:
        ends_word = True
    return (starts_word and ends_word) or (left[-1].isalnum() and right[0] in "–—")


def _first(text: str) -> str:
    return text.split()[0] if text.split() else text

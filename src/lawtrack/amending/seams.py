"""Seams: where new words meet the old text.

Laws write «слово ", служащих" заменить словами "и работников"»: taken by the letter that glues two words; another
leaves a space before a comma. The seam is mended, and the reader is told.
"""

from __future__ import annotations

from dataclasses import dataclass

from lawtrack.model.message import Message, message

_CLOSING = ",.;:)!?"


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
        return _deleted(text, start, end)
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

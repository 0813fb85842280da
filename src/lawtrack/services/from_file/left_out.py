"""What the readers of files leave out, for every command that reads files: which of it matters, and where two files differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from lawtrack.formats.registry import read_source
from lawtrack.model.message import Message
from lawtrack.reading.lines import PAGE_EDGES, UNREAD_PARTS, LeftOut


@dataclass(frozen=True, slots=True)
class Unread:
    """Something of one file that was not read.

    Attributes:
        name: The file.
        item: What was left out, where and why.
    """

    name: str
    item: LeftOut


def unread_words(name: str, left_out: Iterable[LeftOut]) -> tuple[Unread, ...]:
    """What may be text of the act: not the page headers and footers, not numbers, not pictures."""
    return tuple(Unread(name, i) for i in left_out if i.why not in PAGE_EDGES and _has_words(i))


def unread_in(path: Path) -> tuple[Unread, ...]:
    """What may be text in a file and was not read, for those who keep the file and read it later.

    Raises:
        InputError: The file cannot be read.
    """
    return unread_words(path.name, read_source(path).left_out)


def unread_differences(
    old: str, before: Iterable[LeftOut], new: str, after: Iterable[LeftOut]
) -> tuple[Unread, ...]:
    """What was left out of one of two files and not of the other: nobody can say that they are the same."""
    one, two = _matter(before), _matter(after)
    only_old = Counter(map(_said, one)) - Counter(map(_said, two))
    only_new = Counter(map(_said, two)) - Counter(map(_said, one))
    return (*_those(old, one, only_old), *_those(new, two, only_new))


def _matter(left_out: Iterable[LeftOut]) -> list[LeftOut]:
    return [item for item in left_out if _has_words(item) or not item.text]


def _has_words(item: LeftOut) -> bool:
    return item.why in UNREAD_PARTS or any(c.isalpha() for c in item.text)


def _said(item: LeftOut) -> tuple[Message, str]:
    return item.why, " ".join(item.text.split())


def _those(name: str, items: Iterable[LeftOut], wanted: Counter[tuple[Message, str]]) -> Iterable[Unread]:
    for item in items:
        if wanted[_said(item)] > 0:
            wanted[_said(item)] -= 1
            yield Unread(name, item)

"""What the readers of files leave out, for every command that reads files: which of it matters, and where two files differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from lawtrack.formats.registry import is_akn, read_bytes, read_source_bytes, word_bytes
from lawtrack.formats.source_text import clean
from lawtrack.model.message import Message
from lawtrack.reading.lines import AROUND_THE_ACT, BESIDE_THE_TEXT, UNREAD_PARTS, LeftOut


@dataclass(frozen=True, slots=True)
class Unread:
    """Something of one file that was not read.

    Attributes:
        name: The file.
        item: What was left out, where and why.
    """

    name: str
    item: LeftOut

    @property
    def weighs(self) -> bool:
        """True where it may be text of the act: no page header or footer, no number, no picture."""
        return self.item.why not in BESIDE_THE_TEXT and _has_words(self.item)


def unread_of(name: str, left_out: Iterable[LeftOut]) -> tuple[Unread, ...]:
    """What the reader of a file left out, all of it: every command that reads files says it."""
    return tuple(Unread(name, item) for item in left_out)


def unread_words(unread: Iterable[Unread]) -> tuple[Unread, ...]:
    """What of it may be text of the act."""
    return tuple(one for one in unread if one.weighs)


def unread_in(path: Path) -> tuple[Unread, ...]:
    """What a file has that was not read, for those who keep the file and read it later.

    Raises:
        InputError: The file cannot be read.
    """
    data = read_bytes(path)
    if is_akn(data):
        from lawtrack.services.from_file.acts import read_act

        return unread_of(path.name, read_act(path).report.left_out)
    return unread_of(path.name, read_source_bytes(data, path.name).left_out)


def unread_around_tables(path: Path) -> tuple[Unread, ...]:
    """What a file with tables has outside its body; see ``unread_around``."""
    return unread_around(read_bytes(path), path.name)


def unread_around(data: bytes, name: str) -> tuple[Unread, ...]:
    """What a Word file with tables has outside its body: footnotes, page headers, diagrams; its comments are read.

    Raises:
        InputError: It is no Word file.
    """
    from lawtrack.formats.docx_package import COMMENT, notes_of, opened

    document = opened(word_bytes(data, name), name)
    found = (LeftOut(0, clean(words), why) for why, words in notes_of(document, name) if why != COMMENT)
    return unread_of(name, found)


def unread_differences(
    old: str, before: Iterable[LeftOut], new: str, after: Iterable[LeftOut]
) -> tuple[Unread, ...]:
    """What was left out of one of two files and not of the other: nobody can say that they are the same."""
    one, two = _matter(before), _matter(after)
    only_old = Counter(map(_said, one)) - Counter(map(_said, two))
    only_new = Counter(map(_said, two)) - Counter(map(_said, one))
    return (*_those(old, one, only_old), *_those(new, two, only_new))


def unread_alike(
    old: str, before: Iterable[LeftOut], new: str, after: Iterable[LeftOut]
) -> tuple[Unread, ...]:
    """The rest: what was left out of both files and is the same in them, and what makes no difference to an act."""
    before, after = tuple(before), tuple(after)
    differs = Counter((one.name, *_said(one.item)) for one in unread_differences(old, before, new, after))
    rest: list[list[LeftOut]] = [[], []]
    for name, items, kept in ((old, before, rest[0]), (new, after, rest[1])):
        for item in items:
            key = (name, *_said(item))
            if differs[key] > 0:
                differs[key] -= 1
            else:
                kept.append(item)
    second = Counter(map(_said, rest[1]))
    alike: list[Unread] = []
    for item in rest[0]:
        both = second[_said(item)] > 0
        second[_said(item)] -= both
        alike.append(Unread(f"{old}, {new}" if both else old, item))
    return (*alike, *_those(new, rest[1], second))


def _matter(left_out: Iterable[LeftOut]) -> list[LeftOut]:
    return [item for item in left_out if item.why != AROUND_THE_ACT and (_has_words(item) or not item.text)]


def _has_words(item: LeftOut) -> bool:
    return item.why in UNREAD_PARTS or any(c.isalpha() for c in item.text)


def _said(item: LeftOut) -> tuple[Message, str]:
    return item.why, " ".join(item.text.split())


def _those(name: str, items: Iterable[LeftOut], wanted: Counter[tuple[Message, str]]) -> Iterable[Unread]:
    for item in items:
        if wanted[_said(item)] > 0:
            wanted[_said(item)] -= 1
            yield Unread(name, item)

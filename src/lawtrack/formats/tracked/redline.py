"""The redline of two Word files in the old one: only what changed is marked, everything else stays as it is.

The parts that hold words (the body, notes, page headers and footers) are marked; every other part stays byte for byte, but
for what tells of people and machines (``formats.properties``).
Before the file is given out it is read anew: with everything accepted it must say what the new file says, paragraph by
paragraph, with everything rejected what the old one says.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice

from lxml import etree

from lawtrack.config import Imprint
from lawtrack.errors import ExportError, InputError
from lawtrack.formats.damage import part_root
from lawtrack.formats.docx_package import W, refuse_tracked
from lawtrack.formats.tracked.bringing import Bringing
from lawtrack.formats.tracked.edges import edges_of, has_words
from lawtrack.formats.tracked.marks import Marks, first_number
from lawtrack.formats.tracked.notes import Notes, notes_of, write_notes
from lawtrack.formats.tracked.numbers import Numbered, Numbers
from lawtrack.formats.tracked.package import WordParts, as_bytes
from lawtrack.formats.tracked.pictures import Pictures
from lawtrack.formats.tracked.proof import ACCEPTED, REJECTED, told
from lawtrack.formats.tracked.stories import Stories
from lawtrack.formats.tracked.text import Objects, Words, blocks
from lawtrack.formats.tracked.things import Things
from lawtrack.i18n import _
from lawtrack.reading.language import detect_language

_SAMPLE = 100
_NOTES = ("footnotes", "endnotes")


@dataclass(frozen=True, slots=True)
class Redline:
    """A redline that was proved.

    Attributes:
        data: The Word file.
        changes: How many marks it holds.
        left: What of the new file could not be brought over or was not compared, and how many of each: ``things``
            (drawings, text boxes), ``edges`` (page headers and footers), ``comments``, ``chunks`` (documents
            embedded whole).
    """

    data: bytes
    changes: int
    left: Mapping[str, int]


def redline_of(
    old: bytes, new: bytes, *, names: tuple[str, str], imprint: Imprint, on: dt.datetime
) -> Redline:
    """The old file with what leads to the new one as tracked changes.

    Args:
        old: The old Word file.
        new: The new Word file.
        names: Their names, for messages.
        imprint: Whose changes they are, as Word shows it, and what the file says of those who made it.
        on: When, in UTC.

    Raises:
        InputError: A file is damaged, or holds changes that were neither accepted nor rejected.
        ExportError: What was written does not give back one of the two texts; nothing is given out.
    """
    made = marked_up(WordParts(old, names[0]), WordParts(new, names[1]), imprint, on)
    prove(made, old, new)
    return made


def marked_up(old: WordParts, new: WordParts, imprint: Imprint, on: dt.datetime) -> Redline:
    """The redline before it is proved; see ``redline_of``."""
    return _Files(old, new, imprint, on).redline()


def prove(made: Redline, old: bytes, new: bytes) -> None:
    """Read the redline anew and compare it with the two files.

    Raises:
        ExportError: Accepting does not give the new text, or rejecting the old one.
    """
    accepted, rejected = told(made.data, ACCEPTED, REJECTED)
    (before,) = told(old, frozenset())
    if rejected == before:
        (after,) = told(new, frozenset())
        things = Counter(after.things), Counter(accepted.things)
        missing, foreign = things[0] - things[1], things[1] - things[0]
        if (
            _same(accepted.lines, after.lines)
            and _differing(accepted.edges, after.edges) <= made.left.get("edges", 0)
            and missing.total() <= made.left.get("things", 0)
            and not foreign
        ):
            return
    raise ExportError(
        _("The redline does not give back both texts; it was not written."),
        hint=_("Make the comparative table in Word instead, and report this act."),
    )


def _same(one: Sequence[tuple[str, str]], other: Sequence[tuple[str, str]]) -> bool:
    """True where two files say the same; a number may be typed in one and automatic in the other."""
    return len(one) == len(other) and all(
        a == b or _printed(*a) == _printed(*b) for a, b in zip(one, other, strict=True)
    )


def _differing(
    one: Mapping[str, Sequence[tuple[str, str]]], other: Mapping[str, Sequence[tuple[str, str]]]
) -> int:
    """How many page headers and footers say other things; one without words is none."""
    return sum(
        not _same(_worded(one.get(key, ())), _worded(other.get(key, ()))) for key in one.keys() | other.keys()
    )


def _worded(lines: Sequence[tuple[str, str]]) -> Sequence[tuple[str, str]]:
    return lines if any(words.strip() for _label, words in lines) else ()


def _printed(label: str, words: str) -> str:
    return " ".join(f"{label} {words}".split()) if label else " ".join(words.split())


class _Files:
    """Both files, part by part."""

    def __init__(self, old: WordParts, new: WordParts, imprint: Imprint, on: dt.datetime) -> None:
        self._old = old
        self._new = new
        self._imprint = imprint
        main = old.read(old.main)
        self._body = part_root(main, old.main, old.name)
        self._marks = Marks(imprint.changes, on, first_number(main))
        self._boxes = b"txbxContent" in main
        self._objects = Objects()
        self._pictures = Pictures(old, new)
        self._left: Counter[str] = Counter()
        self._keys: tuple[dict[str, dict[str, str]], dict[str, dict[str, str]]] = ({}, {})
        self._notes: dict[str, Notes] = {}

    def redline(self) -> Redline:
        """The old file, marked."""
        mine, theirs = self._body, self._new.root(self._new.main)
        for root, parts in ((mine, self._old), (theirs, self._new)):
            refuse_tracked(root, parts.name)
        _check_languages(mine, theirs, (self._old.name, self._new.name))
        for kind in _NOTES:
            self._notes[kind] = notes_of(self._old, self._new, (mine, theirs), kind)
            self._keys[0][kind], self._keys[1][kind] = self._notes[kind].keys()
        edges = self._edges(mine, theirs)
        self._list_uncompared()
        before = self._marks.count
        numbers = Numbers(self._old, mine[0]), Numbers(self._new, theirs[0])
        numbered = Numbered(numbers) if numbers[0].labels or numbers[1].labels else None
        stories = self._stories(self._old.main, self._new.main, numbered)
        stories.compare(mine[0], theirs[0])
        if numbered is not None:
            numbers[0].settle(mine[0], self._marks, stories.words.write_label)
        in_body = self._marks.count > before
        changed: dict[str, bytes] = {}
        for kind in _NOTES:
            inside = partial(self._stories, new=self._new.related(kind))
            changed |= write_notes(self._notes[kind], self._old, inside, mine)
        if in_body:
            changed[self._old.main] = as_bytes(mine)
        left = {kind: n for kind, n in self._left.items() if n}
        data = self._old.with_parts(self._pictures.write(changed | edges), self._imprint)
        return Redline(data, self._marks.count, left)

    def _stories(self, old: str, new: str, numbered: Numbered | None = None) -> Stories:
        mine = Words(self._objects, Things(self._old, old, self._keys[0]).key)
        theirs = Words(self._objects, Things(self._new, new, self._keys[1]).key)
        styles = frozenset(number for number, _name in self._old.styles & self._new.styles)
        picture = partial(self._pictures.bring, part=old, there=new)
        bringing = Bringing(styles, self._note, picture, self._leave)
        return Stories(self._marks, mine, theirs, bringing, numbered, boxes=self._boxes)

    def _note(self, mark: etree._Element) -> str | None:
        kind = "footnotes" if mark.tag == f"{W}footnoteReference" else "endnotes"
        number = mark.get(f"{W}id") or ""
        return self._notes[kind].name(number) if number in self._notes[kind].new else None

    def _list_uncompared(self) -> None:
        """What no story holds, where the files differ in it."""
        for kind in ("comments", "aFChunk"):
            old, new = (
                Counter(
                    parts.digest(r.target) for r in parts.relations(parts.main).values() if r.kind == kind
                )
                for parts in (self._old, self._new)
            )
            self._left["chunks" if kind == "aFChunk" else kind] += ((old - new) + (new - old)).total()

    def _leave(self, _element: etree._Element) -> None:
        self._left["things"] += 1

    def _edges(self, mine: etree._Element, theirs: etree._Element) -> dict[str, bytes]:
        """Page headers and footers that differ, marked."""
        changed: dict[str, bytes] = {}
        seen: dict[str, str] = {}
        here, there = edges_of(self._old, mine), edges_of(self._new, theirs)
        new = {part for place, part in there.items() if place not in here}
        self._left["edges"] += sum(1 for part in new if has_words(self._new.root(part)))
        for place, part in here.items():
            other = there.get(place, "")
            if part in seen:
                # one part in the old file, several in the new one
                self._left["edges"] += self._new.digest(seen[part]) != self._new.digest(other)
                continue
            seen[part] = other
            before = self._marks.count
            root = self._old.root(part)
            refuse_tracked(root, self._old.name)
            stories = self._stories(part, other)
            if other:
                stories.compare(root, self._new.root(other))
            else:
                for block in list(blocks(root)):
                    stories.strike_inside(block)
            if self._marks.count > before:
                changed[part] = as_bytes(root)
        return changed


def _check_languages(mine: etree._Element, theirs: etree._Element, names: tuple[str, str]) -> None:
    """Refuse two texts that are visibly in different languages.

    Raises:
        InputError: They are.
    """
    one, two = (detect_language(" ".join(islice(_texts(root), _SAMPLE))) for root in (mine, theirs))
    if one is not None and two is not None and one is not two:
        raise InputError(
            _("{old} is in «{one}», {new} in «{two}».").format(old=names[0], one=one, new=names[1], two=two),
            hint=_("Compare texts in the same language."),
        )


def _texts(root: etree._Element) -> Iterator[str]:
    return (element.text or "" for element in root.iter(f"{W}t"))

"""Footnotes and endnotes of both files: which is which, what changed in them, and those that one file alone has."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from lawtrack.comparing.paragraphs import steps
from lawtrack.formats.docx_package import W, refuse_tracked
from lawtrack.formats.tracked.package import WordParts, as_bytes, with_new_part
from lawtrack.formats.tracked.stories import Stories
from lawtrack.formats.tracked.text import P, blocks
from lawtrack.incoming import number_in

_ID = f"{W}id"
_KINDS = {"footnotes": f"{W}footnote", "endnotes": f"{W}endnote"}
_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"


@dataclass
class Notes:
    """The notes of one kind in both files.

    Attributes:
        kind: ``footnotes`` or ``endnotes``.
        part: The part of the old file that holds them, empty where it has none.
        root: That part.
        old: By number, the notes of the old file that its text refers to.
        new: Those of the new file.
        pairs: Numbers of a note in the old and in the new file.
        names: By the number in the new file, the number a note put in has in the old one; a note whose mark is put in
            is put in too, also where it stood elsewhere before: two marks of one note are none.
    """

    kind: str
    part: str
    root: etree._Element | None
    old: dict[str, etree._Element]
    new: dict[str, etree._Element]
    pairs: dict[str, str]
    names: dict[str, str] = field(default_factory=dict)

    def name(self, number: str) -> str:
        """The number in the old file of a note of the new file that is put in."""
        if number not in self.names:
            root = self.root if self.root is not None else ()
            taken = [number_in(note.get(_ID)) or 0 for note in root]
            taken += [int(n) for n in self.names.values()]
            self.names[number] = str(max([0, *taken]) + 1)
        return self.names[number]

    def keys(self) -> tuple[dict[str, str], dict[str, str]]:
        """By number, one name for both files: for the old one, for the new one."""
        mine = {number: f"old {number}" for number in self.old}
        theirs = {new: f"old {old}" for old, new in self.pairs.items()}
        return mine, {number: theirs.get(number, f"new {number}") for number in self.new}


def notes_of(
    old: WordParts, new: WordParts, bodies: tuple[etree._Element, etree._Element], kind: str
) -> Notes:
    """The notes of one kind that the two bodies refer to, paired by what they say."""
    mine, part, root = _referred(old, bodies[0], kind)
    theirs, _part, _root = _referred(new, bodies[1], kind)
    found = steps([_words(note) for note in mine.values()], [_words(note) for note in theirs.values()])
    left, right = list(mine), list(theirs)
    pairs: dict[str, str] = {}
    gone: list[str] = []
    come: list[str] = []

    def settle() -> None:
        # as many on either side between two that are the same: each was rewritten
        if len(gone) == len(come):
            pairs.update(zip(gone, come, strict=True))
        gone.clear()
        come.clear()

    for step in found:
        one, other = left[slice(*step.old)], right[slice(*step.new)]
        if step.op == "=" or (step.op == "~" and len(one) == len(other) == 1):
            settle()
            pairs.update(zip(one, other, strict=True))
        else:
            gone += one
            come += other
    settle()
    return Notes(kind, part, root, mine, theirs, pairs)


def write_notes(
    notes: Notes, old: WordParts, stories: Callable[[str], Stories], body: etree._Element
) -> dict[str, bytes]:
    """The part with the notes, marked, and the parts that tell of it where it is new.

    Args:
        notes: The notes.
        old: The old file.
        stories: Makes what compares the stories of the old part of a name.
        body: The marked body: where notes are put in, all are numbered anew in the order of their marks.
    """
    gone = [number for number in notes.old if number not in notes.pairs]
    changed = [
        (o, n) for o, n in notes.pairs.items() if etree.tostring(notes.old[o]) != etree.tostring(notes.new[n])
    ]
    if not notes.names and not gone and not changed:
        return {}
    beside: dict[str, bytes] = {}
    if notes.root is None:
        notes.root = _fresh(notes.kind)
        notes.part = f"{old.main.rpartition('/')[0]}/{notes.kind}.xml".lstrip("/")
        beside = with_new_part(old, notes.part, notes.kind, _CONTENT.format(notes.kind))
    writer = stories(notes.part)
    before = writer.count
    for one, other in changed:
        writer.compare(notes.old[one], notes.new[other])
    for number in gone:
        for block in list(blocks(notes.old[number])):
            writer.strike_inside(block)
    for number, name in notes.names.items():
        made = etree.SubElement(notes.root, _KINDS[notes.kind], {_ID: name})
        writer.fill(notes.new[number], made)
        writer.words.write_mark(made.find(P), f"{_KINDS[notes.kind]}Ref", notes.new[number])
    if notes.names:
        _number_anew(notes.root, body, notes.kind)
    return {**beside, notes.part: as_bytes(notes.root)} if writer.count > before or beside else {}


def _number_anew(root: etree._Element, body: etree._Element, kind: str) -> None:
    """Number the notes in the order of their marks: some programs go by their order and not by their numbers."""
    marks = list(body.iter(f"{_KINDS[kind]}Reference"))
    place = {mark.get(_ID): n for n, mark in reversed(list(enumerate(marks)))}
    own = [note for note in root if note.get(f"{W}type") in (None, "normal")]
    first = min(max(1, number_in(note.get(_ID)) or 1) for note in own)
    own.sort(key=lambda note: place.get(note.get(_ID), len(marks)))
    numbers = {note.get(_ID): str(first + n) for n, note in enumerate(own)}
    for note in own:
        root.append(note)
    for element in (*own, *marks):
        element.set(_ID, numbers.get(element.get(_ID)) or element.get(_ID) or "")


def _referred(
    parts: WordParts, body: etree._Element, kind: str
) -> tuple[dict[str, etree._Element], str, etree._Element | None]:
    part = parts.related(kind)
    if not parts.has(part):
        return {}, "", None
    root = parts.root(part)
    refuse_tracked(root, parts.name)
    by_number = {note.get(_ID) or "": note for note in root.iter(_KINDS[kind])}
    order = (mark.get(_ID) or "" for mark in body.iter(f"{_KINDS[kind]}Reference"))
    return {number: by_number[number] for number in order if number in by_number}, part, root


def _words(note: etree._Element) -> str:
    return "\n".join("".join(_letters(p)) for p in note.iter(P)).replace("\n", " ")


def _letters(paragraph: etree._Element) -> Iterator[str]:
    return (t.text or "" for t in paragraph.iter(f"{W}t"))


def _fresh(kind: str) -> etree._Element:
    """A part with the two notes that Word wants in each: the lines above the notes."""
    tag = kind[:-1]
    lines = "".join(
        f'<w:{tag} w:type="{name}" w:id="{number}"><w:p><w:r><w:{name}/></w:r></w:p></w:{tag}>'
        for name, number in (("separator", -1), ("continuationSeparator", 0))
    )
    return etree.fromstring(f'<w:{kind} xmlns:w="{W[1:-1]}">{lines}</w:{kind}>')

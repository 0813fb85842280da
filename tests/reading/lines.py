"""Source lines from plain words, as a text file has them."""

from __future__ import annotations

import textwrap

from lawtrack.model.index import TreeIndex
from lawtrack.model.provision import character_count
from lawtrack.reading.lines import SourceLine
from lawtrack.reading.structure import Structure, read_structure


def source_lines(text: str) -> list[SourceLine]:
    """A line for every line of ``text`` that is not blank; «*» before it makes it bold, «>» right-aligned."""
    made = []
    for n, raw in enumerate(textwrap.dedent(text).strip("\n").splitlines(), 1):
        words = raw.strip()
        bold, right = words.startswith("*"), words.startswith(">")
        words = words.lstrip("*> ")
        if words:
            made.append(SourceLine(n, words, bold=bold, right=right, indent=len(raw) - len(raw.lstrip())))
    return made


def structure(text: str) -> Structure:
    """What is read from ``text``; every character of it must be in the tree, a note, or left out."""
    lines = source_lines(text)
    read = read_structure(lines)
    notes = sum(len("".join(note.text.split())) for note in read.facts.notes)
    left_out = sum(len("".join(item.text.split())) for item in read.left_out)
    assert character_count(read.root) + notes + left_out == sum(line.characters for line in lines)
    return read


def eids(text: str) -> dict[str, str]:
    """The eIds of the leaves with their words."""
    return {p.eid: p.provision.text for p in TreeIndex(structure(text).root) if p.provision.is_leaf}

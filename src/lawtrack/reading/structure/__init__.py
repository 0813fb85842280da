"""Lines of a source to the article tree of an act.

tokens      lines to tokens: what each is by its look
patterns    what lines look like in the languages known
assemble    all tokens to one act
front       its front and its end
builder     tokens to units
parts       части and абзацы
tables      tables as provisions
layout      tables that only place words on the page
quotations  lines that are the other act's text
fragment    quoted provisions to units
missed      headings of articles that were not read as such
contents    the table of contents inside an act
sequence    the proof that a tree says the same characters in the same order as its source; it runs on every reading
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from lawtrack.language.patterns import worded_of
from lawtrack.model.address import Address
from lawtrack.model.document import EditorialNote, Facts, Lang, NoteKind, Scheme
from lawtrack.model.index import TreeIndex, index_of
from lawtrack.model.kinds import Kind
from lawtrack.model.message import Message, message
from lawtrack.model.provision import Provision
from lawtrack.reading.lines import LeftOut, SourceLine
from lawtrack.reading.remembering import without_looking_for_circles
from lawtrack.reading.structure.assemble import assemble
from lawtrack.reading.structure.fragment import read_fragment
from lawtrack.reading.structure.layout import unfolded
from lawtrack.reading.structure.missed import missed_headings
from lawtrack.reading.structure.parts import Made, Unit, frozen
from lawtrack.reading.structure.sequence import proved
from lawtrack.reading.structure.tokens import tokenize

__all__ = ["Structure", "read_fragment", "read_structure"]

_NAMED = worded_of(
    (Kind.ARTICLE, Kind.PARAGRAPH),
    lambda one, kind: one.notes.footnote_of.get(kind, ""),
    re.IGNORECASE,
)
"""The unit that a footnote names with its first words: it belongs to the whole of it, not to its last line."""


@dataclass(frozen=True, slots=True)
class Structure:
    """An act as it was read.

    Attributes:
        root: The tree.
        facts: Publisher's notes, source lines, wordings side by side, keyed by eId.
        left_out: Lines that stand in no tree and no note, and why (none, by design of this reader).
        warnings: What a person should look at.
    """

    root: Provision
    facts: Facts
    left_out: tuple[LeftOut, ...] = ()
    warnings: tuple[Message, ...] = ()


@without_looking_for_circles
def read_structure(
    lines: Sequence[SourceLine],
    lang: Lang | None = None,
    scheme: Scheme | None = None,
    meta: Mapping[str, str] = MappingProxyType({}),
) -> Structure:
    """Read the lines of an act into its tree, in linear time; that it says the same in the same order is proved.

    Args:
        lines: The source's paragraphs and tables in order.
        lang: Language of the text; the rules of all three are tried, so it is only for the record.
        scheme: What «1.» is called does not change the tree; for the record.
        meta: What the file says of itself (``title``).
    """
    del lang, scheme
    tokens = tokenize(tuple(unfolded(lines)))
    assembly = assemble(tokens, meta)
    record = Made()
    order = proved(frozen(assembly.root, record), lines, [note for note, _unit in assembly.notes])
    index = index_of(order.root)
    eids = {id(place.provision): place.eid for place in index}
    eids |= {old: eids[id(new)] for old, new in order.instead.items() if id(new) in eids}
    notes = tuple(_placed(note, unit, record, eids, index) for note, unit in assembly.notes)
    source = {eids[key]: line for key, line in record.lines.items() if line and key in eids}
    twice = [
        place.eid
        for place in index
        if "-dup" in place.eid.rsplit("__", 1)[-1] and place.provision.kind is not Kind.PREFACE
    ]
    warnings = [
        message("The number of {eid} is used more than once in the source.", eid=Address(eid))
        for eid in twice
    ]
    warnings += missed_headings(tokens)
    warnings += [
        message(
            "The lines of {eid} stand one by one, as in the source: they could not be put into units in their order.",
            eid=Address(eids[id(unit)]),
        )
        for unit in order.flat
    ]
    facts = Facts(notes, MappingProxyType(source), MappingProxyType({}), frozenset(twice))
    return Structure(order.root, facts, (), tuple(warnings))


def _placed(
    note: EditorialNote, unit: Unit | None, record: Made, eids: Mapping[int, str], index: TreeIndex
) -> EditorialNote:
    made = record.of_unit.get(id(unit)) if unit is not None else None
    eid = eids.get(id(made), "") if made is not None else ""
    if note.kind is NoteKind.FOOTNOTE and eid:
        chain = [*index.ancestors(eid), index.places[eid]]
        named = next((kind for kind, words in _NAMED.items() if words.match(note.text)), None)
        eid = next((place.eid for place in reversed(chain) if place.provision.kind is named), eid)
    return EditorialNote(note.kind, note.text, eid, note.line)

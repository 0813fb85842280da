"""The facet of notes: what stands beside the law, and what the law itself calls a note."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lawtrack.model.kinds import Kind


@dataclass(frozen=True, slots=True)
class Notes:
    """How notes begin; all are patterns unless they are said to be words.

    Attributes:
        footnote: The word that begins a publisher's footnote, with a full stop or a colon after it.
        footnote_more: Another way in which one begins.
        footnote_of: What begins a footnote on the whole of a unit: it belongs to all of it, not to its last line.
        publisher: What begins a publisher's remark.
        publisher_signed: Words with which one begins where only its emphasis makes it one.
        publisher_more: What goes on with it in the next lines, in the letters as printed.
        note: The word of a note that is part of the law, in the letters as printed.
        refers: Words after which a «note» only refers, and so is the publisher's: «См.».
        removed: What stands in the place of a unit that is no more.
        contents: The heading of a table of contents.
        changed_by: How a publisher tells what became of a unit and by which act: «исключен Законом РК от 2.04.2019».
        enforced: The bracket that begins a publisher's remark on when a change took effect.
        repeals: Words with which a text says that an act, or a part of it, is no longer in force.
    """

    footnote: str
    footnote_of: Mapping[Kind, str]
    publisher: str
    publisher_more: str
    note: str
    refers: str
    removed: str
    contents: str
    changed_by: str
    enforced: str
    repeals: str
    footnote_more: str = ""
    publisher_signed: tuple[str, ...] = ()

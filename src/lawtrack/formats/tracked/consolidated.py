"""An act amended in the Word file it was read from: with tracked changes, or with the changes made.

Before the file is given out it is read anew, by the reader of Word files: the lines of the amended act and what no line
of the act had covered before (notes of the publisher, pictures) must come out, in their order, and nothing else. With
tracked changes it is the redline of the two files, proved against both.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from lxml import etree

from lawtrack.config import Imprint
from lawtrack.errors import ExportError
from lawtrack.formats.docx_package import refuse_tracked
from lawtrack.formats.source_docx import read_docx
from lawtrack.formats.tracked.accepting import accept
from lawtrack.formats.tracked.bringing import Bringing
from lawtrack.formats.tracked.marks import Marks, first_number
from lawtrack.formats.tracked.numbers import Numbers
from lawtrack.formats.tracked.package import WordParts, as_bytes
from lawtrack.formats.tracked.places import line_cells
from lawtrack.formats.tracked.placing import Placing
from lawtrack.formats.tracked.redline import redline_of
from lawtrack.formats.tracked.spots import Spots, letters_alone
from lawtrack.formats.tracked.stories import Stories
from lawtrack.formats.tracked.things import Things
from lawtrack.i18n import _
from lawtrack.model.index import index_of
from lawtrack.model.provision import Provision
from lawtrack.model.rendering import TextLine, text_lines


def amended_file(
    data: bytes,
    name: str,
    before: Provision,
    after: Provision,
    *,
    imprint: Imprint,
    on: dt.datetime,
    tracked: bool,
) -> bytes:
    """The Word file of an act, amended.

    Args:
        data: The file.
        name: Its name, for messages.
        before: The act as it was read from the file.
        after: The act as amended.
        imprint: Whose changes they are, and what the file says of those who made it.
        on: When, in UTC.
        tracked: With tracked changes; False for the text with the changes made.

    Raises:
        InputError: The file is damaged, or holds changes that were neither accepted nor rejected.
        ExportError: A changed line has no place in the file, or what was written does not give back the texts.
    """
    parts = WordParts(data, name)
    root = parts.root(parts.main)
    refuse_tracked(root, name)
    marks = Marks(imprint.changes, on, first_number(parts.read(parts.main)))
    things = Things(parts, parts.main, {})
    numbers = Numbers(parts, root[0])
    spots = Spots(root[0], things, numbers.labels)
    styles = frozenset(number for number, _name in parts.styles)
    stories = Stories(
        marks,
        spots.words,
        spots.words,
        Bringing(styles, _nothing, _nothing, _nothing),
        boxes=False,
    )
    old, new = (list(text_lines(index_of(tree))) for tree in (before, after))
    placing = Placing(stories, marks, spots, numbers, (old, new))
    placing.write()
    numbers.settle(root[0], marks, stories.words.write_label)
    if not marks.count:
        return parts.with_parts({}, imprint)
    accept(root)
    made = parts.with_parts({parts.main: as_bytes(root)}, None if tracked else imprint)
    _prove(made, name, new, placing.uncovered)
    return redline_of(data, made, names=(name, name), imprint=imprint, on=on).data if tracked else made


def _nothing(_element: etree._Element) -> None:
    """Nothing comes from another file here: all that is put in are words."""


def _prove(made: bytes, name: str, new: Sequence[TextLine], uncovered: Sequence[str]) -> None:
    """Read the amended file anew; see the module.

    Raises:
        ExportError: Other words come out.
    """
    lines = [letters_alone(cell) for line in new for cell in line_cells(line)]
    read: list[str] = []
    for line in read_docx(made, name).lines if any(lines) or uncovered else ():
        read += (
            [letters_alone(line.text)]
            if line.table is None
            else [letters_alone("".join(cell.lines)) for row in line.table for cell in row]
        )
    if not woven(read, "".join(lines), uncovered):
        raise ExportError(
            _("The Word file does not give back the amended text; it was not written."),
            hint=_("Write the text as .txt or .xml, and report this act."),
        )


def woven(read: Sequence[str], text: str, beside: Sequence[str]) -> bool:
    """True where ``read`` is ``text`` with the pieces of ``beside`` in their order put in between, and nothing else."""
    joined = "".join(read)
    if len(joined) != len(text) + sum(map(len, beside)):
        return False
    at = 0  # letters of what was read
    taken = {0: 0}  # pieces of ``beside`` used: letters of them
    for piece in read:
        going: dict[int, int] = {}
        for count, letters in taken.items():
            here = at - letters
            if text.startswith(piece, here):
                going[count] = letters
            used, size, rest = count, letters, piece
            while used < len(beside) and rest.startswith(beside[used]):
                size, rest, used = size + len(beside[used]), rest[len(beside[used]) :], used + 1
                if text.startswith(rest, here):
                    going[used] = size
        if not going:
            return False
        taken = going
        at += len(piece)
    return len(beside) in taken

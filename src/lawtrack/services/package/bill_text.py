"""The draft itself as a Word file: the file that was given where it is one, else its lines."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from lawtrack.formats.papers.paper_docx import Grid, Line, Look, Paper, paper_docx
from lawtrack.formats.papers.word_copy import outgoing_copy
from lawtrack.formats.registry import is_word, read_bytes, read_source_bytes, word_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawtrack.config import Imprint
    from lawtrack.reading.amending_act import AmendingAct
    from lawtrack.reading.lines import Source

_CAPTION = 12
"""Lines before and of a title that a draft may have."""


def bill_docx(path: Path, amending: AmendingAct, mark: str, imprint: Imprint) -> bytes:
    """The draft as a Word file.

    Args:
        path: Its text.
        amending: The same as it was read: where its title ends.
        mark: The word that says it is a draft; empty for none.
        imprint: What the file says of those who made it.

    Raises:
        InputError: The text cannot be read.
    """
    data = read_bytes(path)
    word = word_bytes(data, path.name)
    if is_word(word):
        return outgoing_copy(word, path.name, imprint, mark)
    blocks = tuple(_blocks(read_source_bytes(data, path.name), amending.title, mark))
    return paper_docx(Paper(amending.title, amending.lang.value, blocks), imprint)


def _blocks(source: Source, title: str, mark: str) -> Iterator[Line | Grid]:
    if mark:
        yield Line(mark, Look.MARK)
    caption = _caption_end(source, title)
    for n, line in enumerate(source.lines):
        if line.table is None:
            yield Line(line.text, Look.TITLE if n <= caption else Look.TEXT)
            continue
        rows = tuple(tuple("\n".join(cell.lines) for cell in row) for row in line.table)
        columns = max((len(row) for row in rows), default=1)
        yield Grid((), (1.0,) * columns, rows)


def _caption_end(source: Source, title: str) -> int:
    """The number of the last line of the title; -1 where it is not found."""
    whole, said = _letters(title), ""
    if not whole:
        return -1
    for n, line in enumerate(source.lines[:_CAPTION]):
        said += _letters(line.text)
        if said.endswith(whole):
            return n
    return -1


def _letters(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())

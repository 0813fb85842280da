"""Tables that only place words on the page: the caption of an annex at the right edge is no table of the act."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from lawtrack.reading.lines import SourceCell, SourceLine
from lawtrack.reading.structure import patterns as p


def unfolded(lines: Iterable[SourceLine]) -> Iterator[SourceLine]:
    """The lines with every table that holds nothing but an annex's caption as right-aligned lines."""
    for line in lines:
        caption = _caption(line.table) if line.table is not None else None
        if caption is None:
            yield line
            continue
        yield replace(line, text="\n".join(caption), table=None, right=True)


def _caption(table: Sequence[Sequence[SourceCell]]) -> Sequence[str] | None:
    """The words of a table in which only the last column has any, where they begin as a caption does."""
    if len(table) > 4 or any(cell.lines for row in table for cell in row[:-1]):
        return None
    words = [line for row in table for cell in row[-1:] for line in cell.lines]
    if not words or len(table[0]) < 2:
        return None
    text = p.cyrillic_i("\n".join(words))
    known = (p.ANNEX.match(text), p.APPROVED.match(text), p.CAPTION_END.search(text))
    return words if any(known) else None

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
        else:
            for text in caption:
                yield replace(line, text=text, table=None, right=True)


def _caption(table: Sequence[Sequence[SourceCell]]) -> Sequence[str] | None:
    """The words of a table in which one cell has all of them, where they begin as a caption does."""
    filled = [cell for row in table for cell in row if cell.lines]
    if len(filled) != 1 or len(table) > 3:
        return None
    words = filled[0].lines
    text = p.cyrillic_i(" ".join(words))
    if p.ANNEX.match(text) or p.APPROVED.match(text) or p.ANNEX_KK_END.search(text):
        return words
    # Kazakh captions end with their verb: «… 2020 жылғы 5 мамырдағы № 7 бұйрығымен бекітілген».
    approved = text.rstrip(" .").casefold().endswith(("бекітілген", "бекітілді"))
    return words if approved else None

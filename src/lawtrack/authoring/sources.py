"""Drafted lines as the paragraphs and tables of a source: what is written is read as a file with it would be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from lawtrack.drafting.orders import LawText, Part
from lawtrack.model.index import Path, TreeIndex
from lawtrack.model.kinds import Kind
from lawtrack.model.provision import Provision
from lawtrack.model.rendering import text_lines
from lawtrack.reading.lines import SourceCell, SourceLine


def source_of(law: LawText) -> list[SourceLine]:
    """The lines of a law that was written."""
    return [
        SourceLine(n, "", table=_rows(law.tables[n - 1].children))
        if n - 1 in law.tables
        else SourceLine(n, line, right=law.parts.get(n - 1) is Part.CAPTION)
        for n, line in enumerate(law.lines, 1)
    ]


def unit_source(units: Iterable[Provision]) -> list[str | SourceLine]:
    """The lines of units as a law quotes them, a table as one."""
    return list(_quoted(Provision(Kind.ACT, children=tuple(units))))


def _quoted(holder: Provision) -> Iterator[str | SourceLine]:
    index = TreeIndex(holder)
    lines = ((line, index.places[line.eid]) for line in text_lines(index))
    for table, group in groupby(lines, key=lambda one: _table(one[1].provision, one[1].path)):
        if table is None:
            yield from (line.full for line, _place in group)
        else:
            yield SourceLine(1, "", table=_rows(place.provision for _line, place in group))


def _table(unit: Provision, path: Path) -> Path | None:
    return path[:-1] if unit.kind is Kind.ROW else None


def _rows(rows: Iterable[Provision]) -> tuple[tuple[SourceCell, ...], ...]:
    return tuple(tuple(_cell(cell) for cell in row.children) for row in rows)


def _cell(cell: Provision) -> SourceCell:
    lines = tuple(line.text for line in cell.children) if cell.children else (cell.text,) if cell.text else ()
    return SourceCell(lines, *cell.span)

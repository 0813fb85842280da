"""Tables of an act as provisions: rows numbered by their «№» cell where it is a number."""

from __future__ import annotations

from lawtrack.errors import CitationError
from lawtrack.model.kinds import Kind
from lawtrack.model.numbering import Number
from lawtrack.model.provision import Provision
from lawtrack.reading.lines import SourceCell
from lawtrack.reading.numbers import number


def table_of(rows: tuple[tuple[SourceCell, ...], ...]) -> Provision:
    """The TABLE provision of a source's table. A row whose first cell is a number that no row before it had carries it."""
    seen: set[Number] = set()
    made = []
    for row in rows:
        value = _row_number(row)
        if value in seen:
            value = None
        if value is not None:
            seen.add(value)
        cells = tuple(_cell(cell) for cell in row)
        made.append(Provision(Kind.ROW, value, children=cells))
    made = _beside_numbers(made, seen)
    return Provision(Kind.TABLE, children=tuple(made))


def _beside_numbers(rows: list[Provision], taken: set[Number]) -> list[Provision]:
    """Rows beside numbered ones, all with an address of their own.

    Rows without a number are addressed by position. Where a position is another row's printed number, they are
    numbered ``h-1``, ``h-2`` …, so that «строка 1» is the row numbered 1 and not the head of the table.
    """
    positions = {Number(str(i)) for i, row in enumerate(rows, 1) if row.number is None}
    if not positions & taken:
        return rows
    heads = 0
    result = []
    for row in rows:
        if row.number is None:
            heads += 1
            row = row.with_(number=Number(f"h-{heads}"))
        result.append(row)
    return result


def _row_number(row: tuple[SourceCell, ...]) -> Number | None:
    if not row or len(row[0].lines) != 1:
        return None
    text = row[0].lines[0].rstrip(".)")
    if not text[:1].isdigit() or len(text) > 9 or not all(c.isdigit() or c == "-" for c in text):
        return None
    try:
        return number(text)
    except CitationError:
        return None


def _cell(cell: SourceCell) -> Provision:
    span = (cell.columns, cell.rows)
    if len(cell.lines) <= 1:
        return Provision(Kind.CELL, text="".join(cell.lines), span=span)
    return Provision(Kind.CELL, children=tuple(Provision(Kind.LINE, text=t) for t in cell.lines), span=span)

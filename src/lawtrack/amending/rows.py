"""Rows quoted for the table of an act: out of the table that they are quoted in, cell by cell under its columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lawtrack.amending.unsettled import Unsettled
from lawtrack.model.instruction import OutcomeKind
from lawtrack.model.kinds import Kind
from lawtrack.model.message import message
from lawtrack.model.provision import Provision


def quoted_rows(table: Provision, units: Sequence[Provision]) -> tuple[Provision, ...]:
    """The rows that an instruction puts into a table.

    A heading of the table that is quoted above them for the reader is none of them.

    Args:
        table: The table in force.
        units: What is quoted: rows, a table of them, or a line whose cells are parted by tabs.

    Returns:
        The rows; a line for a table whose rows are lines.

    Raises:
        Unsettled: A row does not fit under the columns of the table: a shifted cell would be a wrong law.
    """
    columns = _columns(table.children)
    headings = [_words(row) for row in table.children if row.number is None or not _is_counted(row)]
    rows = [_in_cells(row, columns) for row in _flat(units)]
    kept = [row for row in rows if not (not _is_counted(row) and _words(row) in headings)] or rows
    found = _columns(kept)
    if columns and any(row.children for row in table.children) and found != columns:
        raise Unsettled(
            OutcomeKind.NOT_UNDERSTOOD,
            message("The quoted row has {n} columns, the table has {m}.", n=found, m=columns),
        )
    return tuple(kept)


def _flat(units: Sequence[Provision]) -> Iterator[Provision]:
    for unit in units:
        if unit.kind is Kind.TABLE:
            yield from unit.children
        else:
            yield unit


def _in_cells(row: Provision, columns: int) -> Provision:
    """A line as a row, where tabs part it into as many cells as the table has columns."""
    cells = row.text.split("\t")
    if row.children or len(cells) != columns or columns < 2:
        return row
    return row.with_(text="", children=tuple(Provision(Kind.CELL, text=cell.strip()) for cell in cells))


def _is_counted(row: Provision) -> bool:
    return row.number is not None and row.number.value is not None


def _words(row: Provision) -> str:
    return " ".join(" ".join(node.text for node in row.walk() if node.text).casefold().split())


def _columns(rows: Sequence[Provision]) -> int:
    """How many columns the widest row covers; one for a line."""
    return max((sum(cell.span[0] for cell in row.children) or 1 for row in rows), default=0)

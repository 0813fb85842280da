"""The rows of a bill's table as they come back from Word, each with the row that it was."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lawtrack.tables.table import Band, ComparativeTable, Row
from lawtrack.tables.typed import TypedFile, TypedRow, WordComment
from lawtrack.tables.typed_check import plain
from lawtrack.tables.typed_columns import bare_address, columns_of, is_numbering, no_table

_ABSENT = 40
"""Wordings shorter than this («Отсутствует.») do not tell one row from another."""


@dataclass(frozen=True, slots=True)
class ReturnedRow:
    """A row of the file.

    Attributes:
        number: Its number in the Word table, from 1, headings counted.
        element: The address as it stands there.
        current: Lines of the wording in force.
        proposed: Lines of the proposed wording.
        justification: Lines of the justification; None where the table has no such column.
        comments: Comments in the row.
        deleted: True where its deletion was tracked.
        band: The band above it; empty where there is none.
        was: The row of the bill's table; None for a row that somebody added.
    """

    number: int
    element: str
    current: tuple[str, ...]
    proposed: tuple[str, ...]
    justification: tuple[str, ...] | None
    comments: tuple[WordComment, ...]
    deleted: bool
    band: str
    was: Row | None


@dataclass(frozen=True, slots=True)
class Returned:
    """The file's rows, and the rows of the bill's table that are not in it any more."""

    rows: tuple[ReturnedRow, ...]
    gone: tuple[Row, ...]


def returned_rows(file: TypedFile, name: str, table: ComparativeTable) -> Returned:
    """Pair the rows of a file with those of a bill's table: by act and address, else by the whole left wording.

    Args:
        file: The tables of the Word file.
        name: Its name, for messages.
        table: The bill's table as it would be written now.

    Raises:
        InputError: No table in the file has the columns of a comparative table.
    """
    open_rows = list(table.rows)
    acts = _bands(table)
    rows: list[ReturnedRow] = []
    found = False
    for row, columns, band in _typed(file):
        found = True
        if row is None:
            continue
        made = _returned(row, columns, band)
        was = _was(made, acts.get(plain(band)), open_rows)
        if was is not None:
            open_rows.remove(was)
        rows.append(replace(made, was=was))
    if not found:
        raise no_table(name)
    return Returned(tuple(rows), tuple(open_rows))


def act_of_band(table: ComparativeTable, band: str) -> str:
    """The Work (URI) of the rows under a band; the only one of the table where there is no band; else empty."""
    acts = {row.act for row in table.rows}
    if not band:
        return acts.pop() if len(acts) == 1 else ""
    return _bands(table).get(plain(band), "")


def _bands(table: ComparativeTable) -> dict[str, str]:
    """The act under each band, by the band's words."""
    result: dict[str, str] = {}
    band = ""
    for item in table.items:
        if isinstance(item, Band):
            band = plain(item.text)
        else:
            result.setdefault(band, item.act)
    return result


def _typed(file: TypedFile) -> Iterator[tuple[TypedRow | None, dict[str, int], str]]:
    """The rows under the headings of each table, with its columns and the band above; None for the headings."""
    for table in file.tables:
        columns: dict[str, int] = {}
        heading: tuple[tuple[str, ...], ...] = ()
        band = ""
        for row in table:
            if not columns:
                columns, heading = columns_of(row), row.cells
                if columns:
                    yield None, columns, band
            elif len(row.cells) == 1:
                band = " ".join(row.cells[0])
            elif len(row.cells) == len(heading) and row.cells != heading and not is_numbering(row):
                yield row, columns, band


def _returned(row: TypedRow, columns: dict[str, int], band: str) -> ReturnedRow:
    at = columns.get("justification")
    return ReturnedRow(
        row.number,
        " ".join(row.cells[columns["element"]]),
        row.cells[columns["current"]],
        row.cells[columns["proposed"]],
        row.cells[at] if at is not None else None,
        row.comments,
        row.deleted,
        band,
        None,
    )


def _was(made: ReturnedRow, act: str | None, rows: Sequence[Row]) -> Row | None:
    mine = [row for row in rows if act is None or row.act == act]
    address = bare_address(made.element)
    same = [row for row in mine if bare_address(row.element) == address]
    if len(same) == 1:
        return same[0]
    words = _plain_lines(made.current)
    alike = [row for row in (same or mine) if _plain_lines(p.text for p in row.current) == words]
    if len(alike) == 1 and (same or sum(map(len, words)) > _ABSENT):
        return alike[0]
    return None


def _plain_lines(lines: Sequence[str] | Iterator[str]) -> list[str]:
    return [plain(line) for line in lines if line.strip()]

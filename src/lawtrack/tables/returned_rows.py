"""The rows of a bill's table as they come back from Word, each with the rows that it was."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lawtrack.model.eids import same
from lawtrack.tables.table import ComparativeTable, Row
from lawtrack.tables.typed_bands import BandNames
from lawtrack.tables.typed_column import plain
from lawtrack.tables.typed_layout import LaidRow, Layout, RowKind
from lawtrack.tables.typed_places import PlaceReader, bare_address, shows

_ABSENT = 40
"""Wordings shorter than this («Отсутствует.») do not tell one row from another."""


@dataclass(frozen=True, slots=True)
class ReturnedRow:
    """A row of the file.

    Attributes:
        laid: The row as it stands.
        act: The Work (URI) that it is for; empty where that is not clear.
        eids: The elements that its address names; none where it is not understood.
        was: The rows of the bill's table that it shows; none for a row that somebody added.
    """

    laid: LaidRow
    act: str
    eids: tuple[str, ...] = ()
    was: tuple[Row, ...] = ()


@dataclass(frozen=True, slots=True)
class Returned:
    """The file's rows, those that are not read, and the rows of the bill's table that are not in it any more."""

    rows: tuple[ReturnedRow, ...]
    unread: tuple[LaidRow, ...]
    gone: tuple[Row, ...]


class RowPairing:
    """Pairs the rows of a file with those of a bill's table.

    A row is for the element that its address names, in any of the forms in which people write one; where it names an
    article, for all rows in it. Only where an address is not understood the whole left wording tells.

    Args:
        table: The bill's table as it would be written now.
        names: The acts by what a band calls them, by their URIs.
        places: The reader of addresses of each act.
        default: The act of rows above which no band names one, where a person said it.
    """

    def __init__(
        self,
        table: ComparativeTable,
        names: BandNames,
        places: Mapping[str, PlaceReader],
        default: str = "",
    ) -> None:
        self._rows, self._names, self._places = table.rows, names, places
        self._addressed: dict[str, list[Row]] = {}
        for row in table.rows:
            self._addressed.setdefault(bare_address(row.element), []).append(row)
        self._default = default or (next(iter(places)) if len(places) == 1 else "")

    def returned(self, layout: Layout) -> Returned:
        """The rows of a file, every one of the comparison, and what is gone."""
        rows = tuple(map(self._row, layout.of(RowKind.ROW)))
        kept = {id(was) for row in rows for was in row.was}
        gone = tuple(row for row in self._rows if id(row) not in kept)
        return Returned(rows, tuple(layout.of(RowKind.UNREAD)), gone)

    def _row(self, laid: LaidRow) -> ReturnedRow:
        if self._names.names_another(laid.bands):
            return ReturnedRow(laid, "")
        act = self._act(laid)
        address = bare_address(laid.element)
        same_address = self._addressed.get(address, []) if address else []
        named = [row for row in same_address if not act or row.act == act]
        if len(named) > 1:
            named = self._alike(laid, named)
        if named:
            row = named[0]
            return ReturnedRow(laid, row.act or act, (row.eid,) if row.eid else (), tuple(named[:1]))
        mine = [row for row in self._rows if not act or row.act == act]
        places = self._places.get(act)
        eids = places.named(laid) if places is not None else ()
        if not eids:
            alike = self._alike(laid, mine)
            return ReturnedRow(laid, alike[0].act if alike else act, (), tuple(alike))
        exact = [row for row in mine if len(eids) == 1 and row.eid and same(row.eid, eids[0])]
        within = [row for row in mine if any(shows(row, eid) for eid in eids)]
        if len(exact) > 1:
            exact = self._alike(laid, exact)
        return ReturnedRow(laid, act, eids, tuple(exact or within))

    def _act(self, laid: LaidRow) -> str:
        return self._names.act_of(laid.bands) or self._default

    @staticmethod
    def _alike(laid: LaidRow, rows: Sequence[Row]) -> list[Row]:
        """The one row whose left wording is that of a row of the file."""
        words = _plain_lines(laid.current)
        alike = [row for row in rows if _plain_lines(p.text for p in row.current) == words]
        return alike if len(alike) == 1 and sum(map(len, words)) > _ABSENT else []


def _plain_lines(lines: Sequence[str] | Iterator[str]) -> list[str]:
    return [plain(line) for line in lines if line.strip()]

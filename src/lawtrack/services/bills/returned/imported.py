"""What a table that comes back from Word brings: edits, justifications, comments, and what could not be placed."""

from __future__ import annotations

from dataclasses import dataclass, field

from lawtrack.incoming import number_in
from lawtrack.model.document import Lang
from lawtrack.reviewing.bill import Bill, Edit
from lawtrack.tables.typed_layout import LaidRow


@dataclass(frozen=True, slots=True)
class Where:
    """A row of the file: its table, its number in it (0 for a row that is gone), and the number it prints."""

    table: int = 0
    row: int = 0
    printed: str = ""

    @property
    def number(self) -> int:
        """The number by which people know the row: the one it prints, else that in the table; 0 for one that is gone."""
        return number_in(self.printed) or self.row


@dataclass(frozen=True, slots=True)
class Lost:
    """What could not be placed: the row, its element, the words, why.

    ``row_lost`` is True where the row itself was not read or belongs to no element, not only some words of it.
    """

    where: Where
    element: str
    words: str
    why: str
    row_lost: bool = False

    @property
    def row(self) -> int:
        """The row's number in its Word table."""
        return self.where.row


@dataclass(frozen=True, slots=True)
class Placed:
    """An edit with the row of the file it comes from and the address in it.

    ``pending`` is True where the bill does nothing to the element yet.
    """

    where: Where
    element: str
    edit: Edit
    pending: bool = False

    @property
    def row(self) -> int:
        """The row's number in its Word table."""
        return self.where.row


@dataclass(frozen=True, slots=True)
class Reason:
    """A justification that was added or changed."""

    where: Where
    element: str
    act: str
    eid: str
    text: str


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment of Word with the provision of its row."""

    where: Where
    element: str
    act: str
    eid: str
    author: str
    text: str


@dataclass(slots=True)
class TableImport:
    """What an edited table brings: edits, justifications, comments, and what could not be placed.

    ``rows`` are the rows of the comparison in the file; each is placed, unchanged or not placed (``counts``).
    ``others`` are languages in which the table has columns too.
    """

    bill: Bill
    lang: Lang
    edits: list[Placed] = field(default_factory=list)
    reasons: list[Reason] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    lost: list[Lost] = field(default_factory=list)
    rows: tuple[Where, ...] = ()
    others: frozenset[Lang] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.edits or self.reasons or self.remarks)

    @property
    def counts(self) -> dict[str, int]:
        """How many rows of the file were placed, brought nothing, or are (with some of their words) not placed."""
        lost = {x.where for x in self.lost}
        brought = {x.where for kind in (self.edits, self.reasons, self.remarks) for x in kind} - lost
        placed, not_placed = sum(w in brought for w in self.rows), sum(w in lost for w in self.rows)
        return {
            "placed": placed,
            "unchanged": len(self.rows) - placed - not_placed,
            "not_placed": not_placed,
        }

    @property
    def pending(self) -> bool:
        """True where an element is worded anew to which the bill does nothing yet."""
        return any(placed.pending for placed in self.edits)

    @property
    def given_up(self) -> list[Placed]:
        """What the bill does and the table does not show any more."""
        return [placed for placed in self.edits if not placed.where.row]


def where_of(row: LaidRow) -> Where:
    """Where a row stands."""
    return Where(row.table, row.number, row.printed)

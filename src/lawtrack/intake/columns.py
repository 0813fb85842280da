"""The columns of a table of remarks, known by their headings in any of the languages; others are kept under theirs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lawtrack.language.patterns import worded_of
from lawtrack.tables.typed import TypedRow
from lawtrack.tables.typed_columns import stacked

KEYS = (
    *("number", "kind", "date", "lang", "author", "reason", "wording", "quote", "act"),
    *("text", "proposal", "provision"),
)
"""In the order in which a heading is asked for them: «Автор замечания» is an author, «Обоснование предложения» a reason."""
SAYING = ("text", "proposal", "wording")
"""Of these a remark has one at least."""
_BESIDE = ("provision", "number", "quote", "author", "reason")
_HEADINGS = worded_of(KEYS, lambda one, name: one.remarks.headings[name], re.IGNORECASE)
_LONGEST = 150
"""Letters of a heading; a cell with more is a remark that has such words in it."""
_MOST_ROWS = 3
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class Column:
    """A column: what it holds (empty where its heading is not known), its heading, from where to where it stands."""

    key: str
    heading: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table, and over how many rows their headings go."""

    columns: tuple[Column, ...]
    rows: int = 1

    def at(self, start: int, end: int) -> list[Column]:
        """The columns over which a cell stands."""
        return [one for one in self.columns if one.start < end and start < one.end]

    def heading(self, key: str) -> str:
        """The heading of a column, as it is written; empty where there is none."""
        return next((one.heading for one in self.columns if one.key == key), "")

    @property
    def compares(self) -> bool:
        """True for what may be a comparative table: a wording in force beside a proposed one, and no remark."""
        keys = {one.key for one in self.columns}
        return {"quote", "wording"} <= keys and not keys & {"text", "proposal", "author"}


def columns_at(rows: Sequence[TypedRow], at: int) -> Columns | None:
    """The columns whose headings begin in row ``at``; None where none do.

    A table of remarks has a column for what is said, and one besides: for the provision, the author, the reason …
    """
    for count in range(1, _MOST_ROWS + 1):
        block = rows[at : at + count]
        if len(block) < count or any(len(c.text) > _LONGEST for row in block for c in row.cells):
            return None
        if at + count < len(rows) and any(cell.goes_on for cell in rows[at + count].cells):
            continue  # the next row belongs to the headings
        said = [cell for cell in block[0].cells if cell.lines]
        if len(said) < _FEWEST or not any(column.key for column in _named(block[:1])):
            return None  # a caption; the first row of headings says something of the columns
        found = Columns(_named(block), count)
        keys = {column.key for column in found.columns}
        if keys & {*SAYING} and keys & {*_BESIDE} and len(found.columns) >= _FEWEST:
            return found
    return None


def _named(block: Sequence[TypedRow]) -> tuple[Column, ...]:
    """The columns of a block of headings; where two say the same, the first has it, and the other its own heading."""
    found: list[Column] = []
    for text, start, end in stacked(block):
        heading = " ".join(text.split())
        fitting = [key for key in KEYS if heading and _HEADINGS[key].search(heading)]
        taken = {column.key for column in found}
        key = next((key for key in fitting[:1] if key not in taken), "")
        found.append(Column(key, heading, start, end))
    return tuple(found)

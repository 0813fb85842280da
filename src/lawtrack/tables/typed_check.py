"""A table typed by hand against the table that follows from the act and the amending law.

What a drafter may do is no difference: other quotation marks, dashes and spaces, untouched lines left out or added, an
article shown whole or in several rows, a new element without the heading above it. Everything else is told: the line as
it ought to be and as it is, by words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from lawtrack.model.change import Run
from lawtrack.tables.typed import Doubt, Doubtful
from lawtrack.tables.typed_column import ColumnCheck, Side, Told


class TypedKind(StrEnum):
    """What is wrong with a typed table."""

    WORDS = "words"  # a line reads otherwise
    MISSING_LINE = "missing_line"  # a changed line is not shown
    FOREIGN_LINE = "foreign_line"  # a line that is in neither text of the element
    DOUBLE_LINE = "double_line"
    MISSING_ROW = "missing_row"
    SUPERFLUOUS_ROW = "superfluous_row"
    DOUBLE_ROW = "double_row"
    ORDER = "order"
    UNREAD = "unread"  # a row, a table or some words that cannot be read


@dataclass(frozen=True, slots=True)
class TypedDifference:
    """One difference: the row of the typed table (0 for a row that is missing), the column, and the words.

    ``runs`` lead from what ought to stand to what stands; ``table`` and ``printed`` are the position of the table and
    the number that the table itself prints in the row; ``why`` says why something is not read.
    """

    row: int
    element: str
    column: str
    kind: TypedKind
    runs: tuple[Run, ...]
    table: int = 1
    printed: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Expected:
    """A row that ought to be there; ``optional`` for the bill's own provisions, which many tables leave out."""

    element: str
    current: Side
    proposed: Side
    optional: bool = False

    def side(self, column: str) -> Side:
        """What one column ought to show."""
        return self.current if column == "current" else self.proposed


@dataclass(frozen=True, slots=True)
class Typed:
    """A row as typed: where it stands, its element, and the rows of the true table that it is for (by position).

    ``merged`` names the columns whose cell is that of the row above; ``why`` says why the row is not read; ``spare`` is
    True where the row may be shown though nothing of it is amended («Статья 1» above its points).
    """

    row: int
    element: str
    current: tuple[str, ...]
    proposed: tuple[str, ...]
    wanted: tuple[int, ...]
    table: int = 1
    printed: str = ""
    merged: frozenset[str] = frozenset()
    doubts: tuple[tuple[str, Doubtful], ...] = ()
    why: str = ""

    def lines(self, column: str) -> tuple[str, ...]:
        """The lines of one column; none where its cell is that of the row above."""
        own = self.current if column == "current" else self.proposed
        return () if column in self.merged else own

    @property
    def empty(self) -> bool:
        """True where neither wording stands."""
        return not self.current and not self.proposed

    def told(self, column: str, kind: TypedKind, runs: Iterable[Run] = (), why: str = "") -> TypedDifference:
        """A difference in this row."""
        return TypedDifference(
            self.row, self.element, column, kind, tuple(runs), self.table, self.printed, why
        )


def check_typed(
    expected: Sequence[Expected], typed: Sequence[Typed], sides: Sequence[str] = ("current", "proposed")
) -> Iterator[TypedDifference]:
    """The differences, in the order of the typed table; rows that are missing come last.

    Args:
        expected: The rows that ought to be there.
        typed: Those that are.
        sides: The wordings that the table shows.
    """
    found: dict[int, list[TypedDifference]] = {n: [] for n in range(len(typed))}
    last = -1
    for n, row in enumerate(typed):
        if row.why:
            found[n].append(row.told("", TypedKind.UNREAD, [Run("+", line) for line in row.current], row.why))
        elif not row.wanted:
            words = [Run("+", line) for line in (*row.current, *row.proposed)]
            found[n].append(row.told("", TypedKind.SUPERFLUOUS_ROW, words))
        else:
            if row.wanted[-1] < last and not row.empty:
                found[n].append(row.told("", TypedKind.ORDER))
            last = max(last, row.wanted[0])
            found[n] += [row.told(*told) for told in _doubted(row)]
    for rows in _groups(typed):
        for n, differences in _Group(expected, typed, rows, sides).check().items():
            found[n] += differences
    for n in range(len(typed)):
        yield from found[n]
    seen = {n for row in typed for n in row.wanted}
    for n, missing in enumerate(expected):
        if n not in seen and not missing.optional:
            lines = [line for side in sides for line in missing.side(side).needed]
            gone = tuple(Run("-", line) for line in lines)
            yield TypedDifference(0, missing.element, "", TypedKind.MISSING_ROW, gone)


def _doubted(row: Typed) -> Iterator[tuple[str, TypedKind, tuple[Run, ...], str]]:
    """What of a row was not read; struck words and boxes were."""
    for column, one in row.doubts:
        if column in ("current", "proposed") and one.doubt in (Doubt.HIDDEN, Doubt.UNREAD):
            runs = (Run("+", one.words),) if one.words else ()
            yield column, TypedKind.UNREAD, runs, one.doubt.value


def _groups(typed: Sequence[Typed]) -> list[list[int]]:
    """The rows that are for the same rows of the true table, or some of them: they are looked at together."""
    group_of: dict[int, list[int]] = {}  # by the true row
    groups: dict[int, list[int]] = {}
    for n, row in enumerate(typed):
        if not row.wanted or row.why:
            continue
        mine = [n]
        groups[id(mine)] = mine
        for wanted in row.wanted:
            other = group_of.get(wanted)
            if other is not None and other is not mine:
                for m in other:
                    for w in typed[m].wanted:
                        group_of[w] = mine
                mine += other
                del groups[id(other)]
            group_of[wanted] = mine
    return [sorted(rows) for rows in groups.values()]


@dataclass(slots=True)
class _Group:
    """Rows that show the same elements: what one of them shows, the others need not."""

    expected: Sequence[Expected]
    typed: Sequence[Typed]
    rows: list[int]
    sides: Sequence[str]
    found: dict[int, list[TypedDifference]] = field(default_factory=dict)

    def check(self) -> dict[int, list[TypedDifference]]:
        """The differences of each row."""
        shown = [n for n in self.rows if not self.typed[n].empty] or self.rows[:1]
        checks = {column: self._column(column, shown) for column in self.sides}
        twice = self._doubled(shown, checks)
        self.found = {n: [self.typed[n].told("", TypedKind.DOUBLE_ROW)] for n in twice}
        for column, check in checks.items():
            for told in check.differences(twice):
                self._add(told, column, shown)
        return self.found

    def _column(self, column: str, shown: Sequence[int]) -> ColumnCheck:
        wanted = sorted({w for n in shown for w in self.typed[n].wanted})
        sides = {w: self.expected[w].side(column) for w in wanted}
        cells = {n: self.typed[n].lines(column) for n in shown}
        return ColumnCheck(sides, cells, {n: self.typed[n].wanted for n in shown}, column == "proposed")

    def _doubled(self, shown: Sequence[int], checks: dict[str, ColumnCheck]) -> set[int]:
        """Rows that show nothing which the rows above them do not show."""
        twice: set[int] = set()
        for at, n in enumerate(shown):
            above = [m for m in shown[:at] if m not in twice]
            if above and all(check.repeats(n, above) for check in checks.values()):
                twice.add(n)
        return twice

    def _add(self, told: Told, column: str, shown: Sequence[int]) -> None:
        row = told.row if told.row is not None else shown[-1]
        self.found.setdefault(row, []).append(self.typed[row].told(column, TypedKind(told.kind), told.runs))

"""The columns of a comparative table in a Word file, found by the words of their headings in any of the languages.

A heading may take several rows, in any order of columns, and a table may have the columns of two languages beside each
other («на русском языке» | «қазақ тілінде»): those of the language asked for are taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lawtrack.errors import InputError
from lawtrack.i18n import _
from lawtrack.language import languages
from lawtrack.language.patterns import worded_of
from lawtrack.model.document import Lang
from lawtrack.tables.typed import TypedCell, TypedRow, TypedTable

SIDES = ("current", "proposed")
KEYS = ("element", "current", "proposed", "justification", "number")
_BY_WORDS = ("justification", "current", "proposed", "element", "number")
"""In the order in which a heading is asked for them: «Обоснование предлагаемых изменений» is a justification."""
_HEADINGS = worded_of((*KEYS, "bill"), lambda one, name: one.tables.headings[name], re.IGNORECASE)
_LONGEST = 150
"""Letters of a heading; a cell with more is the wording of a law that has such words in it."""
_MOST_ROWS = 3
_HALF = 0.5


@dataclass(frozen=True, slots=True)
class Head:
    """A heading: what its column holds, from where to where it stands on the grid, in which languages it may be.

    ``key`` is one of ``KEYS``, ``bill`` for «Редакция законопроекта», or empty.
    """

    key: str
    start: int
    end: int
    text: str
    langs: frozenset[Lang]


@dataclass(frozen=True, slots=True)
class Headed:
    """A row or more of headings: over how many rows they go, and the headings from left to right."""

    rows: int
    heads: tuple[Head, ...]

    def of(self, key: str) -> list[Head]:
        """The headings of this key."""
        return [head for head in self.heads if head.key == key]


def heads_at(rows: Sequence[TypedRow], at: int, *, proposed_alone: bool = False) -> Headed | None:
    """The headings of a comparative table that begin in row ``at`` of ``rows``; None where none do.

    A comparative table has a wording in force and a proposed one.

    Args:
        rows: The rows of the table.
        at: The row.
        proposed_alone: True to take a table that shows the proposed wording alone, in a column for each language.
    """
    for count in range(1, _MOST_ROWS + 1):
        block = rows[at : at + count]
        if len(block) < count or any(len(c.text) > _LONGEST for row in block for c in row.cells):
            return None
        following = rows[at + count] if at + count < len(rows) else None
        if following is not None and _goes_on(block, following):
            continue
        if not any(_key(text) for text, _start, _end in stacked(block[:1])):
            return None  # the first of its rows says something of the columns
        heads = _with_bill(_heads(block))
        if {"current", "proposed"} <= {head.key for head in heads}:
            return Headed(count, tuple(heads))
        if proposed_alone and (alone := _of_tongues(heads)):
            return Headed(count, alone)
    return None


def _of_tongues(heads: Sequence[Head]) -> tuple[Head, ...]:
    """«На русском языке» | «На казахском языке» beside the element: the proposed wording; nothing where it is not so."""
    rest = [head for head in heads if head.key not in ("number", "element", "justification")]
    named = {lang for head in rest for lang in head.langs}
    apart = len(named) == len(rest) > 1 and all(not head.key and len(head.langs) == 1 for head in rest)
    if not apart or not any(head.key == "element" for head in heads):
        return ()
    return tuple(replace(head, key="proposed") if head in rest else head for head in heads)


def _goes_on(block: Sequence[TypedRow], row: TypedRow) -> bool:
    """True where a row belongs to the headings above it: it is merged with them, or names languages only."""
    if any(cell.goes_on and cell.column < block[-1].cells[-1].end for cell in row.cells if block[-1].cells):
        return all(len(cell.text) <= _LONGEST and not re.search(r"\d", cell.text) for cell in row.cells)
    said = [cell.text for cell in row.cells if cell.text]
    return bool(said) and len(said) > 1 and all(_tongue(text) for text in said)


def _heads(block: Sequence[TypedRow]) -> Iterator[Head]:
    """The headings of a block of rows."""
    for text, start, end in stacked(block):
        yield _head(text, start, end)


def stacked(block: Sequence[TypedRow]) -> Iterator[tuple[str, int, int]]:
    """What stands in the columns of a block of rows, from where to where on the grid: what is above each other is one."""
    edges = sorted({edge for row in block for cell in row.cells for edge in (cell.column, cell.end)})
    open_: tuple[tuple[int, int], ...] = ()
    start = edges[0] if edges else 0
    text = ""
    for left, right in zip(edges, [*edges[1:], None], strict=True):
        over = [(n, c) for n, row in enumerate(block) if (c := _cell_at(row, left)) is not None]
        cells = tuple((n, c.column) for n, c in over if not c.goes_on)
        if cells != open_ and open_:
            yield text, start, left
        if cells != open_:
            open_, start = cells, left
            text = " ".join(c.text for _n, c in over if c.text)
        if right is None and open_:
            yield text, start, left


def _cell_at(row: TypedRow, column: int) -> TypedCell | None:
    return next((cell for cell in row.cells if cell.column <= column < cell.end), None)


def _key(text: str) -> str:
    """Which column a heading is of; empty where it says nothing of that."""
    return next((key for key in (*_BY_WORDS, "bill") if _HEADINGS[key].search(text)), "")


def _head(text: str, start: int, end: int) -> Head:
    key = _key(text)
    tongue = _tongue(text)
    mine = frozenset(
        one.lang for one in languages() if key and re.search(one.tables.headings[key], text, re.IGNORECASE)
    )
    return Head(key, start, end, text, frozenset({tongue}) if tongue else mine)


def _with_bill(heads: Iterator[Head]) -> list[Head]:
    """«Редакция законопроекта» is the wording in force beside a proposed one, and proposed beside one in force."""
    found = list(heads)
    keys = {head.key for head in found}
    missing = next((key for key in ("current", "proposed") if key not in keys), "")
    return [replace(head, key=missing) if head.key == "bill" else head for head in found]


def _tongue(text: str) -> Lang | None:
    """The language that a heading names («на казахском языке»); None where it names none, or several."""
    named = {
        code
        for one in languages()
        for code, pattern in one.tables.tongues.items()
        if re.search(pattern, text, re.IGNORECASE)
    }
    return Lang(named.pop()) if len(named) == 1 else None


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the columns of one language stand, as shares of the table's width, by key; several tables may share them.

    ``heads`` are all the headings, for telling what else a cell is merged with; ``sides`` are the wordings that the
    table shows.
    """

    places: dict[str, tuple[float, float]]
    heads: tuple[tuple[float, float], ...]
    sides: tuple[str, ...] = SIDES

    def holders(self, span: tuple[float, float]) -> list[tuple[float, float]]:
        """The columns over which a cell stands, by the greater part."""
        return [
            head for head in self.heads if _overlap(head, span) >= _HALF * min(_width(head), _width(span))
        ]


def _overlap(one: tuple[float, float], two: tuple[float, float]) -> float:
    return max(0.0, min(one[1], two[1]) - max(one[0], two[0]))


def _width(span: tuple[float, float]) -> float:
    return span[1] - span[0]


class Grid:
    """The grid of a table: columns of the file as shares of its width.

    Args:
        table: The table.
    """

    def __init__(self, table: TypedTable) -> None:
        self.count = count = max((row.end for row in table.rows), default=0)
        known = len(table.widths) >= count and all(table.widths[:count])
        widths = list(table.widths[:count]) if known else [1] * count
        total = sum(widths) or 1
        at = 0
        self._edges = [0.0]
        for width in widths:
            at += width
            self._edges.append(at / total)

    def share(self, start: int, end: int) -> tuple[float, float]:
        """From where to where some grid columns stand."""
        return self._edges[min(start, self.count)], self._edges[min(end, self.count)]


def no_table(name: str) -> InputError:
    """That a file holds no comparative table, and what it lacks."""
    return InputError(
        _(
            "{name} holds no comparative table: no row names the element, the current and the proposed wording."
        ).format(name=name),
        hint=_(
            "Give the columns headings such as «Structural element», «Current wording», «Proposed wording»."
        ),
    )

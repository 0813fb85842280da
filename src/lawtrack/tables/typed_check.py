"""A table typed by hand against the table that follows from the act and the amending law.

What a drafter may do is no difference: other quotation marks, dashes and spaces, untouched lines left out or added, an
article shown whole. Everything else is told: the line as it ought to be and as it is, by words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from lawtrack.comparing.words import similarity, word_runs
from lawtrack.language.patterns import LazyPattern, worded
from lawtrack.model.change import Run

_LABEL = r"(?:\d+(?:[-.]\d+)*|\w)[.)]"
"""«3) отсутствует;»: the number of the unit that is not there."""
_OWN_WORDS = LazyPattern(
    lambda: (
        rf"(?:\.\.\.|(?:{_LABEL}\s*)?(?:{worded(lambda one: one.tables.absent)}|"
        rf"{worded(lambda one: one.tables.deleted)})|-)?[.;]?"
    ),
    re.IGNORECASE,
)
_SIGNS = str.maketrans(
    {
        "«": '"',
        "»": '"',
        "“": '"',
        "”": '"',
        "„": '"',
        "–": "-",
        "—": "-",
        "‑": "-",
        "\u00a0": " ",
        "…": "...",
    }
)
_NEAR = 0.5


class TypedKind(StrEnum):
    """What is wrong with a typed table."""

    WORDS = "words"  # a line reads otherwise
    MISSING_LINE = "missing_line"  # a changed line is not shown
    FOREIGN_LINE = "foreign_line"  # a line that is in neither text of the element
    MISSING_ROW = "missing_row"
    SUPERFLUOUS_ROW = "superfluous_row"
    DOUBLE_ROW = "double_row"
    ORDER = "order"


@dataclass(frozen=True, slots=True)
class TypedDifference:
    """One difference: the row of the typed table (0 for a row that is missing), the column, and the words.

    ``runs`` lead from what ought to stand to what stands.
    """

    row: int
    element: str
    column: str
    kind: TypedKind
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """What one column ought to show: lines that must stand, and lines that may."""

    needed: tuple[str, ...]
    allowed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Expected:
    """A row that ought to be there; ``optional`` for the bill's own provisions, which many tables leave out."""

    element: str
    current: Side
    proposed: Side
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Typed:
    """A row as typed: its number, its element, and the rows of the true table that it is for (by position)."""

    row: int
    element: str
    current: tuple[str, ...]
    proposed: tuple[str, ...]
    wanted: tuple[int, ...]


def check_typed(expected: Sequence[Expected], typed: Sequence[Typed]) -> Iterator[TypedDifference]:
    """The differences, in the order of the typed table; rows that are missing come last."""
    seen: set[int] = set()
    last = -1
    for row in typed:
        if not row.wanted:
            words = tuple(Run("+", line) for line in (*row.current, *row.proposed))
            yield TypedDifference(row.row, row.element, "", TypedKind.SUPERFLUOUS_ROW, words)
            continue
        if seen.issuperset(row.wanted):
            yield TypedDifference(row.row, row.element, "", TypedKind.DOUBLE_ROW, ())
            continue
        if row.wanted[0] < last:
            yield TypedDifference(row.row, row.element, "", TypedKind.ORDER, ())
        last = max(last, *row.wanted)
        seen.update(row.wanted)
        rows = [expected[n] for n in row.wanted]
        for column, lines, sides in (
            ("current", row.current, [r.current for r in rows]),
            ("proposed", row.proposed, [r.proposed for r in rows]),
        ):
            for kind, runs in _column(lines, sides):
                yield TypedDifference(row.row, row.element, column, kind, runs)
    for n, missing in enumerate(expected):
        if n not in seen and not missing.optional:
            gone = tuple(Run("-", line) for line in (*missing.current.needed, *missing.proposed.needed))
            yield TypedDifference(0, missing.element, "", TypedKind.MISSING_ROW, gone)


def plain(text: str) -> str:
    """A line without what typing does to it: kinds of quotation marks, dashes and spaces."""
    return " ".join(unicodedata.normalize("NFC", text).translate(_SIGNS).split())


def is_own_word(line: str) -> bool:
    """True for what a table says itself: «отсутствует», «исключить», an ellipsis."""
    return bool(_OWN_WORDS.fullmatch(plain(line)))


def _column(lines: Sequence[str], sides: Sequence[Side]) -> Iterator[tuple[TypedKind, tuple[Run, ...]]]:
    needed = {plain(line): line for side in sides for line in side.needed}
    allowed = {plain(line): line for side in sides for line in (*side.needed, *side.allowed)}
    open_ones = dict(needed)
    others: list[str] = []
    for line in lines:
        key = plain(line)
        if key in allowed:
            open_ones.pop(key, None)
        elif not is_own_word(line):
            others.append(line)
    used: set[str] = set()
    for line in others:
        key = plain(line)
        near = max(
            (k for k in allowed if k not in used and (k in open_ones or k not in needed)),
            key=lambda k: (similarity(k, key), k in open_ones),
            default="",
        )
        if near and similarity(near, key) >= _NEAR:
            used.add(near)
            open_ones.pop(near, None)
            yield TypedKind.WORDS, word_runs(near, key)
        else:
            yield TypedKind.FOREIGN_LINE, (Run("+", line),)
    for line in open_ones.values():
        yield TypedKind.MISSING_LINE, (Run("-", line),)

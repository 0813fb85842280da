"""One column of a typed table: the lines of its cells against the lines that ought to stand there."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from lawtrack.comparing.words import similarity, word_runs
from lawtrack.model.change import Run
from lawtrack.tables.own_words import own_word

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
        "\u00ad": "",
        "…": "...",
    }
)
_LABEL = re.compile(r"(\d+(?:-\d+)*[.)])\s*(?=\D|\Z)")
_POINT = re.compile(r"\d+(?:-\d+)*\) ")
_FINAL = {".": ";", ";": "."}
_NEAR = 0.5


def plain(text: str) -> str:
    """A line without what typing does to it: kinds of quotation marks, dashes and spaces, soft hyphens."""
    words = " ".join(unicodedata.normalize("NFC", text).translate(_SIGNS).split())
    label = _LABEL.match(words)
    return f"{label[1]} {words[label.end() :]}".rstrip() if label else words


def is_own_word(line: str) -> bool:
    """True for what a table says itself: «отсутствует», «4) отсутствует;», «исключить», an ellipsis."""
    return own_word(plain(line)) is not None


class Text:
    """The lines of an article (or another top element) as one column may show them.

    Args:
        lines: The lines in order.
    """

    def __init__(self, lines: Sequence[str]) -> None:
        self.lines = tuple(lines)

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The lines as they are compared."""
        return tuple(plain(line) for line in self.lines)


@dataclass(frozen=True, slots=True)
class Side:
    """What one column of a row ought to show.

    Attributes:
        needed: Lines that must stand: the other text does not have them, and they are the element's.
        cell: All lines of the true row.
        text: All lines of the element's article, which may stand.
        shown: Lines of the true row that the article does not have (the chapter it is moved from).
        unit: Lines of the element, one of which must stand; empty where it is not there on this side.
        numbers: The numbers in the address of the element, which «4) отсутствует» may name.
        gone: True where the element, or a part of it that is a row, is not there on this side.
    """

    needed: tuple[str, ...]
    text: Text
    shown: tuple[str, ...] = ()
    unit: tuple[str, ...] = ()
    numbers: frozenset[str] = frozenset()
    gone: bool = False
    cell: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """One difference of a column: in which row (None where that is not told), which kind, the words."""

    row: int | None
    kind: str
    runs: tuple[Run, ...]


@dataclass(slots=True)
class ColumnCheck:
    """The cells of one column in the rows that show the same elements.

    Attributes:
        sides: What ought to stand, by the position of the true row.
        cells: The lines that stand, by row.
        wanted: The true rows that each row is for.
        proposed: True for the proposed wording, in which points of a list may end with «;» for «.» and the other way
            round: a law does not order these marks, a table shows them as they will be (Law 480-V, art. 23).
    """

    sides: Mapping[int, Side]
    cells: Mapping[int, Sequence[str]]
    wanted: Mapping[int, Sequence[int]]
    proposed: bool = False
    _order: dict[str, list[int]] = field(default_factory=dict)
    _asked: Counter[str] = field(default_factory=Counter)
    _needed: dict[str, str] = field(default_factory=dict)
    _exact: dict[int, list[tuple[str, str]]] = field(default_factory=dict)
    _other: dict[int, list[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        at = 0
        for text in dict.fromkeys(side.text for side in self.sides.values()):
            for key in text.keys:
                self._order.setdefault(key, []).append(at)
                at += 1
        for side in self.sides.values():
            for line in (*side.shown, *side.needed):
                self._order.setdefault(plain(line), [])  # beside the article: before it or behind it
        self._asked = Counter(key for side in self.sides.values() for key in map(plain, side.cell))
        self._needed = {plain(line): line for side in self.sides.values() for line in side.needed}
        for row, lines in self.cells.items():
            keyed = [(self._key(line), line) for line in lines]
            self._exact[row] = [(key, line) for key, line in keyed if key in self._order]
            self._other[row] = [line for key, line in keyed if key not in self._order and key]

    def _key(self, line: str) -> str:
        """A typed line as it is compared: a point with the final mark of its true line."""
        key = plain(line)
        if key in self._order or not self.proposed or not _POINT.match(key) or key[-1] not in _FINAL:
            return key
        other = f"{key[:-1]}{_FINAL[key[-1]]}"
        return other if other in self._order else key

    def repeats(self, row: int, above: Sequence[int]) -> bool:
        """True where a row shows nothing that rows above it do not; of several elements, where one of them is the same."""
        mine = self._said(row)
        amended = mine & self._needed.keys()
        if amended and all(self._asked[key] > 1 for key in amended):
            return False  # the true table shows them in several rows as well
        if len(self.wanted[row]) > 1:
            return any(mine == self._said(n) for n in above)
        return mine <= {key for n in above for key in self._said(n)}

    def _said(self, row: int) -> set[str]:
        return {self._key(line) for line in self.cells[row] if not is_own_word(line)}

    def differences(self, without: Collection[int]) -> Iterator[Told]:
        """What is wrong, row by row; then the lines that are missing.

        Args:
            without: Rows that stand there twice and are not looked at.
        """
        rows = [row for row in self.cells if row not in without]
        shown = {key for row in rows for key, _line in self._exact[row]}
        open_ = {key: line for key, line in self._needed.items() if key not in shown}
        twice: set[str] = set()
        for row in rows:
            yield from self._in_order(row, twice)
            yield from self._others(row, open_, shown)
        missing = list(self._missing(rows, open_, shown))
        for row in rows:
            # «отсутствует» in the place of lines that are missing says the same once more
            if all(told.row != row for told in missing):
                yield from self._own_words(row)
        yield from missing

    def _in_order(self, row: int, twice: set[str]) -> Iterator[Told]:
        """Lines out of their order, and amended lines shown twice; what stays may be repeated with its heading."""
        last = -1
        seen: dict[str, int] = {}
        for key, line in self._exact[row]:
            places = self._order[key]
            after = next((place for place in places if place > last), None)
            seen[key] = seen.get(key, 0) + 1
            if key in self._needed and (key in twice or seen[key] > max(len(places), self._asked[key])):
                yield Told(row, "double_line", (Run("+", line),))
            elif not places:
                continue
            elif after is not None:
                last = after
            elif seen[key] > 1 and key not in self._needed:
                last = places[0]  # a heading or a lead-in again, above another element of its article
            else:
                yield Told(row, "order", (Run("=", line),))
        # rows that show several elements may each show their article
        twice.update(key for key in seen if len(self._order[key]) <= 1 and len(self.sides) == 1)

    def _others(self, row: int, open_: dict[str, str], shown: set[str]) -> Iterator[Told]:
        """Lines that the text does not have: the table's own words, a line that reads otherwise, a foreign one."""
        used: set[str] = set()
        for line in self._other[row]:
            key = plain(line)
            if is_own_word(line):
                continue
            may = [k for k in self._order if k not in used and (k in open_ or k not in shown)]
            near = max(may, key=lambda k: (similarity(k, key), k in open_), default="")
            if near and similarity(near, key) >= _NEAR:
                used.add(near)
                shown.add(near)
                open_.pop(near, None)
                yield Told(row, "words", word_runs(near, key))
            else:
                yield replace(self._again(line, key), row=row)

    def _again(self, line: str, key: str) -> Told:
        """A line that is like one which stands already: it is there twice, and reads otherwise the second time."""
        near = max(self._order, key=lambda k: similarity(k, key), default="")
        if near and similarity(near, key) >= _NEAR:
            kind = "double_line" if near in self._needed else "words"
            return Told(None, kind, word_runs(near, key))
        return Told(None, "foreign_line", (Run("+", line),))

    def _own_words(self, row: int) -> Iterator[Told]:
        """«Отсутствует» is right where something is not there, with its number where it says one."""
        sides = [self.sides[n] for n in self.wanted[row]]
        numbers = {number for side in sides for number in side.numbers}
        for line in self._other[row]:
            said = own_word(plain(line))
            if said is None or said.gap:
                continue
            if not any(side.gone for side in sides) or not numbers.issuperset(said.numbers):
                yield Told(row, "foreign_line", (Run("+", line),))

    def _missing(self, rows: Sequence[int], open_: dict[str, str], shown: set[str]) -> Iterator[Told]:
        for n, side in self.sides.items():
            row = next((r for r in reversed(rows) if n in self.wanted[r]), None)
            missing = [line for line in side.needed if plain(line) in open_]
            if not missing and side.unit and not any(plain(line) in shown for line in side.unit):
                missing = [side.unit[0]]  # what stays of the element is not shown at all
            for line in dict.fromkeys(missing):
                open_.pop(plain(line), None)
                yield Told(row, "missing_line", (Run("-", line),))

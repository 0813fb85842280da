"""What somebody edited in a cell of a comparative table: line by line, each line with the provision it belongs to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from lawtrack.comparing.words import similarity
from lawtrack.language.patterns import LazyPattern, article_words, printed_label
from lawtrack.model.eids import inside
from lawtrack.tables.own_words import own_word
from lawtrack.tables.table import Cell, CellParagraph
from lawtrack.tables.typed_column import plain

_LABEL = LazyPattern(printed_label)
_NEAR = 0.5
_GAPS = frozenset({"...", "…"})


@dataclass(frozen=True, slots=True)
class LineEdit:
    """One line worded anew: its provision, whether it is the heading, the whole line as it is now."""

    eid: str
    heading: bool
    before: str
    line: str


@dataclass(frozen=True, slots=True)
class CellEdits:
    """What was edited in a cell.

    Attributes:
        lines: Lines worded anew, each with its provision.
        unit: All lines of the row's unit, where lines came or went in it; None where that is not so.
        deleted: True where the unit is to be excluded («Исключить.» in its place).
        lost: Lines outside the unit that were left out or added, and so cannot be placed.
    """

    lines: tuple[LineEdit, ...] = ()
    unit: tuple[str, ...] | None = None
    deleted: bool = False
    lost: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.lines or self.unit is not None or self.deleted or self.lost)


def cell_edits(cell: Cell, typed: Sequence[str], unit: str, *, by_hand: bool = False) -> CellEdits:
    """What was edited.

    Args:
        cell: The cell as the table has it.
        typed: The lines as they are now.
        unit: The eId of the row's unit; lines around it are its headings and lead-ins.
        by_hand: True for a cell that somebody typed: a line around the unit that it does not show says nothing, and
            neither does a line of the unit that an ellipsis stands for.
    """
    # what the table notes, or says of parts that go, is no wording
    notes = {plain(paragraph.text) for paragraph in cell if _is_beside(paragraph)}
    old = [paragraph for paragraph in cell if paragraph.text.strip() and not _is_beside(paragraph)]
    typed = [line for line in typed if plain(line) not in notes]
    if by_hand or _is_alone(old, typed, unit):
        shown = {plain(line) for line in typed}
        old = [p for p in old if _inside(p, unit) or plain(p.text) in shown or _is_near(p, typed)]
    before, after = [plain(p.text) for p in old], [plain(line) for line in typed]
    if before == after:
        return CellEdits()
    inside = [_inside(paragraph, unit) for paragraph in old]
    edits = _Edits(old, list(typed), inside, unit)
    for op, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if op != "equal":
            edits.take(i, j, k, m)
    return edits.result(_own_part(before, after, inside))


class _Edits:
    """Gathers what the blocks that differ mean."""

    def __init__(self, old: list[CellParagraph], typed: list[str], inside: list[bool], unit: str) -> None:
        self._old, self._typed, self._inside, self._unit = old, typed, inside, unit
        self._lines: list[LineEdit] = []
        self._whole = False
        self._lost: list[str] = []

    def take(self, i: int, j: int, k: int, m: int) -> None:
        """The paragraphs ``i`` to ``j`` gave way to the typed lines ``k`` to ``m``."""
        if j - i == m - k and all(self._is_line(n, k + n - i) for n in range(i, j)):
            for n in range(i, j):
                paragraph, line = self._old[n], re.sub(r"[ \u00a0]+", " ", self._typed[k + n - i]).strip()
                self._lines.append(LineEdit(paragraph.eid, paragraph.heading, paragraph.text, line))
            return
        touches = any(self._inside[i:j]) or (i == j and self._beside_unit(i))
        outside = [p.text for p, own in zip(self._old[i:j], self._inside[i:j], strict=True) if not own]
        self._lost += [text for text in outside if plain(text) not in _GAPS]
        if touches:
            self._whole = True
        else:
            self._lost += [line for line in self._typed[k:m] if plain(line) not in _GAPS]

    def _is_line(self, n: int, k: int) -> bool:
        """True where a typed line is a paragraph worded anew: it has a provision, whose number stays."""
        paragraph = self._old[n]
        said = all(piece.mark == "dim" for piece in paragraph.pieces)
        several = sum(p.eid == paragraph.eid and p.heading == paragraph.heading for p in self._old) > 1
        return bool(
            paragraph.eid
            and not said
            and not several
            and printed_number(paragraph.text) == printed_number(self._typed[k])
            and own_word(plain(self._typed[k])) is None
        )

    def _beside_unit(self, i: int) -> bool:
        return (i > 0 and self._inside[i - 1]) or (i < len(self._inside) and self._inside[i])

    def result(self, own: tuple[int, int] | None) -> CellEdits:
        """What was found, the lines of the unit among it where they are a different number."""
        if not self._whole:
            return CellEdits(tuple(self._lines), lost=tuple(self._lost))
        if own is None:
            return CellEdits(lost=tuple(self._typed))
        unit = tuple(self._typed[own[0] : own[1]])
        if any(plain(line) in _GAPS for line in unit):
            # an ellipsis in the midst of a unit: what it stands for is not said
            return CellEdits(lost=(*self._lost, *unit))
        around = tuple(edit for edit in self._lines if not self._is_own(edit))
        if not unit:
            # that it is to go is said in words, never by silence
            words = next(p.text for p, mine in zip(self._old, self._inside, strict=True) if mine)
            return CellEdits(around, lost=(*self._lost, words))
        said = own_word(plain(unit[0])) if len(unit) == 1 else None
        if said is not None:
            fits = said.deleted and set(re.findall(r"\d+(?:-\d+)*", self._unit)).issuperset(said.numbers)
            return CellEdits(around, deleted=fits, lost=tuple(self._lost if fits else (*self._lost, *unit)))
        return CellEdits(around, unit, lost=tuple(self._lost))

    def _is_own(self, edit: LineEdit) -> bool:
        return any(
            own and p.eid == edit.eid and p.heading == edit.heading
            for p, own in zip(self._old, self._inside, strict=True)
        )


def _is_beside(paragraph: CellParagraph) -> bool:
    """True for what the table says beside the wording: a note, «Исключить.» for a part of what it shows."""
    said = bool(paragraph.pieces) and all(piece.mark == "dim" for piece in paragraph.pieces)
    return paragraph.note or (said and not paragraph.eid)


def _is_alone(old: Sequence[CellParagraph], typed: Sequence[str], unit: str) -> bool:
    """True where nothing around the unit is shown as it was: the element alone, as many tables have it."""
    shown = {plain(line) for line in typed}
    return shown.isdisjoint({plain(p.text) for p in old if not _inside(p, unit)})


def _is_near(paragraph: CellParagraph, typed: Sequence[str]) -> bool:
    """True where a typed line is this one of the lines around a unit, worded anew."""
    text = plain(paragraph.text)
    return text not in _GAPS and any(similarity(text, plain(line)) >= _NEAR for line in typed)


def _own_part(before: list[str], after: list[str], inside: list[bool]) -> tuple[int, int] | None:
    """Which typed lines are the unit's: those between the last line before it and the first one after it that stay."""
    if True not in inside:
        return None
    first = inside.index(True)
    last = len(inside) - inside[::-1].index(True)
    start, end = 0, len(after)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for op, i, j, k, m in matcher.get_opcodes():
        if op == "equal" or j - i == m - k:
            for n in range(i, j):
                if n < first:
                    start = max(start, k + n - i + 1)
                elif n >= last:
                    end = min(end, k + n - i)
        elif i < first <= j <= last and m - k >= j - i:
            start = max(start, k + first - i)
    return (start, end) if start <= end else None


def _inside(paragraph: CellParagraph, unit: str) -> bool:
    return bool(unit) and inside(paragraph.eid, unit)


def printed_number(line: str) -> str:
    """The printed number with which a line begins."""
    found = _LABEL.match(line)
    return plain(found[0]) if found else ""


def begins_with(line: str, number: object) -> bool:
    """True where a line begins with this number of an article, a paragraph or a point."""
    before, after = article_words()
    return bool(re.match(rf"\s*(?:(?:{before})\s+)?{re.escape(str(number))}(?:\s*[.)]|-(?:{after}))", line))

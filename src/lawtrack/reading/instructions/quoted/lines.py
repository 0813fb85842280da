"""Sentences, rows and lines of a quotation, each for the target that it is meant for."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from lawtrack.model.kinds import Kind
from lawtrack.model.numbering import Number
from lawtrack.reading.citations.chains import Chain, Level
from lawtrack.reading.lines import SourceLine
from lawtrack.reading.structure import read_fragment

_BETWEEN = re.compile(r"(?<=[.!?»\"])\s+(?=\S)")
_DIGIT = re.compile(r"\d")
_ROW = re.compile(r"\W*(\d+(?:[-.]\d+)*)(?:[.)]|\s|\Z)")


def sentences(lines: Sequence[SourceLine], count: int) -> list[str] | None:
    """So many sentences, one a line or all in one; None where there are more or fewer."""
    if len(lines) == count:
        return [line.text for line in lines]
    if len(lines) != 1:
        return None
    pieces: list[str] = []
    for piece in _BETWEEN.split(lines[0].text):
        if pieces and (not piece[:1].isupper() or not pieces[-1].rstrip('»"').endswith((".", "!", "?"))):
            pieces[-1] += f" {piece}"
        else:
            pieces.append(piece)
    return pieces if len(pieces) == count else None


def rows(lines: Sequence[SourceLine], numbers: Sequence[Number | None]) -> list[list[SourceLine]] | None:
    """The lines of every row that is named by its number; None where they are not those that are quoted."""
    found: list[tuple[str, list[SourceLine]]] = []
    wanted = [number.text if number is not None else "" for number in numbers]
    for line in lines:
        if line.table is not None:
            return None
        opened = _ROW.match(line.text)
        if opened is not None and opened[1].rstrip(".") in wanted[len(found) : len(found) + 1]:
            found.append((opened[1], [line]))
        elif not found:
            return None
        else:
            found[-1][1].append(line)
    return [own for _number, own in found] if len(found) == len(wanted) else None


def without_columns(
    blocks: Sequence[Sequence[SourceLine]], numbers: Sequence[Number | None]
) -> tuple[list[list[SourceLine]], bool]:
    """The quotations without the heads of columns that are quoted above numbered rows, which are no row; whether they stood there.

    Args:
        blocks: The quotations.
        numbers: Those of the rows that are put.
    """
    made = [list(block) for block in blocks]
    wanted = {number.text for number in numbers if number is not None}
    first, *more = made[0] if made and made[0] else [None]
    if first is None or not wanted:
        return made, False
    if first.table is not None:
        at = _behind_columns([" ".join(t for cell in row for t in cell.lines) for row in first.table], wanted)
        made[0] = [replace(first, table=first.table[at:]), *more] if at else made[0]
    else:
        at = _behind_columns([line.text for line in made[0] if line.table is None], wanted)
        made[0] = made[0][at:]
    return made, bool(at)


def _behind_columns(rows: Sequence[str], wanted: Collection[str]) -> int:
    """How many rows stand above the first that is wanted; 0 where one of them holds a number, but for «1 2 3» of columns."""
    for at, text in enumerate(rows):
        number = _ROW.match(text)
        if number is not None and number[1].rstrip(".") in wanted:
            return at
        columns = text.split()
        if _DIGIT.search(text) and columns != [str(n) for n in range(1, len(columns) + 1)]:
            return 0
    return 0


def counted(unit: Chain, behind: Number, lines: Sequence[SourceLine]) -> Chain:
    """New units that are told by their place and named without ordinals: they follow the one named before them.

    Args:
        unit: «абзацами», «частью».
        behind: The ordinal of the unit that they stand behind.
        lines: The quotation.
    """
    kind = unit.levels[-1].kind
    count = len(lines) if kind is Kind.ALINEA else len(read_fragment(lines, None, None, kind))
    if behind.value is None or not count:
        return unit
    numbers = tuple(Number(str(behind.value + n)) for n in range(1, count + 1))
    return Chain((*unit.levels[:-1], Level(kind, numbers)))

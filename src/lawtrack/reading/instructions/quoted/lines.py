"""Sentences, rows and lines of a quotation, each for the target that it is meant for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lawtrack.model.kinds import Kind
from lawtrack.model.numbering import Number
from lawtrack.reading.citations.chains import Chain, Level
from lawtrack.reading.lines import SourceLine
from lawtrack.reading.structure import read_fragment

_BETWEEN = re.compile(r"(?<=[.!?»\"])\s+(?=\S)")
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

"""The lines of a bill that name an amended act, in two languages: its date, number and where it was published."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lawtrack.model.document import Lang
from lawtrack.model.fact import FactReader
from lawtrack.model.message import message
from lawtrack.parity.difference import Difference, DifferenceKind, Side
from lawtrack.parity.facts import fact_differences, fact_gaps

Line = tuple[int, str]
"""The number of a source line and its words."""


def act_line_differences(
    first: tuple[Lang, FactReader, Sequence[Line]], second: tuple[Lang, FactReader, Sequence[Line]]
) -> list[Difference]:
    """Where the lines that open the blocks of amended acts name other dates and numbers.

    They are paired in order; where one language has more of them nothing is told: which acts one language amends alone
    is told by its instructions.
    """
    (one, read_one, lines), (two, read_two, others) = first, second
    if len(lines) != len(others):
        return []
    result: list[Difference] = []
    for (number, text), (other_number, other) in zip(lines, others, strict=True):
        sides = Side(one, line=number, text=text), Side(two, line=other_number, text=other)
        gaps = fact_gaps(read_one(text), read_two(other), counted=True)
        for found in fact_differences(gaps, *sides):
            mend = message("Correct the requisites of the act in the one that is wrong.")
            result.append(
                replace(found, kind=DifferenceKind.ACT, mend=mend, act=" ".join(text.split())[:120])
            )
    return result

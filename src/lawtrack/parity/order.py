"""Lines of an element that stand in another order in one of two languages, as their numbers tell."""

from __future__ import annotations

from collections.abc import Sequence

from lawtrack.model.fact import FactReader
from lawtrack.model.message import message
from lawtrack.parity.difference import Difference, DifferenceKind, Side

_MANY = 60
"""Lines of an element that are looked through, each beside each."""


def swapped_lines(
    first: tuple[FactReader, Sequence[str]],
    second: tuple[FactReader, Sequence[str]],
    side: Side,
    other: Side,
    act: str = "",
) -> list[Difference]:
    """Two lines that changed their places: each has the numbers that the other one has in the other language.

    Args:
        first: The reader of facts of the first language and the lines of an element in it.
        second: The same of the second language.
        side: The element in the first language.
        other: The element in the second language.
        act: The amended act.
    """
    (read, lines), (read_other, others) = first, second
    if len(lines) != len(others) or not 1 < len(lines) <= _MANY:
        return []
    mine = [_numbers(read, line) for line in lines]
    theirs = [_numbers(read_other, line) for line in others]
    unlike = [n for n, pair in enumerate(zip(mine, theirs, strict=True)) if pair[0] != pair[1]]
    for at, n in enumerate(unlike):
        for m in unlike[at + 1 :]:
            if mine[n] == theirs[m] and mine[m] == theirs[n]:
                return [
                    Difference(
                        DifferenceKind.ORDER,
                        side.eid or other.eid,
                        side,
                        other,
                        message(
                            "Two lines stand in another order: «{one}» and «{two}».",
                            one=_short(lines[n]),
                            two=_short(lines[m]),
                        ),
                        message("Bring the lines into the same order in both texts."),
                        act=act,
                    )
                ]
    return []


def _numbers(read: FactReader, line: str) -> frozenset[str]:
    return frozenset(fact.value for fact in read(line) if not fact.weak)


def _short(line: str) -> str:
    joined = " ".join(line.split())
    return joined if len(joined) <= 60 else f"{joined[:59]}…"

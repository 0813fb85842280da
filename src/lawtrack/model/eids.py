"""Which eIds lie in which, by the words of law: part one may be left out before what lies in it.

An eId is that of the tree (``index``) or of a citation, which may leave part one out («подпункт 2) пункта 1» is in part
one of пункт 1) and calls the lead-in абзац первый. The empty eId is the act.
"""

from __future__ import annotations

import re
from functools import lru_cache

HEADING = "__heading"
"""What is put behind a unit's eId for its heading alone."""
_DUPLICATE = re.compile(r"-dup\d+(?=__|\Z)")
_SILENT_BEFORE = ("point", "al", "intro", "wrapUp")
"""Elements before which part one is left out."""
_IN_PARTS = ("subpara", "al", "intro", "wrapUp")
"""Elements after which no part is left out."""


def inside(eid: str, outer: str) -> bool:
    """True where ``eid`` is ``outer`` or lies in it."""
    steps, around = _spelled_out(eid), _spelled_out(outer)
    return steps[: len(around)] == around


def same(one: str, other: str) -> bool:
    """True where both name one element."""
    return _spelled_out(one) == _spelled_out(other)


def overlap(one: str, other: str) -> bool:
    """True where one of the two is the other or lies in it."""
    return inside(one, other) or inside(other, one)


def around(eid: str) -> tuple[str, ...]:
    """The eIds whose steps this one begins with, from the outside in, itself not; the act is not among them."""
    steps = eid.split("__")
    return tuple("__".join(steps[:n]) for n in range(1, len(steps)))


def outwards(eid: str) -> tuple[str, ...]:
    """An eId and those around it, from the inside out; the act is not among them."""
    return (eid, *reversed(around(eid)))


def parent(eid: str) -> str:
    """The eId without its last step; empty for one step, which stands in the act."""
    return eid.rpartition("__")[0]


def without_duplicates(eid: str) -> str:
    """The eId as law says it: a number that the text uses twice is told apart by ``-dup2`` only in the tree.

    It may stand in any step («att_2-dup2__para_3»), and what follows it stays.
    """
    return _DUPLICATE.sub("", eid)


@lru_cache(maxsize=65536)
def _spelled_out(eid: str) -> tuple[str, ...]:
    """The steps with part one where it was left out, and the lead-in by one name."""
    spelled: list[str] = []
    for step in eid.split("__") if eid else ():
        own = step.partition("_")[0]
        if own in _SILENT_BEFORE and spelled and spelled[-1].partition("_")[0] not in _IN_PARTS:
            spelled.append("subpara_1")
        spelled.append("intro" if step == "al_1" else step)
    return tuple(spelled)

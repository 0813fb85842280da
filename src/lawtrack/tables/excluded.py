"""Where «Исключить.» stands in the proposed wording: in the place of each part that goes out of a unit that stays.

A part, a line of an enumeration and a lead-in bear no number, so that nothing is left in their place in the text: only the
table says that they go (``kz_rules`` 3.4).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from lawtrack.model.change import Change, ChangeKind
from lawtrack.model.eids import inside, same
from lawtrack.model.index import TreeIndex
from lawtrack.model.kinds import Kind
from lawtrack.model.rendering import TextLine
from lawtrack.tables.printed import Printed

_UNNUMBERED = frozenset({Kind.SUBPARAGRAPH, Kind.ALINEA, Kind.INTRO, Kind.WRAP_UP})


@dataclass(slots=True)
class Exclusions:
    """How many times it stands before and after a printed line of the proposed text, by the line's identity."""

    before: dict[int, int] = field(default_factory=dict)
    after: dict[int, int] = field(default_factory=dict)


def excluded_parts(
    index: TreeIndex, unit: str, changes: Sequence[Change], ordered: Collection[str] | None
) -> list[str]:
    """The parts of a unit in force that go, without a number of their own, in order.

    Args:
        index: The text in force.
        unit: The unit, which stays.
        changes: What changes in it.
        ordered: What the law orders to be excluded; None where two texts are compared and nobody orders anything: then what
            is gone is excluded where nothing else changes in the unit, for else it may be worded anew.
    """
    gone = [c.old_eid for c in changes if c.kind is ChangeKind.DELETED and c.old_eid and not c.new_eid]
    if ordered is None:
        wanted = gone if len(gone) == len(changes) else []
    else:
        wanted = [eid for eid in ordered if inside(eid, unit)]
    return [
        place.eid
        for place in index
        if place.eid != unit
        and place.provision.kind in _UNNUMBERED
        and inside(place.eid, unit)
        and any(same(place.eid, eid) for eid in wanted)
    ]


def exclusions(
    old: Printed, new: Printed, units: tuple[str, str], parts: Sequence[str], inserted: Collection[str]
) -> Exclusions:
    """Where the table says in the proposed wording that parts of a unit go.

    Args:
        old: The article in force.
        new: The article as proposed.
        units: The unit in force and as proposed.
        parts: What goes (``excluded_parts``).
        inserted: What is new in the proposed text.
    """
    found = Exclusions()
    before = [old.lines[n] for n in old.inside([units[0]])]
    after = [new.lines[n] for n in new.inside([units[1]])]
    kept_before = [line for line in before if not _lies_in(line, parts)]
    kept_after = [line for line in after if not _lies_in(line, inserted)]
    if not kept_after:
        return found
    for part in parts:
        first = next((n for n, line in enumerate(before) if inside(line.eid, part)), None)
        if first is None:
            continue
        passed = sum(not _lies_in(line, parts) for line in before[:first])
        at = _counterpart(kept_before, kept_after, passed)
        where, line = (found.after, kept_after[at - 1]) if at else (found.before, kept_after[0])
        where[id(line)] = where.get(id(line), 0) + 1
    return found


def _lies_in(line: TextLine, units: Collection[str]) -> bool:
    return any(inside(line.eid, unit) for unit in units)


def _counterpart(before: Sequence[TextLine], after: Sequence[TextLine], passed: int) -> int:
    """How many lines of the proposed text stand before the place that has ``passed`` lines before it in force."""
    if len(before) == len(after):
        return passed
    at = 0
    words = [line.text for line in before], [line.text for line in after]
    for i, j, size in SequenceMatcher(None, *words, autojunk=False).get_matching_blocks():
        if i < passed and size:
            at = j + min(size, passed - i)
    return min(at or passed, len(after))

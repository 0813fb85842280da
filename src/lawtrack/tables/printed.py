"""An article as its rows print it: its lines, arranged once, so that a row looks at its own ones only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import accumulate

from lawtrack.model.eids import outwards
from lawtrack.model.index import TreeIndex
from lawtrack.model.kinds import Kind
from lawtrack.model.rendering import text_lines


class Printed:
    """The lines of one article (or what stands for one) and where in it each unit is printed.

    Args:
        index: The act.
        top: The eId of the article.

    Attributes:
        lines: The lines in order; the attributes below give positions among them.
        own: The lines of a provision itself, by its eId.
        headings: The headings of a provision and of its children, by its eId.
        lead_ins: The lead-ins of a provision, by its eId.
        others: How many of the lines before each position (and before the end) are no rows of a table.
    """

    def __init__(self, index: TreeIndex, top: str) -> None:
        self.lines = list(text_lines(index, top))
        self.own: dict[str, list[int]] = {}
        self.headings: dict[str, list[int]] = {}
        self.lead_ins: dict[str, list[int]] = {}
        self._inside: dict[str, list[int]] = {}
        for n, line in enumerate(self.lines):
            self.own.setdefault(line.eid, []).append(n)
            for name in outwards(line.eid):
                self._inside.setdefault(name, []).append(n)
            if line.kind in (Kind.HEADING, Kind.INTRO):
                kept = self.headings if line.kind is Kind.HEADING else self.lead_ins
                parent = index.parent(line.eid)
                for name in (line.eid, parent.eid) if parent is not None else (line.eid,):
                    kept.setdefault(name, []).append(n)
        self.others = [0, *accumulate(line.kind is not Kind.ROW for line in self.lines)]

    def inside(self, units: Iterable[str]) -> Iterator[int]:
        """The positions of all lines of some units and of everything in them."""
        for unit in units:
            yield from self._inside.get(unit, ())

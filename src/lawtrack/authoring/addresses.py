"""Addresses of units as a law counts: elements by their numbers, parts and lines by their ordinals (art. 25)."""

from __future__ import annotations

from lawtrack.amending.annexes import documents_and_annexes
from lawtrack.model.citation import Citation, Step
from lawtrack.model.index import Path, TreeIndex
from lawtrack.model.kinds import THROUGH_THE_ACT, Kind
from lawtrack.model.numbering import Number
from lawtrack.model.provision import Provision

LINES = (Kind.INTRO, Kind.ALINEA, Kind.WRAP_UP)
"""What an ordinal of абзацы counts."""
_NO_ADDRESS = frozenset(
    {Kind.ACT, Kind.PREFACE, Kind.CONCLUSIONS, Kind.QUOTED, Kind.LINE, Kind.CELL, Kind.TABLE}
)
_COUNT_WITHIN = (Kind.ARTICLE, Kind.NOTE)


class Addresses:
    """The addresses of the units of one act.

    Args:
        index: The act in force.
    """

    def __init__(self, index: TreeIndex) -> None:
        self._index = index
        self._annexes = {
            eid: (document.eid, number or Number("1"))
            for eid, (document, number, itself) in documents_and_annexes(index).items()
            if not itself
        }

    def of(self, path: Path) -> Citation | None:
        """The address of a unit; None where the law has none for it, or two units have the same."""
        index, place = self._index, self._index.at(path)
        row = place.provision.kind is Kind.ROW
        counted = not row or (_is_counted(place.provision) and "table_" not in place.eid)
        if not counted or place.provision.kind in _NO_ADDRESS or _is_one_of_several(index, path):
            return None
        if place.provision.kind in LINES:
            holder = index.at(path[:-1])
            outer = self._said(Citation.parse_eid(holder.eid)) if holder.eid else Citation(())
            return Citation((*outer.steps, _line(holder.provision, path[-1])))
        return self._said(Citation.parse_eid(place.eid))

    def _said(self, citation: Citation) -> Citation:
        """An annex to approved Rules is one of them («приложение 2 к указанным Правилам»), whatever its place in the act."""
        own = self._annexes.get(citation.steps[0].eid)
        if own is None:
            return citation
        document, number = own
        steps = (*Citation.parse_eid(document).steps, Step(Kind.ATTACHMENT, number))
        return Citation((*steps, *citation.steps[1:]))

    def is_only_part(self, path: Path) -> bool:
        """True for the one часть of a unit: it is called by the unit's own name."""
        if not path or self._index.at(path).provision.kind is not Kind.SUBPARAGRAPH:
            return False
        holder = self._index.at(path[:-1]).provision
        return sum(1 for child in holder.children if child.kind is Kind.SUBPARAGRAPH) == 1

    def new(self, holder: Path, unit: Provision, ordinal: int) -> Citation | None:
        """The address of a new unit in a unit of the act in force; None where that one has none.

        Args:
            holder: The unit that takes it; the empty path is the act.
            unit: The new unit.
            ordinal: Which it is among the units of its kind in the edited holder, for one without a number.
        """
        index = self._index
        if unit.kind in LINES:
            step = Step(Kind.ALINEA, Number(str(ordinal)))
        elif unit.number is not None:
            step = Step(unit.kind, unit.number)
        else:
            step = Step(unit.kind, Number(str(ordinal)))
        base = _counted_in(index, holder, unit.kind)
        if unit.kind is Kind.ROW:
            if not _is_counted(unit) or _has_more_tables(index, holder):
                return None
            base = holder[:-1]  # a row is one of the unit in which its table is the only one
        if self.is_only_part(base):
            base = base[:-1]
        if not base:
            return Citation((step,))
        outer = self.of(base)
        return None if outer is None else Citation((*outer.steps, step))


def _is_one_of_several(index: TreeIndex, path: Path) -> bool:
    """True in a unit whose number the act uses twice: which of the two is meant, no address tells."""
    above = (index.at(path[:n]).eid for n in range(len(path), 0, -1))
    return any("-dup" in eid or f"{eid}-dup2" in index for eid in above)


def _counted_in(index: TreeIndex, holder: Path, kind: Kind) -> Path:
    """The unit in whose address the new one is named: articles are numbered through the act or the annex."""
    through = kind in THROUGH_THE_ACT or (
        kind is Kind.PARAGRAPH and not _within(index, holder, _COUNT_WITHIN)
    )
    if not through:
        return holder
    annexes = [
        holder[:n]
        for n in range(len(holder), 0, -1)
        if index.at(holder[:n]).provision.kind is Kind.ATTACHMENT
    ]
    return annexes[0] if annexes else ()


def _within(index: TreeIndex, path: Path, kinds: tuple[Kind, ...]) -> bool:
    return any(index.at(path[:n]).provision.kind in kinds for n in range(1, len(path) + 1))


def _is_counted(row: Provision) -> bool:
    """True for a row with a printed number; others are counted by nobody."""
    return row.number is not None and row.number.in_digits


def _has_more_tables(index: TreeIndex, table: Path) -> bool:
    units = index.at(table[:-1]).provision.children
    return sum(unit.kind is Kind.TABLE for unit in units) != 1


def _line(holder: Provision, at: int) -> Step:
    ordinal = sum(1 for child in holder.children[: at + 1] if child.kind in LINES)
    return Step(Kind.INTRO) if ordinal == 1 else Step(Kind.ALINEA, Number(str(ordinal)))

"""Marked pieces of the lines of a cell: which words of a line a row's changes touch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lawtrack.model.change import Run
from lawtrack.model.eids import outwards
from lawtrack.model.index import TreeIndex
from lawtrack.model.kinds import Kind
from lawtrack.model.rendering import TextLine, text_lines
from lawtrack.tables.table import CellParagraph, Piece


@dataclass(frozen=True, slots=True)
class Marking:
    """What is marked on one side: runs by eId, units that are marked as a whole, lines of divided units."""

    op: str
    runs: dict[str, Sequence[Run]]
    entire: frozenset[str]
    divided: dict[tuple[str, bool], list[list[Piece]]]

    @property
    def mark(self) -> str:
        """The mark of the words that are on this side alone."""
        return "deleted" if self.op == "-" else "inserted"

    def holds(self, eid: str) -> bool:
        """True for a unit that is marked as a whole, or that lies in one."""
        return bool(self.entire) and any(name in self.entire for name in outwards(eid))


def by_line(runs: Sequence[Run], op: str) -> list[list[Piece]]:
    """One side of some runs as lines of marked pieces."""
    mark = "deleted" if op == "-" else "inserted"
    lines: list[list[Piece]] = [[]]
    for run in runs:
        if run.op not in ("=", op):
            continue
        first, *rest = run.text.split("\n")
        lines[-1].append(Piece(first, "" if run.op == "=" else mark))
        lines += [[Piece(part, "" if run.op == "=" else mark)] for part in rest]
    return lines


def divided_lines(
    index: TreeIndex, units: Sequence[str], runs: Sequence[Run], op: str
) -> dict[tuple[str, bool], list[list[Piece]]]:
    """The lines of the units of a split or a merge, by eId (and whether it is the heading), in order."""
    lines = by_line(runs, op)
    result: dict[tuple[str, bool], list[list[Piece]]] = {}
    for unit in units:
        for line in text_lines(index, unit) if unit in index.places else ():
            if not lines:
                break
            result.setdefault((line.eid, line.kind is Kind.HEADING), []).append(lines.pop(0))
    return result


def _marked(runs: Sequence[Run], marking: Marking) -> list[Piece]:
    return [Piece(r.text, "" if r.op == "=" else marking.mark) for r in runs if r.op in ("=", marking.op)]


def row_pieces(index: TreeIndex, line: TextLine, marking: Marking) -> list[Piece]:
    """The cells of a table row, a tab between them, changed words marked."""
    place = index.places[line.eid]
    pieces = [Piece(f"{line.label} ")] if line.label else []
    for n in range(len(place.provision.children)):
        pieces += [Piece("\t")] if n else []
        words: list[Piece] = []
        stack = [(*place.path, n)]
        while stack:
            path = stack.pop()
            at = index.at(path)
            if at.provision.text:
                words += [Piece(" ")] if words else []
                entire = marking.holds(at.eid)
                runs = marking.runs.get(at.eid)
                words += _marked(runs, marking) if runs else [Piece(at.provision.text, marking.mark * entire)]
            stack += [(*path, i) for i in range(len(at.provision.children) - 1, -1, -1)]
        pieces += words
    return pieces


def holds_label(pieces: Sequence[Piece], line: TextLine) -> bool:
    """The words of a tombstone hold the label already."""
    return bool(line.label) and "".join(piece.text for piece in pieces).startswith(line.label)


def paragraph(
    pieces: Sequence[Piece], heading: bool = False, tabular: bool = False, eid: str = ""
) -> CellParagraph:
    """A paragraph of the pieces that have words."""
    return CellParagraph(tuple(piece for piece in pieces if piece.text), heading, tabular, eid=eid)

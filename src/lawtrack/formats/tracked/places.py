"""The lines of an act in the Word file it was read from: where each stands, and in which row of which table."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from lawtrack.errors import ExportError
from lawtrack.formats.tracked.spots import Spot, Spots
from lawtrack.formats.tracked.text import TR, P
from lawtrack.i18n import _
from lawtrack.model.kinds import Kind
from lawtrack.model.rendering import TextLine


def line_cells(line: TextLine) -> tuple[str, ...]:
    """The texts of a line that stand apart in a file: the cells of a row, else the line itself."""
    if line.kind is not Kind.ROW:
        return (line.full,)
    first, *rest = line.cells or ("",)
    return (f"{line.label} {first}".strip(), *rest)


class Places:
    """The places of an act's lines.

    Args:
        spots: The letters of the body.
        lines: The lines.
    """

    def __init__(self, spots: Spots, lines: Sequence[TextLine]) -> None:
        self._spots = spots
        self._old = lines
        self._first: list[int] = []
        self.made: set[etree._Element] = set()
        atoms: list[str] = []
        for line in lines:
            self._first.append(len(atoms))
            atoms += line_cells(line)
        self.uncovered = spots.find(atoms)

    def cell(self, i: int, n: int) -> list[Spot]:
        """The letters of a cell of a row."""
        return self._spots.of(self._first[i] + n)

    def found(self, i: int) -> list[Spot]:
        """The letters of a line.

        Raises:
            ExportError: It has none in the file.
        """
        spots = self.spots_of_line(i)
        if not spots:
            raise self.lost(self._old[i].full)
        return spots

    def spots_of_line(self, i: int) -> list[Spot]:
        """The letters of a line, none where it is not found."""
        return [
            spot for n in range(len(line_cells(self._old[i]))) for spot in self._spots.of(self._first[i] + n)
        ]

    def place(self, i: int, step: int) -> Spot | None:
        """The last letter of a line (``step`` -1) or the first one (1)."""
        spots = self.spots_of_line(i)
        if not spots:
            raise self.lost(self._old[i].full)
        return spots[-1] if step < 0 else spots[0]

    def row_of(self, i: int) -> etree._Element | None:
        """The row that the letters of a line stand in, None where it is not one."""
        spots = self.spots_of_line(i)
        if not spots:
            return self._empty_row(i, -1) if self._beside(i, -1) else self._empty_row(i, 1)
        found = {next(spot.paragraph.iterancestors(TR), None) for spot in spots}
        return found.pop() if len(found) == 1 else None

    def _beside(self, i: int, step: int) -> list[list[Spot]]:
        """The places of the rows of the old text on one side of a row without letters, up to one that has some."""
        found: list[list[Spot]] = []
        at = i + step
        while 0 <= at < len(self._old) and self._old[at].kind is Kind.ROW:
            found.append(self.spots_of_line(at))
            if found[-1]:
                return found
            at += step
        return []

    def _empty_row(self, i: int, step: int) -> etree._Element | None:
        """A row without letters: counted from the nearest row on one side that has some."""
        rows = self._beside(i, step)
        if not rows or any(line_cells(self._old[i])):
            return None
        row = next(rows[-1][0].paragraph.iterancestors(TR), None)
        for _row in rows:
            row = self._next_row(row, -step)
        empty = row is not None and not any(self._spots.letters(p) for p in row.iter(P))
        return row if empty else None

    def _next_row(self, row: etree._Element | None, step: int) -> etree._Element | None:
        """The row before (-1) or behind (1) one, of those that the file had."""
        while row is not None:
            row = row.getnext() if step > 0 else row.getprevious()
            if row is not None and row.tag == TR and row not in self.made:
                return row
        return None

    @staticmethod
    def lost(line: str) -> ExportError:
        """What is said of a line without a place."""
        return ExportError(
            _("The line «{line}» has no place in the Word file; nothing was written.").format(line=line[:80]),
            hint=_("Write the text as .txt or .xml, and report this act."),
        )

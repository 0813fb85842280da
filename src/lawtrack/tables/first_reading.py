"""Two readings of a bill beside the law in force: the rows of both, element by element."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from lawtrack.errors import CitationError
from lawtrack.model.citation import Citation
from lawtrack.model.eids import overlap, without_duplicates
from lawtrack.tables.table import Cell, Piece, Row

Rows = Callable[[str], tuple[Sequence[Row], Sequence[Row]]]
"""The rows of an act as it is proposed now, and as it was proposed first, with this lowest element as a row."""


def of_two_readings(rows: Rows, lowest: str) -> list[Row]:
    """The rows of an act, each with the column ``first``.

    What one of the readings does not change reads in it as the law in force does. Where one reading changes a unit and
    the other one a unit in it, both are shown by the article, so that a row says the same thing in all its columns.

    Args:
        rows: Makes the rows of both readings.
        lowest: The lowest element that is a row, as the form has it.
    """
    main, first = (list(side) for side in rows(lowest))
    apart = {_article(one.eid) for one in main for two in first if _differ(one, two)}
    if apart and lowest != "article":
        coarse = rows("article")
        main, first = (
            [row for row in fine if _article(row.eid) not in apart]
            + [row for row in whole if _article(row.eid) in apart]
            for fine, whole in zip((main, first), coarse, strict=True)
        )
        main.sort(key=_order)
        first.sort(key=_order)
    then = {row.eid: row for row in first}
    made = [_with_first(row, then.get(row.eid)) for row in main]
    known = {row.eid for row in main}
    for row in first:
        if row.eid not in known:
            given_up = replace(
                row, proposed=_plain(row.current), others=(*row.others, ("first", row.proposed))
            )
            made.insert(_place(made, row), given_up)
    return made


def _differ(one: Row, two: Row) -> bool:
    return bool(one.eid and two.eid) and one.eid != two.eid and overlap(one.eid, two.eid)


def _with_first(row: Row, then: Row | None) -> Row:
    cell = then.proposed if then is not None else _plain(row.current)
    return replace(row, others=(*row.others, ("first", cell)))


def _plain(cell: Cell) -> Cell:
    """A wording with nothing marked as changed."""
    return tuple(
        replace(line, pieces=tuple(Piece(p.text, "" if p.mark == "deleted" else p.mark) for p in line.pieces))
        for line in cell
    )


def _article(eid: str) -> str:
    """The article that an element lies in, or the outermost unit where it lies in none."""
    steps = eid.split("__")
    return "__".join(steps[: next((n for n, s in enumerate(steps, 1) if s.startswith("art_")), 1)])


def _order(row: Row) -> tuple[bool, Citation | None, str]:
    citation = _citation(row.eid)
    return (citation is None, citation, row.eid) if citation else (True, None, row.eid)


def _place(rows: Sequence[Row], row: Row) -> int:
    """Before the first row of a later element."""
    own = _citation(row.eid)
    for n, other in enumerate(rows):
        theirs = _citation(other.eid)
        if own is not None and theirs is not None and theirs > own:
            return n
    return len(rows)


def _citation(eid: str) -> Citation | None:
    try:
        return Citation.parse_eid(without_duplicates(eid)) if eid else None
    except CitationError:
        return None

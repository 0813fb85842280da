"""Use case: a comparative table typed by hand is checked against the act and the amending law."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from lawtrack.comparing.words import similarity
from lawtrack.errors import CitationError
from lawtrack.formats.registry import read_bytes
from lawtrack.formats.typed_table import read_typed_tables
from lawtrack.model.document import Lang, Scheme
from lawtrack.model.eids import inside
from lawtrack.model.index import TreeIndex, index_of
from lawtrack.model.kinds import Kind
from lawtrack.model.rendering import text_lines
from lawtrack.reading.citations import read_citation
from lawtrack.services.from_file.applying import Application, apply_files
from lawtrack.services.from_file.tables import table_of
from lawtrack.tables.table import Cell, Row
from lawtrack.tables.typed import TypedRow
from lawtrack.tables.typed_check import (
    Expected,
    Side,
    Typed,
    TypedDifference,
    check_typed,
    is_own_word,
    plain,
)
from lawtrack.tables.typed_columns import bare_address, columns_of, is_numbering, no_table


@dataclass(frozen=True, slots=True)
class TypedCheck:
    """The differences, and how the bill applied: what is unsettled makes the check incomplete."""

    differences: tuple[TypedDifference, ...]
    application: Application


def check_typed_table(
    table: Path,
    base: Path,
    amending: Path,
    lang: Lang | None = None,
    scheme: Scheme | None = None,
    act: str = "",
) -> TypedCheck:
    """Check a Word table against what the amending law does to the act.

    Args:
        table: The ``.docx`` with the table.
        base: The act in force.
        amending: The amending law.
        lang: Language of the addresses in the table; that of the act where None.
        scheme: What «1.» and «1)» are called in the act.
        act: Which of the amended acts ``base`` is, as for ``apply_files``.

    Raises:
        InputError: A file cannot be read, ``act`` names none of the amended acts, or no table in it has the columns of a comparative table.
    """
    application = apply_files(base, amending, scheme=scheme, act=act)
    used = lang or application.base.lang
    rows = [row for row in table_of(application, "A", used).rows if isinstance(row, Row)]
    # the form of the deputies shows the bill's own provisions as well
    own = [
        r for r in table_of(application, "B", used).rows if isinstance(r, Row) and not r.changes and not r.eid
    ]
    expected = [*_expected(rows, application), *map(_own, own)]
    rows += own
    typed = _typed(read_typed_tables(read_bytes(table), table.name), table.name, rows, expected, used, scheme)
    return TypedCheck(tuple(check_typed(expected, typed)), application)


def _expected(rows: Sequence[Row], application: Application) -> list[Expected]:
    old, new = index_of(application.base.root), index_of(application.result.root)
    result = []
    for row in rows:
        before = _surroundings(old, next((c.old_eid for c in row.changes if c.old_eid), row.eid))
        after = _surroundings(new, next((c.new_eid for c in row.changes if c.new_eid), row.eid))
        current, proposed = _words(row.current), _words(row.proposed)
        result.append(Expected(row.element, _side(current, before, after), _side(proposed, after, before)))
    return result


def _own(row: Row) -> Expected:
    shown = tuple(_words(row.proposed))
    return Expected(row.element, Side((), ()), Side(shown, shown), optional=True)


def _side(shown: Sequence[str], own: Sequence[str], other: Sequence[str]) -> Side:
    """Lines that the other text does not have must be shown; the others may."""
    unchanged = {plain(line) for line in other}
    return Side(tuple(line for line in shown if plain(line) not in unchanged), (*shown, *own))


def _surroundings(index: TreeIndex, eid: str) -> list[str]:
    """The lines of the article (or top element) that holds an element."""
    if not eid or eid not in index:
        return []
    above = [*index.ancestors(eid)[1:], index.places[eid]]
    top = next((p for p in above if p.provision.kind is Kind.ARTICLE), above[0] if above else None)
    return [line.full for line in text_lines(index, top.eid)] if top else []


def _words(cell: Cell) -> list[str]:
    """The lines of the act in a cell, without the table's own words."""
    kept = [p for p in cell if not all(piece.mark == "dim" for piece in p.pieces)]
    return [p.text for p in kept if not is_own_word(p.text)]


def _typed(
    tables: Sequence[Sequence[TypedRow]],
    name: str,
    rows: Sequence[Row],
    expected: Sequence[Expected],
    lang: Lang,
    scheme: Scheme | None,
) -> list[Typed]:
    result: list[Typed] = []
    found = False
    for table in tables:
        columns: dict[str, int] = {}
        width = 0
        for row in table:
            heads = columns_of(row)
            if heads and not columns:
                columns, width, found = heads, len(row.cells), True
                continue
            if not columns or is_numbering(row) or len(row.cells) != width:
                continue  # a continued heading, a band with the name of an act
            element = " ".join(row.cells[columns["element"]])
            current, proposed = row.cells[columns["current"]], row.cells[columns["proposed"]]
            wanted = _wanted(element, (*current, *proposed), rows, expected, lang, scheme)
            result.append(Typed(row.number, element, current, proposed, wanted))
    if not found:
        raise no_table(name)
    return result


def _wanted(
    element: str,
    lines: Sequence[str],
    rows: Sequence[Row],
    expected: Sequence[Expected],
    lang: Lang,
    scheme: Scheme | None,
) -> tuple[int, ...]:
    """The rows of the true table that a typed row is for: by its address, never by guessing at its words."""
    element = bare_address(element)
    same = tuple(n for n, row in enumerate(rows) if plain(row.element).casefold() == element)
    if len(same) > 1 and lines:
        words = plain(" ".join(lines))
        return (max(same, key=lambda n: _alike(expected[n], words)),)
    if same:
        return same
    try:
        eid = read_citation(element, lang, scheme or Scheme.CIVIL).eid
    except CitationError:
        return ()
    return tuple(n for n, row in enumerate(rows) if row.eid and inside(row.eid, eid))


def _alike(expected: Expected, words: str) -> float:
    lines = (*expected.current.needed, *expected.proposed.needed)
    return similarity(plain(" ".join(lines)), words)

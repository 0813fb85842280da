"""Tables among quoted lines: a table is a line of its own, and so is a quotation mark that would stand in its cells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lawtrack.model.instruction import Instruction
from lawtrack.model.kinds import Kind
from lawtrack.model.provision import Provision
from lawtrack.model.rendering import unit_text


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quoted line, or a table: its rows parted by line feeds, their cells by tabs."""

    text: str
    table: Provision | None = None


def tables_of(instructions: Iterable[Instruction]) -> list[Provision]:
    """The tables that instructions quote, in order; rows that several of them put into one table are one."""
    found: list[Provision] = []
    rows: list[Provision] = []
    for i in instructions:
        tables = [node for unit in i.fragment for node in unit.walk() if node.kind is Kind.TABLE]
        if i.target is not None and i.target.last.kind is Kind.ROW:
            rows += [row for table in tables for row in table.children]
        else:
            found += tables
    return [*found, Provision(Kind.TABLE, children=tuple(rows))] if rows else found


def in_lines(quoted: str, tables: Sequence[Provision], marks: tuple[str, str] = ("", "")) -> list[Quoted]:
    """A quotation with its marks, line by line, its tables apart.

    Args:
        quoted: The quotation.
        tables: The tables that may stand in it; those whose rows do not stand in it so are lines of another language.
        marks: Its quotation marks.
    """
    opening, closing = marks
    whole = quoted.startswith(opening) and quoted.endswith(closing)
    if not tables or not whole:
        return [Quoted(line) for line in quoted.split("\n")]
    lines = list(_parted(quoted[len(opening) : len(quoted) - len(closing)].split("\n"), tables))
    if lines[0].table is None:
        lines[0] = Quoted(f"{opening}{lines[0].text}")
    elif opening:
        lines.insert(0, Quoted(opening))
    if lines[-1].table is None:
        lines[-1] = Quoted(f"{lines[-1].text}{closing}")
    elif closing:
        lines.append(Quoted(closing))
    return lines


def _parted(lines: Sequence[str], tables: Sequence[Provision]) -> Iterator[Quoted]:
    at = 0
    for table in tables:
        text = unit_text(table)
        rows = text.split("\n")
        last = len(lines) - len(rows)
        found = next((n for n in range(at, last + 1) if list(lines[n : n + len(rows)]) == rows), None)
        if found is None:
            continue
        yield from (Quoted(line) for line in lines[at:found])
        yield Quoted(text, table)
        at = found + len(rows)
    yield from (Quoted(line) for line in lines[at:])

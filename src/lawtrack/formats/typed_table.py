"""Comparative tables as people type them in Word: rows of cells, as they read when tracked changes are accepted."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from lawtrack.formats.docx_package import W, opened

_SKIPPED = frozenset({f"{W}del", f"{W}moveFrom"})


@dataclass(frozen=True, slots=True)
class TypedRow:
    """A row: its number in the table (from 1, headings counted) and the lines of each cell."""

    number: int
    cells: tuple[tuple[str, ...], ...]


def read_typed_tables(data: bytes, name: str) -> list[list[TypedRow]]:
    """The tables of a Word file, outermost ones only; rows of tables inside cells are lines with tabs.

    Raises:
        InputError: It is no Word file.
    """
    body = opened(data, name).element.body
    return [
        [TypedRow(n, _cells(row)) for n, row in enumerate(table.iterchildren(f"{W}tr"), 1)]
        for table in body.iterchildren(f"{W}tbl")
    ]


def _cells(row: etree._Element) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(_lines(cell)) for cell in row.iterchildren(f"{W}tc"))


def _lines(cell: etree._Element) -> list[str]:
    lines: list[str] = []
    for block in cell:
        if block.tag == f"{W}p":
            lines += _text(block).split("\n")
        elif block.tag == f"{W}tbl":
            for row in block.iterchildren(f"{W}tr"):
                lines.append("\t".join(" ".join(c) for c in _cells(row)))
    return [line for line in lines if line.strip()]


def _text(node: etree._Element) -> str:
    words: list[str] = []
    for child in node:
        if child.tag in _SKIPPED:
            continue
        if child.tag == f"{W}t":
            words.append(child.text or "")
        elif child.tag in (f"{W}tab", f"{W}noBreakHyphen"):
            words.append("\t" if child.tag == f"{W}tab" else "-")
        elif child.tag in (f"{W}br", f"{W}cr"):
            words.append("\n")
        elif child.tag != f"{W}pPr":
            words.append(_text(child))
    return "".join(words)

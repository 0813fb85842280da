"""Comparative tables as people type them in Word: rows of cells, as they read when tracked changes are accepted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from lxml import etree

from lawtrack.formats.damage import damage_said, part_root
from lawtrack.formats.docx_package import W, opened
from lawtrack.tables.typed import TypedFile, TypedRow, WordComment

if TYPE_CHECKING:
    from docx.document import Document

_SKIPPED = frozenset({f"{W}del", f"{W}moveFrom"})
_WRAPPERS = frozenset(f"{W}{name}" for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml"))


def read_typed_tables(data: bytes, name: str) -> list[list[TypedRow]]:
    """The tables of a Word file, outermost ones only, without the rows whose deletion was tracked.

    Rows of tables inside cells are lines with tabs.

    Raises:
        InputError: It is no Word file.
    """
    return [[row for row in table if not row.deleted] for table in read_typed_file(data, name).tables]


def read_typed_file(data: bytes, name: str) -> TypedFile:
    """The tables of a Word file with comments and deleted rows.

    Raises:
        InputError: It is no Word file.
    """
    document = opened(data, name)
    with damage_said(name):
        comments = _comments(document, name)
        tables = tuple(
            tuple(_rows(table, comments)) for table in _inner(document.element.body) if table.tag == f"{W}tbl"
        )
        return TypedFile(tables, document.core_properties.identifier or "")


def _inner(holder: etree._Element) -> Iterator[etree._Element]:
    """What a holder holds, controls and tracked insertions entered."""
    for element in holder:
        if element.tag in _WRAPPERS:
            yield from _inner(element)
        else:
            yield element


def _rows(table: etree._Element, comments: dict[str, tuple[str, str]]) -> Iterator[TypedRow]:
    above: dict[int, tuple[str, ...]] = {}
    rows = (row for row in _inner(table) if row.tag == f"{W}tr")
    for number, row in enumerate(rows, 1):
        cells: list[tuple[str, ...]] = []
        for n, cell in enumerate(c for c in _inner(row) if c.tag == f"{W}tc"):
            lines = tuple(_lines(cell))
            merge = cell.find(f"{W}tcPr/{W}vMerge")
            if merge is not None and (merge.get(f"{W}val") or "continue") == "continue":
                lines = lines or above.get(n, ())
            above[n] = lines
            cells.append(lines)
        gone = row.find(f"{W}trPr/{W}del") is not None
        made = TypedRow(number, tuple(cells), deleted=gone)
        yield replace(made, comments=tuple(_comments_in(row, comments)))


def _comments_in(row: etree._Element, comments: dict[str, tuple[str, str]]) -> Iterator[WordComment]:
    for n, cell in enumerate(c for c in _inner(row) if c.tag == f"{W}tc"):
        for mark in cell.iter(f"{W}commentReference"):
            found = comments.get(mark.get(f"{W}id") or "")
            if found is not None and found[1]:
                yield WordComment(n, *found)


def _comments(document: Document, name: str) -> dict[str, tuple[str, str]]:
    """Author and words of every comment, by its id."""
    result: dict[str, tuple[str, str]] = {}
    for relation in document.part.rels.values():
        if relation.is_external or not relation.reltype.endswith("/comments"):
            continue
        root = part_root(relation.target_part.blob, str(relation.target_part.partname), name)
        for comment in root.iter(f"{W}comment"):
            text = "\n".join(_text(paragraph) for paragraph in comment.iter(f"{W}p"))
            result[comment.get(f"{W}id") or ""] = (comment.get(f"{W}author") or "", text.strip())
    return result


def _cells(row: etree._Element) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(_lines(cell)) for cell in _inner(row) if cell.tag == f"{W}tc")


def _lines(cell: etree._Element) -> list[str]:
    lines: list[str] = []
    joined = False  # the mark that ends the paragraph before was deleted: this one goes on in its line
    for block in _inner(cell):
        if block.tag == f"{W}p":
            first, *rest = _text(block).split("\n")
            if joined and lines:
                lines[-1] += first
            else:
                lines.append(first)
            lines += rest
            joined = block.find(f"{W}pPr/{W}rPr/{W}del") is not None
        elif block.tag == f"{W}tbl":
            for row in _inner(block):
                if row.tag == f"{W}tr" and row.find(f"{W}trPr/{W}del") is None:
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
        elif child.tag not in (f"{W}pPr", f"{W}rPr", f"{W}txbxContent"):
            words.append(_text(child))
    return "".join(words)

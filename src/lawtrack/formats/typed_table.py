"""Comparative tables as people type them in Word: rows of cells on the table's grid."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lxml import etree

from lawtrack.formats.damage import damage_said, part_root
from lawtrack.formats.docx_package import opened
from lawtrack.formats.registry import word_bytes
from lawtrack.formats.typed_cells import CellWords, W, WordsReader, comments_of, entered, is_double_or_gone
from lawtrack.incoming import day_in, number_in
from lawtrack.reading.lines import MOST_SPANNED
from lawtrack.tables.typed import (
    Doubt,
    Doubtful,
    Tracked,
    TypedCell,
    TypedFile,
    TypedRow,
    TypedTable,
    WordComment,
)

if TYPE_CHECKING:
    from docx.document import Document

_WIDEST = 1_000_000
_CHANGES = tuple(f"{W}{name}" for name in ("ins", "del", "moveFrom", "moveTo"))
_CHANGED_CELLS = tuple(f"{W}tcPr/{W}{name}" for name in ("cellDel", "cellMerge"))


def read_typed_file(data: bytes, name: str) -> TypedFile:
    """The tables of a Word file (or of what LibreOffice can make one of), with comments and deleted rows.

    Raises:
        InputError: It is no Word file.
    """
    document = opened(word_bytes(data, name), name)
    with damage_said(name):
        reader = WordsReader(document, name)
        comments = _comments(document, name, reader)
        body = document.element.body
        elements = [table for table in body.iter(f"{W}tbl") if not is_double_or_gone(table)]
        at = {table: n for n, table in enumerate(elements)}
        tables = tuple(
            TypedTable(
                tuple(_widths(table)),
                tuple(_rows(table, reader, comments)),
                next((at[a] for a in table.iterancestors(f"{W}tbl") if a in at), None),
            )
            for table in elements
        )
        outside = [line for block in entered(body) if block.tag == f"{W}p" for line in reader.lines(block)]
        return TypedFile(tables, document.core_properties.identifier or "", tuple(outside))


def _widths(table: etree._Element) -> Iterator[int]:
    grid = table.find(f"{W}tblGrid")
    for column in grid.iter(f"{W}gridCol") if grid is not None else ():
        yield number_in(column.get(f"{W}w") or "", _WIDEST) or 0


def _rows(
    table: etree._Element, reader: WordsReader, comments: dict[str, tuple[str, str]]
) -> Iterator[TypedRow]:
    rows = (row for row in entered(table) if row.tag == f"{W}tr")
    for number, row in enumerate(rows, 1):
        cells: list[TypedCell] = []
        marked: list[WordComment] = []
        tracked: list[Tracked] = []
        column = _count(row.find(f"{W}trPr/{W}gridBefore"), 0)
        for element in (cell for cell in entered(row) if cell.tag == f"{W}tc"):
            span = _count(element.find(f"{W}tcPr/{W}gridSpan"), 1)
            cells.append(_cell(element, column, span, reader.words(element)))
            for mark in element.iter(f"{W}commentReference"):
                known = mark.get(f"{W}id") or ""
                found = comments.get(known)
                if found is not None and found[1]:
                    marked.append(WordComment(column, *found, known))
            tracked += _tracked(element, column)
            column += span
        gone = row.find(f"{W}trPr/{W}del") is not None
        after = _count(row.find(f"{W}trPr/{W}gridAfter"), 0)
        yield TypedRow(number, tuple(_old_merges(cells, row)), tuple(marked), gone, after, tuple(tracked))


def _tracked(cell: etree._Element, column: int) -> Iterator[Tracked]:
    """Who changed words of a cell, each person once a day."""
    made = (
        (change.get(f"{W}author") or "", day_in((change.get(f"{W}date") or "")[:10]))
        for change in cell.iter(*_CHANGES)
    )
    for author, day in dict.fromkeys(made):
        yield Tracked(column, author, day)


def _cell(element: etree._Element, column: int, span: int, words: CellWords) -> TypedCell:
    merge = element.find(f"{W}tcPr/{W}vMerge")
    goes_on = merge is not None and (merge.get(f"{W}val") or "continue") == "continue"
    doubts = list(words.doubts)
    if any(element.find(path) is not None for path in _CHANGED_CELLS):
        doubts.append(Doubtful(Doubt.UNREAD, ""))  # a cell whose deletion or merging was tracked
    return TypedCell(column, span, tuple(words.lines), tuple(words.standing), goes_on, tuple(doubts))


def _old_merges(cells: list[TypedCell], row: etree._Element) -> Iterator[TypedCell]:
    """Cells as they are seen: old files merge beside each other with ``w:hMerge`` instead of a span."""
    elements = [cell for cell in entered(row) if cell.tag == f"{W}tc"]
    merged: list[TypedCell] = []
    for element, cell in zip(elements, cells, strict=True):
        mark = element.find(f"{W}tcPr/{W}hMerge")
        if mark is None or (mark.get(f"{W}val") or "continue") != "continue" or not merged:
            merged.append(cell)
            continue
        first = merged[-1]
        merged[-1] = TypedCell(
            first.column,
            first.span + cell.span,
            first.lines + cell.lines,
            first.standing + cell.standing,
            first.goes_on,
            first.doubts + cell.doubts,
        )
    yield from merged


def _count(element: etree._Element | None, default: int) -> int:
    if element is None:
        return default
    found = number_in(element.get(f"{W}val") or "", MOST_SPANNED)
    return default if found is None else found


def _comments(document: Document, name: str, reader: WordsReader) -> dict[str, tuple[str, str]]:
    roots = {
        relation.target_part.partname: part_root(
            relation.target_part.blob, str(relation.target_part.partname), name
        )
        for relation in document.part.rels.values()
        if not relation.is_external and relation.reltype.endswith("/comments")
    }
    return comments_of(roots, reader)

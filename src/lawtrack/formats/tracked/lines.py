"""The blocks of a story as lines to be compared: paragraphs by their words, tables and rows with their shape too."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from lxml import etree

from lawtrack.formats.docx_package import W
from lawtrack.formats.tracked.text import P, Words, blocks, cells, rows

_TABLE, _FIELD = "\x01", "\x02"
_BOX = f"{W}txbxContent"
_VAL = f"{W}val"
Lines = Callable[[Sequence[etree._Element]], list[str]]
"""Reads blocks as lines."""


def lines_of(
    found: Sequence[etree._Element], words: Words, labels: Mapping[etree._Element, str]
) -> list[str]:
    """The lines of blocks; a paragraph's automatic number stands before its words."""
    return [
        f"{labels[block]} {words.text(block)}"
        if block in labels
        else words.text(block)
        if block.tag == P
        else _table_line(block, partial(lines_of, words=words, labels=labels))
        for block in found
    ]


def kind_of(line: str) -> str:
    """Tables by their number of columns, rows by their cells, paragraphs are of one kind."""
    return line[1 : line.index(_FIELD)] or "-" if line[:1] == _TABLE else ""


def _table_line(table: etree._Element, lines: Lines) -> str:
    columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
    return f"{_TABLE}{columns}{_FIELD}" + "".join(row_line(row, lines) for row in rows(table))


def row_line(row: etree._Element, lines: Lines) -> str:
    """A row as one line: its shape, then the words of its cells."""
    shape, texts = [], []
    for tag in ("gridBefore", "gridAfter"):
        skipped = row.find(f"{W}trPr/{W}{tag}")
        shape.append(f"{tag}{skipped.get(_VAL)}" if skipped is not None else "")
    for cell in cells(row):
        shape.append(cell_shape(cell))
        texts.append("\n".join(lines(list(blocks(cell)))))
    return f"{_TABLE}{'|'.join(shape)}{_FIELD}" + _FIELD.join(texts)


def cell_shape(cell: etree._Element) -> str:
    """How a cell is merged with others: columns, and «r» where a merge downwards begins, «c» where it goes on."""
    properties = cell.find(f"{W}tcPr")
    if properties is None:
        return "1"
    span, merge = properties.find(f"{W}gridSpan"), properties.find(f"{W}vMerge")
    columns = (span.get(_VAL) or "1") if span is not None else "1"
    if merge is None:
        return columns
    return columns + ("r" if merge.get(_VAL) == "restart" else "c")


def boxes_of(paragraph: etree._Element) -> Iterator[etree._Element]:
    """The text boxes of a paragraph, those of Word's copy for old versions too; not boxes in boxes."""
    for box in paragraph.iter(_BOX):
        if next(box.iterancestors(P), None) is paragraph:
            yield box

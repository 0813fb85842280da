"""Rows and tables for lines of an act that no file has yet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy

from lxml import etree

from lawtrack.formats.docx_package import W
from lawtrack.formats.tracked.lines import cell_shape
from lawtrack.formats.tracked.marks import INS, Marks
from lawtrack.formats.tracked.text import PPR, P, cells, inline
from lawtrack.formats.tracked.words import WordMarks
from lawtrack.incoming import number_in
from lawtrack.reading.lines import MOST_SPANNED

_WIDTH = 9638
"""Width of the text on the page, in twentieths of a point."""
_LINES = ("top", "left", "bottom", "right", "insideH", "insideV")


def new_row(
    like: etree._Element, texts: Sequence[str], words: WordMarks, marks: Marks
) -> etree._Element | None:
    """A row like another one with these texts, put in; None where that has other cells."""
    shapes = [cell_shape(cell) for cell in cells(like)]
    if len(shapes) != len(texts) or any(shape.endswith(("r", "c")) for shape in shapes):
        return None
    made = etree.Element(like.tag)
    for child in like:
        if child.tag == f"{W}trPr":
            made.append(deepcopy(child))
            for mark in made[-1].findall(f"{W}del"):
                made[-1].remove(mark)
    for cell, text in zip(cells(like), texts, strict=True):
        holder = etree.SubElement(made, cell.tag)
        properties = cell.find(f"{W}tcPr")
        if properties is not None:
            holder.append(deepcopy(properties))
        holder.append(_paragraph(text, next(cell.iter(P), None), words, marks))
    marks.row(made, INS)
    return made


def keep_merges(row: etree._Element) -> None:
    """Where cells merged downwards begin in a row that goes, they begin in the next one."""
    following = row.getnext()
    if following is None or following.tag != row.tag:
        return
    begins = {at for at, cell in _columns(row) if cell_shape(cell).endswith("r")}
    for at, cell in _columns(following):
        merge = cell.find(f"{W}tcPr/{W}vMerge")
        if at in begins and merge is not None and cell_shape(cell).endswith("c"):
            merge.set(f"{W}val", "restart")


def _columns(row: etree._Element) -> Iterator[tuple[int, etree._Element]]:
    """The cells of a row with the column each begins in."""
    at = 0
    for cell in cells(row):
        yield at, cell
        at += number_in(cell_shape(cell).rstrip("rc"), MOST_SPANNED) or 1


def new_table(
    texts: Sequence[Sequence[str]], like: etree._Element, words: WordMarks, marks: Marks
) -> etree._Element:
    """A table with lines around its cells, put in; a row with fewer cells ends in a wider one."""
    columns = max(len(row) for row in texts)
    width = _WIDTH // columns
    borders = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for side in _LINES)
    grid = f'<w:gridCol w:w="{width}"/>' * columns
    made = etree.fromstring(
        f'<w:tbl xmlns:w="{W[1:-1]}"><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>{borders}</w:tblBorders>'
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid></w:tbl>"
    )
    for row in texts:
        holder = etree.SubElement(made, f"{W}tr")
        for n, text in enumerate(row):
            span = columns - n if n == len(row) - 1 else 1
            cell = etree.SubElement(holder, f"{W}tc")
            properties = etree.SubElement(cell, f"{W}tcPr")
            etree.SubElement(properties, f"{W}tcW", {f"{W}w": str(width * span), f"{W}type": "dxa"})
            if span > 1:
                etree.SubElement(properties, f"{W}gridSpan", {f"{W}val": str(span)})
            cell.append(_paragraph(text, like, words, marks))
        marks.row(holder, INS)
    return made


def _paragraph(text: str, like: etree._Element | None, words: WordMarks, marks: Marks) -> etree._Element:
    made = etree.Element(P)
    properties = like.find(PPR) if like is not None else None
    if properties is not None:
        kept = etree.SubElement(made, PPR)
        kept.extend(deepcopy(c) for c in properties if c.tag in (f"{W}pStyle", f"{W}spacing", f"{W}jc"))
    run = next((r for r in inline(like) if r.find(f"{W}t") is not None), None) if like is not None else None
    for element in words.typed(text, run):
        made.append(element)
        marks.wrap(INS, element)
    marks.end(made, INS)
    return made

"""A Word table edited as Word does it: words typed over, changes tracked, rows added and deleted, comments."""

from __future__ import annotations

import copy
import io
from pathlib import Path

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.table import _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run
from lxml import etree

_WHO = {qn("w:author"): "Редактор", qn("w:date"): "2026-03-01T10:00:00Z"}


def _remove(element: etree._Element) -> None:
    holder = element.getparent()
    assert holder is not None
    holder.remove(element)


class WordTable:
    """The comparative table of a Word file (its first table).

    Args:
        path: The file.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._document = docx.Document(io.BytesIO(path.read_bytes()))
        self._table = self._document.tables[0]
        self._ids = 100

    def save(self) -> None:
        self._document.save(str(self._path))

    def row(self, element: str) -> _Row:
        """The row whose second cell begins with an address."""
        found: list[_Row] = [
            r for r in self._table.rows if len(r.cells) > 2 and r.cells[1].text.split(" (")[0] == element
        ]
        assert len(found) == 1, element
        return found[0]

    def lines(self, element: str, column: int) -> list[str]:
        return [p.text for p in self.row(element).cells[column].paragraphs if p.text]

    def _paragraph(self, element: str, column: int, line: str) -> Paragraph:
        found: list[Paragraph] = [p for p in self.row(element).cells[column].paragraphs if line in p.text]
        assert len(found) == 1, (element, line, [p.text for p in found])
        return found[0]

    def type_over(self, element: str, column: int, old: str, new: str) -> None:
        """Replace words without tracking; the runs of the line become one."""
        paragraph = self._paragraph(element, column, old)
        text = paragraph.text.replace(old, new)
        for run in paragraph.runs[1:]:
            _remove(run._r)
        paragraph.runs[0].text = text

    def track(self, element: str, column: int, old: str, new: str) -> None:
        """Replace words of one line, tracked: the old ones in ``w:del``, the new ones in ``w:ins``."""
        paragraph = self._paragraph(element, column, old)
        start = paragraph.text.index(old)
        before, after = paragraph.text[:start], paragraph.text[start + len(old) :]
        first = paragraph.runs[0]
        for run in paragraph.runs[1:]:
            _remove(run._r)
        first.text = before
        last = first._r
        for tag, words in (("w:del", old), ("w:ins", new)):
            if words:
                change = self._change(tag)
                made = copy.deepcopy(first._r)
                Run(made, paragraph).text = words
                for text in made.iter(qn("w:t")):
                    if tag == "w:del":
                        text.tag = qn("w:delText")
                change.append(made)
                last.addnext(change)
                last = change
        if after:
            rest = copy.deepcopy(first._r)
            Run(rest, paragraph).text = after
            last.addnext(rest)

    def add_line(self, element: str, column: int, after: str, line: str) -> None:
        paragraph = self._paragraph(element, column, after)
        new = copy.deepcopy(paragraph._p)
        paragraph._p.addnext(new)
        made = Paragraph(new, paragraph._parent)
        for run in made.runs[1:]:
            _remove(run._r)
        made.runs[0].text = line

    def drop_line(self, element: str, column: int, line: str) -> None:
        paragraph = self._paragraph(element, column, line)
        _remove(paragraph._p)

    def drop_row(self, element: str, *, tracked: bool = False) -> None:
        row = self.row(element)._tr
        if not tracked:
            _remove(row)
            return
        row.get_or_add_trPr().append(self._change("w:del"))

    def add_row(self, after: str, *cells: str) -> None:
        """A new row; a cell's lines are parted by line feeds."""
        old = self.row(after)._tr
        new = copy.deepcopy(old)
        old.addnext(new)
        for cell, text in zip(_Row(new, self._table).cells, cells, strict=True):
            for extra in [*cell.paragraphs[1:], *cell.tables]:
                _remove(extra._element)
            first, *rest = text.split("\n")
            cell.paragraphs[0].text = first
            for line in rest:
                cell.add_paragraph(line)

    def fill(self, element: str, column: int, text: str) -> None:
        self.row(element).cells[column].paragraphs[0].text = text

    def comment(self, element: str, column: int, author: str, text: str) -> None:
        runs = self.row(element).cells[column].paragraphs[0].runs
        self._document.add_comment(runs, text=text, author=author)

    def _change(self, tag: str):  # type: ignore[no-untyped-def]  # noqa: ANN202
        change = OxmlElement(tag)
        self._ids += 1
        change.set(qn("w:id"), str(self._ids))
        for name, value in _WHO.items():
            change.set(name, value)
        return change

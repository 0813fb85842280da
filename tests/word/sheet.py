"""The comparative table of an open Word document as XML, for changing it as Word does."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

NUMBER, ELEMENT, OLD, NEW, WHY = range(5)
W = nsdecls("w")


@dataclass
class Sheet:
    """The first table of a document, as XML.

    Args:
        document: The document.
    """

    document: Any

    @property
    def table(self) -> Any:
        return self.document.tables[0]._tbl

    @property
    def head(self) -> Any:
        return self.table.tr_lst[0]

    @property
    def rows(self) -> list[Any]:
        """The rows of the comparison in all tables of the body: those of five cells, headings left out."""
        found = [tr for table in self.document.tables for tr in table._tbl.tr_lst]
        return [
            tr for tr in found if len(tr.tc_lst) == 5 and not text(tr.tc_lst[NEW]).startswith("Предлагаемая")
        ]


def text(cell: Any) -> str:
    return "\n".join("".join(t.text or "" for t in p.iter(qn("w:t"))) for p in cell.iter(qn("w:p"))).strip()


def write(cell: Any, words: str) -> None:
    """Other words in a cell, a paragraph a line."""
    for child in list(cell):
        if child.tag != qn("w:tcPr"):
            cell.remove(child)
    for line in words.split("\n"):
        cell.append(paragraph(line))


def paragraph(line: str) -> Any:
    made = parse_xml(f'<w:p {W}><w:r><w:t xml:space="preserve"/></w:r></w:p>')
    made[0][0].text = line
    return made


def span(cell: Any, count: int) -> None:
    properties = cell.get_or_add_tcPr()
    for old in properties.findall(qn("w:gridSpan")):
        properties.remove(old)
    made = OxmlElement("w:gridSpan")
    made.set(qn("w:val"), str(count))
    width = properties.find(qn("w:tcW"))
    (width.addnext if width is not None else properties.append)(made)


def merge_down(cell: Any, how: str) -> None:
    merge = OxmlElement("w:vMerge")
    if how == "restart":
        merge.set(qn("w:val"), "restart")
    properties = cell.get_or_add_tcPr()
    properties.append(merge)


def text_of(p: Any) -> str:
    return "".join(t.text or "" for t in p.iter(qn("w:t")))


def article_of(tr: Any) -> str:
    """«Статья 1» for whatever lies in it; what lies in no article stays."""
    element = text(tr.tc_lst[ELEMENT])
    found = re.search(r"стать(?:я|и) (\d+(?:-\d+)*)", element)
    return f"Статья {found[1]}" if found else element

"""The papers of the day as Word files, as a ministry's clerk would type them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH

PAPERS = Path(__file__).parent / "papers"


def word_paper(name: str, folder: Path, changed: Mapping[str, str] = MappingProxyType({})) -> Path:
    """Type a paper in Word.

    Args:
        name: The paper, as ``order.ru``. A line «| a | b» is a row of a table, «> …» stands to the right, «= …» in
            the middle and bold.
        folder: Where the file goes.
        changed: Words that are typed otherwise.

    Returns:
        The file.
    """
    document = docx.Document()
    rows: list[list[str]] = []
    text = (PAPERS / f"{name}.txt").read_text(encoding="utf-8")
    for old, new in changed.items():
        text = text.replace(old, new)
    for line in text.splitlines():
        if line.startswith("|"):
            rows.append([cell.strip() for cell in line.strip("|").split("|")])
            continue
        _table(document, rows)
        rows = []
        words = line.lstrip("=> ")
        paragraph = document.add_paragraph()
        paragraph.add_run(words).bold = line.startswith("=") or None
        if line != words:
            paragraph.alignment = (
                WD_ALIGN_PARAGRAPH.CENTER if line.startswith("=") else WD_ALIGN_PARAGRAPH.RIGHT
            )
    _table(document, rows)
    made = folder / f"{name}.docx"
    document.save(str(made))
    return made


def _table(document: Document, rows: list[list[str]]) -> None:
    if not rows:
        return
    table = document.add_table(rows=0, cols=len(rows[0]))
    table.style = "Table Grid"
    for words in rows:
        for cell, word in zip(table.add_row().cells, words, strict=True):
            cell.text = word

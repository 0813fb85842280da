"""How fast a long comparative table becomes a Word file, beside python-docx's own rows; peak memory.

Run: ``python bench/docx.py``.
"""

from __future__ import annotations

import io
import sys
import time
import tracemalloc
from pathlib import Path

# this file has the name of the library it measures: its folder must not be searched for modules
sys.path[:] = [entry for entry in sys.path if Path(entry or ".").resolve() != Path(__file__).resolve().parent]

from lawtrack.comparing.table import CellParagraph, ComparativeTable, Piece, Row  # noqa: E402
from lawtrack.formats.table_docx import table_docx  # noqa: E402
from lawtrack.profiles.forms import load_form  # noqa: E402

TEXT = "Уполномоченный орган рассматривает предложение в течение "


def table(rows: int) -> ComparativeTable:
    """A table of ``rows`` rows with a changed term in each."""
    made = []
    for n in range(1, rows + 1):
        left = (CellParagraph((Piece(TEXT), Piece("тридцати ", "deleted"), Piece("дней."))),)
        right = (CellParagraph((Piece(TEXT), Piece("пятнадцати ", "inserted"), Piece("дней."))),)
        made.append(Row(n, f"пункт {n} статьи 1", left, right, "Срок приведен в соответствие."))
    return ComparativeTable("к проекту Закона", "ru", tuple(made))


def python_docx(rows: int) -> float:
    """Seconds for the same rows by ``for row in table.rows`` of python-docx."""
    import docx

    start = time.perf_counter()
    document = docx.Document()
    made = document.add_table(rows, 5)
    for n, row in enumerate(made.rows, 1):
        for cell, text in zip(row.cells, (str(n), f"пункт {n} статьи 1", TEXT, TEXT, "Срок."), strict=True):
            cell.paragraphs[0].add_run(text)
    document.save(io.BytesIO())
    return time.perf_counter() - start


def main() -> None:
    """Print the figures."""
    form = load_form("A")
    times = {}
    for rows in (5_000, 20_000):
        made = table(rows)
        start = time.perf_counter()
        size = len(table_docx(made, form))
        times[rows] = time.perf_counter() - start
        print(f"lawtrack: {rows:,} rows: {times[rows]:.2f} s, {size / 1e6:.1f} MB")
    print(f"growth for four times the rows: {times[20_000] / times[5_000]:.1f}")
    tracemalloc.start()
    table_docx(made, form)
    print(f"peak memory of writing 20,000 rows: {tracemalloc.get_traced_memory()[1] / 1e6:.0f} MB")
    tracemalloc.stop()
    rows = 20_000 if "--all" in sys.argv else 5_000
    peer = python_docx(rows)
    print(f"python-docx rows: {rows:,} rows: {peer:.1f} s, ratio {peer / times[rows]:.0f}")


if __name__ == "__main__":
    main()

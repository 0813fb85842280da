"""How fast a long comparative table becomes a Word file, beside python-docx's own rows; peak memory.

Run: ``python bench/docx.py`` (about half a minute; ``--quick`` leaves out the 20,000 rows of python-docx).
"""

from __future__ import annotations

import io
import sys
import time
import tracemalloc
from pathlib import Path

# this file has the name of the library it measures: its folder must not be searched for modules
sys.path[:] = [entry for entry in sys.path if Path(entry or ".").resolve() != Path(__file__).resolve().parent]

from lawtrack.config import Imprint  # noqa: E402
from lawtrack.formats.table_docx import table_docx  # noqa: E402
from lawtrack.profiles.forms import load_form  # noqa: E402
from lawtrack.tables.table import CellParagraph, ComparativeTable, Piece, Row  # noqa: E402

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
    """Seconds for the same rows, runs and marks by ``for row in table.rows`` of python-docx."""
    import docx

    start = time.perf_counter()
    document = docx.Document()
    made = document.add_table(rows, 5)
    for n, row in enumerate(made.rows, 1):
        cells = row.cells
        cells[0].paragraphs[0].add_run(str(n))
        cells[1].paragraphs[0].add_run(f"пункт {n} статьи 1")
        for cell, term in ((cells[2], "тридцати "), (cells[3], "пятнадцати ")):
            paragraph = cell.paragraphs[0]
            paragraph.add_run(TEXT)
            paragraph.add_run(term).bold = True
            paragraph.add_run("дней.")
        cells[4].paragraphs[0].add_run("Срок приведен в соответствие.")
    document.save(io.BytesIO())
    return time.perf_counter() - start


def peak_rss() -> float:
    """The most memory this process has held, in MB (0 where the system does not tell)."""
    try:
        import resource
    except ImportError:
        return 0.0
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1e6 if sys.platform == "darwin" else 1e3)


def main() -> None:
    """Print the figures."""
    form = load_form("A")
    times = {}
    for rows in (5_000, 20_000):
        made = table(rows)
        tries = []
        for _try in range(3):
            start = time.perf_counter()
            size = len(table_docx(made, form, Imprint()))
            tries.append(time.perf_counter() - start)
        times[rows] = sorted(tries)[1]
        print(f"lawtrack: {rows:,} rows: {times[rows]:.2f} s, {size / 1e6:.1f} MB")
    print(f"growth for four times the rows: {times[20_000] / times[5_000]:.1f}")
    tracemalloc.start()
    table_docx(made, form, Imprint())
    print(f"peak memory of writing 20,000 rows: {tracemalloc.get_traced_memory()[1] / 1e6:.0f} MB")
    tracemalloc.stop()
    print(f"peak memory of the process, the rows themselves included: {peak_rss():.0f} MB")
    for rows in (5_000,) if "--quick" in sys.argv else (5_000, 20_000):
        peer = python_docx(rows)
        print(
            f"python-docx, for row in table.rows: {rows:,} rows: {peer:.1f} s, ratio {peer / times[rows]:.0f}"
        )


if __name__ == "__main__":
    main()

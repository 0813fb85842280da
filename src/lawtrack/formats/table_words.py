"""What every drawing of a comparative table says in the same words: its heading, that it is a draft, the sheet of unsettled items."""

from __future__ import annotations

from collections.abc import Iterator

from lawtrack.profiles.forms import Form
from lawtrack.tables.table import Cell, CellParagraph, ComparativeTable, Row


def heading_lines(table: ComparativeTable, form: Form) -> list[str]:
    """The lines above the table, the subject filled in; a line that would be empty is left out."""
    lines = [line.format(subject=table.subject) for line in form.heading[table.lang]]
    return [line for line in lines if line.strip()]


def draft_lines(table: ComparativeTable, form: Form) -> list[str]:
    """The mark of a draft and why it is one, a line each; empty for a table that is none."""
    return [form.mark("draft", table.lang), *table.reasons] if table.draft else []


def unsettled_lines(table: ComparativeTable, form: Form) -> list[str]:
    """The sheet of instructions that were not applied: its heading, then one line each; empty where all was."""
    if not table.unsettled:
        return []
    lines = [form.mark("unsettled", table.lang)]
    return [*lines, *(f"{item.n}. {item.text} — {item.why}" for item in table.unsettled)]


def marked(paragraph: CellParagraph) -> str:
    """A paragraph of a cell with ``[-old-]{+new+}`` marks."""
    pieces = {"deleted": "[-{}-]", "inserted": "{{+{}+}}"}
    return "".join(pieces.get(piece.mark, "{}").format(piece.text) for piece in paragraph.pieces)


def element_text(row: Row) -> str:
    """The address with what is said beside it: «подпункт 9-1) статьи 3 (новый)»."""
    return f"{row.element} ({row.note})" if row.note else row.element


def number_text(row: Row, form: Form) -> str:
    """The number of a row, empty where the form does not number."""
    return "" if form.rules.numbering == "none" else str(row.number)


def column_text(row: Row, key: str, form: Form) -> str:
    """The words of a column of a row with marks, a paragraph a line."""
    cell = row.cell(key)
    if cell is not None:
        return "\n".join(marked(p) for p in cell)
    if key == "number":
        return number_text(row, form)
    return {"element": element_text(row), "justification": row.justification}.get(key, "")


def shared_justifications(table: ComparativeTable, form: Form) -> dict[int, int]:
    """How many rows the justification of the item at an index serves; 0 where it stands in a row above.

    Rows that follow each other and have the same justification share one cell; a band parts them.
    """
    if not form.rules.merge_justification:
        return {}
    spans: dict[int, int] = {}
    start = -1
    for n, item in enumerate(table.items):
        before = table.items[n - 1] if n else None
        if (
            isinstance(item, Row)
            and isinstance(before, Row)
            and item.justification
            and item.justification == before.justification
        ):
            start = start if start >= 0 else n - 1
            spans[n] = 0
            spans[start] = n - start + 1
        else:
            start = -1
    return spans


def tables_and_lines(cell: Cell) -> Iterator[list[CellParagraph]]:
    """The paragraphs of a cell; rows of one table of the act together, every other paragraph alone."""
    rows: list[CellParagraph] = []
    for paragraph in cell:
        if paragraph.tabular:
            rows.append(paragraph)
            continue
        if rows:
            yield rows
            rows = []
        yield [paragraph]
    if rows:
        yield rows

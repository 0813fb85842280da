"""What every drawing of a comparative table says in the same words: its heading, and the sheet of unsettled items."""

from __future__ import annotations

from lawtrack.comparing.table import CellParagraph, ComparativeTable, Row
from lawtrack.profiles.forms import Form


def heading_lines(table: ComparativeTable, form: Form) -> list[str]:
    """The lines above the table, the subject filled in; a line that would be empty is left out."""
    lines = [line.format(subject=table.subject) for line in form.heading[table.lang]]
    return [line for line in lines if line.strip()]


def unsettled_lines(table: ComparativeTable, form: Form) -> list[str]:
    """The sheet of instructions that were not applied: its heading, then one line each; empty where all was."""
    if not table.unsettled:
        return []
    lines = [form.mark("unsettled", table.lang)]
    for item in table.unsettled:
        near = f" ({'; '.join(item.candidates)})" if item.candidates else ""
        lines.append(f"{item.n}. {item.text} — {item.reason}{near}")
    return lines


def marked(paragraph: CellParagraph) -> str:
    """A paragraph of a cell with ``[-old-]{+new+}`` marks."""
    pieces = {"deleted": "[-{}-]", "inserted": "{{+{}+}}"}
    return "".join(pieces.get(piece.mark, "{}").format(piece.text) for piece in paragraph.pieces)


def column_text(row: Row, key: str) -> str:
    """The words of a column of a row with marks, a paragraph a line."""
    if key in ("current", "proposed"):
        return "\n".join(marked(p) for p in (row.current if key == "current" else row.proposed))
    return {"number": str(row.number), "element": row.element, "justification": row.justification}.get(
        key, ""
    )

"""A comparative table as JSON, for other programs."""

from __future__ import annotations

import json
from typing import Any

from lawtrack.tables.table import Band, Cell, ComparativeTable


def table_json(table: ComparativeTable) -> str:
    """The table as one JSON value: ``{"subject", "lang", "draft", "reasons": […], "items": […], "unsettled": […]}``."""
    items: list[dict[str, Any]] = []
    for item in table.items:
        if isinstance(item, Band):
            items.append({"band": item.text})
        else:
            items.append(
                {
                    "number": item.number,
                    "element": item.element,
                    "eid": item.eid,
                    "current": _cell(item.current),
                    "proposed": _cell(item.proposed),
                    "justification": item.justification,
                    "note": item.note,
                    "others": {key: _cell(cell) for key, cell in item.others},
                }
            )
    value = {
        "subject": table.subject,
        "lang": table.lang,
        "draft": table.draft,
        "reasons": list(table.reasons),
        "items": items,
        "unsettled": [
            {"n": u.n, "text": u.text, "reason": u.reason, "candidates": list(u.candidates)}
            for u in table.unsettled
        ],
    }
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _cell(cell: Cell) -> list[list[list[str]]]:
    """Paragraphs of (mark, words): marks are empty, ``deleted``, ``inserted``, ``dim``."""
    return [[[piece.mark, piece.text] for piece in paragraph.pieces] for paragraph in cell]

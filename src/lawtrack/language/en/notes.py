"""English notes."""

from __future__ import annotations

from lawtrack.language.facets.notes import Notes
from lawtrack.model.kinds import Kind

NOTES = Notes(
    footnote="Footnote",
    footnote_of={Kind.ARTICLE: r"Footnote\.?\s+Article", Kind.PARAGRAPH: r"Footnote\.?\s+Paragraph"},
    publisher=r"(?:Note of the|Note by)\s+(?:ILLI|RCLI|Institute)",
    publisher_more="shall be (?:enforced|put)|is provided|effective",
    note="Note|Notes",
    refers="See ",
    removed=(
        r"(?:(?:is\s+|was\s+)?(?:excluded|deleted|repealed)|became\s+invalid|(?:is|was)\s+no\s+longer\s+in\s+force)(?!\w)"
        r"(?=\s*(?:\Z|[.;,:()*\[<–—-]|\d)|\s+(?:by|in\s+accordance|pursuant|on|from|since|as\s+of|and\s)\b)"
    ),
    contents="TABLE OF CONTENTS|CONTENTS",
    changed_by=r"(?:excluded|amended|supplemented|repealed|reworded)[^.;]{0,40}\bby\s+the\s+(?:Law|Order|Decree|Resolution)\b",
    enforced=r"\((?:shall\s+be|is|was)\s+(?:enforced|put\s+into\s+effect)",
    repeals="",
)

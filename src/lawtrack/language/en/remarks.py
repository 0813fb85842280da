"""English words of remarks."""

from __future__ import annotations

from lawtrack.language.facets.remarks import Remarks

REMARKS = Remarks(
    headings={
        "number": r"\A\s*(?:no\b|number|№|#)",
        "provision": r"provision|structural|\barticle\b|\belement\b|\bclause\b",
        "act": r"\A\s*(?:(?:the\s+)?act|law|code)\s*\Z|name\s+of\s+the\s+(?:act|law|code)",
        "quote": r"quot|\bcurrent\b|in\s+force|text\s+of\s+the\s+(?:bill|draft)|drafter",
        "text": r"remark|comment|recommendation|objection",
        "wording": r"(?:proposed|new)\s+(?:wording|text)|text\s+of\s+the\s+(?:proposed\s+)?amendment|wording\s+proposed",
        "proposal": r"proposal|suggestion",
        "reason": r"justification|reason|explanation|rationale",
        "author": r"\A\s*(?:author|(?:state\s+)?body\b|expert\b|organi[sz]ation\b|from\b|name\b)",
        "kind": r"\A\s*(?:kind|type)\b",
        "date": r"\A\s*(?:date|day)\b",
        "lang": r"\A\s*language\b",
    },
    wording=r"(?:to\s+read|as\s+follows|following\s+(?:wording|content)|reads?)\s*:\s*\Z",
    closing=(
        r"(?:yours\s+)?(?:sincerely|faithfully)|(?:best|kind)\s+regards|(?:deputy\s+)?(?:minister|director|chair\w*|head)\b|"
        r"(?:in\s+view|on\s+the\s+basis)\s+of\s+the\s+(?:above|foregoing)|annex(?:es)?\s*:|tel(?:ephone)?\.?\s*:"
    ),
    apart=r"constitution",
    whole=r"(?:on\s+the\s+whole|general(?:ly)?\s+(?:remarks|comments)|on\s+the\s+bill\s+as\s+a\s+whole)",
    rest="Rest",
    tracked="The wording was proposed as a tracked change in the table.",
    reply="[Reply to the comment: {author}, {day}] {text}",
)

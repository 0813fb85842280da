"""How the English text of an act names what it refers to."""

from __future__ import annotations

from lawtrack.language.facets.references import References

REFERENCES = References(
    act=(
        r"of\s+the\s+(?:(?:Constitutional\s+)?Law|(?:[A-Z][\w-]+\s+){0,5}?Code|Constitution)"
        r"(?:\s+of\s+the\s+Republic\s+of\s+Kazakhstan)?(?:\s+(?:on\s+)?{quotation})?"
    ),
    named=r"(?<!\w)(?:Law|Code)(?:\s+of\s+the\s+Republic\s+of\s+Kazakhstan)?\s+{quotation}",
    document=r"(?:Rules|Regulations?|Instructions?|Methodology|Standard|List|Procedure)",
    other=r"of\s+the\s+(?:Rules|Regulations?|Instructions?|Treaty|Agreement|Convention)",
    pointing=r"(?:of\s+)?(?:the\s+said|that|those|such)",
    publications=r"Bulletin|registered|published",
    bylaw=(
        r"(?:determined|established|approved)\s+by\s+(?:the\s+)?(?:authorized\s+body|Government|President|Minist\w+)"
    ),
    defined=r"(?P<term>[^\s–—:;,.-][^–—:;.]{1,160}?)\s+[–—]\s+(?=[^\W\d])",
    short=r"\((?:hereinafter(?:\s+referred\s+to\s+as)?)\s*[–—-]?\s*(?P<term>[^()]{2,120}?)\)",
    definitions=r"\b(?:terms|definitions|concepts)\b",
)

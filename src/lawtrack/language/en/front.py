"""The front and the end of English acts."""

from __future__ import annotations

from lawtrack.language.facets.front import Front

FRONT = Front(
    requisites=(
        r"(?:The\s+)?(?:(?:Constitutional\s+)?Law|Code|Resolution|Order|Decree)\s+(?:of|No).*\bNo?\.?.*"
    ),
    bare_form=(
        r"\s*draft|(?:the\s+)?(?:constitutional\s+)?(?:law|code)\s+of\s+the\s+republic\s+of\s+kazakhstan"
    ),
    bare_date="",
    adopted=r"(?:Adopted|Approved)\s+by\s",
    caption=r"introduced\s+by\s+[^.;:]*",
    amending_title=r"on\s+(?:the\s+)?(?:introduction|amend|amendments|repeal)",
    amending_title_end=r"(?!)",
    translation="Unofficial translation",
    registered="[Rr]egistered",
    data_bank="ILS|LIS",
    annex=r"(?:Annex|Appendix)(?:\s+(\d+))?(?=\s|$)",
    caption_more="",
    approved=r"Approved(?:\s+by)?",
    form=("form",),
    signature=r"The\s+President|President|Prime\s+Minister|Minister",
    amends="",
    last_article="",
)

"""English names of documents."""

from __future__ import annotations

from lawtrack.language.facets.documents import Documents

DOCUMENTS = Documents(
    own_annexes="rules|regulation|instruction|standard|agreement",
    annex=r"(?:annex|appendix)(?:\s+(\d+(?:-\d+)*))?\s+to\s+(?:the\s+)?(?:rules|regulation|instruction|standard)",
)

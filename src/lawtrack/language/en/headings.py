"""English headings."""

from __future__ import annotations

from lawtrack.language.facets.headings import Headings
from lawtrack.model.kinds import Kind

HEADINGS = Headings(
    before={
        "subsection": Kind.SUBTITLE,
        "section": Kind.TITLE,
        "chapter": Kind.CHAPTER,
        "article": Kind.ARTICLE,
        "part": Kind.PART,
    },
    unnumbered=r"(?:GENERAL|SPECIAL)\s+PART",
    article="",
)

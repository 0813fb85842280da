"""Kazakh headings."""

from __future__ import annotations

from lawtrack.language.facets.headings import Headings
from lawtrack.model.kinds import Kind

HEADINGS = Headings(
    after={
        "кіші бөлім": Kind.SUBTITLE,
        "бөлім": Kind.TITLE,
        "тарау": Kind.CHAPTER,
        "параграф": Kind.SECTION,
        "бап": Kind.ARTICLE,
    },
    unnumbered=r"(?:ЖАЛПЫ|ЕРЕКШЕ)\s+БӨЛІ[КМ]",
    article="-бап",
)

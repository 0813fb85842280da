"""Russian headings."""

from __future__ import annotations

from lawtrack.language.facets.headings import Headings
from lawtrack.model.kinds import Kind

HEADINGS = Headings(
    before={
        "часть": Kind.PART,
        "подраздел": Kind.SUBTITLE,
        "раздел": Kind.TITLE,
        "глава": Kind.CHAPTER,
        "параграф": Kind.SECTION,
        "§": Kind.SECTION,
        "статья": Kind.ARTICLE,
        "cтатья": Kind.ARTICLE,
    },
    ordinals=("первая", "вторая", "третья", "четвертая", "пятая"),
    first_after="часть ",
    unnumbered=r"(?:ОБЩАЯ|ОСОБЕННАЯ)\s+ЧАСТЬ|ЗАКЛЮЧИТЕЛЬНЫЕ И ПЕРЕХОДНЫЕ ПОЛОЖЕНИЯ",
    article="стать",
)

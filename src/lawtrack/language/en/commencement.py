"""The facet ``commencement`` of English: empty, for English amending acts are not read yet (no act is in force in English)."""

from __future__ import annotations

from lawtrack.language.facets.commencement import Commencement

COMMENCEMENT = Commencement(
    starts="",
    itself="",
    opens="",
    label="",
    next="",
    division="",
    scoped="",
    clause="",
    numbers={},
    term="",
    published="",
    signed="",
    registered="",
    relations="",
    until="",
    told_by="(?!)",
)

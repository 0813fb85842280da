"""The facet ``clauses`` of English: no rules, so English amending acts are not read yet, which is said."""

from __future__ import annotations

from lawtrack.language.facets.clauses import Clauses, Places
from lawtrack.model.document import Lang

CLAUSES = Clauses(
    addressed_in=Lang.EN, tokens=(), parts={}, rules=(), throughout="", unit="", document="", places=Places()
)

"""The facet ``directives`` of English: empty, for English amending acts are not read yet (no act is in force in English)."""

from __future__ import annotations

from lawtrack.language.facets.directives import Directives

DIRECTIVES = Directives(
    article="",
    label="",
    puts="",
    puts_at_end="",
    changes_words="",
    closes="",
    begins="",
    done="",
    final="",
    enacting="",
    to_annex="",
)

"""English endings."""

from __future__ import annotations

from lawtrack.language.facets.inflection import Inflection

INFLECTION = Inflection(
    endings="(?:'s|s'|es|s|ies|y)?",
    dropped=("ies", "es", "s", "y"),
    shortest=3,
    fleeting="",
    voiced={},
)

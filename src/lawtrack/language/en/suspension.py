"""The facet ``suspension`` of English: empty, for English amending acts are not read yet (no act is in force in English)."""

from __future__ import annotations

from lawtrack.language.facets.suspension import Suspension

SUSPENSION = Suspension(verb="", division="", date="", noise="", named="", heads="", listed="")

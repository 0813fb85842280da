"""The facet ``amended_acts`` of English: empty, for English amending acts are not read yet (no act is in force in English)."""

from __future__ import annotations

from lawtrack.language.facets.amended_acts import AmendedActs

AMENDED_ACTS = AmendedActs(opens="", tail="", omnibus="", publications="", document="", repealed_unit="")

"""The facet ``orders`` of English: empty, for English amending acts are not read yet (no act is in force in English)."""

from __future__ import annotations

from lawtrack.language.facets.orders import Orders

ORDERS = Orders(verbs=(), nouns=(), told="", one_language="")

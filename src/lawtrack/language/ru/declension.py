"""Russian words are declined by a dictionary: OpenCorpora's, through pymorphy3."""

from __future__ import annotations

from lawtrack.language.facets.declension import Declension

DECLENSION = Declension(dictionary="ru")

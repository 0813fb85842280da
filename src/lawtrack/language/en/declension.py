"""English terms are renamed in the form in which they are given."""

from __future__ import annotations

from lawtrack.language.facets.declension import Declension

DECLENSION = Declension()

"""English directives: none, for amending acts are written in Kazakh and Russian."""

from __future__ import annotations

from lawtrack.language.facets.drafting import Drafting

DRAFTING: Drafting | None = None

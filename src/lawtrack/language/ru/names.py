"""Russian names."""

from __future__ import annotations

from lawtrack.language.facets.names import Names

NAMES = Names(own="русский", named="русск|казахск", citation="пункт 2 статьи 5", yes=("да",), no=("нет",))

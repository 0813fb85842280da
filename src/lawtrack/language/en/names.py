"""English names."""

from __future__ import annotations

from lawtrack.language.facets.names import Names

NAMES = Names(own="English", named="kazakh|russian", citation="article 5(2)", yes=("yes",), no=("no",))

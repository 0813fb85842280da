"""English names of acts, as translations write them."""

from __future__ import annotations

from lawtrack.language.facets.naming import Naming

NAMING = Naming(
    forms=(
        "laws?",
        "codes?",
        "decrees?",
        "orders?",
        "resolutions?",
        "decisions?",
        r"constitutional(?=\s+law)",
    ),
    country=r"\bof\s+the\s+republic\s+of\s+kazakhstan\b|\brepublic\s+of\s+kazakhstan\b",
    fillers="of|no|dated|the|on|to|in",
    adopted=r",?\s*\b(?:adopted|approved)\b.*",
    endings="s?",
)

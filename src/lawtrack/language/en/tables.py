"""English words of tables."""

from __future__ import annotations

from lawtrack.language.facets.tables import Tables, VersionWords

TABLES = Tables(
    headings={
        "number": r"№|\bno\b",
        "element": r"structural|element|\barticle\b",
        "current": "current|in force|existing",
        "proposed": r"propos|new\s+wording",
        "justification": "justif|reason",
        "bill": "bill",
    },
    absent="absent",
    deleted="deleted?",
    tongues={"ru": r"russian\b", "kk": r"kazakh\b", "en": r"english\b"},
    beside=r"new|inserted|added|amended|restated|deleted?|moved",
    versions=VersionWords(
        title="VERSIONS OF THE BILL COMPARED",
        subject="«{title}», versions {old} and {new}",
        version="Version {number}",
        summary="Instructions added: {added}, removed: {removed}, changed: {changed}; differences in the texts of acts: {elements}",
        instructions="Text of the bill: instructions",
        absent="None.",
        absent_unit="{label} none;",
    ),
)

"""English words of tables."""

from __future__ import annotations

from lawtrack.language.facets.tables import Tables, VersionWords

TABLES = Tables(
    headings={
        "element": "structural|element",
        "current": "current|in force",
        "proposed": "proposed",
        "justification": "justif|reason",
        "bill": "bill",
    },
    absent="absent",
    deleted="deleted?",
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

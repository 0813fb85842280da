"""Kazakh words of tables."""

from __future__ import annotations

from lawtrack.language.facets.tables import Tables, VersionWords

TABLES = Tables(
    headings={
        "element": r"құрылымдық|бап\b",
        "current": "қолданыстағы|қолданыста",
        "proposed": "ұсыныл",
        "justification": "негіздеме",
        "bill": "жоба",
    },
    absent="жоқ",
    deleted=r"алып\s+тасталсын|алып\s+тасталды",
    versions=VersionWords(
        title="ЗАҢ ЖОБАСЫНЫҢ НҰСҚАЛАРЫН САЛЫСТЫРУ",
        subject="«{title}», {old} және {new}-нұсқалар",
        version="{number}-нұсқа",
        summary="Түзетулер қосылды: {added}, алынды: {removed}, өзгертілді: {changed}; актілер мәтініндегі айырмашылықтар: {elements}",
        instructions="Заң жобасының мәтіні: түзетулер",
        absent="Жоқ.",
        absent_unit="{label} жоқ;",
    ),
)

"""Kazakh words of tables."""

from __future__ import annotations

from lawtrack.language.facets.tables import Tables, VersionWords

TABLES = Tables(
    headings={
        "number": r"№|р\s*/\s*[сн]|рет\s+саны",
        "element": r"құрылымдық|ба[пб]\w*|элемент",
        "current": r"қолданыстағы|қолданыста|күшіндегі",
        "proposed": r"ұсыныл|жаңа\s+редакция",
        "justification": "негізде|түсіндірме",
        "bill": "жоба",
    },
    absent="жоқ",
    deleted=r"алып\s+тасталсын|алып\s+тасталды|алып\s+тасталады",
    tongues={"ru": r"орыс(?:ша|\s+тіл)", "kk": r"қазақ(?:ша|\s+тіл)", "en": r"ағылшын(?:ша|\s+тіл)"},
    beside=r"жаңа(?:\s+редакция(?:да|сы)?)?|толықтыр\w*|өзгеріс|алып\s+тас\w*|көшіру",
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

"""Kazakh notes."""

from __future__ import annotations

from lawtrack.language.facets.notes import Notes
from lawtrack.model.kinds import Kind

NOTES = Notes(
    footnote="Ескерту",
    footnote_more=(
        r"Ескерту\s+(?:\d[\d-]*\)?\s*-?\s*(?:бап|тармақ|бөлік|абзац|тарау|параграф|бөлім|қосымша)|кіріспе|преамбула|тақырып)"
        r"\w*\s+(?!.*[;:]\Z)"
    ),
    footnote_of={
        Kind.ARTICLE: r"Ескерту\.?\s+[\d-]+-бап",
        Kind.PARAGRAPH: r"Ескерту\.?\s+[\d-]+-тармақ(?!ша)",
    },
    publisher=r"(?:ЗҚАИ|РҚАО)[-\s]*(?:ның|нің)?\s*ескертпес",
    publisher_more=r"көзделген|қолданысқа|тоқтатыл|күші\s+жойыл|ЗҚАИ",
    note="Ескертпе(?:лер)?|ЕСКЕРТПЕ(?:ЛЕР)?",
    refers="Қараңыз",
    removed=r"(?:алып\s+тастал|күш[іi]\s+жойыл)(?:ды|ған|сын)(?!\w)",
    contents="МАЗМҰНЫ?",
    changed_by=(
        r"(?:алып\s+тастал|күш[іi]\s+жойыл|өзгеріс\w*\s+енгізіл|толықтырыл|редакцияда)\w*\s*[–-]\s*"
        r"(?:ҚР|Қазақстан\s+Республикасы)"
    ),
    enforced=r"\((?:[^()]|\([^()]*\)){0,200}қолданысқа\s+енгізіл",
    repeals=r"күш[іi]\s+жойылды|жойылды\s+деп|күш[іi]н\s+жой",
)

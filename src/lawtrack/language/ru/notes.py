"""Russian notes."""

from __future__ import annotations

from lawtrack.language.facets.notes import Notes
from lawtrack.model.kinds import Kind

NOTES = Notes(
    footnote="Сноска",
    footnote_more=r"(?:\*\s*)?Сноска\s+к\b",
    footnote_of={Kind.ARTICLE: r"Сноска\.?\s+Стать[яи]", Kind.PARAGRAPH: r"Сноска\.?\s+Пункт\b"},
    publisher=r"Примечани[ея]\s*(?:ИЗПИ|РЦПИ|РЦИ|ЮИС)\b",
    publisher_signed=("Примечание ИЗПИ", "Примечание РЦПИ"),
    publisher_more=(
        r"предусм[аоo]тр|вступа(?:ет|ют)\s+в\s+силу|вводи(?:т|тся|лся|лась)|введен|приостановл|Для удобства|см\.|"
        r"[Вв]нимани|действовал|действует|утратил|распространяется|ИЗПИ"
    ),
    note="Примечани[ея]|ПРИМЕЧАНИ[ЕЯ]",
    refers="См.",
    removed=r"исключ[её]н|утрати[лв]|искл\.|признан\w*\s+утратив",
    contents="ОГЛАВЛЕНИЕ|СОДЕРЖАНИЕ",
    repeals="утратив|утрачив",
)

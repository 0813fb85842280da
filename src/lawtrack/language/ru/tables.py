"""Russian words of tables."""

from __future__ import annotations

from lawtrack.language.facets.tables import Tables, VersionWords

TABLES = Tables(
    headings={
        "number": r"№|п\s*/\s*п",
        "element": r"структурн|стать[яи]\b|элемент|норма\b",
        "current": "действующ|существующ|текущ",
        "proposed": r"предлага|предложенн|нов(?:ая|ой)\s+редакци",
        "justification": "обоснован|пояснен",
        "bill": "проект",
    },
    absent="отсутствует|отсутствуют|нет",
    deleted="исключить|исключается|исключена?|исключено|исключены",
    tongues={"ru": "русск", "kk": "казахск", "en": "английск"},
    beside=(
        r"нов(?:ый|ая|ое|ые|ой)(?:\s+редакци[яи])?|(?:в\s+)?нов(?:ая|ой)\s+редакци[ияей]+|дополнение|дополнить|изменение|"
        r"изменить|исключить|исключается|исключение|перенос"
    ),
    agreement=(
        frozenset({"статья", "часть", "глава", "строка"}),
        frozenset({"примечание", "приложение", "предложение", "оглавление"}),
    ),
    versions=VersionWords(
        title="СРАВНЕНИЕ ВЕРСИЙ ЗАКОНОПРОЕКТА",
        subject="«{title}», версии {old} и {new}",
        version="Версия {number}",
        summary="Поправок добавлено: {added}, снято: {removed}, изменено: {changed}; отличий в тексте актов: {elements}",
        instructions="Текст законопроекта: поправки",
        absent="Нет.",
        absent_unit="{label} нет;",
    ),
)

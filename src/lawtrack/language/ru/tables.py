"""Russian words of tables."""

from __future__ import annotations

from lawtrack.language.facets.tables import Tables, VersionWords

TABLES = Tables(
    headings={
        "element": "структурн|статья",
        "current": "действующ",
        "proposed": "предлагаем",
        "justification": "обоснован",
        "bill": "проект",
    },
    absent="отсутствует|нет",
    deleted="исключить|исключена?|исключено",
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

"""A quotation of one line is what the builder of units makes of it, though it is not asked."""

from __future__ import annotations

import pytest

from lawtrack.model.kinds import Kind
from lawtrack.reading.lines import SourceLine
from lawtrack.reading.structure import fragment

LINES = (
    "слова без номера;",
    "Норма, законченная точкой.",
    "1. Пункт с текстом.",
    "1.",
    "2-1) подпункт с текстом;",
    "2)",
    "а) строка списка;",
    "3) исключен Законом РК от 01.01.2020 № 1;",
    "4. Исключен.",
    "3) исключен " + "и так далее " * 60,
    "Статья 5. Заголовок",
    "Примечание. Текст примечания.",
    "Примечания. 1. Текст.",
    "5-бап. Тақырып",
    "1) тармақша;",
    "Глава 2. ОБЩИЕ ПОЛОЖЕНИЯ",
    "Приложение 1",
    "1.  Два пробела",
    "12345. слишком большой номер",
    "1.2. Номер с точкой.",
    "Сноска. Текст сноски.",
)
TARGETS = (Kind.ARTICLE, Kind.PARAGRAPH, Kind.POINT, Kind.SUBPARAGRAPH, Kind.NOTE, Kind.TABLE)


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("bold", [False, True])
def test_one_line_is_read_as_the_builder_reads_it(
    line: str, bold: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = [SourceLine(1, line, bold=bold)]
    quick = [fragment.read_fragment(source, None, None, target) for target in TARGETS]
    monkeypatch.setattr(fragment, "_of_one_line", lambda _token: None)
    assert quick == [fragment.read_fragment(source, None, None, target) for target in TARGETS]

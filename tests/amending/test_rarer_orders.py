"""Rarer orders read and applied: units without numbers, a unit renumbered and restated, units that give way to several."""

from __future__ import annotations

from lawtrack.amending.apply import Applied, apply_instructions
from lawtrack.model.document import Lang
from lawtrack.model.instruction import OutcomeKind
from lawtrack.model.rendering import plain_text
from lawtrack.reading.instructions import read_instructions
from lawtrack.reading.lines import SourceLine
from tests.amending.sample import TITLE, act

HEAD = f"Статья 1. Внести в Закон Республики Казахстан от 5 июля 2018 года «{TITLE}» следующие изменения:"
BASE = """
Статья 1. Сад
1. Сад растет. Сад цветет.
2. Перечень:
роза;
пион.
3. Первая часть.
Вторая часть.
4. Список:
1) роза;
2) пион.
Статья 2. Слова
Роза цветет. Мак цветет, роза вянет.
"""


def made(*lines: str) -> Applied:
    source = [SourceLine(n, text) for n, text in enumerate(("О внесении изменений", HEAD, *lines), 1)]
    return apply_instructions(act(BASE), read_instructions(source, Lang.RU).instructions)


def text(result: Applied) -> str:
    assert {outcome.kind for outcome in result.outcomes} == {OutcomeKind.APPLIED}, result.outcomes
    return plain_text(result.root)


def test_sentences_that_follow_each_other_stay_together() -> None:
    result = made(
        "1) пункт 1 статьи 1 дополнить предложениями вторым и третьим следующего содержания:",
        "«Сад тих. Сад мал.»;",
    )
    assert "1. Сад растет. Сад тих. Сад мал. Сад цветет." in text(result)


def test_a_line_without_number_is_the_last_of_its_unit_and_it_is_said() -> None:
    result = made("1) пункт 2 статьи 1 дополнить абзацем следующего содержания:", "«мак.»;")
    assert "пион.\nмак." in text(result)
    assert "no number" in str(result.outcomes[0].notices[0])


def test_a_part_without_number_is_the_last_of_its_unit() -> None:
    result = made("1) пункт 3 статьи 1 дополнить частью следующего содержания:", "«Третья часть.»;")
    assert "Вторая часть.\nТретья часть." in text(result)


def test_a_line_behind_another() -> None:
    result = made(
        "1) пункт 2 статьи 1 после абзаца второго дополнить абзацем следующего содержания:", "«мак;»;"
    )
    assert "роза;\nмак;\nпион." in text(result)


def test_a_unit_is_renumbered_and_restated() -> None:
    result = made("1) пункт 4 статьи 1 считать пунктом 5 и изложить в следующей редакции:", "«5. Новое.»;")
    assert "Вторая часть.\n5. Новое." in text(result)


def test_a_unit_gives_way_to_several() -> None:
    result = made(
        "1) пункт 3 статьи 1 заменить пунктами 3 и 3-1 следующего содержания:", "«3. Три.", "3-1. Еще.»;"
    )
    assert "3. Три.\n3-1. Еще.\n4. Список:" in text(result)


def test_words_are_put_beside_others_throughout() -> None:
    result = made("1) по всему тексту после слова «роза» дополнить словом «белая»;")
    assert "роза белая;" in text(result)
    assert "Роза белая цветет. Мак цветет, роза белая вянет." in text(result)


def test_the_final_mark_of_a_unit_is_meant() -> None:
    result = made("1) в пункте 1 статьи 1 точку заменить точкой с запятой;")
    assert "1. Сад растет. Сад цветет;" in text(result)
    assert "final «.»" in str(result.outcomes[0].notices[0])


def test_the_last_line_of_a_list_of_lines_is_found_and_of_one_with_points_is_not() -> None:
    assert "роза;\n3." in text(made("1) последний абзац пункта 2 статьи 1 исключить;")).replace("пион.\n", "")
    assert made("1) последний абзац пункта 4 статьи 1 исключить;").outcomes[0].kind is OutcomeKind.NOT_FOUND
    assert made("1) последний абзац пункта 3 статьи 1 исключить;").outcomes[0].kind is OutcomeKind.NOT_FOUND

"""A table that a person typed in Word: the law in Russian, its Kazakh skeleton, applied, and the same table again."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import docx
import pytest

from lawtrack.errors import InputError
from lawtrack.model.document import Lang
from lawtrack.services.bills.returned.table_alone import draft_by_table
from lawtrack.services.from_file.applying import apply_files
from lawtrack.services.from_file.drafting import DraftedLaw, Wanted
from lawtrack.services.from_file.law_files import law_as_text
from lawtrack.services.from_file.typed_tables import TypedTables

ACT = """Закон Республики Казахстан от 2 мая 2020 года № 900-VI

О садах

Глава 1. Общие положения

Статья 1. Основные понятия

В настоящем Законе используются следующие основные понятия:
1) сад – участок земли с деревьями, открытый для всех жителей;
2) садовник – физическое лицо, которое ухаживает за садом;
3) полив – подача воды к корням деревьев.

Глава 2. Уход за садами

Статья 3. Полив

1. Сад поливают ежедневно. Летом сад поливают дважды в день.
2. Полив ведет владелец сада.
3. Ответственность за полив несет садовник:
1) в будни;
2) в праздники.

Статья 4. Обрезка

1. Деревья обрезают весной.
2. Ветки вывозит город.

Статья 5. Порядок введения в действие

Настоящий Закон вводится в действие со дня его первого официального опубликования.

Президент Республики Казахстан К. Токаев
"""
HEADS = ("№ п/п", "Структурный элемент", "Действующая редакция", "Предлагаемая редакция", "Обоснование")
BAND, SAME = "BAND", "SAME"
ROWS = (
    ("1", "2", "3", "4", "5"),
    (BAND, "Закон Республики Казахстан от 2 мая 2020 года «О садах»"),
    ("1.", "Статья 1, подпункт 2)", "2) садовник – физическое лицо, которое ухаживает за садом;", "2) садовник – физическое лицо, которое ухаживает за садом на основании договора;", "Уточнение."),
    ("2.", "Статья 1, новый подпункт 4)", "Отсутствует", "4) рыхление – разрыхление почвы вокруг деревьев.", ""),
    ("3.", "Статья 3, пункт 1", "1. Сад поливают ежедневно. Летом сад поливают дважды в день.", "1. Сад поливают ежедневно. Летом сад поливают трижды в день.", "Засушливое лето."),
    ("4.", "Статья 3, пункт 2", "2. Полив ведет владелец сада.", "2. Полив ведут владелец сада и садовник.", SAME),
    ("5.", "п.п. 2) п. 3 ст. 3", "…\n2) в праздники.", "2) в праздничные и выходные дни.", ""),
    ("6.", "Статья 4\nпункт 2", "2. Ветки вывозит город.", "2. Исключить.", ""),
    ("7.", "Статья 4-1", "Нет", "Статья 4-1. Рыхление\n1. Почву рыхлят весной.\n2. Рыхление ведет садовник.", "Новая статья."),
)  # fmt: skip
LAW = """1) в статье 1:
подпункт 2) дополнить словами «на основании договора»;
дополнить подпунктом 4) следующего содержания:
«4) рыхление – разрыхление почвы вокруг деревьев.»;
2) в статье 3:
в пункте 1 слово «дважды» заменить словом «трижды»;
пункт 2 изложить в следующей редакции:
«2. Полив ведут владелец сада и садовник.»;
подпункт 2) пункта 3 изложить в следующей редакции:
«2) в праздничные и выходные дни.»;
3) пункт 2 статьи 4 исключить;
4) дополнить статьей 4-1 следующего содержания:
«Статья 4-1. Рыхление
1. Почву рыхлят весной.
2. Рыхление ведет садовник.»."""


def typed(path: Path, rows: Sequence[Sequence[str]]) -> Path:
    """A Word table as people type it: bands over the whole width, one justification for two rows."""
    document = docx.Document()
    document.add_paragraph("Сравнительная таблица")
    table = document.add_table(rows=0, cols=len(HEADS), style="Table Grid")
    above = None
    for row in (HEADS, *rows):
        cells = table.add_row().cells
        if row[0] == BAND:
            cells[0].merge(cells[-1]).text = row[1]
            continue
        for cell, text in zip(cells, row, strict=True):
            if text == SAME and above is not None:
                above.merge(cell)
            else:
                cell.text = text
        above = cells[-1] if row[-1] != SAME else above
    document.save(str(path))
    return path


def law(folder: Path, rows: Sequence[Sequence[str]], lang: Lang | None = None) -> DraftedLaw:
    act = folder / "act.txt"
    act.write_text(ACT, "utf-8")
    return draft_by_table(act, typed(folder / "table.docx", rows), Wanted(lang))


def orders(made: DraftedLaw) -> list[str]:
    return [line.rstrip(".") for line in made.draft.law.lines[2:-2]]


def test_the_law_gives_the_table_again(tmp_path: Path) -> None:
    made = law(tmp_path, ROWS)
    assert made.ready
    assert "\n".join(made.law.lines[2:-2]) == LAW
    (tmp_path / "law.txt").write_text(law_as_text(made.law), "utf-8")
    application = apply_files(tmp_path / "act.txt", tmp_path / "law.txt")
    check = TypedTables(application).check((tmp_path / "table.docx").read_bytes(), "table.docx")
    assert check.differences == ()
    assert check.counts["row"] == 7


def test_the_kazakh_law_is_a_skeleton_with_every_place_marked(tmp_path: Path) -> None:
    made = law(tmp_path, ROWS, Lang.KK)
    assert not made.ready
    lines = made.law.lines
    assert "3) 4-баптың 2-тармағы алып тасталсын;" in lines
    assert "4) мынадай мазмұндағы 4-1-баппен толықтырылсын:" in lines
    assert all("⟦" in line for line in lines if any(word in line for word in ("Полив", "сад", "рыхл")))


@pytest.mark.parametrize(
    ("element", "current", "proposed", "said"),
    [
        ("Статья 4", "Статья 4. Обрезка\n2. Ветки вывозит город.", "Статья 4. Обрезка\n2. Ветки вывозит владелец.", ["в пункте 2 статьи 4 слово «город» заменить словом «владелец»"]),
        ("Статья 4", "Статья 4. Обрезка\n…\n2. Ветки вывозит город.", "Статья 4. Обрезка\n…\n2. Ветки вывозит город.\n3. Пни корчуют.", ["статью 4 дополнить пунктом 3 следующего содержания:", "«3. Пни корчуют.»"]),
        ("Статья 3, пункт 3", "3. Ответственность за полив несет садовник:\n…\n2) в праздники.", "3. Ответственность за полив несет садовник:\n…\n2) в праздники;\n3) зимой.", ["пункт 3 статьи 3 дополнить подпунктом 3) следующего содержания:", "«3) зимой.»"]),
        ("Статья 3, пункт 3", "3. Ответственность за полив несет садовник:\n2) в праздники.", "3. Ответственность за полив несет садовник:\n1-1) ночью;\n2) в праздники.", ["пункт 3 статьи 3 дополнить подпунктом 1-1) следующего содержания:", "«1-1) ночью;»"]),
    ],
)  # fmt: skip
def test_lines_that_neither_column_shows_stay(
    tmp_path: Path, element: str, current: str, proposed: str, said: list[str]
) -> None:
    made = law(tmp_path, [("1", element, current, proposed, "")])
    assert made.ready
    assert orders(made) == said


@pytest.mark.parametrize(
    ("current", "proposed", "words"),
    [
        ("1. Сад поливают ежедневно.", "1. Сад поливают каждый день.", "Летом сад поливают дважды в день"),
        ("1. Сад поливают. Летом сад поливают дважды в день.", "1. Сад поливают. Летом сад поливают трижды в день.", "ежедневно"),
        ("1. Сад поливают ежедневно… дважды в день.", "1. Сад поливают ежедневно… трижды в день.", "Летом сад поливают"),
    ],
)  # fmt: skip
def test_words_that_neither_column_has_are_said_and_not_deleted(
    tmp_path: Path, current: str, proposed: str, words: str
) -> None:
    row = ("7", "Статья 3, пункт 1", current, proposed, "")
    with pytest.raises(InputError, match=r"Row 7 \(Статья 3, пункт 1\)") as refused:
        law(tmp_path, [row])
    assert words in str(refused.value)
    made = law(tmp_path, [row, ("8", "Статья 4, пункт 2", "2. Ветки вывозит город.", "Исключить", "")])
    assert not made.ready
    assert orders(made) == ["пункт 2 статьи 4 исключить"]
    assert [(one.row, one.taken) for one in made.unplaced] == [(7, False), (7, False)]
    assert any(words in f"{one.why} {one.words}" for one in made.unplaced)


def test_words_that_the_left_column_lacks_and_the_right_one_has_are_said_and_stay(tmp_path: Path) -> None:
    row = ("7", "Статья 3, пункт 1", "1. Сад поливают ежедневно.", "1. Сад поливают ежедневно утром. Летом сад поливают дважды в день.", "")  # fmt: skip
    made = law(tmp_path, [row])
    assert not made.ready
    assert orders(made) == ["пункт 1 статьи 3 после слова «ежедневно» дополнить словом «утром»"]
    assert [(one.row, one.taken) for one in made.unplaced] == [(7, True)]
    assert "Летом сад поливают дважды в день" in made.unplaced[0].why


@pytest.mark.parametrize(
    "band",
    [
        "2. Закон Республики Казахстан от 3 июня 2015 года «О парках»",
        "Закон Республики Казахстан «О парках»",
        "Трудовой кодекс Республики Казахстан",
        "Закон Республики Казахстан от 5 мая 2015 года «О садах»",
    ],
)
def test_rows_under_the_band_of_another_act_are_never_those_of_this_one(tmp_path: Path, band: str) -> None:
    row = ("2", "Статья 4, пункт 2", "2. Ветки вывозит город.", "2. Ветки вывозит сторож.", "")
    own = ("1", "Статья 3, пункт 2", "2. Полив ведет владелец сада.", "2. Полив ведет садовник.", "")
    made = law(tmp_path, [ROWS[1], own, (BAND, band), row])
    assert not made.ready
    assert orders(made) == ["в пункте 2 статьи 3 слова «владелец сада» заменить словом «садовник»"]
    assert [(one.row, one.taken) for one in made.unplaced] == [(2, False)]
    assert "which act" in made.unplaced[0].why


@pytest.mark.parametrize(
    "band",
    [
        "1. Закон Республики Казахстан от 2 мая 2020 года № 900-VI «О садах»",
        "ЗАКОН РЕСПУБЛИКИ КАЗАХСТАН «О САДАХ»",
        "В Закон Республики Казахстан «О садах»:",
        "к проекту Закона «О внесении изменений в Закон Республики Казахстан «О садах»",
        "О садах",
        "Глава 2. Уход за садами",
        "Закон о садах",
    ],
)
def test_a_band_that_names_the_act_or_none_leaves_the_rows_to_it(tmp_path: Path, band: str) -> None:
    row = ("2", "Статья 4, пункт 2", "2. Ветки вывозит город.", "2. Ветки вывозит сторож.", "")
    made = law(tmp_path, [(BAND, band), row])
    assert made.ready
    assert orders(made) == ["в пункте 2 статьи 4 слово «город» заменить словом «сторож»"]

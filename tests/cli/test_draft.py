"""``lawtrack draft``: from two files to the amending act, and what is said of it."""

from __future__ import annotations

import io
import re
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner, Result

from lawtrack import i18n
from lawtrack.cli.main import cli
from lawtrack.errors import UNSETTLED_EXIT_CODE, USAGE_EXIT_CODE
from tests.cli.office import ACT


@pytest.fixture(autouse=True)
def _english() -> None:
    i18n.use("en")


def run(folder: Path, new: str, *more: str, old: str = ACT["ru"]) -> Result:
    (folder / "old.txt").write_text(old, encoding="utf-8")
    (folder / "new.txt").write_text(new, encoding="utf-8")
    return CliRunner().invoke(
        cli, ["draft", str(folder / "old.txt"), str(folder / "new.txt"), *more], standalone_mode=False
    )


def test_one_word_is_one_order_and_it_is_proved(tmp_path: Path) -> None:
    result = run(tmp_path, ACT["ru"].replace("открыт", "закрыт"))
    assert result.return_value == 0
    lines = result.stdout.splitlines()
    assert lines[0] == "О внесении изменения в Закон Республики Казахстан «О дворах»"
    assert lines[1].startswith("Статья 1. Внести в Закон Республики Казахстан от 2 мая 2020 года «О дворах»")
    assert "в пункте 1 статьи 1 слово «открыт» заменить словом «закрыт»." in lines
    assert "1 order." in result.stderr
    assert "Proved" in result.stderr


def test_the_law_is_read_and_applied_by_the_other_commands(tmp_path: Path) -> None:
    new = ACT["ru"].replace("2) осенью.", "2) осенью;\n\n3) зимой.").replace("пять дней", "десять дней")
    law = tmp_path / "law.txt"
    assert run(tmp_path, new, "-o", str(law)).return_value == 0
    applied = CliRunner().invoke(cli, ["apply", str(tmp_path / "old.txt"), str(law)], standalone_mode=False)
    assert applied.return_value == 0
    assert "3) зимой." in applied.stdout
    assert "Ответ дается за десять дней." in applied.stdout


def test_the_final_mark_is_told_and_not_ordered(tmp_path: Path) -> None:
    result = run(tmp_path, ACT["ru"].replace("2) осенью.", "2) осенью;\n\n3) зимой."))
    assert result.return_value == 0
    assert "in 1 place only the final «;» or «.» differs" in result.stderr


def test_in_kazakh(tmp_path: Path) -> None:
    new = ACT["kk"].replace("бес күнде", "он күнде")
    result = run(tmp_path, new, old=ACT["kk"])
    assert result.return_value == 0
    assert "2-баптағы «бес» деген сөз «он» деген сөзбен ауыстырылсын." in result.stdout


def test_a_skeleton_in_the_other_language_waits_to_be_filled_in(tmp_path: Path) -> None:
    result = run(tmp_path, ACT["ru"].replace("открыт", "закрыт"), "--lang", "kk")
    assert result.return_value == UNSETTLED_EXIT_CODE
    assert "1-баптың 1-тармағындағы" in result.stdout
    assert "to be filled in" in result.stderr


def test_the_same_text_has_nothing_to_amend(tmp_path: Path) -> None:
    result = run(tmp_path, ACT["ru"])
    assert result.exception is not None
    assert "nothing to amend" in str(result.exception)


def test_another_language_is_refused(tmp_path: Path) -> None:
    result = run(tmp_path, ACT["kk"])
    assert result.exception is not None
    assert getattr(result.exception, "exit_code", USAGE_EXIT_CODE) == USAGE_EXIT_CODE


def test_what_has_no_words_is_told_with_its_place(tmp_path: Path) -> None:
    """A new article is quoted whole: marks in it that are in no pairs cannot be told from those around it."""
    result = run(tmp_path, ACT["ru"] + "\n\nСтатья 3. Сад\n\n1. «Сад.\n\n2. Роза» и «пион.")
    assert result.return_value == UNSETTLED_EXIT_CODE
    assert "Not put into words" in result.stderr
    assert "Not proved" in result.stderr


def test_tracked_changes_are_taken_as_accepted(tmp_path: Path) -> None:
    old, new = tmp_path / "old.docx", tmp_path / "new.docx"
    old.write_bytes(_word(ACT["ru"]))
    new.write_bytes(_word(ACT["ru"].replace("открыт", "закрыт")))
    redline = tmp_path / "redline.docx"
    made = CliRunner().invoke(
        cli, ["compare", str(old), str(new), "--format", "redline", "-o", str(redline)], standalone_mode=False
    )
    assert made.exception is None
    result = CliRunner().invoke(cli, ["draft", str(old), str(redline)], standalone_mode=False)
    assert result.exception is None
    assert result.return_value == 0
    assert "tracked change" in result.stderr
    assert "слово «открыт» заменить словом «закрыт»" in result.stdout


def test_a_word_file_has_the_lines_of_the_text(tmp_path: Path) -> None:
    out = tmp_path / "law.docx"
    new = ACT["ru"].replace("открыт", "закрыт")
    printed = run(tmp_path, new).stdout.splitlines()
    assert run(tmp_path, new, "-o", str(out)).return_value == 0
    document = docx.Document(io.BytesIO(out.read_bytes()))
    assert [p.text for p in document.paragraphs if p.text] == [line for line in printed if line]


def test_an_order_restates_what_it_changes(tmp_path: Path) -> None:
    """Bylaws restate the element that changes (art. 26)."""
    result = run(tmp_path, ACT["ru"].replace("открыт", "закрыт"), "--requisites", "Приказ Министра")
    assert "пункт 1 статьи 1 изложить в следующей редакции:" in result.stdout
    assert "«1. Двор закрыт для жителей.»" in result.stdout


def test_title_and_act_are_taken_as_given(tmp_path: Path) -> None:
    result = run(
        tmp_path, ACT["ru"].replace("открыт", "закрыт"), "--title", "О внесении изменения в закон о дворах",
    )  # fmt: skip
    assert result.stdout.splitlines()[0] == "О внесении изменения в закон о дворах"


def _word(text: str) -> bytes:
    document = docx.Document()
    for line in text.split("\n"):
        if line:
            document.add_paragraph(line)
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def test_a_comparative_table_stands_for_the_edited_act(tmp_path: Path) -> None:
    new = ACT["ru"].replace("2) осенью.", "2) осенью;\n\n3) зимой.").replace("пять дней", "десять дней")
    run(tmp_path, new)
    table = tmp_path / "table.docx"
    made = CliRunner().invoke(
        cli,
        ["compare", str(tmp_path / "old.txt"), str(tmp_path / "new.txt"), "-o", str(table)],
        standalone_mode=False,
    )
    assert made.exception is None
    result = CliRunner().invoke(cli, ["draft", str(tmp_path / "old.txt"), str(table)], standalone_mode=False)
    assert result.exception is None
    assert result.return_value == 0
    assert "пункт 2 статьи 1 дополнить подпунктом 3) следующего содержания:" in result.stdout
    assert "в статье 2 слово «пять» заменить словом «десять»." in result.stdout


def test_a_row_that_is_not_taken_is_told(tmp_path: Path) -> None:
    document = docx.Document()
    table = document.add_table(0, 5)
    heads = ("№", "Структурный элемент", "Действующая редакция", "Предлагаемая редакция", "Обоснование")
    rows = (
        (
            "1",
            "статья 2",
            "Статья 2. Срок\nОтвет дается за пять дней.",
            "Статья 2. Срок\nОтвет дается за месяц.",
            "",
        ),
        ("2", "где-то в законе", "Что-то.", "Что-то другое.", ""),
    )
    for words in (heads, *rows):
        for cell, text in zip(table.add_row().cells, words, strict=True):
            cell.text = text
    path = tmp_path / "table.docx"
    document.save(str(path))
    (tmp_path / "old.txt").write_text(ACT["ru"], encoding="utf-8")
    result = CliRunner().invoke(cli, ["draft", str(tmp_path / "old.txt"), str(path)], standalone_mode=False)
    assert result.return_value == UNSETTLED_EXIT_CODE
    assert "Row 2 was not taken" in result.stderr
    assert "«месяц»" in result.stdout or "за месяц" in result.stdout


@pytest.mark.parametrize("lang", ["en", "kk"])
def test_what_is_not_said_in_the_language_is_marked_and_ends_with_3(tmp_path: Path, lang: str) -> None:
    old, new = tmp_path / "old.txt", tmp_path / "new.txt"
    act = "О дворах\n\nЗакон Республики Казахстан от 2 мая 2020 года № 1-VI\n\nСтатья 1. Двор\n\n1. Двор открыт для жителей.\n"
    old.write_text(act, encoding="utf-8")
    new.write_text(act.replace("жителей", "людей") + "\n2. Уборка проводится весной.\n", encoding="utf-8")
    result = CliRunner().invoke(cli, ["draft", str(old), str(new), "--lang", lang], standalone_mode=False)
    assert result.return_value == 3, result.output
    outside = re.sub("⟦[^⟧]*⟧", "", result.stdout)
    assert not re.search("жител|люд|уборк|О дворах", outside, re.IGNORECASE)
    assert "«2. ⟦" in result.stdout
    assert "places are to be filled in" in result.stderr


AKIMAT = """Об утверждении Правил содержания дворов

Постановление акимата города Алматы от 5 мая 2020 года № 2/141. Зарегистрировано Департаментом юстиции города Алматы 12 мая 2020 года № 1621

В соответствии с пунктом 1 статьи 27 Закона Республики Казахстан "О дворах" акимат города Алматы ПОСТАНОВЛЯЕТ:

1. Утвердить прилагаемые Правила содержания дворов.

2. Контроль возложить на заместителя акима.

Аким города Алматы Б. Садовников
"""


def test_a_body_that_is_not_the_government_enacts_and_signs_for_itself(tmp_path: Path) -> None:
    """A resolution of an akimat is no resolution of the Government; «постановление» is «зарегистрировано»."""
    result = run(tmp_path, AKIMAT.replace("заместителя", "первого заместителя"), old=AKIMAT)
    lines = result.stdout.splitlines()
    assert lines[1] == "Акимат города Алматы ПОСТАНОВЛЯЕТ:"
    assert "(зарегистрировано в Реестре" in lines[2]
    assert lines[-1] == "⟦должность, имя⟧"
    assert result.return_value == UNSETTLED_EXIT_CODE
    assert "line 7: who signs" in result.stderr
    of_government = AKIMAT.replace("акимата города Алматы", "Правительства Республики Казахстан").replace(
        "акимат города Алматы", "Правительство Республики Казахстан"
    )
    result = run(tmp_path, of_government.replace("заместителя", "первого заместителя"), old=of_government)
    lines = result.stdout.splitlines()
    assert lines[1] == "Правительство Республики Казахстан ПОСТАНОВЛЯЕТ:"
    assert lines[-1] == "Премьер-Министр Республики Казахстан"


def test_the_amended_act_may_be_named_in_the_nominative_and_in_the_other_language(tmp_path: Path) -> None:
    new = ACT["kk"].replace("бес күнде", "он күнде")
    named = "«Аулалар туралы» 2020 жылғы 2 мамырдағы Қазақстан Республикасының Заңы"
    result = run(tmp_path, new, "--act", named, old=ACT["kk"])
    assert result.return_value == 0, result.stderr
    assert f"{named}на мынадай" in result.stdout
    russian = "Закон Республики Казахстан от 2 мая 2020 года «О дворах»"
    result = run(tmp_path, new, "--lang", "ru", "--act", russian, old=ACT["kk"])
    assert f"Внести в {russian} следующее" in result.stdout
    assert "Proved" in result.stderr
    result = run(tmp_path, new, "--act", russian, old=ACT["kk"])
    assert "Proved" in result.stderr, "a name in the other language does not spoil the law"


def test_words_that_name_no_act_are_refused(tmp_path: Path) -> None:
    result = run(tmp_path, ACT["ru"].replace("открыт", "закрыт"), "--act", "дворы")
    assert "does not say what the act is" in str(result.exception)


def test_another_act_is_no_edited_text(tmp_path: Path) -> None:
    """A file given by mistake would else repeal the whole act and put another one in its place."""
    lines = [
        f"{n}. Во дворе номер {n} растут деревья и кусты, а в саду весной цветут розы." for n in range(1, 40)
    ]
    head = "О дворах\n\nЗакон Республики Казахстан от 2 мая 2020 года № 1-VI\n\nСтатья 1. Дворы\n\n"
    old = head + "\n\n".join(lines)
    other = head + "\n\n".join(f"{n}. Жители дома номер {n} вправе входить." for n in range(1, 40))
    assert "it is another act, or a new edition" in str(run(tmp_path, other, old=old).exception)
    everywhere = run(tmp_path, old.replace("кусты", "травы"), old=old)
    assert everywhere.return_value == 0
    assert "по всему тексту слово «кусты» заменить словом «травы»" in everywhere.stdout

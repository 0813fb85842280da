"""``lawtrack bill draft``: a table edited in Word becomes the law, the law gives the same table."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Sequence
from pathlib import Path

import docx
import pytest

from lawtrack.model.gaps import GAP_OPENS
from tests.cli.office import Office, open_office


@pytest.fixture
def edited(tmp_path: Path) -> Office:
    """The office, its bill's table edited in Word and taken back: «десять» is «двадцать» there."""
    office = open_office(tmp_path)
    table = tmp_path / "table.docx"
    office.ok("bill", "table", "yards", "--lang", "ru", "-o", str(table))
    document = docx.Document(str(table))
    runs = [
        run
        for row in document.tables[0].rows
        for cell in row.cells
        for paragraph in cell.paragraphs
        for run in paragraph.runs
        if "десять" in run.text
    ]
    assert runs
    for run in runs:
        run.text = run.text.replace("десять", "двадцать")
    document.save(str(table))
    office.ok("bill", "import-table", "yards", str(table))
    return office


def rows(office: Office) -> str:
    """The table without what is said of it: why it is a draft changes when the text says what was edited."""
    return office.run("bill", "table", "yards", "--lang", "ru").stdout.partition("СРАВНИТЕЛЬНАЯ ТАБЛИЦА")[2]


def test_an_edited_table_becomes_the_law_and_gives_the_same_table(edited: Office) -> None:
    wanted = rows(edited)
    shown = edited.run("bill", "draft", "yards", "--json")
    made = json.loads(shown.stdout)
    assert (shown.return_value, made["ready"], made["acts"][0]["proved"]) == (0, True, True)
    assert {order["origin"] for order in made["acts"][0]["orders"]} == {"kept", "new"}

    edited.ok("bill", "draft", "yards", "--add")
    assert [f for f in edited.check(3) if f["kind"] == "not_rewritten"] == []
    assert rows(edited) == wanted
    assert "двадцать" in wanted

    nothing = edited.run("bill", "draft", "yards")
    assert "waits to be written" in str(nothing.exception)
    edited.ok("bill", "draft", "yards", "--undo")
    assert edited.run("bill", "draft", "yards").return_value == 0


def test_files_in_both_languages(edited: Office) -> None:
    word, text, kazakh = (edited.folder / name for name in ("law.docx", "law.txt", "kk.txt"))
    edited.ok("bill", "draft", "yards", "-o", str(word))
    assert zipfile.is_zipfile(io.BytesIO(word.read_bytes()))
    edited.ok("bill", "draft", "yards", "-o", str(text))
    assert "двадцать" in text.read_text(encoding="utf-8")
    twin = edited.run("bill", "draft", "yards", "--lang", "kk", "-o", str(kazakh))
    assert twin.return_value == 3
    skeleton = kazakh.read_text(encoding="utf-8")
    assert "«тұрғындар» деген сөз «адамдар» деген сөзбен ауыстырылсын" in skeleton
    assert GAP_OPENS in skeleton
    refused = edited.run("bill", "add", "yards", str(kazakh))
    assert refused.exception is None
    assert edited.run("bill", "apply", "yards", "--lang", "kk").return_value == 3, "a skeleton is never ready"
    assert edited.run("bill", "draft", "yards", "-o", str(edited.folder / "law.xlsx")).exception is not None


TYPED = (
    ("1", "пункт 1 статьи 1", "Статья 1. Двор\n1. Двор открыт для жителей.", "Статья 1. Двор\n1. Двор открыт для жителей и гостей.", "Гости."),
    ("2", "подпункт 3) пункта 2 статьи 1", "Статья 1. Двор\n…\n2. Уборка двора проводится:\n…\n3) отсутствует;", "Статья 1. Двор\n…\n2. Уборка двора проводится:\n…\n3) зимой;", "Зима."),
    ("3", "статья 2", "Статья 2. Срок\nОтвет дается за пять дней.", "Исключить.", "Не нужна."),
)  # fmt: skip
COLUMNS = ("№ п/п", "Структурный элемент", "Действующая редакция", "Предлагаемая редакция", "Обоснование")
DRAFTED = """1) в статье 1:
пункт 1 дополнить словами «и гостей»;
пункт 2 дополнить подпунктом 3) следующего содержания:
«3) зимой;»;
2) статью 2 исключить.
"""


def typed(tmp_path: Path, typed_rows: Sequence[Sequence[str]]) -> Office:
    """An office with a bill whose table was typed in Word."""
    office = open_office(tmp_path)
    title = "О внесении изменений и дополнений в Закон Республики Казахстан «О дворах»"
    office.ok("bill", "new", "typed", "--title", title)
    document = docx.Document()
    table = document.add_table(rows=1, cols=5)
    band = table.add_row().cells
    band[0].merge(band[4]).text = "Закон Республики Казахстан от 2 мая 2020 года «О дворах»"
    for cells, words in (
        (table.rows[0].cells, COLUMNS),
        *((table.add_row().cells, row) for row in typed_rows),
    ):
        for cell, text in zip(cells, words, strict=True):
            cell.text = text
    document.save(str(tmp_path / "typed.docx"))

    taken = office.run("bill", "import-table", "typed", str(tmp_path / "typed.docx"))
    assert taken.return_value == 3, "the edits wait for a law that says them"
    return office


def test_what_changes_in_one_language_only_is_said_among_the_orders_of_the_other(tmp_path: Path) -> None:
    reason = "Уточняется текст на русском языке; текст на казахском языке не меняется."
    office = typed(tmp_path, [(*TYPED[0][:4], reason), TYPED[2]])
    kazakh = office.run("bill", "draft", "typed", "--lang", "kk").stdout
    assert (
        "1) 1-баптың 1-тармағындағы орыс тіліндегі мәтінге өзгеріс енгізілді, қазақ тіліндегі мәтін өзгермейді;\n"
        "2) 2-бап алып тасталсын.\n"
    ) in kazakh


def test_a_note_on_one_language_stays_among_the_orders(tmp_path: Path) -> None:
    office = typed(tmp_path, [TYPED[2]])
    law = office.folder / "law.txt"
    law.write_text(
        "О внесении изменений в Закон Республики Казахстан «О дворах»\n"
        "Статья 1. Внести в Закон Республики Казахстан от 2 мая 2020 года «О дворах» следующие изменения:\n"
        "1) в пункте 1 статьи 1 внесено изменение на казахском языке, текст на русском языке не меняется;\n"
        "2) в подпункте 1) пункта 2 статьи 1 слово «весной» заменить словом «летом».\n"
        "Статья 2. Настоящий Закон вводится в действие со дня его первого официального опубликования.\n",
        "utf-8",
    )
    office.run("bill", "add", "typed", str(law))
    made = office.run("bill", "draft", "typed").stdout
    assert made.count("не меняется") == 1
    assert "в пункте 1 внесено изменение на казахском языке, текст на русском языке не меняется;" in made
    assert "Статья 3." not in made


def test_a_table_typed_by_hand_becomes_a_law_that_gives_it(tmp_path: Path) -> None:
    office = typed(tmp_path, TYPED)
    drafted = office.run("bill", "draft", "typed")
    assert drafted.return_value == 0
    assert DRAFTED in drafted.stdout
    skeleton = office.run("bill", "draft", "typed", "--lang", "kk")
    assert skeleton.return_value == 3
    assert "2-тармақ мынадай мазмұндағы 3) тармақшамен толықтырылсын:" in skeleton.stdout

    office.ok("bill", "draft", "typed", "--add")
    shown = office.run("bill", "table", "typed", "--lang", "ru", "--format", "json")
    rows = [row for row in json.loads(shown.stdout)["items"] if row.get("element")]
    assert [row["element"].removesuffix(" (новый)") for row in rows] == [row[1] for row in TYPED]

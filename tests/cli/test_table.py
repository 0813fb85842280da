from __future__ import annotations

import json
import re
import zipfile
from pathlib import Path

import docx
import openpyxl
import pytest
from click.testing import CliRunner, Result
from docx.enum.section import WD_ORIENT

from lawtrack.cli.commands.file.compare import command as compare
from lawtrack.cli.commands.file.table import command as table
from lawtrack.errors import InputError
from tests.corpus import CORPUS

ACT = (
    "О дворах\n\nЗакон Республики Казахстан от 2 мая 2020 года № 1-VI\n\nСтатья 1. Двор\n\n"
    "      1. Двор открыт для всех жителей.\n\n      2. Уборка двора проводится:\n\n      1) весной;\n\n      2) осенью.\n"
)
LAW = (
    "О внесении изменений в Закон Республики Казахстан «О дворах»\n\nСтатья 1. Внести в Закон Республики Казахстан "
    "от 2 мая 2020 года «О дворах» следующие изменения:\n\nв пункте 1 статьи 1 слово «жителей» заменить словом «людей»;\n\n"
    "{more}\n\nСтатья 2. Настоящий Закон вводится в действие с 1 января 2027 года.\n"
)


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path, Path]:
    base, law, bad = tmp_path / "act.txt", tmp_path / "law.txt", tmp_path / "bad.txt"
    base.write_text(ACT, encoding="utf-8")
    law.write_text(LAW.format(more="дополнить подпунктом 3) пункта 2 статьи 1;").replace(
        "дополнить подпунктом 3) пункта 2 статьи 1;", "подпункт 2) пункта 2 статьи 1 исключить."), encoding="utf-8")  # fmt: skip
    bad.write_text(LAW.format(more="в статье 9 слово «снег» исключить."), encoding="utf-8")
    return base, law, bad


def run(command: object, *args: object) -> Result:
    return CliRunner().invoke(command, [str(a) for a in args], standalone_mode=False)  # type: ignore[arg-type]


def test_a_word_file_a_ministry_can_sign(files: tuple[Path, Path, Path], tmp_path: Path) -> None:
    base, law, _bad = files
    out = tmp_path / "table.docx"
    result = run(table, base, law, "--format", "docx", "-o", out)
    assert result.return_value == 0
    assert str(out) in result.stderr, "that it is written is told, beside the data"
    document = docx.Document(str(out))
    section = document.sections[0]
    assert section.orientation == WD_ORIENT.LANDSCAPE
    assert (section.page_width or 0) > (section.page_height or 0)
    rows = document.tables[0].rows
    assert [c.text for c in rows[0].cells] == [
        "№ п/п", "Структурный элемент", "Действующая редакция", "Предлагаемая редакция", "Обоснование",
    ]  # fmt: skip
    assert rows[0]._tr.trPr is not None
    assert rows[0]._tr.trPr.find("{*}tblHeader") is not None
    assert [rows[n].cells[1].text for n in (2, 3)] == ["пункт 1 статьи 1", "подпункт 2) пункта 2 статьи 1"]
    bold = [r.text for p in rows[2].cells[3].paragraphs for r in p.runs if r.bold]
    assert bold == ["людей"]
    assert rows[3].cells[3].text.endswith("Исключить.")
    assert "ЧЕРНОВИК" not in "".join(p.text for p in document.paragraphs)


def test_an_unsettled_instruction_makes_a_draft(files: tuple[Path, Path, Path], tmp_path: Path) -> None:
    base, _law, bad = files
    out = tmp_path / "table.docx"
    assert run(table, base, bad, "--format", "docx", "-o", out).return_value == 3
    text = "\n".join(p.text for p in docx.Document(str(out)).paragraphs)
    assert text.startswith("ЧЕРНОВИК")
    assert "снег" in text


def test_what_was_not_understood_stands_in_the_words_of_the_law(
    files: tuple[Path, Path, Path], tmp_path: Path
) -> None:
    base, law, _bad = files
    law.write_text(LAW.format(more="в статье 1 слово «снег» исключть."), encoding="utf-8")
    out = tmp_path / "table.docx"
    assert run(table, base, law, "--format", "docx", "-o", out).return_value == 3
    (line,) = (p.text for p in docx.Document(str(out)).paragraphs if "снег" in p.text)
    words, reason = line.split(" — ")
    assert words == "2. в статье 1 слово «снег» исключть."
    assert words not in reason


def test_a_workbook_holds_no_formula(files: tuple[Path, Path, Path], tmp_path: Path) -> None:
    base, law, _bad = files
    base.write_text(ACT.replace("Двор открыт", "=1+1 Двор открыт"), encoding="utf-8")
    out = tmp_path / "table.xlsx"
    assert run(table, base, law, "--format", "xlsx", "-o", out).return_value == 0
    sheet = openpyxl.load_workbook(out).active
    assert sheet is not None
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)
    assert sheet.freeze_panes == "A2"


def test_a_page_needs_nothing_from_outside(files: tuple[Path, Path, Path], tmp_path: Path) -> None:
    base, law, _bad = files
    out = tmp_path / "table.html"
    assert run(table, base, law, "--format", "html", "-o", out).return_value == 0
    page = out.read_text(encoding="utf-8")
    assert "<del>жителей</del>" in page
    assert "<ins>людей</ins>" in page
    assert "http" not in page


def test_the_same_word_file_twice_is_the_same(files: tuple[Path, Path, Path], tmp_path: Path) -> None:
    base, law, _bad = files
    bodies = []
    for name in ("one.docx", "two.docx"):
        run(table, base, law, "--format", "docx", "-o", tmp_path / name)
        with zipfile.ZipFile(tmp_path / name) as package:
            bodies.append(package.read("word/document.xml"))
    assert bodies[0] == bodies[1]


def test_a_word_file_needs_a_place(files: tuple[Path, Path, Path]) -> None:
    base, law, _bad = files
    assert isinstance(run(table, base, law, "--format", "docx").exception, InputError)


def test_compare_tells_the_same_from_different(files: tuple[Path, Path, Path], tmp_path: Path) -> None:
    base, _law, _bad = files
    other = tmp_path / "other.txt"
    other.write_text(ACT.replace("жителей", "людей"), encoding="utf-8")
    assert run(compare, base, base).return_value == 0
    out = tmp_path / "changes.json"
    assert run(compare, base, other, "--format", "json", "-o", out).return_value == 1
    value = json.loads(out.read_text(encoding="utf-8"))
    assert value["counts"] == {"modified": 1}
    (change,) = value["changes"]
    assert change["old_eid"] == change["new_eid"] == "art_1__para_1"
    assert ["-", "жителей"] in change["runs"]


@pytest.mark.corpus
@pytest.mark.parametrize(
    ("name", "element", "words", "code"),
    [
        ("ru_holidays_2001_47-IV", "абзац седьмой статьи 3 (новый)", "{+День Столицы - 6 июля;+}", 0),
        ("kk_holidays_2001_47-IV", "3-баптың жетінші абзацы (жаңа)", "{+6 шілде - Астана күні;+}", 0),
        ("ru_guaranteed_transfer_2019_245-VI", "абзац второй статьи 1", "{+2 700 000 000 +}", 0),
        ("ru_aral_suspension_1999_381-II", "статья 1", "{+2005 +}", 3),
    ],
)
def test_official_pairs_give_one_row(name: str, element: str, words: str, code: int, tmp_path: Path) -> None:
    folder, out = CORPUS / "pairs" / name, tmp_path / "table.txt"
    assert run(table, folder / "before.md", folder / "amending.md", "-o", out).return_value == code
    text = out.read_text(encoding="utf-8")
    assert f"\n1. {element}\n" in text
    assert "\n2. " not in text
    assert words in text


def test_the_author_of_tracked_changes_is_who_acts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LAWTRACK_USER", raising=False)
    monkeypatch.setenv("LAWTRACK_CONFIG", str(tmp_path / "config.toml"))
    (tmp_path / "config.toml").write_text('user = "A. Drafter"', encoding="utf-8")
    for name, day in (("old", "пяти"), ("new", "десяти")):
        text = f"О дворах\n\nСтатья 1. Сроки\n\n      Ответ даётся в течение {day} дней.\n"
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    out = tmp_path / "red.docx"
    result = CliRunner().invoke(
        compare,
        [str(tmp_path / "old.txt"), str(tmp_path / "new.txt"), "-o", str(out), "--format", "redline"],
        standalone_mode=False,
    )
    assert result.return_value == 1, result.exception
    body = zipfile.ZipFile(out).read("word/document.xml").decode()
    assert set(re.findall(r'w:author="([^"]*)"', body)) == {"A. Drafter"}


def test_what_was_not_applied_is_told_with_what_is_nearest_whatever_the_form(tmp_path: Path) -> None:
    """As the tour of the README has it: «lawtrack says so, names what is nearest», also beside a Word file."""
    tour = Path(__file__).parents[2] / "docs" / "tour"
    for more in ((), ("--format", "docx", "-o", str(tmp_path / "table.docx"))):
        result = run(table, str(tour / "order.docx"), str(tour / "amending.docx"), *more)
        told = [line for line in result.stderr.splitlines() if line.startswith("not applied: 6.")]
        assert len(told) == 1
        assert "пункт 7 Правил" in told[0]

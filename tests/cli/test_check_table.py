from __future__ import annotations

import json
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner

from lawtrack.cli.main import cli
from tests.services.test_typed_tables import BASE, BILL


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str, str]:
    base, bill, table = tmp_path / "base.txt", tmp_path / "bill.txt", tmp_path / "table.docx"
    base.write_text(BASE, "utf-8")
    bill.write_text(BILL, "utf-8")
    result = CliRunner().invoke(cli, ["table", str(base), str(bill), "--format", "docx", "-o", str(table)])
    assert result.exit_code == 0
    return str(table), str(base), str(bill)


def spoil(path: str) -> None:
    document = docx.Document(path)
    run = next(
        r
        for row in document.tables[0].rows
        for c in row.cells
        for p in c.paragraphs
        for r in p.runs
        if "беседка" in r.text
    )
    run.text = run.text.replace("беседка", "скамейка")
    document.save(path)


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(cli, ["check-table", *arguments], standalone_mode=False)
    assert result.exception is None, result.exception
    return result.return_value, result.stdout


def test_a_right_table(files: tuple[str, str, str]) -> None:
    assert run(*files) == (0, "")


def test_a_wrong_word_is_shown(files: tuple[str, str, str]) -> None:
    spoil(files[0])
    code, printed = run(*files)
    assert code == 3
    assert "[-беседка-]{+скамейка+}" in printed


def test_json(files: tuple[str, str, str]) -> None:
    spoil(files[0])
    code, printed = run(*files, "--json")
    (difference,) = json.loads(printed)["differences"]
    assert code == 3
    assert difference["kind"] == "words"
    assert difference["column"] == "proposed"
    assert ["+", "скамейка"] in difference["runs"]


@pytest.fixture
def reading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[str, Path]:
    """A table of the form ``reading`` of a bill in two languages, of which the second lacks an instruction."""
    from tests.cli.test_check_once import HEADS, ONLY_RUSSIAN, findings

    monkeypatch.setenv("LAWTRACK_CONFIG", str(tmp_path / "no-config.toml"))
    findings(tmp_path, (HEADS[0] + ONLY_RUSSIAN[0], HEADS[1]), reasons=True)
    out = str(tmp_path / "reading.docx")
    words = ["--workspace", str(tmp_path / "office"), "bill", "table", "gardens", "--form", "reading"]
    made = CliRunner().invoke(cli, [*words, "--format", "docx", "-o", out], standalone_mode=False)
    assert made.exception is None, made.exception
    return out, tmp_path


@pytest.mark.parametrize("lang", ["ru", "kk"])
def test_a_table_in_several_languages_that_lawtrack_made_is_right(
    reading: tuple[str, Path], lang: str
) -> None:
    table, folder = reading
    code, told = run(table, str(folder / f"act-{lang}.txt"), str(folder / f"law-{lang}.txt"))
    assert (code, told.strip()) == (0, "")


def test_a_wrong_word_and_a_missing_row_of_it_are_told(reading: tuple[str, Path]) -> None:
    table, folder = reading
    document = docx.Document(table)
    row = next(row for row in document.tables[0].rows if "район" in row.cells[2].text)
    for paragraph in row.cells[2].paragraphs:
        for piece in paragraph.runs:
            piece.text = piece.text.replace("район", "аул")
    gone = next(row for row in document.tables[0].rows if "орошает" in row.cells[2].text)
    gone._tr.getparent().remove(gone._tr)
    document.save(table)
    code, told = run(table, str(folder / "act-ru.txt"), str(folder / "law-ru.txt"))
    assert code == 3
    assert "[-район-]{+аул+}" in told
    assert "2. Владелец орошает сад." in told

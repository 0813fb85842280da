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

"""Which act of the library an act of a bill is: told by its requisites, asked for, remembered."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from lawtrack.cli.main import cli

CODE = """Глава 1. Общие положения

Статья 1. Дворы

      1. Настоящий Кодекс регулирует жизнь дворов.

      2. Ворота запирают ночью.
"""
NAMED = CODE + "\n      Примечание ИЗПИ! Пункт 2 настоящего Дворового кодекса РК признан действующим.\n"
BILL = """О внесении изменений в Дворовый кодекс Республики Казахстан

Статья 1. Внести в Дворовый кодекс Республики Казахстан от 4 марта 2001 года следующее изменение:

в пункте 2 статьи 1 слово «ночью» заменить словом «вечером».
"""


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LAWTRACK_CONFIG", str(tmp_path / "no-config.toml"))
    monkeypatch.chdir(tmp_path)
    run("init", ".")
    (tmp_path / "bill.txt").write_text(BILL, encoding="utf-8")
    run("bill", "new", "yards", "--title", "О дворах")
    run("bill", "add", "yards", "bill.txt")
    return tmp_path


def run(*words: str) -> Result:
    return CliRunner().invoke(cli, list(words), standalone_mode=False)


def bring(folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(text, encoding="utf-8")
    run("import", name, "--edition", "2024-01-01")


def kinds() -> list[str]:
    return [row["outcome"] for row in json.loads(run("bill", "apply", "yards", "--json").stdout)]


def test_a_code_without_title_is_known_by_the_name_it_gives_itself(workspace: Path) -> None:
    bring(workspace, "code.txt", NAMED)
    assert kinds() == ["applied"]


def test_an_act_that_may_be_meant_is_asked_for_once_and_remembered(workspace: Path) -> None:
    bring(workspace, "code.txt", CODE)
    assert kinds() == ["ambiguous"]
    asked = run("bill", "apply", "yards")
    assert asked.return_value == 3
    assert "lawtrack bill link yards 1 code" in asked.stderr
    assert run("bill", "table", "yards").return_value == 3
    assert run("bill", "link", "yards", "1", "code").return_value == 0
    assert kinds() == ["applied"]
    run("bill", "add", "yards", "bill.txt")
    assert kinds() == ["applied"]
    assert run("bill", "link", "yards", "Дворовый", "--undo").return_value == 3
    assert kinds() == ["ambiguous"]


def test_two_acts_of_one_name_are_asked_for(workspace: Path) -> None:
    (workspace / "bill.txt").write_text(BILL.replace(" от 4 марта 2001 года", ""), encoding="utf-8")
    run("bill", "add", "yards", "bill.txt")
    for year, number in ((1997, "167-I"), (2014, "226-V")):
        head = f"Дворовый кодекс Республики Казахстан\n\nКодекс Республики Казахстан от 3 июля {year} года № {number}\n\n"
        bring(workspace, f"code{year}.txt", head + CODE)
    assert kinds() == ["ambiguous"]
    assert "167-i, 226-v" in run("bill", "apply", "yards").stderr
    run("bill", "link", "yards", "1", "226-v")
    assert kinds() == ["applied"]


def test_an_act_that_its_requisites_exclude_can_still_be_said(workspace: Path) -> None:
    bring(
        workspace,
        "code.txt",
        "Об огородах\n\nЗакон Республики Казахстан от 1 мая 2000 года № 31-II\n\n" + CODE,
    )
    assert kinds() == ["no_base"]
    run("bill", "link", "yards", "1", "31-ii")
    assert kinds() == ["applied"]


def test_the_link_stands_in_the_log_and_comes_back_from_it(workspace: Path) -> None:
    bring(workspace, "code.txt", CODE)
    run("bill", "link", "yards", "1", "code")
    run("dump")
    lines = (workspace / "amendments" / "yards" / "workflow.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(lines[-1])["event"] == "link"
    run("load")
    assert kinds() == ["applied"]


def test_check_tells_which_act_is_asked_for(workspace: Path) -> None:
    bring(workspace, "code.txt", CODE)
    found = json.loads(run("check", "yards", "--json").stdout)
    rows = [
        row for row in (found["findings"] if isinstance(found, dict) else found) if row["kind"] == "no_base"
    ]
    assert len(rows) == 1
    assert "lawtrack bill link yards 1 code" in json.dumps(rows, ensure_ascii=False)


@pytest.mark.parametrize("words", [("1",), ("9", "code"), ("1", "nothing"), ("--undo",), ("1", "--undo")])
def test_what_names_nothing_is_refused(workspace: Path, words: tuple[str, ...]) -> None:
    bring(workspace, "code.txt", CODE)
    assert run("bill", "link", "yards", *words).exception is not None
    assert kinds() == ["ambiguous"]

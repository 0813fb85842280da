"""The act is known or asked for: ``--act`` of the commands that read an amending act."""

from __future__ import annotations

import json
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from lawtrack.cli.commands.file.apply import command as apply
from lawtrack.cli.commands.file.check_table import command as check_table
from lawtrack.cli.commands.file.instructions import command as instructions
from lawtrack.cli.commands.file.table import command as table
from lawtrack.errors import InputError

GATES = """О воротах

Статья 1. Ворота

1. Ворота запирают ночью.

2. Ключ хранит дворник.
"""
OMNIBUS = """О внесении изменений в некоторые законодательные акты Республики Казахстан

Статья 1. Внести изменения в следующие законодательные акты Республики Казахстан:

1. В Дворовый кодекс Республики Казахстан от 4 марта 2001 года:

1) в пункте 1 статьи 1 слово «ночью» заменить словом «вечером»;

2) пункт 2 статьи 1 исключить.

2. В Закон Республики Казахстан от 5 марта 2002 года «О заборах»:

пункт 1 статьи 1 исключить.

3. В Закон Республики Казахстан от 6 марта 2003 года «О заборах и калитках»:

в пункте 2 статьи 1 слово «дворник» заменить словом «сторож».

Статья 2. Настоящий Закон вводится в действие с 1 января 2027 года.
"""
GATES_KK = """Қақпалар туралы

1-бап. Қақпалар

1. Қақпа түнде жабылады.

2. Кілт аула сыпырушыда сақталады.
"""
OMNIBUS_KK = """Қазақстан Республикасының кейбір заңнамалық актілеріне өзгерістер енгізу туралы

1-бап. Қазақстан Республикасының мына заңнамалық актілеріне өзгерістер енгізілсін:

1. «Аулалар туралы» 2001 жылғы 4 наурыздағы Қазақстан Республикасының Заңына:

1-баптың 2-тармағы алып тасталсын.

2. 2002 жылғы 5 наурыздағы Қазақстан Республикасының Дуал кодексіне:

1-баптың 1-тармағындағы «түнде» деген сөз «кешке» деген сөзбен ауыстырылсын.
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, text in (
        ("gates.txt", GATES),
        ("law.txt", OMNIBUS),
        ("kk.txt", GATES_KK),
        ("kk_law.txt", OMNIBUS_KK),
    ):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def run(command: click.Command, *args: str) -> Result:
    return CliRunner().invoke(command, list(args), standalone_mode=False)


def outcomes(base: str, law: str, *args: str) -> list[str]:
    run(apply, base, law, "--outcomes", "out.json", "-o", "after.txt", *args)
    return [row["outcome"] for row in json.loads(Path("out.json").read_text(encoding="utf-8"))]


@pytest.mark.parametrize("command", [apply, table])
def test_a_law_that_does_not_name_the_act_ends_with_3_and_its_acts_numbered(
    folder: Path, command: click.Command
) -> None:
    result = run(command, "gates.txt", "law.txt", "-o", "out.txt")
    assert result.return_value == 3
    (sentence,) = [line for line in result.stderr.splitlines() if "1. Дворовый кодекс" in line]
    assert "2. Закон Республики Казахстан от 5 марта 2002 года «О заборах»" in sentence
    assert "3. Закон" in sentence
    assert "4." not in sentence
    assert "--act N" in sentence


@pytest.mark.parametrize("typed", ["1", "Дворовый кодекс", "дворового кодекса", "4 марта 2001", "Двор"])
def test_an_act_is_said_by_its_number_or_a_part_of_its_name(folder: Path, typed: str) -> None:
    assert outcomes("gates.txt", "law.txt", "--act", typed) == [
        "applied",
        "applied",
        "other_act",
        "other_act",
        "applied",
    ]
    after = (folder / "after.txt").read_text(encoding="utf-8")
    assert "вечером" in after
    assert "дворник" not in after


def test_the_whole_name_is_meant_before_a_part_of_another_name(folder: Path) -> None:
    assert outcomes("gates.txt", "law.txt", "--act", "О заборах")[2:4] == ["applied", "other_act"]
    assert outcomes("gates.txt", "law.txt", "--act", "3")[2:4] == ["other_act", "applied"]


@pytest.mark.parametrize("typed", ["1", "Аулалар", "2", "Дуал кодексі"])
def test_an_act_is_said_in_kazakh(folder: Path, typed: str) -> None:
    first = typed in ("1", "Аулалар")
    expected = ["applied", "other_act"] if first else ["other_act", "applied"]
    assert outcomes("kk.txt", "kk_law.txt", "--act", typed) == expected


@pytest.mark.parametrize("typed", ["0", "4", "99999999999999", "О реках", "Закон", "заборах и"])
@pytest.mark.parametrize("command", [apply, table, instructions])
def test_what_fits_no_act_or_several_is_refused_with_those_there_are(
    folder: Path, command: click.Command, typed: str
) -> None:
    files = ["law.txt"] if command is instructions else ["gates.txt", "law.txt"]
    result = run(command, *files, "--act", typed)
    if typed == "заборах и":
        assert result.exception is None
        return
    assert isinstance(result.exception, InputError)
    assert result.exception.exit_code == 2
    assert "2. Закон Республики Казахстан от 5 марта 2002 года «О заборах»" in result.exception.hint


def test_requisites_that_contradict_are_said(folder: Path) -> None:
    (folder / "fences.txt").write_text(GATES.replace("О воротах", "О заборах"), encoding="utf-8")
    assert "by its requisites" not in run(apply, "fences.txt", "law.txt", "--act", "2").stderr.casefold()
    assert "by its requisites" in run(apply, "fences.txt", "law.txt", "--act", "1").stderr.casefold()


def test_a_doubtful_act_is_asked_for_in_one_sentence(folder: Path) -> None:
    (folder / "bare.txt").write_text(GATES.removeprefix("О воротах\n\n"), encoding="utf-8")
    assert outcomes("bare.txt", "law.txt")[:4] == ["ambiguous"] * 4
    for command in (apply, table):
        result = run(command, "bare.txt", "law.txt", "-o", "out.txt")
        assert result.return_value == 3
        told = [line for line in result.stderr.splitlines() if "О заборах" in line]
        assert len(told) == 1
        assert "--act N" in told[0]
    assert outcomes("bare.txt", "law.txt", "--act", "1")[:4] == ["applied"] * 2 + ["other_act"] * 2


def test_instructions_of_one_act_alone(folder: Path) -> None:
    result = run(instructions, "law.txt", "--json", "--act", "О заборах")
    (line,) = [json.loads(line) for line in result.stdout.splitlines()]
    assert (line["n"], line["target"]) == (3, "art_1__para_1")
    assert result.return_value == 0


def test_lines_that_may_be_for_any_act_are_not_hidden(folder: Path) -> None:
    law = OMNIBUS.replace("3. В Закон Республики Казахстан от 6 марта 2003 года", "3. Взакон от 6 марта")
    (folder / "odd.txt").write_text(law, encoding="utf-8")
    result = run(instructions, "odd.txt", "--act", "1")
    assert result.return_value == 3


def test_a_typed_table_is_checked_for_the_act_that_is_said(folder: Path) -> None:
    made = run(table, "gates.txt", "law.txt", "--act", "1", "--format", "docx", "-o", "table.docx")
    assert made.return_value == 0
    assert run(check_table, "table.docx", "gates.txt", "law.txt").return_value == 3
    assert run(check_table, "table.docx", "gates.txt", "law.txt", "--act", "1").return_value == 0
    assert run(check_table, "table.docx", "gates.txt", "law.txt", "--act", "2").return_value == 3

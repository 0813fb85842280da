"""``lawtrack bill version compare``: what changed in a bill since the last round."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest

from lawtrack.comparing.versions import version_changes
from lawtrack.errors import WorkflowError
from lawtrack.services.from_file.amending_acts import read_amending
from tests.cli.office import LAW, Office
from tests.corpus import CORPUS

SECOND = LAW["ru"].replace("за десять дней", "за пятнадцать дней").replace("1) в пункте 1", "1) подпункт 2) пункта 2 статьи 1 исключить;\n\n1-1) в пункте 1")  # fmt: skip


@pytest.fixture
def rounds(office: Office) -> Office:
    office.ok("bill", "version", "yards", "--note", "after approvals")
    office.add("ru", SECOND)
    return office


def compared(office: Office, *words: str) -> Any:
    result = office.run("bill", "version", "compare", "yards", *words, "--format", "json")
    assert result.exception is None, result.exception
    assert result.return_value == (1 if json.loads(result.stdout)["counts"]["elements"] else 0)
    return json.loads(result.stdout)


def test_instructions_and_texts_of_two_versions(rounds: Office) -> None:
    made = compared(rounds)
    assert made["counts"] == {"added": 1, "removed": 0, "changed": 1, "elements": 2}
    assert [(c["kind"], c["new"]["target"]) for c in made["instructions"]] == [
        ("added", "art_1__para_2__point_2"),
        ("changed", "art_2"),
    ]
    (text,) = made["texts"]
    assert [(c["kind"], c["citation"]) for c in text["changes"]] == [
        ("deleted", "art_1__para_2__subpara_1__point_2"),
        ("modified", "art_2"),
    ]
    runs = text["changes"][1]["runs"]
    assert "".join(t for op, t in runs if op != "+") == "Ответ дается за десять дней."
    assert "".join(t for op, t in runs if op != "-") == "Ответ дается за пятнадцать дней."


def test_the_other_way_round_and_the_same(rounds: Office) -> None:
    back = compared(rounds, "2", "1")
    assert {k: back["counts"][k] for k in ("added", "removed", "changed")} == {
        "added": 0,
        "removed": 1,
        "changed": 1,
    }
    same = compared(rounds, "v2", "v2")
    assert (same["instructions"], same["counts"]["elements"]) == ([], 0)


def test_the_table_of_two_versions_in_every_format(rounds: Office, tmp_path: Path) -> None:
    plain = rounds.run("bill", "version", "compare", "yards").stdout
    assert "Версия 1:" in plain
    assert "Версия 2:" in plain
    assert "{+пятнадцать" in plain
    assert "добавлено: 1, снято: 0, изменено: 1" in plain
    for kind in ("docx", "html", "xlsx"):
        out = tmp_path / f"v.{kind}"
        assert rounds.run("bill", "version", "compare", "yards", "1", "2", "--format", kind, "-o", str(out)).return_value == 1  # fmt: skip
    table = docx.Document(str(tmp_path / "v.docx")).tables[0]
    assert [c.text for c in table.rows[0].cells] == ["№ п/п", "Структурный элемент", "Версия 1", "Версия 2"]
    assert "Версия 2" in (tmp_path / "v.html").read_text(encoding="utf-8")
    sheet = openpyxl.load_workbook(tmp_path / "v.xlsx").active
    assert sheet is not None
    assert any("Версия 1" in str(cell.value) for row in sheet.iter_rows() for cell in row)


def test_versions_that_are_not_there(rounds: Office) -> None:
    result = rounds.run("bill", "version", "compare", "yards", "1", "7")
    assert isinstance(result.exception, WorkflowError)
    assert "no version 7" in result.exception.message
    assert isinstance(
        rounds.run("bill", "version", "compare", "yards", "--lang", "kk").exception, WorkflowError
    )


def test_begin_may_be_written_or_left_out(rounds: Office) -> None:
    rounds.ok("bill", "version", "begin", "yards", "--note", "third")
    rounds.add("ru", SECOND)
    rounds.ok("bill", "version", "--note", "fourth", "yards")
    assert (
        json.loads(rounds.run("bill", "show", "yards", "--json").stdout)["versions"][-1]["note"] == "fourth"
    )


def test_a_bill_with_new_numbers_only_is_the_same(tmp_path: Path) -> None:
    first, second = tmp_path / "1.txt", tmp_path / "2.txt"
    first.write_text(LAW["ru"], encoding="utf-8")
    second.write_text(LAW["ru"].replace("1) в пункте", "3) в пункте").replace("2) статью 2", "4) статью 2"), encoding="utf-8")  # fmt: skip
    one, two = read_amending(first), read_amending(second)
    assert version_changes(one.instructions, two.instructions) == ()


@pytest.mark.corpus
def test_real_amending_laws_and_a_changed_word(tmp_path: Path) -> None:
    for path in sorted((CORPUS / "amending" / "ru").glob("*.md")):
        act = read_amending(path)
        assert version_changes(act.instructions, act.instructions) == (), path.name
    text = (CORPUS / "amending/ru/169792.md").read_text(encoding="utf-8")
    changed = tmp_path / "169792.md"
    changed.write_text(text.replace("«двенадцати»", "«пятнадцати»").replace("2) часть восьмую", "2) часть девятую"), encoding="utf-8")  # fmt: skip
    one, two = read_amending(CORPUS / "amending/ru/169792.md"), read_amending(changed)
    found = version_changes(one.instructions, two.instructions)
    assert [(c.kind, c.second.target_eid if c.second else "") for c in found] == [
        ("changed", "art_217__para_3__al_2"),
        ("changed", "art_191__para_9"),
    ]

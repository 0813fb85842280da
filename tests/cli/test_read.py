from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from lawtrack.cli.commands.file.read import command
from lawtrack.errors import LawtrackError

LAW = "О тестах\nНастоящий Закон регулирует тесты.\nСтатья 1. Права\n1. Права:\n1) первое;\n2) второе.\nСноска. Статья 1 в редакции Закона РК от 01.01.2020 № 1-VI.\n"


@pytest.fixture
def law(tmp_path: Path) -> Path:
    path = tmp_path / "law.txt"
    path.write_text(LAW, encoding="utf-8")
    return path


def read(*arguments: str) -> Result:
    return CliRunner().invoke(command, list(arguments), catch_exceptions=False)


def test_the_report_adds_up(law: Path) -> None:
    result = read(str(law), "--json")
    report = json.loads(result.stdout)
    assert result.exit_code == 0
    assert set(report) == {"work", "lang", "counts", "chars", "left_out", "warnings"}
    chars = report["chars"]
    assert chars["input"] == chars["tree"] + chars["notes"] + chars["left_out"] == len("".join(LAW.split()))
    assert (report["lang"], report["counts"]["article"], report["counts"]["point"]) == ("ru", 1, 2)


def test_the_outline_names_every_provision(law: Path) -> None:
    assert "subparagraph 2) of paragraph 1 of article 1  2) второе." in read(str(law)).stdout


def test_the_text_is_the_law_without_notes(law: Path) -> None:
    lines = read(str(law), "--format", "text").stdout.splitlines()
    assert lines[2:] == ["Статья 1. Права", "1. Права:", "1) первое;", "2) второе."]


def test_the_tree_as_json(law: Path) -> None:
    tree = json.loads(read(str(law), "--format", "json").stdout)["tree"]
    assert [child["kind"] for child in tree["children"]] == ["longTitle", "preamble", "article"]


def test_akoma_ntoso_is_read_back_the_same(law: Path, tmp_path: Path) -> None:
    out = tmp_path / "law.xml"
    assert read(str(law), "--format", "akn", "-o", str(out)).exit_code == 0
    assert read(str(out), "--format", "text").stdout == read(str(law), "--format", "text").stdout


def test_another_language_than_asked_for_is_an_error(law: Path) -> None:
    with pytest.raises(LawtrackError, match="ru") as caught:
        read(str(law), "--lang", "kk")
    assert caught.value.exit_code == 2


def test_an_output_that_cannot_be_written_is_an_error(law: Path, tmp_path: Path) -> None:
    with pytest.raises(LawtrackError) as caught:
        read(str(law), "-o", str(tmp_path / "none" / "out.txt"))
    assert caught.value.exit_code == 2

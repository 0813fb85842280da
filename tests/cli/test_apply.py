from __future__ import annotations

import json
from pathlib import Path

import docx
from click.testing import CliRunner, Result

from lawtrack.cli.commands.file.apply import command
from tests.services.test_amending import LAW, files


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(command, [str(a) for a in arguments], standalone_mode=False)


def test_text_goes_to_stdout_outcomes_to_a_file_and_open_ones_to_exit_3(tmp_path: Path) -> None:
    outcomes = tmp_path / "outcomes.json"
    result = run(*files(tmp_path), "--outcomes", outcomes)
    assert result.return_value == 3
    assert result.stdout.startswith("О пробном деле\n")
    assert "ambiguous" in result.stderr
    values = json.loads(outcomes.read_text(encoding="utf-8"))
    assert {"n", "action", "target", "outcome", "reason", "candidates"} <= set(values[0])
    assert [v["outcome"] for v in values] == ["applied", "ambiguous", "applied", "applied"]
    assert len(values[1]["candidates"]) == 2


def test_a_law_without_open_questions_ends_with_0(tmp_path: Path) -> None:
    law = LAW.replace("слово «слово»", "слово «первое»")
    assert run(*files(tmp_path, law=law), "-o", tmp_path / "after.txt").return_value == 0
    assert "1) термин – слово одно;" in (tmp_path / "after.txt").read_text(encoding="utf-8")


def test_word_and_akn(tmp_path: Path) -> None:
    run(*files(tmp_path), "--format", "docx", "-o", tmp_path / "after.docx")
    paragraphs = docx.Document(str(tmp_path / "after.docx")).paragraphs
    assert paragraphs[0].text == "О пробном деле"
    assert paragraphs[-1].text == "Порядок публикуется."
    assert run(*files(tmp_path), "--format", "akn").stdout.startswith("<?xml")

"""A letter on a bill that amends two acts: what is said once of all of it, and what the commands told next carry on."""

from __future__ import annotations

import json
import shlex
import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from lawtrack import i18n
from lawtrack.cli.main import cli

BILL = "zelenyj-bjudzhet"
POINTS = (
    "В подпункте 2) статьи 1 слова «одной тысячи» заменить словами «полутора тысяч».",
    "Пункт 2 статьи 4: срок недостаточен.",
    "Исключение части третьей статьи 5-1 не поддерживаем.",
    "По законопроекту в целом: расчеты не приложены.",
)
WHO = "Министерство финансов"


@pytest.fixture
def folder(loaded_sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LAWTRACK_CONFIG", str(tmp_path / "no-config.toml"))
    i18n.use("en")
    shutil.copytree(loaded_sample, tmp_path / "ws")
    lines = [f"{n}. {point}" for n, point in enumerate(POINTS, 1)]
    (tmp_path / "letter.txt").write_text(
        "\n\n".join(["Рассмотрев проект, сообщаем.", *lines]), encoding="utf-8"
    )
    return tmp_path


def run(folder: Path, *words: str) -> Result:
    result = CliRunner().invoke(cli, ["--workspace", str(folder / "ws"), *words], standalone_mode=False)
    assert result.exception is None, result.exception
    return result


def remarks(folder: Path, *words: str) -> list[dict[str, Any]]:
    return list(json.loads(run(folder, *words, "--json").stdout)["remarks"])


def told(err: str, begin: str) -> str:
    """The command that follows ``begin`` in what was told."""
    return err.split(begin, 1)[1].split(";")[0].splitlines()[0].strip()


def test_that_the_act_is_not_said_is_told_once_with_the_word_that_says_it(folder: Path) -> None:
    result = run(folder, "recommend", BILL, "--from", str(folder / "letter.txt"), "--by", WHO)
    assert result.return_value == 3
    lines = [line for line in result.stderr.splitlines() if "is not said" in line]
    assert lines == ["1, 2, 3: of which of the acts it is, is not said (dvory; environmental-code)."]
    assert "Where they are all of one act, say it once: --act dvory" in result.stderr
    assert "\n4: " not in result.stderr  # «По законопроекту в целом» says what it is on


def test_the_command_told_next_says_again_what_was_said(folder: Path) -> None:
    """Whatever was said of a letter is in the command that records it: it brings what was shown, and nothing is lost."""
    letter = str(folder / "letter.txt")
    typed = (
        "recommend",
        BILL,
        "--from",
        letter,
        "--by",
        WHO,
        "--act",
        "dvory",
        "--on",
        "2026-11-20",
        "--way",
        "letter",
    )
    seen = remarks(folder, *typed)
    assert [one["act"] for one in seen] == ["dvory", "dvory", "dvory", None]
    assert not any(one["orphan"] or one["problem"] for one in seen)
    command = shlex.split(told(run(folder, *typed).stderr, "Record it: "))
    assert command[0] == "lawtrack"
    assert command[-1] == "--confirm"
    assert remarks(folder, *command[1:-1]) == seen
    assert run(folder, *command[1:]).return_value == 0
    listed = json.loads(run(folder, "recommend", BILL, "--list", "--json").stdout)[-len(POINTS) :]
    assert {one["date"] if "date" in one else one["on"] for one in listed} == {"2026-11-20"}


def test_a_working_file_is_recorded_by_the_command_told_with_it(folder: Path) -> None:
    """Also where it is written elsewhere than its letter lies."""
    typed = ("recommend", BILL, "--from", str(folder / "letter.txt"), "--by", WHO, "--act", "dvory")
    apart = folder / "apart"
    apart.mkdir()
    for work in (folder / "remarks.txt", apart / "remarks.txt"):
        err = run(folder, *typed, "-o", str(work)).stderr
        command = shlex.split(told(err, "Correct it, then record it: "))
        assert ("--letter" in command) == (work.parent == apart)
        assert not any(one["orphan"] or one["problem"] for one in remarks(folder, *command[1:-1]))
    assert run(folder, *command[1:]).return_value == 0


@pytest.mark.parametrize(
    "words",
    [
        "в целом по законопроекту",
        "По законопроекту в целом:",
        "проект в целом",
        "Жалпы заң жобасы бойынша",
        "заң жобасы тұтас",
        "1. В целом",
    ],
)
def test_words_that_say_the_bill_as_a_whole(words: str) -> None:
    from lawtrack.intake.letters import speaks_of_whole

    assert speaks_of_whole(words)
    assert not speaks_of_whole(f"Статью 1 {words}")


def test_a_closed_review_is_told_before_anything_is_corrected(folder: Path) -> None:
    seen = remarks(
        folder, "recommend", BILL, "--from", str(folder / "letter.txt"), "--act", "dvory", "--review", "r1"
    )
    assert {one["problem"] for one in seen} == {"The review «r1» was closed on 2026-10-15."}


def test_a_reviewer_is_named_not_its_short_name(folder: Path) -> None:
    letter = str(folder / "letter.txt")
    seen = remarks(
        folder, "recommend", BILL, "--from", letter, "--act", "dvory", "--review", "r2", "--by", "council"
    )
    assert {one["problem"] for one in seen} == {
        "the review «r2» is of «Ministry of Justice»; «Public council» makes no remark in it"
    }


def test_a_body_asked_twice_is_told_as_what_it_was_asked(folder: Path) -> None:
    """No sentence is said twice in the same words, and what was not verified is said once of each."""
    result = run(folder, "review", "list", BILL)
    again = [line for line in result.stderr.splitlines() if "must receive version 2 again" in line]
    assert len(again) == len(set(again)) == 3
    assert max(line.count("[not verified]") for line in again) == 1
    checked = json.loads(run(folder, "check", BILL, "--json").stdout)["findings"]
    told = [one["what"] for one in checked if "was asked about version" in one["what"]]
    assert len(told) == len(set(told)) == 3

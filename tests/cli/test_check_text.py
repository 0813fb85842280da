"""``lawtrack check --text``: an amending text alone, two of them, with the acts that they amend; the list of checks."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from lawtrack import i18n
from lawtrack.cli.main import cli
from lawtrack.profiles.checks import check_rules
from tests.checking.bills import ACT, BILL, KK, RU


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Path]:
    monkeypatch.setenv("LAWTRACK_CONFIG", str(tmp_path / "no-config.toml"))
    monkeypatch.chdir(tmp_path)
    i18n.use("en")
    made = {}
    for lang in (RU, KK):
        for name, text in (("act", ACT[lang]), ("law", BILL[lang])):
            made[f"{name}-{lang.value}"] = tmp_path / f"{name}-{lang.value}.txt"
            made[f"{name}-{lang.value}"].write_text(text, encoding="utf-8")
    return made


def run(*words: str | Path) -> Result:
    result = CliRunner().invoke(cli, [str(word) for word in words], standalone_mode=False)
    assert not result.stdout or "Traceback" not in result.output
    return result


def found(result: Result) -> list[dict[str, object]]:
    assert result.exception is None, result.exception
    return list(json.loads(result.stdout)["findings"])


def test_right_texts_have_nothing_open(files: dict[str, Path]) -> None:
    result = run("check", "--text", files["law-ru"], "--text", files["law-kk"], files["act-ru"], files["act-kk"], "--json")  # fmt: skip
    assert found(result) == []
    assert result.return_value == 0


def test_what_needs_the_act_is_said_where_there_is_none(files: dict[str, Path]) -> None:
    result = run("check", "--text", files["law-ru"], "--json")
    assert (found(result), result.return_value) == ([], 0)
    assert "half" in result.stderr
    assert "new_number" in result.stderr


def test_a_fault_is_told_with_its_article_and_its_place(files: dict[str, Path]) -> None:
    files["law-ru"].write_text(BILL[RU].replace("изменений и дополнений", "дополнений и изменений", 1), encoding="utf-8")  # fmt: skip
    result = run("check", "--text", files["law-ru"], "--json", "--only", "title")
    (one,) = found(result)
    assert (one["kind"], one["severity"], one["open"], one["lang"]) == ("title", "error", True, "ru")
    assert "26.1" in str(one["basis"])
    assert result.return_value == 3
    plain = run("check", "--text", files["law-ru"]).stdout
    assert plain.startswith("! The title names additions before changes")
    assert "Law 480-V, art. 26.1" in plain


def test_what_does_not_fit_the_act_or_the_other_language_is_told(files: dict[str, Path]) -> None:
    files["law-ru"].write_text(BILL[RU].replace("«осенью»", "«летом»"), encoding="utf-8")
    kinds = [one["kind"] for one in found(run("check", "--text", files["law-ru"], files["act-ru"], "--json"))]
    assert kinds == ["unsettled"]
    files["law-kk"].write_text(BILL[KK].replace("2001 жылғы", "2002 жылғы", 1), encoding="utf-8")
    both = found(run("check", "--text", files["law-ru"], "--text", files["law-kk"], "--json"))
    assert [one["kind"] for one in both] == ["languages"]


def test_an_act_that_the_text_does_not_amend(files: dict[str, Path]) -> None:
    files["act-ru"].write_text(ACT[RU].replace("О зерне", "О хлебе").replace("19 января 2001", "8 июля 2005").replace("143-II", "66-III"), encoding="utf-8")  # fmt: skip
    result = run("check", "--text", files["law-ru"], files["act-ru"], "--json")
    assert [one["kind"] for one in found(result)] == ["no_base"]
    assert result.return_value == 3


def test_the_profile_of_the_workspace_around_holds(files: dict[str, Path]) -> None:
    run("init", ".")
    Path("profiles").mkdir()
    Path("profiles/checks.toml").write_text('[[check]]\nid = "title"\non = false\n', encoding="utf-8")
    files["law-ru"].write_text(BILL[RU].replace("изменений и дополнений", "дополнений и изменений", 1), encoding="utf-8")  # fmt: skip
    assert found(run("check", "--text", files["law-ru"], "--json")) == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "--text"),
        (("--text", "law-ru.txt", "--only", "levle"), "level"),
        (("--text", "law-ru.txt", "--text", "act-ru.txt"), "both in"),
        (("--text", "law-ru.txt", "act-kk.txt"), "act-kk.txt"),
        (("--text", "gone.txt"), "gone.txt"),
        (("--text", "law-ru.txt", "--text", "law-kk.txt", "--text", "law-kk.txt"), "two texts"),
    ],
)
def test_wrong_usage_is_one_sentence(files: dict[str, Path], words: tuple[str, ...], said: str) -> None:
    error = run("check", *words).exception
    assert error is not None
    assert said in f"{error} {getattr(error, 'hint', '')}"


def test_the_list_has_every_check(files: dict[str, Path]) -> None:
    listed = json.loads(run("check", "--list", "--json").stdout)
    assert [one["id"] for one in listed] == list(check_rules())
    assert all(one["basis"] and one["title"] for one in listed)
    assert "frequency" in run("check", "--list").stdout


def test_a_definition_that_is_left_alone_is_still_one(files: dict[str, Path]) -> None:
    """Of two definitions one goes: only its term is used without one."""
    files["act-ru"].write_text(
        "О дворах\n\nЗакон Республики Казахстан от 2 мая 2020 года № 1-VI\n\nСтатья 1. Основные понятия\n\n"
        "В настоящем Законе используются следующие основные понятия:\n\n1) двор – участок у дома;\n\n"
        "2) житель – человек, который живет в доме.\n\nСтатья 2. Двор\n\nЖитель убирает двор.\n",
        encoding="utf-8",
    )
    files["law-ru"].write_text(
        "О внесении изменения в Закон Республики Казахстан «О дворах»\n\nСтатья 1. Внести в Закон Республики Казахстан "
        "от 2 мая 2020 года «О дворах» следующее изменение:\n\nподпункт 2) статьи 1 исключить.\n\n"
        "Статья 2. Настоящий Закон вводится в действие с 1 января 2027 года.\n",
        encoding="utf-8",
    )
    asked = ("--json", "--only", "term_undefined")
    result = run("check", "--text", files["law-ru"], files["act-ru"], *asked)
    (one,) = found(result)
    assert "«житель»" in str(one["what"])

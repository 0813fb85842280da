"""Two clones settle one instruction differently, and git brings them together: it is told everywhere, and a person chooses."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.test_settle import office
from tests.cli.test_workflow_commands import Office

__all__ = ["office"]
pytestmark = pytest.mark.own_store  # clones have each a store, and git brings their files together


def clone(office: Office, name: str) -> Office:
    """The folder as git copies it, and what is loaded from it."""
    there = office.folder.parent / name
    shutil.copytree(office.folder, there, ignore=shutil.ignore_patterns(".lawtrack"))
    made = Office(there)
    made.ok("load")
    return made


def bring_together(one: Office, two: Office) -> None:
    """The lines of both logs, as git's union of them."""
    logs = [next((each.folder / "amendments").rglob("workflow.jsonl")) for each in (one, two)]
    lines = dict.fromkeys(line for log in logs for line in log.read_text(encoding="utf-8").splitlines())
    logs[0].write_text("\n".join(lines) + "\n", encoding="utf-8")
    one.ok("load")


def decided(office: Office, who: str, n: int, *words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LAWTRACK_USER", who)
    office.run("bill", "settle", "gardens", str(n), *words)


@pytest.mark.parametrize(
    ("n", "first", "second", "last"),
    [
        (1, ("--choose", "1"), ("--choose", "2"), ("--choose", "2")),
        (1, ("--leave-out", "--reason", "Не нужно."), ("--choose", "2"), ("--choose", "2")),
        (
            1,
            ("--phrase", "в пункте 2 статьи 1 слово «сад» заменить словом «двор»;"),
            ("--choose", "2"),
            ("--choose", "1"),
        ),
    ],
)
def test_neither_decision_holds_until_a_person_chooses(
    office: Office, n: int, first: tuple[str, ...], second: tuple[str, ...], last: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:  # fmt: skip
    other = clone(office, "other")
    decided(office, "Асанова", n, *first, monkeypatch=monkeypatch)
    decided(other, "Петров", n, *second, monkeypatch=monkeypatch)
    bring_together(office, other)

    applied = office.run("bill", "apply", "gardens")
    assert applied.return_value == 3
    assert "Асанова" in applied.output
    assert "Петров" in applied.output
    assert "without knowing of each other" in applied.output

    shown = office.run("bill", "decisions", "gardens")
    assert shown.return_value == 3
    assert first[0] in shown.output
    assert second[0] in shown.output
    (row,) = json.loads(office.run("bill", "decisions", "gardens", "--json").stdout)
    assert {row["by"], *(rival["by"] for rival in row["rivals"])} == {"Асанова", "Петров"}

    checked = office.run("check", "gardens")
    assert checked.return_value == 3
    assert "without knowing of each other" in checked.output

    decided(office, "Асанова", n, *last, monkeypatch=monkeypatch)
    (row,) = json.loads(office.run("bill", "decisions", "gardens", "--json").stdout)
    assert row["rivals"] is None
    assert "without knowing of each other" not in office.run("bill", "apply", "gardens").output


def test_the_same_decision_made_twice_is_one(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    other = clone(office, "other")
    decided(office, "Асанова", 1, "--choose", "2", monkeypatch=monkeypatch)
    decided(other, "Петров", 1, "--choose", "2", monkeypatch=monkeypatch)
    bring_together(office, other)
    assert "without knowing of each other" not in office.run("bill", "apply", "gardens").output


def test_an_order_that_would_go_through_is_not_applied(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a decision the law's own words would be carried out, which neither of the two wants."""
    (tmp_path / "clear.txt").write_text(
        "О внесении изменений в Закон Республики Казахстан «О садах»\n\n"
        "Статья 1. Внести в Закон Республики Казахстан от 2 мая 2020 года «О садах» следующие изменения:\n\n"
        "1) пункт 2 статьи 1 исключить.\n",
        encoding="utf-8",
    )
    office.ok("bill", "add", "gardens", str(tmp_path / "clear.txt"))
    other = clone(office, "other")
    decided(office, "Асанова", 1, "--leave-out", "--reason", "Не нужно.", monkeypatch=monkeypatch)
    decided(other, "Петров", 1, "--target", "art_1__para_1", monkeypatch=monkeypatch)
    bring_together(office, other)
    applied = office.run("bill", "apply", "gardens")
    assert applied.return_value == 3
    (row,) = json.loads(office.run("bill", "apply", "gardens", "--json").stdout)
    assert row["outcome"] == "ambiguous"


def test_what_two_clones_said_of_a_provision_and_of_an_act_is_told_until_it_is_said_anew(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.run("bill", "settle", "gardens", "1", "--choose", "1")
    office.ok("import", str(office.folder.parent / "act.txt"), "--work", "/akn/kz/act/2021-05-02/301-VI", "--edition", "2021-05-02")  # fmt: skip
    other = clone(office, "other")
    for made, who, words, act in ((office, "Асанова", "Ради тени.", "300-vi"), (other, "Петров", "Ради плодов.", "301-vi")):  # fmt: skip
        monkeypatch.setenv("LAWTRACK_USER", who)
        made.ok("bill", "justify", "gardens", "art_1__para_1", "--text", words)
        made.run("bill", "link", "gardens", "1", act)
    bring_together(office, other)

    found = [one for one in json.loads(office.run("check", "gardens", "--json").stdout)["findings"] if one["kind"] == "said_apart"]  # fmt: skip
    assert len(found) == 2
    assert all("Асанова" in one["what"] and "Петров" in one["what"] for one in found)
    assert any("Ради тени." in one["what"] and "Ради плодов." in one["what"] for one in found)
    assert "said otherwise" in office.run("bill", "link", "gardens").output

    monkeypatch.setenv("LAWTRACK_USER", "Асанова")
    office.ok("bill", "justify", "gardens", "art_1__para_1", "--text", "Ради тени и плодов.")
    office.run("bill", "link", "gardens", "1", "300-vi")
    assert "said_apart" not in office.run("check", "gardens", "--json").stdout

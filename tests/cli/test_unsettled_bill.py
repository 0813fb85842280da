"""A bill with orders that nobody understands: every command that looks at what it orders says so, and ends with 3."""

from __future__ import annotations

import pytest

from tests.cli.office import ACT, LAW, Office

LOST = LAW["ru"].replace("2) статью 2 изложить", "2) в статье 2 всё улучшить;\n\n3) статью 2 изложить")
AS_A_BILL = [
    ("bill", "apply", "lost"),
    ("bill", "clashes", "lost"),
    ("bill", "clashes"),
    ("bill", "ripple", "lost"),
    ("bill", "rebase", "lost"),
    ("bill", "chain", "lost"),
    ("bill", "deputies", "list", "lost"),
    ("bill", "table", "lost"),
    ("check", "lost"),
    ("correlate", "act-ru.txt", "act-ru.txt", "--bill", "lost"),
    ("bill", "version", "compare", "lost"),
    ("bill", "package", "lost", "--draft", "-o", "papers"),
]
AS_A_FILE = [
    ("bill", "clashes", "lost.txt"),
    ("instructions", "lost.txt"),
    ("apply", "act-ru.txt", "lost.txt"),
    ("table", "act-ru.txt", "lost.txt"),
    ("check", "--text", "lost.txt"),
    ("correlate", "act-ru.txt", "act-ru.txt", "--proposals", "lost.txt"),
    ("parity", "lost.txt", "law-kk.txt"),
]


@pytest.fixture
def lost(office: Office, monkeypatch: pytest.MonkeyPatch) -> Office:
    monkeypatch.chdir(office.folder)
    (office.folder / "lost.txt").write_text(LOST, encoding="utf-8")
    office.ok("bill", "new", "lost", "--title", "О дворах")
    office.ok("bill", "add", "lost", "lost.txt", "--lang", "ru")
    office.ok("bill", "version", "lost")
    office.ok("bill", "add", "lost", "lost.txt", "--lang", "ru")
    (office.folder / "newer.txt").write_text(ACT["ru"].replace("пять", "шесть"), encoding="utf-8")
    work = ("--work", "/akn/kz/act/2020-05-02/1-VI")
    office.ok("import", "newer.txt", *work, "--lang", "ru", "--edition", "2026-02-01")
    return office


@pytest.mark.parametrize("words", AS_A_BILL + AS_A_FILE, ids=" ".join)
def test_what_is_not_understood_is_told(lost: Office, words: tuple[str, ...]) -> None:
    result = lost.run(*words)
    assert result.exception is None, result.exception
    assert result.return_value == 3, result.output
    assert "2" in result.output


def test_what_a_person_left_out_is_told_no_more(lost: Office) -> None:
    lost.run("bill", "settle", "lost", "2", "--leave-out", "--reason", "Пустое.")
    result = lost.run("bill", "clashes", "lost")
    assert "not understood" not in result.output


def test_another_bill_that_is_not_understood_is_told_by_the_ripple_of_one_that_is(lost: Office) -> None:
    lost.ok("bill", "new", "clear", "--title", "О дворах")
    (lost.folder / "clear.txt").write_text(LAW["ru"], encoding="utf-8")
    lost.ok("bill", "add", "clear", "clear.txt", "--lang", "ru")
    result = lost.run("bill", "ripple", "clear")
    assert result.return_value == 3
    assert "«lost»" in result.stderr

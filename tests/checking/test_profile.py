"""The profile of checks: every check has its words, and a workspace may change what it likes."""

from __future__ import annotations

from pathlib import Path

import pytest

from lawtrack.errors import SettingsError
from lawtrack.profiles.book import Book
from lawtrack.profiles.checks import CheckRule, Severity, check_rules
from tests.checking.page import on_the_page, table


@pytest.mark.parametrize("rule", check_rules().values(), ids=lambda one: one.id)
def test_every_check_has_a_text_and_a_basis_in_three_languages(rule: CheckRule) -> None:
    for words in (rule.title, rule.basis):
        assert {"ru", "kk", "en"} <= words.keys()
        assert all(words.values())
    assert rule.title["ru"] != rule.title["kk"] != rule.title["en"]


def test_the_page_has_the_profile() -> None:
    assert on_the_page() == table(), "python -m tests.checking.page writes it"


def own(folder: Path, text: str) -> Book:
    (folder / "checks.toml").write_text(text, encoding="utf-8")
    return Book(folder)


def test_a_workspace_says_only_what_it_changes(tmp_path: Path) -> None:
    book = own(tmp_path, '[[check]]\nid = "level_code"\nseverity = "error"\n\n[[check]]\nid = "frequency"\non = true\nmonths = 6\n')  # fmt: skip
    assert list(book.checks) == list(check_rules())
    assert book.checks["level_code"].severity is Severity.ERROR
    assert book.checks["level_code"].basis == check_rules()["level_code"].basis
    assert (book.checks["frequency"].on, book.checks["frequency"].numbers["months"]) == (True, 6)
    assert book.checks["title"] == check_rules()["title"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('[[check]]\nid = "levle"\n', "levle"),
        ('[[check]]\nid = "level"\nseverity = "fatal"\n', "severity"),
        ('[[check]]\nid = "level"\nwhy = "x"\n', "why"),
        ('[[check]]\nid = "half"\nshare = 101\n', "half"),
        ('[[check]]\nid = "half"\non = "no"\n', "on"),
        ('[[check]]\nseverity = "hint"\n', "id"),
        ("check = 1\n", "check"),
    ],
)
def test_a_slip_in_it_is_told(tmp_path: Path, text: str, words: str) -> None:
    with pytest.raises(SettingsError, match=words):
        _read = own(tmp_path, text).checks

"""A slip in a workspace's own rules is refused with its file, its entry and what there is: no rule is silently another."""

from __future__ import annotations

from pathlib import Path

import pytest

from lawtrack.errors import SettingsError
from lawtrack.profiles.asked import _DRAFTS
from lawtrack.profiles.book import Book
from lawtrack.profiles.calendars import corrections
from lawtrack.reviewing.bill import BillKind

HEAD = '[profile]\nid = "own"\ndefault_review = "a"\n'
RULE = """[[rule]]
id = "a"
title = {en = "opinion"}
step = "review"
number = 5
unit = "working"
limit = "max"
start = "receipt"
basis = {en = "order"}
as_of = 2026-01-01
verified = true
"""
CHANNEL = '[[channel]]\nid = "own"\ntitle = "own"\nbasis = "order"\nas_of = 2026-01-01\nverified = true\n'
ASKED = '[[asked]]\nid = "own"\ntitle = "own"\nbasis = "order"\nas_of = 2026-01-01\nverified = true\n'

SLIPS = {
    "unit": (HEAD + RULE.replace('"working"', '"workdays"'), "«workdays» for «unit»", "working, calendar"),
    "step": (HEAD + RULE.replace('"review"', '"reveiw"'), "«reveiw» for «step»", "review, answer"),
    "limit": (HEAD + RULE.replace('"max"', '"maximum"'), "«maximum» for «limit»", "max, min"),
    "silence": (HEAD + RULE + 'silence = "agreed"\n', "«agreed» for «silence»", "none, deemed_agreed"),
    "bodies": (HEAD + RULE + 'bodies = ["npp"]\n', "«npp» for «bodies»", "chamber-of-entrepreneurs"),
    # a term from a receipt that nobody has to show would let silence count
    "start": (HEAD + RULE.replace('"receipt"', '"recept"'), "«recept» for «start»", "receipt, sent"),
    "table": (HEAD + RULE + RULE.replace("[[rule]]", "[[rules]]"), "«rules» that is not known", "rule"),
    "successor": (HEAD + RULE + 'historic = true\nsuccessor = "a"\n', "a → a", "«successor»"),
    "circle": (
        HEAD + RULE + 'successor = "b"\n' + RULE.replace('"a"', '"b"') + 'successor = "a"\n',
        "a → b → a",
        "«successor»",
    ),
}


def test_a_rule_of_ones_own_is_taken(tmp_path: Path) -> None:
    (tmp_path / "deadlines_own.toml").write_text(HEAD + RULE, encoding="utf-8")
    assert Book(tmp_path).profile("own").rule("a").number == 5


@pytest.mark.parametrize(("content", "said", "there"), SLIPS.values(), ids=SLIPS)
def test_a_slip_in_a_rule_is_refused(tmp_path: Path, content: str, said: str, there: str) -> None:
    (tmp_path / "deadlines_own.toml").write_text(content, encoding="utf-8")
    with pytest.raises(SettingsError) as error:
        Book(tmp_path).profile("own")
    assert said in error.value.message
    assert there in error.value.hint


def test_what_begins_with_a_stage_of_ones_own_is_no_slip(tmp_path: Path) -> None:
    stage = '[[stage]]\nid = "read"\ntitle = "read"\nstarts = "recept"\nbasis = "order"\nas_of = 2026-01-01\n'
    (tmp_path / "stage.toml").write_text(stage, encoding="utf-8")
    (tmp_path / "deadlines_own.toml").write_text(SLIPS["start"][0], encoding="utf-8")
    assert Book(tmp_path).profile("own").rule("a").start == "recept"


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("channels.toml", CHANNEL + 'kinds = ["chamber"]\n', "«chamber» for «kinds»"),
        (
            "channels.toml",
            CHANNEL + 'by_kind = {chamber = {review = "opinion"}}\n',
            "«chamber» for «by_kind»",
        ),
        ("channels.toml", CHANNEL.replace("[[channel]]", "[[channels]]"), "«channels» that is not known"),
        ("asked.toml", ASKED + 'channels = ["nppp"]\n', "«nppp» for «channels»"),
        ("asked.toml", ASKED + 'channels = ["npp"]\nkinds = ["npp"]\n', "«npp» for «kinds»"),
        ("asked.toml", ASKED + 'channels = ["npp"]\ndrafts = ["laws"]\n', "«laws» for «drafts»"),
        (
            "asked.toml",
            ASKED + 'channels = ["npp"]\nnot_subjects = ["bisness"]\n',
            "«bisness» for «subjects»",
        ),
        ("asked.toml", ASKED + 'channels = ["npp"]\nnot_initiators = ["king"]\n', "for «not_initiators»"),
        ("checks.toml", "[[checks]]\n", "«checks» that is not known"),
    ],
)
def test_a_slip_in_another_file_is_refused(tmp_path: Path, name: str, content: str, said: str) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    book = Book(tmp_path)
    with pytest.raises(SettingsError) as error:
        _ = (book.channels, book.asked, book.checks)
    assert said in error.value.message


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ('[[extra_day_off]]\ndate = 2026-12-01\nbasis = "order"\n', "«extra_day_off» that is not known"),
        ('[[extra_days_off]]\ndate = 2026-12-01\nbases = "order"\nbasis = ""\n', "«bases» that is not known"),
        ("[calendar]\nmoves_known_trough = 2027\n", "«moves_known_trough» that is not known"),
        ("[calender]\n", "«calender» that is not known"),
    ],
)
def test_a_slip_in_the_calendar_is_refused_a_day_off_is_never_lost(
    tmp_path: Path, content: str, said: str
) -> None:
    own = tmp_path / "calendar.toml"
    own.write_text(content, encoding="utf-8")
    with pytest.raises(SettingsError) as error:
        corrections(own)
    assert said in error.value.message


def test_the_file_of_a_wrong_entry_is_named(tmp_path: Path) -> None:
    (tmp_path / "channels.toml").write_text(CHANNEL + 'kinds = ["chamber"]\n', encoding="utf-8")
    with pytest.raises(SettingsError, match=r"^channels\.toml: ") as error:
        _ = Book(tmp_path).channels
    assert "expert-council" in error.value.hint


def test_a_file_that_nobody_reads_is_named_with_the_nearest(tmp_path: Path) -> None:
    for name in ("channel.toml", "deadlines_own.toml", "asked.toml", "x.toml", "notes.md"):
        (tmp_path / name).write_text("", encoding="utf-8")
    assert Book(tmp_path).unread == {"channel.toml": "channels.toml", "x.toml": ""}
    assert Book(tmp_path / "none").unread == Book().unread == {}


def test_drafts_are_the_kinds_of_bills() -> None:
    assert {one.value for one in BillKind} == set(_DRAFTS)

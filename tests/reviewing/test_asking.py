"""Who must be asked, who has answered, who must receive a changed draft again."""

from __future__ import annotations

from pathlib import Path

import pytest

from lawtrack.errors import LawtrackError, SettingsError
from lawtrack.profiles.book import Book
from lawtrack.reviewing.asking import Reply, asked
from lawtrack.reviewing.bill import Bill
from tests.reviewing.calendar_for_tests import D
from tests.reviewing.events_for_tests import RULES, after, begun, sent


def told(bill: Bill, on: str = "2026-02-04") -> dict[str, tuple[str, bool]]:
    return {f"{a.rule.id} {a.reviewer}".strip(): (a.reply.value, a.again) for a in asked(bill, RULES, D(on))}


def about(bill: Bill, *subjects: str) -> Bill:
    for one in subjects:
        bill = after(bill, "subject", "2026-02-03", subject=one)
    return bill


def test_the_subject_decides_who_is_asked() -> None:
    plain = told(begun())
    assert not {"entrepreneurs", "maslikhats"} & set(plain)
    assert plain["justice"] == ("not_asked", False)
    both = told(about(begun(), "business", "local"))
    assert {"entrepreneurs", "expert-councils", "maslikhats", "akims"} <= set(both)
    assert "legal-expertise" in both
    assert "legal-expertise" not in told(about(begun(), "budget"))
    assert "justice" not in told(begun(kind="bylaw"))
    assert "linguistic-expertise" not in told(begun(initiator="president"))


def test_who_was_asked_has_answered_or_is_silent() -> None:
    bill = about(sent("npp"), "business")
    assert told(bill)["entrepreneurs npp"] == ("waiting", False)
    assert told(bill, "2026-06-01")["entrepreneurs npp"] == ("silent", False)
    answered = after(bill, "receive", "2026-02-10", review="r1")
    assert told(answered, "2026-06-01")["entrepreneurs npp"] == ("answered", False)
    off = after(bill, "cancel", "2026-02-10", review="r1", reason="Ошибка.")
    assert told(off, "2026-06-01")["entrepreneurs"] == ("not_asked", False)


def test_a_changed_draft_is_sent_again_by_the_rule() -> None:
    bill = after(about(sent("npp"), "business"), "receive", "2026-02-10", review="r1")
    next_ = after(bill, "version", "2026-03-01")
    assert told(next_, "2026-03-02")["entrepreneurs npp"] == ("answered", False)  # it has no text yet
    changed = after(next_, "text", "2026-03-02", lang="ru", file="ru@v2.txt", digest="b")
    assert told(changed, "2026-03-02")["entrepreneurs npp"] == ("answered", True)
    again = after(changed, "send", "2026-03-03", reviewer="npp", channel="npp")
    assert told(again, "2026-03-04")["entrepreneurs npp"] == ("waiting", False)


def test_a_subject_that_is_none_is_refused_and_one_is_taken_back() -> None:
    with pytest.raises(SettingsError, match="nonsense"):
        after(begun(), "subject", "2026-02-03", subject="nonsense")
    with pytest.raises(LawtrackError, match="not recorded"):
        after(begun(), "subject", "2026-02-03", subject="business", withdrawn=True)
    bill = about(begun(), "business", "local")
    assert after(bill, "subject", "2026-02-04", subject="business", withdrawn=True).subjects == ("local",)


def test_a_workspace_replaces_a_rule_and_a_chamber(tmp_path: Path) -> None:
    (tmp_path / "asked.toml").write_text(
        '[[asked]]\nid = "akims"\ntitle = "akims"\nchannels = ["approval"]\nbasis = "order"\nas_of = 2026-01-01\n'
        'verified = true\nagain = true\nagain_verified = true\n',
        encoding="utf-8",
    )  # fmt: skip
    (tmp_path / "chambers.toml").write_text(
        '[[chamber]]\nid = "kurultai"\ntitle = "Kurultai"\nfrom = 2026-07-01\nreadings = 2\nbasis = "law"\n'
        "as_of = 2026-11-01\nverified = true\n",
        encoding="utf-8",
    )
    book = Book(tmp_path)
    assert (book.asked["akims"].subjects, book.asked["akims"].again) == ((), True)
    assert (book.asked["justice"].verified, book.chambers["kurultai"].readings) == (True, 2)
    assert "majilis" in book.chambers
    (tmp_path / "chambers.toml").write_text('[[chamber]]\nid = "kurultai"\nreading = 2\n', encoding="utf-8")
    with pytest.raises(SettingsError, match="reading"):
        _ = Book(tmp_path).chambers


def test_every_rule_has_its_reply() -> None:
    assert {one.reply for one in asked(about(sent(), "local"), RULES, D("2026-02-04"))} == {
        Reply.NOT_ASKED,
        Reply.WAITING,
    }

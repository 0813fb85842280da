from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from lawtrack import i18n
from lawtrack.cli.main import cli
from lawtrack.errors import LawtrackError
from lawtrack.services.workspace import init_workspace


class Office:
    """A workspace and the command line in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def run(self, *words: str) -> Result:
        return CliRunner().invoke(cli, ["--workspace", str(self.folder), *words], standalone_mode=False)

    def ok(self, *words: str) -> str:
        result = self.run(*words)
        assert result.exception is None, result.exception
        assert not result.return_value, (result.return_value, result.output)
        return result.stdout

    def json(self, *words: str) -> Any:
        return json.loads(self.ok(*words, "--json"))

    def refused(self, *words: str) -> LawtrackError:
        result = self.run(*words)
        assert isinstance(result.exception, LawtrackError), (result.exception, result.output)
        assert result.exception.exit_code == 2
        return result.exception


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    monkeypatch.setenv("LAWTRACK_CONFIG", str(tmp_path / "no-config.toml"))
    monkeypatch.setenv("LAWTRACK_USER", "secretary")
    monkeypatch.delenv("LAWTRACK_PROFILE", raising=False)
    i18n.use("en")
    init_workspace(tmp_path / "office").close()
    (tmp_path / "bill.txt").write_text(
        "О внесении изменений в Закон Республики Казахстан «О дворах»\n\nСтатья 1. Статью 5 исключить.\n",
        encoding="utf-8",
    )
    made = Office(tmp_path / "office")
    made.ok(
        "expert",
        "add",
        "npp",
        "--kind",
        "chamber-of-entrepreneurs",
        "--title",
        "Палата",
        "--title-en",
        "Chamber",
    )
    made.ok("bill", "new", "yards", "--title", "О дворах", "--drafter", "committee", "--on", "2026-01-05")
    made.ok("bill", "add", "yards", str(tmp_path / "bill.txt"), "--lang", "ru", "--on", "2026-01-05")
    return made


def test_the_whole_way_of_a_review(office: Office) -> None:
    assert "yards/r1" in office.ok(
        "review", "send", "yards", "--to", "npp", "--channel", "npp", "--on", "2026-02-02"
    )
    said = office.ok(
        "recommend", "yards", "art_5", "--text", "Keep it.", "--review", "r1", "--on", "2026-02-10"
    )
    assert said.startswith("yards/1  article 5")
    office.ok("review", "receive", "yards/r1", "--conclusion", "with remarks", "--on", "2026-02-11")
    assert "recommendation 1 has" in office.refused("review", "close", "yards/r1").message
    assert "needs a reason" in office.refused("respond", "yards/1", "--decision", "rejected").message
    office.ok("respond", "yards/1", "--decision", "rejected", "--reason", "Article 9 covers it.")
    office.ok("review", "close", "yards/r1")
    (row,) = office.json("review", "list", "yards")
    assert (row["state"], row["due"], row["unanswered"], row["term"]["basis"]) == (
        "closed",
        "2026-02-23",
        0,
        "Law 480-V, art. 19(1)",
    )
    (remark,) = office.json("recommend", "yards", "--list")
    assert (remark["decision"], remark["reason"], remark["citation"]) == (
        "rejected",
        "Article 9 covers it.",
        "art_5",
    )
    assert [e["by"] for e in office.json("bill", "show", "yards", "--log")] == ["secretary"] * 7
    assert office.json("due")["items"] == []


def test_the_due_list_shows_the_rule_of_every_day(office: Office) -> None:
    office.ok("review", "send", "yards", "--to", "npp", "--channel", "approval", "--on", "2026-02-02")
    due = office.json("due", "--on", "2026-03-05")
    assert due["on"] == "2026-03-05"
    (item,) = due["items"]
    assert (item["id"], item["kind"], item["until"], item["overdue"], item["working_days"]) == (
        "yards/r1",
        "conclusion",
        "2026-03-04",
        True,
        -1,
    )
    assert item["term"]["rule"] == "approval"
    assert item["term"]["calendar"].startswith("KZ holidays ")
    assert office.ok("due", "--on", "2026-03-05").startswith("!  2026-03-04  1 working day late  yards/r1")
    said = (
        "30 calendar days from sending (2026-02-02), for the receipt is not shown, Law 480-V, art. 17-1(13), "
    )
    assert said + "calendar" in office.ok("due", "--on", "2026-03-05", "--rules")
    office.ok("review", "deliver", "yards/r1", "--on", "2026-02-03", "--proof", "entry 12")
    said = "30 calendar days from receipt (2026-02-03), Law 480-V, art. 17-1(13), calendar"
    assert said in office.ok("due", "--on", "2026-03-05", "--rules")


def test_an_extension_needs_its_reason_and_its_limit(office: Office) -> None:
    office.ok(
        "bill", "new", "streets", "--title", "Об улицах", "--profile", "report-2024", "--on", "2026-01-05"
    )
    office.ok(
        "bill", "add", "streets", str(office.folder.parent / "bill.txt"), "--lang", "ru", "--on", "2026-01-05"
    )
    office.ok("review", "send", "streets", "--to", "npp", "--channel", "npp", "--on", "2026-02-02")
    extend = ("review", "extend", "streets/r1", "--on", "2026-02-20", "--days")
    assert "reason" in office.refused(*extend, "15").message
    assert "at most 15" in office.refused(*extend, "16", "--reason", "x").message
    assert "2026-03-19" in office.ok(*extend, "15", "--reason", "illness")


def test_an_expertise_is_not_given_to_who_wrote_the_draft(office: Office) -> None:
    office.ok(
        "expert", "add", "institute", "--kind", "institution", "--title", "Институт", "--field", "legal"
    )
    office.ok("bill", "part", "yards", "institute", "--as", "drafting")
    error = office.refused("review", "send", "yards", "--to", "institute", "--channel", "scientific-legal")
    assert "33-4" in error.message


def test_unverified_rules_are_marked(office: Office) -> None:
    lines = {line.split()[0]: line for line in office.ok("review", "channels").splitlines()}
    assert "[not verified]" in lines["justice"]
    assert "[not verified]" not in lines["approval"]


@pytest.mark.parametrize("language", ["ru", "kk", "en"])
def test_lists_speak_the_language_of_the_interface(office: Office, language: str) -> None:
    office.ok("review", "send", "yards", "--to", "npp", "--channel", "npp", "--on", "2026-02-02")
    i18n.use(language)
    try:
        (row,) = office.json("review", "list")
        assert row["name"] == ("Chamber" if language == "en" else "Палата")
    finally:
        i18n.use("en")


@pytest.mark.parametrize(
    ("language", "way", "kind", "field", "stage", "subject"),
    [
        ("en", "Approval by state bodies", "chamber of", "legal", "introduced in the chamber", "private business"),
        ("ru", "Согласование с государственными органами", "палата", "правовая", "внесен в палату", "частного предпринимательства"),
        ("kk", "Мемлекеттік органдармен келісу", "палата", "құқықтық", "палатаға енгізілді", "кәсіпкерлік"),
    ],
)  # fmt: skip
def test_lists_for_people_show_names_and_no_codes(
    office: Office, language: str, way: str, kind: str, field: str, stage: str, subject: str
) -> None:
    office.ok("expert", "add", "committee", "--kind", "expert", "--title", "Комитет", "--title-kk", "Комитет", "--title-en", "Committee", "--field", "legal")  # fmt: skip
    office.ok("review", "send", "yards", "--to", "npp", "--channel", "approval", "--on", "2026-02-02")
    i18n.use(language)
    try:
        reviews, experts = office.ok("review", "list"), office.ok("expert", "list")
        reached = office.ok("bill", "stage", "yards", "introduced", "--on", "2026-03-01")
        about = office.run("review", "asked", "yards", "--subject", "business").output
        bill, entry = office.ok("bill", "show", "yards"), office.ok("expert", "show", "committee")
        assert office.json("review", "list")[0]["channel"] == "approval"  # programs go on reading names
    finally:
        i18n.use("en")
    assert way in reviews
    assert " approval " not in reviews
    assert kind in experts.lower()
    assert "chamber-of-entrepreneurs" not in experts
    assert field in experts
    assert field in entry
    assert stage.lower() in reached.lower()
    assert subject.lower() in about.lower()
    assert ("Committee" if language == "en" else "Комитет") in bill


@pytest.mark.own_store
def test_bills_and_versions(office: Office) -> None:
    (bill,) = office.json("bill", "list")
    assert (bill["slug"], bill["title"], bill["drafter"], bill["unanswered"]) == (
        "yards",
        {"ru": "О дворах"},
        "committee",
        0,
    )
    office.ok("bill", "version", "yards", "--note", "second")
    shown = office.ok("bill", "show", "yards")
    assert "Version 1 of 2026-01-05: ru@v1.txt" in shown
    assert "no text" in shown
    assert office.json("bill", "show", "yards")["coverage"]["total"] == 0


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("bill", "show", "nothing"), "no bill «nothing»"),
        (("bill", "new", "yards", "--title", "x"), "already"),
        (("bill", "new", "Дворы", "--title", "x"), "short name"),
        (("bill", "new", "x", "--title", "x", "--profile", "mine"), "no profile"),
        (("bill", "add", "yards", "missing.docx"), "missing.docx"),
        (("expert", "add", "npp", "--kind", "ngo", "--title", "x"), "already has"),
        (("expert", "suspend", "nobody", "--until", "2026-12-01"), "nobody"),
        (("review", "send", "yards", "--to", "npp", "--channel", "post"), "no channel"),
        (("review", "close", "r9"), "r9"),
        (("respond", "9", "--decision", "accepted"), "«9»"),
        (("recommend", "yards", "art_5", "--by", "x"), "text"),
        (("recommend", "yards", "art_5", "--text", "x"), "Nobody is named"),
        (("due", "--bill", "nothing"), "no bill"),
    ],
)
def test_bad_input_is_one_sentence(office: Office, words: tuple[str, ...], why: str) -> None:
    error = office.refused(*words)
    assert why in error.message
    assert "\n" not in str(error)

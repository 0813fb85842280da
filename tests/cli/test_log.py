"""``lawtrack log``: who did what and when; with ``--verify`` the log is proved."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing

import pytest

from lawtrack import i18n
from tests.cli.office import Office


def test_the_log_says_who_did_what(office: Office) -> None:
    whole = json.loads(office.run("log", "--json").stdout)
    assert [entry["event"] for entry in whole] == ["bill", "text", "text", "text"]
    assert whole == json.loads(office.run("log", "yards", "--json").stdout)
    assert whole[2]["prev"] == whole[1]["hash"]
    assert json.loads(office.run("log", "--by", "nobody", "--json").stdout) == []
    assert "yards/4" in office.run("log", "yards", "--by", whole[0]["by"]).stdout
    unknown = office.run("log", "streets")
    assert "There is no bill «streets»" in str(unknown.exception)


def test_days_are_as_the_reader_writes_them(office: Office) -> None:
    office.ok(
        "recommend", "yards", "статья 2", "--text", "Пять дней.", "--by", "a citizen", "--on", "2026-01-12"
    )
    (line,) = [one for one in office.run("log", "yards").stdout.splitlines() if "recommendation" in one]
    assert "done on 2026-01-12" in line
    assert "article 2 · a citizen · Пять дней." in line
    i18n.use("ru")
    (line,) = [one for one in office.run("log", "yards").stdout.splitlines() if "статья 2" in one]
    assert "12.01.2026" in line.partition("yards/")[2]
    assert json.loads(office.run("log", "yards", "--json").stdout)[-1]["on"] == "2026-01-12"


def test_the_help_says_that_what_is_remembered_is_proved_too(office: Office) -> None:
    said = " ".join(office.run("log", "--help").stdout.split())
    assert (
        "What is remembered of what bills owe stands in no chain: with --verify it is computed anew" in said
    )


def test_a_false_sheet_is_named_and_made_anew(office: Office) -> None:
    office.ok("recommend", "yards", "статья 2", "--text", "Пять дней.", "--by", "a citizen")
    right = office.run("due").stdout
    assert "yards/1" in right
    file = office.folder / "ws" / ".lawtrack" / "remembered.sqlite"
    with closing(sqlite3.connect(file)) as notes:
        (words,) = notes.execute("SELECT words FROM note WHERE topic = 'sheet'").fetchone()
        false = {**json.loads(words), "counts": [], "items": "[]"}
        notes.execute("UPDATE note SET words = ? WHERE topic = 'sheet'", (json.dumps(false),))
        notes.commit()
    assert "yards/1" not in office.run("due").stdout  # it is believed
    said = office.run("log", "--verify")
    assert said.return_value == 3
    assert "what this folder remembers of «yards»" in said.stderr
    assert "The log holds.\nWhat was remembered in 1 place did not follow from it." in said.stderr
    assert office.run("due").stdout == right
    again = json.loads(office.run("log", "yards", "--verify", "--json").stdout)
    assert (again["holds"], again["sheets"]) == (True, [])


@pytest.mark.own_store
def test_the_proof_ends_with_3_where_the_log_does_not_hold(office: Office) -> None:
    said = office.run("log", "--verify")
    assert (said.return_value, "The log holds." in said.stderr) == (0, True)
    file = office.folder / "ws" / "amendments" / "yards" / "workflow.jsonl"
    file.write_text(file.read_text("utf-8").replace("Аулалар", "Көшелер"), encoding="utf-8")
    said = office.run("log", "--verify")
    assert said.return_value == 3
    assert "amendments/yards/workflow.jsonl, line 1: it was changed after it was recorded" in said.stderr
    told = json.loads(office.run("log", "yards", "--verify", "--json").stdout)
    assert (told["holds"], len(told["faults"]), len(told["heads"])) == (False, 1, 1)

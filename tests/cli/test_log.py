"""``lawtrack log``: who did what and when; with ``--verify`` the log is proved."""

from __future__ import annotations

import json

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


def test_the_help_says_what_is_not_proved(office: Office) -> None:
    """What bills owe is remembered outside the chains; the proof of the log says so, and what computes it anew."""
    said = " ".join(office.run("log", "--help").stdout.split())
    assert "what bills owe is not looked at" in said
    assert "lawtrack due --bill BILL" in said


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

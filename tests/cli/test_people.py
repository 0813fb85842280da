"""``lawtrack people``: who may do what; with SQLite it is advice, and is said to be."""

from __future__ import annotations

import json

import pytest

from tests.cli.office import Office


@pytest.mark.own_store
def test_roles_are_given_listed_and_taken(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LAWTRACK_USER", "alice")
    told = json.loads(office.run("people", "--json").stdout)
    assert (told["me"], told["role"], told["trusted"], told["people"]) == ("alice", None, True, [])
    office.ok("people", "add", "alice", "--role", "head")
    office.ok("people", "add", "bob", "--role", "reader")
    shown = office.run("people")
    assert "bob" in shown.stdout
    assert "You are alice (head)." in shown.stderr
    assert "names are trusted" in shown.stderr
    monkeypatch.setenv("LAWTRACK_USER", "bob")
    refused = office.run("bill", "new", "streets", "--title", "Об улицах")
    assert "bob has the role «reader» here" in str(refused.exception)
    assert office.run("due").exception is None
    monkeypatch.setenv("LAWTRACK_USER", "alice")
    office.ok("people", "remove", "bob")
    assert [one["name"] for one in json.loads(office.run("people", "--json").stdout)["people"]] == ["alice"]
    assert "nobody" in str(office.run("people", "remove", "nobody").exception)


def test_help_says_what_roles_are_worth() -> None:
    from click.testing import CliRunner

    from lawtrack.cli.main import cli

    for words in (["people", "--help"], ["people", "add", "--help"]):
        said = " ".join(CliRunner().invoke(cli, words).output.split())
        assert "With SQLite names are trusted" in said

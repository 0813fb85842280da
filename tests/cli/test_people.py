"""``lawtrack people``: who may do what; with SQLite it is advice, and is said to be."""

from __future__ import annotations

import json
import os
import subprocess
import sys

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


@pytest.mark.own_store
def test_what_roles_are_worth_is_said_in_the_language_of_the_workspace(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its settings name it when the commands are loaded already."""
    monkeypatch.delenv("LAWTRACK_LANG", raising=False)
    shown = office.run("people")
    assert "names are trusted" in shown.stderr
    with (office.folder / "ws" / "lawtrack.toml").open("a", encoding="utf-8") as settings:
        settings.write('language = "ru"\n')
    shown = office.run("people")
    assert "names are trusted" not in shown.stderr
    assert "именам верят" in shown.stderr


def test_help_says_what_roles_are_worth() -> None:
    """In a process of its own: the texts of help are made once, in the language of the one that loads a command."""
    for words in (["people", "--help"], ["people", "add", "--help"]):
        command = [sys.executable, "-m", "lawtrack", *words]
        environment = {**os.environ, "LAWTRACK_LANG": "en"}
        said = subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout
        assert "With SQLite names are trusted" in " ".join(said.split())

"""A second folder on a shared store works whole: acts, bills, tables, reviews, with no file copied by hand."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from lawtrack import i18n
from lawtrack.services.log import proving
from lawtrack.services.workspace import init_workspace, open_workspace
from tests import postgres
from tests.cli.office import LAW, Office, open_office


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def offices(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[Office, Office]]:
    """Two folders with one store: the first has made everything, the second has its settings alone."""
    i18n.use("en")
    (tmp_path / "A").mkdir()
    (tmp_path / "B").mkdir()
    if request.param == "sqlite":
        monkeypatch.setenv("LAWTRACK_DATABASE_URL", f"sqlite:///{(tmp_path / 'shared.db').as_posix()}")
        yield open_office(tmp_path / "A"), _second(tmp_path / "B")
        return
    with postgres.database() as url:
        monkeypatch.setenv("LAWTRACK_DATABASE_URL", url)
        yield open_office(tmp_path / "A"), _second(tmp_path / "B")


def _second(folder: Path) -> Office:
    init_workspace(folder / "ws").close()
    return Office(folder)


def said(office: Office, *words: str) -> str:
    result = office.run(*words)
    assert result.exception is None, result.exception
    return result.stdout


def test_a_second_folder_works_whole(offices: tuple[Office, Office]) -> None:
    first, second = offices
    assert not list((second.folder / "ws" / "amendments").iterdir())
    for command in (
        ("bill", "apply", "yards", "--lang", "ru", "--json"),
        ("bill", "table", "yards", "--lang", "kk"),
        ("check", "yards", "--json"),
        ("show", "1-vi", "ст. 2"),
    ):
        assert said(second, *command) == said(first, *command), command
    said(second, "recommend", "yards", "статья 2", "--text", "Пять дней.", "--by", "a citizen")
    said(first, "respond", "yards/1", "--decision", "rejected", "--reason", "Срок мал.")
    (remark,) = json.loads(said(second, "recommend", "yards", "--list", "--json"))
    assert (remark["quote"], remark["decision"]) == (
        "Статья 2. Срок Ответ дается за десять дней.",
        "rejected",
    )
    second.add("ru", LAW["ru"].replace("людей", "всех людей"))
    assert "всех людей" in said(first, "bill", "table", "yards", "--lang", "ru")
    said(second, "dump")
    files = {path.name for path in (second.folder / "ws" / "amendments" / "yards").iterdir()}
    assert {"workflow.jsonl"} < files  # the texts came with it
    opened = open_workspace(second.folder / "ws")
    found = proving.verify(opened)
    assert (found.faults, found.notes, found.linked) == ([], [], found.events)
    assert len({chain for _log, chain, _by in found.heads}) == 2
    opened.close()


def test_two_first_texts_of_one_language_never_meet_under_one_name(offices: tuple[Office, Office]) -> None:
    first, second = offices
    for office, words in ((first, "людей"), (second, "граждан")):
        path = office.folder / "one.txt"
        path.write_text(LAW["ru"].replace("людей", words), encoding="utf-8")
        said(office, "bill", "new", f"of-{words == 'людей'}".lower(), "--title", "О дворах")
        said(office, "bill", "add", "of-true", str(path), "--lang", "ru")
    assert "граждан" in said(first, "bill", "table", "of-true", "--lang", "ru")


def test_opinions_come_with_the_log_and_never_meet_under_one_name(offices: tuple[Office, Office]) -> None:
    first, second = offices
    for office, words in ((first, b"Against."), (second, b"In favour.")):
        letter = office.folder / "letter.txt"
        letter.write_bytes(words)
        said(
            office, "recommend", "yards", "--text", "Срок мал.", "--by", "a citizen", "--opinion", str(letter)
        )
    said(second, "recommend", "yards", "--list")
    said(first, "dump")
    kept = []
    for office in offices:
        opinions = office.folder / "ws" / "amendments" / "yards" / "opinions"
        kept.append({path.name: path.read_bytes() for path in opinions.iterdir()})
    assert kept[0] == kept[1]
    assert sorted(kept[0].values()) == [b"Against.", b"In favour."]


@pytest.mark.parametrize("name", ["../../lawtrack.toml", "nul.txt", "a/b.txt"])
def test_no_opinion_of_a_log_leads_out_of_its_folder(offices: tuple[Office, Office], name: str) -> None:
    first, _second = offices
    log = first.folder / "ws" / "amendments" / "yards" / "workflow.jsonl"
    said(first, "dump")
    line = {
        "event": "recommend",
        "on": "2026-01-01",
        "author": "x",
        "text": "Срок.",
        "opinion": name,
        "digest": "0" * 64,
    }
    with log.open("a", encoding="utf-8") as file:
        file.write(json.dumps(line) + "\n")
    assert first.run("load").return_value == 3
    assert "no name of a file" in first.run("load").output

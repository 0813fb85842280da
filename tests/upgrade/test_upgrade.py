"""A workspace that an earlier version made opens in this one with every document and event, and says the same."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from lawtrack import i18n
from tests import on_postgres
from tests.upgrade.saying import ask, ask_json, said_of

_HERE = Path(__file__).parent
_ENVIRONMENT = ("WORKSPACE", "DATABASE_URL", "PROFILE", "FORM", "THEME")


@pytest.fixture
def old(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The workspace of version 0.1.0, unpacked; a server's store has it as the documentation says: by «dump», then «load»."""
    monkeypatch.setenv("LAWTRACK_CONFIG", str(tmp_path / "no-config.toml"))
    monkeypatch.setenv("LAWTRACK_USER", "secretary")
    monkeypatch.setenv("LAWTRACK_LANG", "en")
    for name in _ENVIRONMENT:
        monkeypatch.delenv(f"LAWTRACK_{name}", raising=False)
    before = i18n.language()
    i18n.use("en")
    with zipfile.ZipFile(_HERE / "workspace-0.1.0.zip") as archive:
        archive.extractall(tmp_path / "old")
    if on_postgres.ASKED:
        from tests.on_postgres import giving

        with giving.none_given():
            ask(tmp_path / "old", "dump")
        ask(tmp_path / "old", "load")
    yield tmp_path / "old"
    i18n.use(before)


@pytest.fixture(scope="module")
def said() -> Any:
    """What version 0.1.0 said of it."""
    return json.loads((_HERE / "workspace-0.1.0.json").read_text(encoding="utf-8"))


def digests(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file() and ".lawtrack" not in path.parts
    }


def test_every_document_and_event_is_there_and_says_the_same(old: Path, said: Any) -> None:
    now = said_of(old)
    silent = {review["id"] for review in said["reviews"] if review["state"] == "deemed_agreed"}
    for review in now["reviews"]:
        if review["id"] in silent:  # 0.1.0 took silence for agreement without a receipt that is shown
            assert review["state"] == "overdue"
            review["state"] = "deemed_agreed"
    for answers in (now, said):
        answers["due"] = [item for item in answers["due"] if item["id"] not in silent]
    assert len(silent) == 2
    assert now.keys() == said.keys()
    for words, hits in said.pop(
        "search"
    ).items():  # words are sought in all their forms since: more is found, none less
        found = now["search"][words]
        assert all(hit in found for hit in hits), words
        assert len(found) == len(hits) or " " in words.strip('"')
    del now["search"]
    for topic in said:
        assert now[topic] == said[topic], topic


def test_opening_and_loading_changes_no_file_and_finds_nothing_new(old: Path) -> None:
    before = digests(old)
    report = ask_json(old, "load")
    assert report["counts"] == {**report["counts"], "new": 0, "changed": 0, "conflict": 0, "failed": 0}
    after = digests(old)
    # what git must know to merge the logs of two clones is added
    before.pop(".gitattributes", None), after.pop(".gitattributes")
    assert after == before
    assert "merge=union" in (old / ".gitattributes").read_text(encoding="utf-8")
    assert ".gitattributes" not in {row["path"] for row in ask_json(old, "load")["files"]}


def test_a_file_edited_before_the_upgrade_is_taken_in_after_it(old: Path) -> None:
    file = old / "acts" / "uchet-rekomendacij" / "ru@2025-07-01.xml"
    text = file.read_text(encoding="utf-8")
    assert "одного года" in text
    file.write_text(text.replace("одного года", "семи лет"), encoding="utf-8")
    states = {row["path"]: row["state"] for row in ask_json(old, "load")["files"]}
    assert states["acts/uchet-rekomendacij/ru@2025-07-01.xml"] == "changed"
    assert [hit["eid"] for hit in ask_json(old, "search", "семи лет", "--lang", "ru")] == ["art_4__para_3"]


def test_a_bill_whose_log_only_the_old_store_has_is_not_passed_over(old: Path) -> None:
    """Version 0.1.0 wrote logs when it was asked to: without its store the files of such a bill are told of."""
    for path in (old / ".lawtrack").iterdir():
        if path.is_file():
            path.unlink()
    (old / "amendments" / "sroki" / "workflow.jsonl").unlink(missing_ok=True)
    told = {row["path"]: (row["state"], row["text"]) for row in ask_json(old, "load")["files"]}
    assert told["amendments/sroki"] == ("note", "files of a bill without its log: nothing was taken in")
    assert "amendments/zelenyj-bjudzhet" not in told

"""A whole round by key presses alone gives what the command line gives: bill, reviews, letter, answers, version, reports."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from textual.events import Paste
from textual.pilot import Pilot

from lawtrack import i18n
from lawtrack.tui.app import LawtrackApp
from tests.cli.office import Office
from tests.tui.driving import press, settled
from tests.tui.rounds import BILL, OF_ALL, OF_BILL, Step, by_commands, prepare, the_round

OF_TIME = {"uid", "at", "revision", "digest", "upon"}
"""What differs between two logs that say the same."""


@pytest.fixture
def speaking(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("LAWTRACK_LANG", "en")
    monkeypatch.setenv("LAWTRACK_CONFIG", str(tmp_path / "config.toml"))
    monkeypatch.delenv("LAWTRACK_WORKSPACE", raising=False)
    before = i18n.language()
    i18n.use("en")
    yield
    i18n.use(before)


async def take(pilot: Pilot[None], step: Step) -> None:
    """Press or type, as a person does it; what is typed comes as a terminal pastes it."""
    kind, what = step
    if kind == "key":
        await press(pilot, what)
        while pilot.app.held.holds:  # type: ignore[attr-defined]
            await pilot.pause(0.02)
    elif kind == "text":
        pilot.app.post_message(Paste(what))
        await settled(pilot)


def same(value: Any) -> Any:
    """A value without what differs between two logs that say the same."""
    if isinstance(value, dict):
        return {name: same(one) for name, one in value.items() if name not in OF_TIME}
    return [same(one) for one in value] if isinstance(value, list) else value


def told(office: Office, *command: str) -> Any:
    result = office.run(*command, "--json")
    assert result.exception is None, result.exception
    return same(json.loads(result.stdout))


def words(path: Path) -> list[str]:
    document = Document(str(path))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return [paragraph.text for paragraph in document.paragraphs] + cells


@pytest.mark.round
async def test_the_round_by_keys_is_the_round_by_commands(speaking: None, tmp_path: Path) -> None:
    pressed, typed = tmp_path / "pressed", tmp_path / "typed"
    pressed.mkdir()
    workspace = prepare(pressed)
    shutil.copytree(pressed, typed)
    app = LawtrackApp(workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        for step in the_round(pressed):
            await take(pilot, step)
        notes = [note.message for note in app._notifications]

    by_keys, by_words = Office(pressed), Office(typed)
    by_commands(typed, by_words)
    for command in (
        ("bill", "show", BILL),
        ("review", "list", BILL),
        ("recommend", BILL, "--list"),
        ("review", "carry", BILL),
        ("review", "coverage", BILL),
        ("review", "group", BILL),
        ("expert", "list"),
    ):
        assert told(by_keys, *command) == told(by_words, *command), (command, notes)
    remarks = told(by_keys, "recommend", BILL, "--list")
    assert len(remarks) == 12
    assert all(one["answered"] for one in remarks)
    assert {one["state"] for one in told(by_keys, "review", "list", BILL)} == {"closed"}

    # Every report, as the command line writes it
    for name in (*OF_BILL, *OF_ALL):
        about = (BILL,) if name in OF_BILL else ()
        other = pressed / f"cli-{name}"
        mine = workspace / ("-".join((name, *about, "en")) + ("" if name == "letters" else ".docx"))
        assert mine.exists(), (name, notes)
        target = other if name == "letters" else other.with_suffix(".docx")
        by_keys.run("report", name, *about, "-o", str(target))
        files = sorted(one.name for one in target.iterdir()) if target.is_dir() else [""]
        for file in files:
            assert words(mine / file if file else mine) == words(target / file if file else target), name

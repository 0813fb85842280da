"""A drafter's day by key presses alone gives what the command line gives: events, tables cell by cell, the report."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from lawtrack import i18n
from lawtrack.language import language_of
from lawtrack.model.document import Lang
from lawtrack.services.workspace import init_workspace
from lawtrack.tui.app import LawtrackApp
from lawtrack.tui.keys.names import named
from tests.cli.office import Office
from tests.day.cells import of_word
from tests.day.steps import BILL
from tests.tui.drafting_day import LANGUAGES, by_commands, papers, the_day
from tests.tui.driving import settled
from tests.tui.rounds import Step
from tests.tui.test_full_round import same, take, words

OF_THE_LOG = {"by", "after", "chain", "prev", "hash"}
"""What ties an event to its log, beside what differs by the time."""


def in_layout(step: Step, keyboard: Mapping[str, str]) -> Step:
    """The step where the keyboard is in another layout: letters and digits are what the keys type there."""
    kind, what = step
    return (kind, named(keyboard[what])) if kind == "key" and what in keyboard else step


def events(workspace: Path) -> list[Any]:
    """What happened to the bill; the names of files without the digest of what is in them."""
    lines = (workspace / "amendments" / BILL / "workflow.jsonl").read_text(encoding="utf-8").splitlines()
    told = [same(json.loads(re.sub(r"(@v\d+)-[0-9a-f]{6}\.", r"\1.", line))) for line in lines]
    return [{name: value for name, value in one.items() if name not in OF_THE_LOG} for one in told]


async def pressed(pilot: Pilot[None], step: Step, keyboard: Mapping[str, str]) -> int:
    """Press or type; how many keys that was."""
    await take(pilot, in_layout(step, keyboard))
    return int(step[0] == "key")


@pytest.mark.round
@pytest.mark.parametrize(("lang", "layout"), [("en", ""), ("ru", "ru"), ("kk", "kk")])
async def test_the_day_by_keys_is_the_day_by_commands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lang: str, layout: str
) -> None:
    monkeypatch.setenv("LAWTRACK_LANG", lang)
    monkeypatch.setenv("LAWTRACK_CONFIG", str(tmp_path / "config.toml"))
    monkeypatch.delenv("LAWTRACK_WORKSPACE", raising=False)
    before = i18n.language()
    i18n.use(lang)
    keyboard = language_of(Lang(layout)).letters.keyboard if layout else {}
    by_keys, by_words = Office(tmp_path / "keys"), Office(tmp_path / "commands")
    try:
        for office in (by_keys, by_words):
            init_workspace(office.folder / "ws").close()
            papers(office.folder)
        workspace, count = by_keys.folder / "ws", 0
        app = LawtrackApp(workspace)
        async with app.run_test(size=(80, 24)) as pilot:
            await settled(pilot)
            for step in the_day(by_keys.folder, workspace, lang):
                count += await pressed(pilot, step, keyboard)
            notes = [note.message for note in app._notifications]
        by_commands(by_words.folder, by_words, lang)

        assert events(workspace) == events(by_words.folder / "ws"), notes
        for text in LANGUAGES:
            sheets = []
            for office in (by_keys, by_words):
                path = office.folder / f"final-{text}.docx"
                office.run("bill", "table", BILL, "--form", "A", "--lang", text, "-o", str(path))
                sheets.append(of_word(path))
            assert sheets[0].differences(sheets[1]) == []
            assert len(sheets[0].rows) == 10
        report = by_words.folder / "certificate.docx"
        by_words.run("report", "certificate", BILL, "-o", str(report))
        assert words(workspace / f"certificate-{BILL}-{lang}.docx") == words(report)
        assert count <= 160, "a step of the day needs more keys than it did"
    finally:
        i18n.use(before)

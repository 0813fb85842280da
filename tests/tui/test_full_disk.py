"""The screens on a full disk: everything is shown as ever; a step is refused in a sentence, and nothing is half-done."""

from __future__ import annotations

from pathlib import Path

import pytest

from lawtrack.tui.app import LawtrackApp
from lawtrack.tui.widgets.text_pane import TextPane
from tests.full_disk import full_disk, needs_limits
from tests.tui.driving import press, settled, status

pytestmark = [needs_limits, pytest.mark.own_store]
SIZE = (118, 32)


async def shown(folder: Path) -> list[tuple[str, str]]:
    """Every screen with what its last line says; of the library one act is opened."""
    app, found = LawtrackApp(folder), []
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await press(pilot, "1", "enter")
        for key in "123456":
            await press(pilot, key)
            found.append((type(app.screen).__name__, status(app)))
    return found


async def test_every_screen_is_shown_as_ever(sample: Path) -> None:
    with full_disk():
        full = await shown(sample)
    assert full == await shown(sample)
    assert len(dict(full)) == 6


async def test_a_mark_that_finds_no_room_is_told(sample: Path) -> None:
    app = LawtrackApp(sample)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await press(pilot, "enter")
        pane = app.screen.query_one(TextPane)
        pane.go_to_eid("art_3")
        with full_disk():
            await press(pilot, "m")
            told = [note.message for note in app._notifications]
        assert any("notes.jsonl cannot be written" in one for one in told), told
        assert pane.paragraphs[pane.cursor].gutter != "*"
        await press(pilot, "m")
        assert pane.paragraphs[pane.cursor].gutter == "*"
    assert len((sample / "notes.jsonl").read_text(encoding="utf-8").splitlines()) == 1

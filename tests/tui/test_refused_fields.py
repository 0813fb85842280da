"""A refusal in a form: one is taken to the field it is about, and it goes when what was refused is no longer there."""

from __future__ import annotations

from pathlib import Path

from textual.widgets import Input, Select

from lawtrack.services.reviews.reviews import Reviews
from lawtrack.tui.app import LawtrackApp
from lawtrack.tui.screens.form import FormScreen
from tests.cli.office import ACT
from tests.tui.driving import opened, press, said, settled
from tests.tui.sample import BILL

SIZE = (80, 24)
READ = 1.0
"""Seconds after which a refusal was read."""


async def test_the_day_that_is_missing_is_typed_where_one_is_taken(sample: Path, tmp_path: Path) -> None:
    path = tmp_path / "act.txt"
    path.write_text(ACT["ru"], encoding="utf-8")
    app = LawtrackApp(sample)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await press(pilot, "I")
        assert isinstance(app.screen, FormScreen)
        app.screen.query_one("#file", Input).value = str(path)
        await press(pilot, "ctrl+s")
        assert app.screen.focused is app.screen.query_one("#edition")
        assert "from which the text is in force" in said(app, ".error")
        await pilot.pause(READ)
        await press(pilot, "2", "0")
        assert said(app, ".error") == ""


async def test_nobody_is_named(sample: Path) -> None:
    """The field says what may be typed; a name of the registry is the reviewer that has it."""
    app = LawtrackApp(sample)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await press(pilot, "1", "tab", "enter", "n", "a", *"Why")
        assert isinstance(app.screen, FormScreen)
        by = app.screen.query_one("#by", Input)
        assert by.placeholder == "a name of the registry, or any other"
        await press(pilot, "ctrl+s")
        assert app.screen.focused is by
        await press(pilot, *"publ")
        await settled(pilot)
        await press(pilot, "right")
        assert by.value == "Public council"
        await press(pilot, "ctrl+s")
    with opened(sample) as workspace:
        last = Reviews(workspace).recommendations(BILL)[-1].recommendation
    assert (last.text, last.author) == ("Why", "council")


async def test_a_channel_that_does_not_fit_is_told_in_words(sample: Path) -> None:
    app = LawtrackApp(sample)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await press(pilot, "5", "s")
        app.screen.query_one("#to", Select).value = "council"
        app.screen.query_one("#channel", Select).value = "expertise-linguistic"
        await press(pilot, "ctrl+s")
        told = said(app, ".error")
        assert "others are asked: institution, expert; Public council: public council" in told
        assert "Public and expert councils (councils)" in told
        await pilot.pause(READ)
        app.screen.query_one("#channel", Select).value = "councils"
        await settled(pilot)
        await pilot.pause(0.6)
        await settled(pilot)
        assert said(app, ".error") == ""
        assert "If it is saved" in said(app, ".foreseen")

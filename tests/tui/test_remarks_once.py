"""A letter on a bill of two acts by keys: said once of which act, outside of a review, and never typed twice."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from textual.widgets import Input, Select

from lawtrack.services.reviews.reviews import Reviews
from lawtrack.tui.app import LawtrackApp
from lawtrack.tui.screens.form import FormScreen
from lawtrack.tui.screens.taking_in import TakingInScreen
from tests.cli.test_remarks_of_two_acts import POINTS, WHO
from tests.tui.driving import opened, press, said, settled, status
from tests.tui.sample import BILL

SIZE = (80, 24)


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "letter.txt"
    lines = [f"{n}. {point}" for n, point in enumerate(POINTS, 1)]
    path.write_text("\n\n".join(["Рассмотрев проект, сообщаем.", *lines]), encoding="utf-8")
    return path


def form(app: LawtrackApp) -> FormScreen:
    assert isinstance(app.screen, FormScreen), app.screen
    return app.screen


def value(app: LawtrackApp, name: str) -> Any:
    return form(app).values()[name]


async def test_one_word_places_all_and_no_review_is_needed(sample: Path, letter: Path) -> None:
    app = LawtrackApp(sample)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await press(pilot, "5", "f")
        assert (
            value(app, "review") == ""
        )  # the first review of the list is closed: nothing can be recorded in it
        form(app).query_one("#file", Input).value = str(letter)
        form(app).query_one("#review", Select).value = "r2"
        form(app).query_one("#author", Input).value = WHO
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, TakingInScreen)
        assert "3 without an element; 4 cannot be recorded so" in status(app)
        await press(pilot, "c")
        assert isinstance(app.screen, TakingInScreen)  # nothing to record is opened for what would be refused

        # Back, and said anew: everything typed is still there, and the review can be left out
        await press(pilot, "escape", "f")
        assert (value(app, "file"), value(app, "author")) == (str(letter), WHO)
        form(app).query_one("#review", Select).clear()
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, TakingInScreen)
        assert "4 new; 3 without an element" in status(app)
        assert "say it once: key A" in said(app, "#detail-text")

        await press(pilot, "A")
        assert "1, 2, 3" in said(app, ".quote")
        form(app).query_one("#act", Select).value = "dvory"
        await press(pilot, "ctrl+s")
        assert "4 new; 0 without an element" in status(app)
        await press(pilot, "u")
        assert "3 without an element" in status(app)
        await press(pilot, "A")
        form(app).query_one("#act", Select).value = "dvory"
        await press(pilot, "ctrl+s", "c", "ctrl+s")
        await press(pilot, "f")
        assert value(app, "file") == ""  # recorded: the next letter begins anew
    with opened(sample) as workspace:
        rows = Reviews(workspace).recommendations(BILL)[-len(POINTS) :]
    assert [row.recommendation.review for row in rows] == [""] * len(POINTS)
    assert {row.recommendation.author for row in rows} == {WHO}

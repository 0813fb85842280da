"""A dialog that is filled with a draft says so, gives what is recorded back by a key, and tells on leaving what is kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.events import Key
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from lawtrack.i18n import use
from lawtrack.tui.app import LawtrackApp
from lawtrack.tui.dialog import Dialog
from lawtrack.tui.screens.compare import CompareScreen
from lawtrack.tui.screens.form import FormScreen
from lawtrack.tui.screens.respond import RespondScreen
from lawtrack.tui.screens.settle import SettleScreen
from lawtrack.tui.widgets.words import Words
from tests.tui import sample as of_sample
from tests.tui.driving import press, settled
from tests.tui.test_editing import BILL, SIZE, proposed


def draft_line(app: LawtrackApp) -> str:
    return "\n".join(str(one.render()) for one in app.screen.query(".draft").results(Words))


def told(app: LawtrackApp) -> str:
    return "\n".join(note.message for note in app._notifications)


async def cell(app: LawtrackApp, pilot: Pilot[None], lang: str = "ru") -> TextArea:
    if app.screen.lang != lang:  # type: ignore[attr-defined]
        await press(pilot, "l")
    await press(pilot, "enter")
    assert isinstance(app.screen, FormScreen), told(app)
    return app.screen.query_one("#text", TextArea)


@pytest.mark.parametrize("lang", ["ru", "kk"])
async def test_a_wording_that_was_left_is_a_draft_and_not_the_bills(office: Path, lang: str) -> None:
    app = LawtrackApp(office)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        app.compare(BILL)
        await settled(pilot)
        text = await cell(app, pilot, lang)
        was = text.text
        assert draft_line(app) == ""
        await press(pilot, "X", "Y", "Z", "escape")
        assert "kept as a draft" in told(app)
        assert "Ctrl+R" in told(app)

        text = await cell(app, pilot, lang)
        assert text.text == f"{was}XYZ"
        assert "not saved" in draft_line(app)
        assert "Ctrl+L" in draft_line(app)
        line = app.screen.query_one(".draft", Words)
        assert line.region.y > 0
        assert app.screen.get_widget_at(line.region.x + 1, line.region.y)[0] is line, "it is seen"

        # What is recorded, the draft again, what is recorded for good
        await press(pilot, "ctrl+l")
        text = app.screen.query_one("#text", TextArea)
        assert text.text == was
        assert text.has_focus
        assert "back again" in draft_line(app)
        await press(pilot, "ctrl+l")
        assert app.screen.query_one("#text", TextArea).text == f"{was}XYZ"
        assert "not saved" in draft_line(app)
        await press(pilot, "ctrl+l", "escape")
        assert app.drafts.all() == []
        assert "The draft is gone" in told(app)
        text = await cell(app, pilot, lang)
        assert text.text == was
        assert draft_line(app) == ""
        app.clear_notifications()
        await press(pilot, "escape")
        assert "kept" not in told(app), "nothing was typed"
    assert "XYZ" not in proposed(office)


async def test_what_is_typed_over_what_is_recorded_is_put_away_too(office: Path) -> None:
    app = LawtrackApp(office)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        app.compare(BILL)
        await settled(pilot)
        was = (await cell(app, pilot)).text
        await press(pilot, "ctrl+l")
        assert "Nothing is typed" in str(app.screen.query_one(".error", Words).render())
        await press(pilot, "Q", "ctrl+l")
        assert app.screen.query_one("#text", TextArea).text == was
        assert app.drafts.all() == []
        await press(pilot, "W")
        assert [one.fields["text"] for one in app.drafts.all()] == [f"{was}W"]
        await press(pilot, "ctrl+l", "ctrl+l", "ctrl+s")
        assert isinstance(app.screen, CompareScreen), told(app)
    assert "W" in proposed(office)


async def test_a_reason_alone_and_a_form_of_its_own_are_told_too(office: Path) -> None:
    app = LawtrackApp(office)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        app.compare(BILL)
        await settled(pilot)
        for key in ("x", "o"):
            await press(pilot, key)
            app.screen.query_one("#why", TextArea).text = "вздор"
            await settled(pilot)
            await press(pilot, "escape", key)
            assert "not saved" in draft_line(app), key
            assert app.screen.query_one("#why", TextArea).text == "вздор"
            await press(pilot, "ctrl+l")
            assert app.screen.query_one("#why", TextArea).text == ""
            await press(pilot, "escape")
        await press(pilot, "1", "B", "q", "escape", "B")
        assert "not saved" in draft_line(app)
        await press(pilot, "ctrl+l")
        assert app.screen.query_one("#slug", Input).value == ""


async def test_every_kind_of_dialog_tells_of_its_draft(sample: Path) -> None:
    app = LawtrackApp(sample)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        app.comparing = of_sample.BILL
        await press(pilot, "4", "n", "enter")
        assert isinstance(app.screen, SettleScreen), told(app)
        app.screen.query_one("#reason", Input).value = "потому"
        await press(pilot, "escape", "enter")
        assert "not saved" in draft_line(app)
        await press(pilot, "ctrl+l")
        assert app.screen.query_one("#reason", Input).value == ""
        assert app.drafts.all() == []
        await press(pilot, "escape")
        app.reviews(of_sample.BILL)
        await settled(pilot)
        await press(pilot, "w")
        assert isinstance(app.screen, RespondScreen), told(app)
        was = app.screen.query_one("#reason", TextArea).text
        app.screen.query_one("#reason", TextArea).text = "иначе"
        await press(pilot, "escape", "w")
        assert isinstance(app.screen, Dialog)
        assert "not saved" in draft_line(app)
        await press(pilot, "ctrl+l")
        assert app.screen.query_one("#reason", TextArea).text == was


async def test_opening_a_draft_does_not_make_it_younger(office: Path) -> None:
    import os

    app = LawtrackApp(office)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await press(pilot, "B", "q", "escape")
        [draft] = app.drafts.all()
        file = office / ".lawtrack" / "drafts" / draft.file
        os.utime(file, (1_700_000_000, 1_700_000_000))
        await press(pilot, "B", "escape", "B")
        assert "2023-11-1" in draft_line(app)
        use("ru")
        await press(pilot, "escape", "B")
        use("en")
        assert ".11.2023" in draft_line(app)


async def test_what_is_pressed_right_after_goes_into_the_fields_that_come(office: Path) -> None:
    app = LawtrackApp(office)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        app.compare(BILL)
        await settled(pilot)
        text = await cell(app, pilot)
        was = text.text
        for key in ("X", "ctrl+l", "Y", "Z"):
            app.post_message(Key(key, key if len(key) == 1 else None))
        await settled(pilot)
        assert app.screen.query_one("#text", TextArea).text == f"{was}YZ"

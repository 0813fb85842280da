"""Dialogs: they save in a worker, once, and lose nothing that was typed."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Button, Input, RadioButton, TextArea

from lawtrack.errors import WorkflowError
from lawtrack.services.reviews.reviews import Reviews
from lawtrack.tui.app import LawtrackApp
from lawtrack.tui.drafts import Drafts
from lawtrack.tui.screens import respond as respond_screen
from lawtrack.tui.screens.instructions import InstructionsScreen
from lawtrack.tui.screens.respond import RespondScreen
from lawtrack.tui.screens.reviews import ReviewsScreen
from lawtrack.tui.screens.settle import SettleScreen
from lawtrack.tui.widgets.list_table import ListTable
from tests.tui.driving import opened, press, said, settled
from tests.tui.sample import BILL

SIZE = (118, 32)


async def open_answer(pilot: Pilot[None]) -> RespondScreen:
    await settled(pilot)
    await press(pilot, "5", "u", "enter")
    screen = pilot.app.screen
    assert isinstance(screen, RespondScreen)
    return screen


class Slow:
    """A service that waits until it is let go, and counts how often it was called."""

    def __init__(self, error: Exception | None = None) -> None:
        self.calls = 0
        self.begun = threading.Event()
        self.go_on = threading.Event()
        self.error = error

    def __call__(self, *_given: object) -> None:
        self.calls += 1
        self.begun.set()
        assert self.go_on.wait(20)
        if self.error is not None:
            raise self.error


async def test_an_answer_is_changed_from_what_it_was(sample: Path) -> None:
    with opened(sample) as workspace:
        reviews = Reviews(workspace)
        row = next(r for r in reviews.recommendations(BILL) if r.recommendation.response is None)
        reviews.respond(row.id, "rejected", "Article 9 covers this.")
    app = LawtrackApp(sample)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await press(pilot, "5")
        table = app.screen.query_one("#recommendations", ListTable)
        table.go_to(row.id)
        await press(pilot, "w")
        assert app.screen.query_one(TextArea).text == "Article 9 covers this."
        assert app.screen.query_one("#rejected", RadioButton).value
        await press(pilot, "ctrl+s")
    with opened(sample) as workspace:
        after = next(r for r in Reviews(workspace).recommendations(BILL) if r.id == row.id)
        answer = after.recommendation.response
        assert answer is not None
        assert (str(answer.decision), answer.reason) == ("rejected", "Article 9 covers this.")


async def test_saving_holds_nothing_up_and_is_done_once(
    sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = Slow()
    monkeypatch.setattr(respond_screen, "respond", slow)
    app = LawtrackApp(sample)
    async with app.run_test(size=SIZE) as pilot:
        dialog = await open_answer(pilot)
        await pilot.press("ctrl+s")
        assert slow.begun.wait(20)
        assert "Saving" in said(app, ".error")
        assert dialog.query_one("#save", Button).disabled
        await pilot.press("ctrl+s", "escape")
        assert app.screen is dialog, "it is not left half-saved"
        dialog.query_one(TextArea).focus()
        await pilot.pause()
        assert dialog.query_one(TextArea).has_focus, "the screen lives"
        slow.go_on.set()
        await settled(pilot)
        assert isinstance(app.screen, ReviewsScreen)
        assert slow.calls == 1


async def test_what_is_pressed_while_it_is_saved_is_for_the_next_screen(
    sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = Slow()
    monkeypatch.setattr(respond_screen, "respond", slow)
    app = LawtrackApp(sample)
    async with app.run_test(size=SIZE) as pilot:
        first = await open_answer(pilot)
        await pilot.press("ctrl+s")
        assert slow.begun.wait(20)
        await pilot.press("j", "w", "tab", "tab", *"so")
        slow.go_on.set()
        await settled(pilot)
        second = app.screen
        assert isinstance(second, RespondScreen)
        assert second.heading() != first.heading(), "the one below it"
        assert second.query_one(TextArea).text == "so"


async def test_where_saving_is_refused_words_stay_and_keys_are_told(
    sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = Slow(WorkflowError("Not allowed."))
    monkeypatch.setattr(respond_screen, "respond", slow)
    app = LawtrackApp(sample)
    async with app.run_test(size=SIZE) as pilot:
        dialog = await open_answer(pilot)
        dialog.query_one(TextArea).focus()
        await pilot.press("ctrl+s")
        assert slow.begun.wait(20)
        await pilot.press(*"more", "escape", "j", "w", "ctrl+s")
        slow.go_on.set()
        await settled(pilot)
        assert app.screen is dialog, "it is neither left nor sent again by keys that were for another screen"
        assert dialog.query_one(TextArea).text == "more"
        assert "Not allowed." in said(app, ".error")
        assert "Esc, j, w, Ctrl+S" in said(app, ".error")
        assert slow.calls == 1


@pytest.mark.parametrize("error", [WorkflowError("Not allowed."), ValueError("a defect")])
async def test_an_error_keeps_what_was_typed(
    sample: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    slow = Slow(error)
    slow.go_on.set()
    monkeypatch.setattr(respond_screen, "respond", slow)
    app = LawtrackApp(sample)
    async with app.run_test(size=SIZE) as pilot:
        dialog = await open_answer(pilot)
        dialog.query_one(TextArea).text = "half a sentence"
        await press(pilot, "ctrl+s")
        assert app.screen is dialog
        assert dialog.query_one(TextArea).text == "half a sentence"
        assert not dialog.query_one("#save", Button).disabled
        if isinstance(error, WorkflowError):
            assert "Not allowed." in said(app, ".error")
        await press(pilot, "ctrl+s")
        assert slow.calls == 2
        await press(pilot, "escape")
        assert isinstance(app.screen, ReviewsScreen)
        await press(pilot, "enter")
        assert app.screen.query_one(TextArea).text == "half a sentence"


async def test_an_answer_given_meanwhile_is_not_replaced(sample: Path) -> None:
    app = LawtrackApp(sample)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await press(pilot, "5", "u")
        name = app.screen.query_one("#recommendations", ListTable).key
        await press(pilot, "enter")
        with opened(sample) as workspace:
            Reviews(workspace).respond(name, "rejected", "Somebody else's reason.")
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, RespondScreen)
        assert said(app, ".error")
    with opened(sample) as workspace:
        (row,) = (r for r in Reviews(workspace).recommendations() if r.id == name)
        assert row.recommendation.response is not None
        assert row.recommendation.response.reason == "Somebody else's reason."


async def test_a_decision_begun_is_kept_as_a_draft_and_dropped_when_it_is_saved(sample: Path) -> None:
    app = LawtrackApp(sample)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        app.comparing = BILL
        await press(pilot, "4", "n", "enter")
        app.screen.query_one("#out", RadioButton).value = True
        app.screen.query_one("#reason", Input).value = "Half a reason"
        await press(pilot, "escape")
    again = LawtrackApp(sample)
    async with again.run_test(size=SIZE) as pilot:
        await settled(pilot)
        again.comparing = BILL
        await press(pilot, "4", "n", "enter")
        assert isinstance(again.screen, SettleScreen)
        assert again.screen.query_one("#out", RadioButton).value
        assert again.screen.query_one("#reason", Input).value == "Half a reason"
        await press(pilot, "ctrl+s")
        assert isinstance(again.screen, InstructionsScreen)
    assert list((sample / ".lawtrack" / "drafts").glob("settle-*")) == []


async def test_a_draft_that_cannot_be_kept_is_told_and_not_a_crash(
    sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_self: Drafts, _name: str, _fields: dict[str, str], _about: dict[str, str]) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Drafts, "keep", full)
    app = LawtrackApp(sample)
    async with app.run_test(size=SIZE) as pilot:
        dialog = await open_answer(pilot)
        dialog.query_one(TextArea).text = "words"
        await settled(pilot)
        assert "the disk is full" in said(app, ".error")


async def test_work_that_was_overtaken_while_it_waited_is_dropped(sample: Path) -> None:
    app = LawtrackApp(sample)
    computed: list[int] = []
    drawn: list[None] = []
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        screen = app.screen
        assert hasattr(screen, "load")
        with app.office.lock:  # somebody computes
            for n in range(6):
                screen.load(lambda n=n: computed.append(n), drawn.append, group="evidence")
                await pilot.pause()
        await settled(pilot)
        assert computed == [5]
        assert drawn == [None]


def test_names_of_drafts_do_not_meet(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path)
    names = ["a/b", "a_b", "a.b", "", "б", "x" * 300, "x" * 301, "../up", "\ud800"]
    for name in names:
        drafts.keep(name, {"text": name})
    assert [drafts.find(name)["text"] for name in names] == names
    assert {path.parent for path in tmp_path.rglob("*")} == {tmp_path}

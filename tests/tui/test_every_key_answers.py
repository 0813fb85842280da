"""No key is pressed in vain without a word: it does something, or says why it cannot."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot

from lawtrack.services.workspace import init_workspace
from lawtrack.tui.app import LawtrackApp
from lawtrack.tui.commands import COMMANDS, EVERY, MODES
from lawtrack.tui.screens.base import LawScreen
from lawtrack.tui.screens.reviews import ReviewsScreen
from tests.tui.driving import press, said, settled, status
from tests.tui.sample import BILL

SMALL = (80, 24)
ELSEWHERE = {"app.quit", "app.back", "move.up", "move.down"}
"""What ends the application, closes what is not open, or moves in a list that has no rows."""


def seen(app: LawtrackApp) -> tuple[object, ...]:
    """What a person sees but the picture."""
    screen = app.screen
    told = status(app) if isinstance(screen, LawScreen) else ""
    return type(screen), screen.classes, told, app.focused, tuple(n.message for n in app._notifications)


async def answers(pilot: Pilot[None], app: LawtrackApp, mode: str, key: str) -> bool:
    while len(app.screen_stack) > 1:
        app.pop_screen()
    app.switch_mode(mode)
    await settled(pilot)
    screen = app.screen
    assert isinstance(screen, LawScreen)
    screen.action_close_find()
    await settled(pilot)
    app.clear_notifications()
    await pilot.pause()
    before, picture = seen(app), app.export_screenshot()
    await press(pilot, key)
    return before != seen(app) or picture != app.export_screenshot()


@pytest.mark.parametrize("mode", [mode for _key, mode, _name in MODES])
async def test_every_key_answers_where_there_is_nothing_yet(
    tmp_path: Path, in_english: None, mode: str
) -> None:
    init_workspace(tmp_path / "ws").close()
    app = LawtrackApp(tmp_path / "ws")
    async with app.run_test(size=SMALL) as pilot:
        await settled(pilot)
        keys = {c.id: c.keys for c in COMMANDS if c.id and {mode, EVERY} & set(c.where)}
        silent = [
            name
            for name, key in keys.items()
            if name not in ELSEWHERE and not await answers(pilot, app, mode, key.split(",")[0])
        ]
        assert not silent


@pytest.mark.parametrize(
    ("mode", "key"),
    [
        ("compare", "p"),
        ("compare", "s"),
        ("compare", "r"),
        ("read", "r"),
        ("read", "g"),
        ("reviews", "b"),
        ("reviews", "r"),
        ("timeline", "enter"),
        ("timeline", "g"),
        ("library", "f3"),
    ],
)
async def test_a_key_that_finds_nothing_says_so(sample: Path, mode: str, key: str) -> None:
    app = LawtrackApp(sample)
    async with app.run_test(size=SMALL) as pilot:
        await settled(pilot)
        assert await answers(pilot, app, mode, key)


async def test_the_details_come_over_the_rest_where_there_is_no_room_beside_it(sample: Path) -> None:
    app = LawtrackApp(sample)
    async with app.run_test(size=SMALL) as pilot:
        await settled(pilot)
        app.compare(BILL)
        await settled(pilot)
        details = app.screen.query_one("#details")
        assert not details.display
        await press(pilot, "n", "i")
        assert details.display
        assert details.size.width > 70
        assert 4 < details.size.height < 14
        assert said(app, "#detail-text")
        await press(pilot, "i")
        assert not details.display
        await press(pilot, "5", "i")
        assert isinstance(app.screen, ReviewsScreen)
        assert app.screen.query_one("#details").display


async def test_a_pane_that_has_no_room_says_so(sample: Path) -> None:
    app = LawtrackApp(sample)
    async with app.run_test(size=(60, 24)) as pilot:
        await settled(pilot)
        app.compare(BILL)
        await settled(pilot)
        app.clear_notifications()
        await press(pilot, "t")
        assert any("no room" in note.message for note in app._notifications)


async def test_enter_on_the_timeline_opens_a_bill_at_once(sample: Path) -> None:
    app = LawtrackApp(sample)
    async with app.run_test(size=SMALL) as pilot:
        await settled(pilot)
        await press(pilot, "6", "enter")
        assert isinstance(app.screen, ReviewsScreen)
        assert app.reviewing

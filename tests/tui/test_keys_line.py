"""The line of keys shows what works now: nothing that would be typed into a field, nothing of a screen behind a dialog."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Input

from lawtrack.tui.app import LawtrackApp
from lawtrack.tui.screens.base import LawScreen
from lawtrack.tui.screens.form import FormScreen
from lawtrack.tui.screens.help import HelpScreen
from lawtrack.tui.widgets.keys_line import KeysLine
from tests.tui.driving import press, settled

SIZE = (120, 30)
BILL = "yards"


def line(app: LawtrackApp) -> dict[str, str]:
    """Keys and words of the line that is seen, also behind a dialog."""
    screen = next(one for one in reversed(app.screen_stack) if isinstance(one, LawScreen))
    shown = screen.query_one(KeysLine).shown()
    return {one.name: one.words for _at, one in shown}


@pytest.mark.parametrize("mode", ["1", "3", "4", "5"])
async def test_what_is_typed_into_the_find_line_is_not_shown_as_a_key(office: Path, mode: str) -> None:
    app = LawtrackApp(office)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        app.comparing = BILL
        await press(pilot, mode)
        before = line(app)
        assert before["?"] == "Help"
        await press(pilot, "slash")
        now = line(app)
        assert not [name for name in now if len(name) == 1], now
        assert now["F1"] == "Help"
        assert now["Ctrl+P"] == "Commands"
        await press(pilot, "question_mark")
        assert app.screen.query_one("#find", Input).value == "?"
        await press(pilot, "f1")
        assert isinstance(app.screen, HelpScreen), "what is shown works"
        await press(pilot, "escape")
        assert line(app) == now
        await press(pilot, "escape")
        assert line(app) == before


async def test_a_dialog_has_its_own_keys(office: Path) -> None:
    app = LawtrackApp(office)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        before = line(app)
        assert "I" in before
        await press(pilot, "B")
        assert isinstance(app.screen, FormScreen)
        now = line(app)
        assert now["Ctrl+S"] == "Save"
        assert now["Esc"] == "Close, keep the draft"
        assert set(now) <= {"Esc", "Ctrl+S", "Ctrl+L", "Ctrl+O"}
        await press(pilot, "escape")
        assert line(app) == before
        await press(pilot, "question_mark")
        assert not set(line(app)) & {"I", "c", "v", "/"}
        await press(pilot, "escape")
        assert line(app) == before
        await press(pilot, "ctrl+p")
        assert not set(line(app)) & {"I", "c", "v", "/", "?"}
        await press(pilot, "escape")
        assert line(app) == before


async def test_the_search_everywhere_has_a_field_too(office: Path) -> None:
    app = LawtrackApp(office)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await press(pilot, "ctrl+f")
        assert isinstance(app.focused, Input)
        assert not [name for name in line(app) if len(name) == 1 and name != "⏎"], line(app)

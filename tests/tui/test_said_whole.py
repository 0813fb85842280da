"""What is said in the status line is seen whole on a small screen, and what was sought is found again."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from rich.text import Text
from textual.widgets import Input, Static

from lawtrack import i18n
from lawtrack.tui.app import LawtrackApp
from lawtrack.tui.commands import COMMANDS
from lawtrack.tui.said_keys import drawn
from lawtrack.tui.screens.read import ReadScreen
from lawtrack.tui.screens.search import SearchScreen
from lawtrack.tui.widgets.list_table import ListTable
from lawtrack.tui.widgets.text_pane import TextPane
from tests.tui.driving import press, settled, status

SIZE = (80, 24)


def cut(app: LawtrackApp) -> str:
    """The status line, where it has no room for what it says."""
    line = app.screen.query_one("#status", Static)
    wrapped = Text(status(app)).wrap(app.console, line.content_size.width)
    return status(app) if len(wrapped) > line.content_size.height else ""


@pytest.mark.parametrize("lang", ["en", "ru", "kk"])
async def test_no_status_line_is_cut(sample: Path, lang: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LAWTRACK_LANG", lang)
    i18n.use(lang)
    app = LawtrackApp(sample)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        told = {}
        await press(pilot, "enter")
        told["read"] = cut(app)
        await press(pilot, "1", "tab", "enter")
        for mode in "13456":
            await press(pilot, mode)
            told[mode] = cut(app)
        await press(pilot, "ctrl+f")
        told["search"] = cut(app)
        app.screen.query_one("#sought", Input).value = "двор"
        await settled(pilot)
        told["found"] = cut(app)
        assert not any(told.values()), told


async def test_who_comes_back_to_a_search_goes_on_there(sample: Path) -> None:
    app = LawtrackApp(sample)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await press(pilot, "ctrl+f")
        app.screen.query_one("#sought", Input).value = "двор"
        await settled(pilot)
        await press(pilot, "down", "down", "down")
        places = app.screen.query_one("#places", ListTable)
        rows, key = places.row_count, places.key
        await press(pilot, "enter")
        assert isinstance(app.screen, ReadScreen)
        await press(pilot, "ctrl+f")
        screen = app.screen
        assert isinstance(screen, SearchScreen)
        places = screen.query_one("#places", ListTable)
        assert (screen.query_one("#sought", Input).value, places.row_count, places.key) == ("двор", rows, key)
        await press(pilot, "s")  # typing takes the place of what was sought before
        assert screen.query_one("#sought", Input).value == "s"


async def test_keys_pressed_while_a_text_is_opened_are_for_that_text(sample: Path) -> None:
    app = LawtrackApp(sample)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        for key in ("enter", "g", *"4"):
            await pilot.press(key)
        await settled(pilot)
        assert type(app.screen).__name__ == "GoToScreen"
        assert app.screen.query_one(Input).value == "4"


def test_keys_are_named_as_they_are_printed() -> None:
    """On the foot of a screen, in the help and the page of keys: none as the library calls it («shift+f3», «^t»)."""
    printed = re.compile(r"(?:(?:Ctrl|Alt|Shift)\+)*(?:[^\W\d_]|\d|[^\w\s]|F\d+|[A-Z][a-zA-Z]+)")
    for command in COMMANDS:
        for key in () if command.shown else command.keys.split(","):
            assert printed.fullmatch(drawn(key)), (command.id, key, drawn(key))


async def test_each_sign_is_counted_once(sample: Path) -> None:
    app = LawtrackApp(sample)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await press(pilot, "1", "tab", "enter")
        counts = str(app.screen.query_one(TextPane).border_subtitle).split()
        signs = [one[0] for one in counts if not one.isdigit()]
        assert signs
        assert len(signs) == len(set(signs))

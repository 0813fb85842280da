"""Alt with a digit types nothing into a field, and Enter is Enter also where the terminal gives it as Ctrl+J."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual._xterm_parser import XTermParser
from textual.events import Key, Paste
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from lawtrack.tui.app import LawtrackApp
from lawtrack.tui.keys.names import in_words
from lawtrack.tui.screens.base import LawScreen
from lawtrack.tui.screens.form import FormScreen
from lawtrack.tui.screens.search import SearchScreen
from tests.tui.driving import press, settled

SIZE = (80, 24)
BILL = "yards"


async def give(app: LawtrackApp, pilot: Pilot[None], typed: str) -> None:
    """What a terminal gives, through Textual's own reading of it."""
    parser = XTermParser()
    for token in [*parser.feed(typed), *parser.feed("")]:
        app.post_message(token)
        await settled(pilot)


def mode(app: LawtrackApp) -> str:
    screen = app.screen
    assert isinstance(screen, LawScreen)
    return screen.MODE


@pytest.mark.parametrize("sign", [*"1234567890-=,.?!\"'", "§", "x", "ә", "ң", "ж"])
async def test_what_is_pressed_with_alt_types_nothing(office: Path, sign: str) -> None:
    app = LawtrackApp(office)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await press(pilot, "B")
        dialog = app.screen
        assert isinstance(dialog, FormScreen)
        await give(app, pilot, f"\x1b{sign}")
        assert app.screen is dialog
        assert dialog.query_one("#slug", Input).value == ""
        await press(pilot, "escape")
        app.compare(BILL)
        await settled(pilot)
        await press(pilot, "enter")
        text = app.screen.query_one("#text", TextArea)
        was = text.text
        await give(app, pilot, f"\x1b{sign}")
        assert text.text == was


async def test_alt_and_a_digit_is_the_mode_also_from_the_find_line(office: Path) -> None:
    app = LawtrackApp(office)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        app.comparing = BILL
        for digit, name in (
            ("3", "compare"),
            ("6", "timeline"),
            ("5", "reviews"),
            ("2", "read"),
            ("1", "library"),
        ):
            await give(app, pilot, f"\x1b{digit}")
            assert mode(app) == name
        await press(pilot, "slash", "a")
        line = app.screen.query_one("#find", Input)
        assert line.has_focus
        await give(app, pilot, "\x1b4")
        assert line.value == "a"
        assert mode(app) == "instructions"


async def test_a_sign_of_a_layout_or_of_the_clipboard_is_typed(office: Path) -> None:
    app = LawtrackApp(office)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await press(pilot, "B", "tab")
        field = app.focused
        assert isinstance(field, Input)
        await give(app, pilot, "£§")
        app.post_message(Paste("¡™"))
        await settled(pilot)
        assert field.value == "£§¡™"


async def test_ctrl_j_is_enter_wherever_enter_means_something(office: Path) -> None:
    app = LawtrackApp(office)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        app.compare(BILL)
        await settled(pilot)
        await give(app, pilot, "\nЖ")  # in the text: the editor opens, and what follows is typed there
        assert isinstance(app.screen, FormScreen)
        text = app.screen.query_one("#text", TextArea)
        assert text.text.endswith("Ж")
        lines = text.text.count("\n")
        await give(app, pilot, "\n")
        assert text.text.count("\n") == lines + 1, "in a text it is a new line"
        await press(pilot, "escape", "1")
        await give(app, pilot, "\t\n")  # in a list
        assert mode(app) != "library"
        await press(pilot, "1", "B", *"new")
        dialog = app.screen
        assert isinstance(dialog, FormScreen)
        await give(app, pilot, "\n")  # in a line: it is sent, and told what is missing
        assert str(dialog.query_one(".error").render())
        await press(pilot, "escape", "ctrl+f")
        assert isinstance(app.screen, SearchScreen)


async def test_all_at_once_as_what_was_typed_before_the_screen_was_there(office: Path) -> None:
    app = LawtrackApp(office)
    async with app.run_test(size=SIZE) as pilot:
        parser = XTermParser()
        for token in parser.feed("\tcnn\nЖДУ"):
            app.post_message(token)
        await settled(pilot)
        assert isinstance(app.screen, FormScreen), [note.message for note in app._notifications]
        assert app.screen.query_one("#text", TextArea).text.endswith("ЖДУ")


async def test_what_is_pasted_stays_as_it_is(office: Path) -> None:
    app = LawtrackApp(office)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        app.compare(BILL)
        await settled(pilot)
        await press(pilot, "enter")
        text = app.screen.query_one("#text", TextArea)
        text.text = ""
        await give(app, pilot, "\x1b[200~a\nb\r\nc ¡\x1b[201~")
        assert text.text == "a\nb\nc ¡"


def test_nobody_can_choose_a_key_that_is_enter() -> None:
    assert in_words("Ctrl+J") == "enter"
    assert Key("ctrl+j", "\n").key == "ctrl+j", "Textual's own name of it"

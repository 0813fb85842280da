"""What a drafter meets whose hand is faster than the screen, at 80 columns: dialogs seen whole, keys that wait, places."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from textual.events import Paste
from textual.pilot import Pilot
from textual.widgets import Button
from textual.widgets._toast import Toast

from lawtrack.tui.app import LawtrackApp
from lawtrack.tui.presenters.forms import written_day
from lawtrack.tui.screens.checks import ChecksScreen
from lawtrack.tui.screens.compare import CompareScreen
from lawtrack.tui.screens.form import FormScreen
from lawtrack.tui.screens.instructions import InstructionsScreen
from lawtrack.tui.screens.settle import SettleScreen
from lawtrack.tui.widgets.keys_line import KeysLine
from lawtrack.tui.widgets.list_table import ListTable
from tests.day.word_papers import word_paper
from tests.tui.driving import press, said, settled
from tests.tui.sample import BILL, counted

SIZE = (80, 24)


async def pasted(pilot: Pilot[None], text: str) -> None:
    pilot.app.post_message(Paste(text))
    await settled(pilot)


@pytest.mark.parametrize("keys", [("I",), ("B",), ("T",), ("5", "a"), ("5", "s"), ("3", "n", "enter"), ("4", "n", "enter"), ("5", "w")])  # fmt: skip
async def test_the_buttons_of_a_dialog_are_seen(sample: Path, keys: tuple[str, ...]) -> None:
    app = LawtrackApp(sample)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        app.comparing = BILL
        await press(pilot, *keys)
        for name in ("#close", "#save"):
            region = app.screen.query_one(name, Button).region
            assert 0 < region.y < SIZE[1] - 1, (name, region)


async def test_a_refusal_goes_to_its_field_and_is_forgotten_when_that_is_filled_in(
    sample: Path, tmp_path: Path
) -> None:
    app = LawtrackApp(sample)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await press(pilot, "I")
        await pasted(pilot, str(word_paper("order.ru", tmp_path)))
        await press(pilot, "ctrl+s")
        assert app.focused is not None
        assert app.focused.id == "edition"
        assert "in force" in said(app, ".error")
        assert said(app, ".foreseen") == "", "it is not said twice"
        await pasted(pilot, "01.04.2024")
        assert said(app, ".error") == ""
        await press(pilot, "ctrl+s")
        acts = app.screen.query_one("#acts", ListTable)
        row = next(one for one in acts.rows if one.key == acts.key)
        assert "школьными садами" in row.cells[0], "the act that was taken in is at the cursor"
        assert row.cells[3] == written_day(dt.date(2024, 4, 1))


async def test_what_was_told_before_does_not_lie_over_a_dialog(sample: Path) -> None:
    app = LawtrackApp(sample)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settled(pilot)
        app.notify("It was written.")
        await press(pilot, "I")
        assert [toast.display for toast in app.screen.query(Toast)] == [False]
        app.notify("It cannot be written.")
        await settled(pilot)
        assert [toast.display for toast in app.screen.query(Toast)] == [True, True]


async def test_the_bill_that_was_begun_gets_the_text(sample: Path) -> None:
    app = LawtrackApp(sample)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        assert counted(sample).bills > 1
        await press(pilot, "B")
        for text in ("zz-last", "О последнем"):
            await pasted(pilot, text)
            await press(pilot, "tab")
        await press(pilot, "ctrl+s", "T")
        assert isinstance(app.screen, FormScreen)
        assert "zz-last" in app.screen.heading()


async def test_a_key_waits_for_the_list_that_it_is_about(sample: Path) -> None:
    app = LawtrackApp(sample)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        app.comparing = BILL
        await pilot.press("4", "n")
        await settled(pilot)
        assert app.screen.query_one("#instructions", ListTable).key == str(counted(sample).first_open)
        await pilot.press("l", "enter")
        await settled(pilot)
        assert isinstance(app.screen, SettleScreen) or app.screen.lang == "kk"  # type: ignore[attr-defined]


async def test_what_is_typed_is_taken_before_it_is_saved(sample: Path) -> None:
    app = LawtrackApp(sample)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        app.comparing = BILL
        await press(pilot, "4", "n", "enter", "tab", "tab")
        app.post_message(Paste("ответственность"))
        await pilot.press("ctrl+s")
        await settled(pilot)
        assert isinstance(app.screen, InstructionsScreen), said(app, ".error")


async def test_enter_is_told_where_a_list_takes_it(sample: Path) -> None:
    app = LawtrackApp(sample)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        app.comparing = BILL
        for mode, words in (("1", "Open"), ("4", "Settle")):
            await press(pilot, mode)
            shown = [one.words for _at, one in app.screen.query_one(KeysLine).shown()]
            assert shown[0] == words


async def test_a_finding_leads_to_its_element(sample: Path) -> None:
    app = LawtrackApp(sample)
    async with app.run_test(size=(160, 45)) as pilot:
        await settled(pilot)
        app.compare(BILL)
        await settled(pilot)
        await press(pilot, "K")
        screen = app.screen
        assert isinstance(screen, ChecksScreen)
        table = screen.query_one("#found", ListTable)
        at = next(
            n for n, one in enumerate(screen._checks.findings) if one.eid and one.lang == "kk" and not one.ref
        )
        table.move_cursor(at)
        await press(pilot, "enter")
        assert isinstance(app.screen, CompareScreen)
        assert app.screen.lang == "kk"

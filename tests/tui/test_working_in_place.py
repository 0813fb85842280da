"""Work in Compare: both languages, the instruction that results, elements added, excluded, exchanged; views and marks."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from textual.pilot import Pilot
from textual.widgets import OptionList, TextArea

from lawtrack.cli.main import cli
from lawtrack.model.change import Change, ChangeKind, Run
from lawtrack.tui.app import LawtrackApp
from lawtrack.tui.presenters.change_views import only_form
from lawtrack.tui.screens.compare import CompareScreen
from lawtrack.tui.screens.form import FormScreen
from lawtrack.tui.screens.recovery import RecoveryScreen
from tests.tui.driving import FORESEEN, press, said, settled, status
from tests.tui.test_editing import BILL, proposed, told


async def at_compare(app: LawtrackApp, pilot: Pilot[None]) -> CompareScreen:
    await settled(pilot)
    app.compare(BILL)
    await settled(pilot)
    assert isinstance(app.screen, CompareScreen)
    if app.screen.lang != "ru":
        await press(pilot, "l")
    await press(pilot, "home")
    return app.screen


async def foreseen(app: LawtrackApp, pilot: Pilot[None]) -> str:
    await pilot.pause(FORESEEN)
    await settled(pilot)
    return said(app, ".foreseen")


async def test_work_in_compare(office: Path) -> None:
    app = LawtrackApp(office)
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await at_compare(app, pilot)
        count = screen.query_one(OptionList).option_count
        change = screen.change_here()
        assert change is not None

        # The instruction is shown as the wording is typed, with its proof; the other language stands beside it
        await press(pilot, "enter")
        form = app.screen
        assert isinstance(form, FormScreen)
        text = form.query_one("#text", TextArea)
        was = text.text
        text.text = was.replace("людей", "граждан")
        shown = await foreseen(app, pilot)
        assert "[русский]" in shown
        assert "граждан" in shown
        assert "the instruction, read back and applied, gives exactly these words" in shown
        await press(pilot, "ctrl+s")
        assert "граждан" in proposed(office)

        # Taken back, and made again; twice the one way and twice the other
        await press(pilot, "u")
        assert "граждан" not in proposed(office)
        await press(pilot, "U")
        assert "граждан" in proposed(office)
        await press(pilot, "U")
        assert any("No edit that was taken back waits" in note.message for note in app._notifications)
        await press(pilot, "u")

        # A wording that an expert proposed stands in the field, and is not recorded by itself
        await press(pilot, "w")
        assert any("Nobody proposed" in note.message for note in app._notifications)
        CliRunner().invoke(cli, ["--workspace", str(office), "recommend", BILL, "пункт 1 статьи 1", "--act", "1-vi", "--by", "fin", "--text", "Шире.", "--wording", "1. Двор открыт для всех.", "--lang", "ru"])  # fmt: skip
        await press(pilot, "r", "home", "w")
        assert isinstance(app.screen, FormScreen)
        assert app.screen.query_one("#text", TextArea).text == "1. Двор открыт для всех."
        assert "для всех" not in proposed(office)
        await press(pilot, "escape")

        # The change given up, and back
        await press(pilot, "z")
        assert isinstance(app.screen, FormScreen)
        await foreseen(app, pilot)
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, CompareScreen), said(app, ".error")
        assert screen.query_one(OptionList).option_count == count - 1
        assert len(told(office, "bill", "show", BILL, "--json")["versions"]) == 1
        await press(pilot, "U")
        assert screen.query_one(OptionList).option_count == count - 1, "nothing was taken back yet"

        # Views; what is read
        for view in ("side by side", "before", "after", "inline"):
            await press(pilot, "v")
            assert view in status(app)
            assert screen.has_class("-folded") == (view == "side by side")
        if count > 1:
            await press(pilot, "home", "m")
            assert f"read 1 of {count - 1}" in status(app)
            await press(pilot, "y")
            assert any(note.message.startswith("Copied: (") for note in app._notifications)
    again = LawtrackApp(office)
    async with again.run_test(size=(80, 24)) as pilot:
        await at_compare(again, pilot)
        assert "read 1 of" in status(again), "a mark is kept between sessions"


async def test_what_was_typed_is_offered_after_the_terminal_was_killed(office: Path) -> None:
    app = LawtrackApp(office)
    async with app.run_test(size=(100, 30)) as pilot:
        await at_compare(app, pilot)
        await press(pilot, "enter")
        area = app.screen.query_one("#text", TextArea)
        area.text = f"{area.text} Typed"
        await settled(pilot)
        sign = office / ".lawtrack" / "drafts" / "at-work"
        assert sign.is_file()
    assert not sign.exists(), "left in peace"
    sign.write_text("999999999", encoding="ascii")  # as one that was killed leaves it
    again = LawtrackApp(office)
    async with again.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        assert isinstance(again.screen, RecoveryScreen)
        assert "Typed" in said(again, "#at-cursor")
        await press(pilot, "enter")
        for _ in range(50):
            await pilot.pause(0.1)
            await settled(pilot)
            if isinstance(again.screen, FormScreen):
                break
        assert again.screen.query_one("#text", TextArea).text.endswith("Typed")
        await press(pilot, "escape", "ctrl+r")
        assert isinstance(again.screen, RecoveryScreen)
        await press(pilot, "x")
        assert list(sign.parent.glob("cell-*")), "asked first"
        await press(pilot, "x")
        assert not list(sign.parent.glob("cell-*"))


@pytest.mark.parametrize(
    ("old", "new", "form"),
    [("«дом», сад", '"дом" – сад.', True), ("дом", "дома", False), ("5 дней", "15 дней", False)],
)
def test_a_change_of_form_has_the_same_letters_and_digits(old: str, new: str, form: bool) -> None:
    change = Change(ChangeKind.MODIFIED, "art_1", "art_1", "art_1", runs=(Run("-", old), Run("+", new)))
    assert only_form(change) is form
    assert not only_form(Change(ChangeKind.INSERTED, "art_1", None, "art_1", runs=(Run("+", new),)))

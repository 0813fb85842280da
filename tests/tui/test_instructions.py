from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Input, RadioButton, Static

from lawtrack.services.bills.bills import Bills
from lawtrack.tui.app import LawtrackApp
from lawtrack.tui.office import Office
from lawtrack.tui.presenters.instructing import instructing
from lawtrack.tui.screens.instructions import InstructionsScreen
from lawtrack.tui.screens.link import LinkScreen
from lawtrack.tui.screens.settle import SettleScreen
from lawtrack.tui.widgets.list_table import ListTable
from lawtrack.tui.widgets.text_pane import TextPane
from tests.tui.driving import opened, press, settled, status
from tests.tui.sample import BILL, counted

SIZE = (118, 32)


def evidence(app: LawtrackApp) -> str:
    pane = app.screen.query_one("#evidence", TextPane)
    return "\n".join("".join(words for words, _style in p.spans) for p in pane.paragraphs)


async def test_every_instruction_is_shown_with_its_reading_and_what_it_changes(sample: Path) -> None:
    there = counted(sample)
    assert 0 < there.unsettled < there.instructions
    app = LawtrackApp(sample)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        app.comparing = BILL
        await press(pilot, "4")
        assert isinstance(app.screen, InstructionsScreen)
        assert app.screen.query_one("#instructions", ListTable).row_count == there.instructions
        assert f"{there.unsettled} open" in status(app)
        assert "✓ applied" in evidence(app)
        assert "{+" in evidence(app)
        await press(pilot, "s")
        assert app.screen.query_one("#instructions", ListTable).row_count == there.unsettled


async def test_n_goes_to_the_open_ones_and_enter_tells_what_may_be_decided(sample: Path) -> None:
    app = LawtrackApp(sample)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        app.comparing = BILL
        await press(pilot, "4", "n")
        assert app.screen.query_one("#instructions", ListTable).key == str(counted(sample).first_open)
        assert "do not stand in article 11" in evidence(app)
        await press(pilot, "enter")
        assert isinstance(app.screen, SettleScreen)
        assert not any(button.value for button in app.screen.query(RadioButton)), "nothing is guessed"
        await press(pilot, "ctrl+s")
        assert "one of these" in str(app.screen.query_one(".error", Static).render())


async def test_corrected_words_are_applied_kept_and_taken_back(sample: Path) -> None:
    unsettled = counted(sample).unsettled
    app = LawtrackApp(sample)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        app.comparing = BILL
        await press(pilot, "4", "n", "enter")
        app.screen.query_one("#old", Input).value = "ответственность"
        await settled(pilot)
        assert app.screen.query_one("#other", RadioButton).value
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, InstructionsScreen)
        assert f"{unsettled - 1} open" in status(app)
        assert "{+дисциплинарную+} ответственность" in evidence(app)
        assert "Decided by" in evidence(app)
        await press(pilot, "u")
        assert f"{unsettled} open" in status(app)
    again = LawtrackApp(sample)
    async with again.run_test(size=SIZE) as pilot:
        await settled(pilot)
        again.comparing = BILL
        await press(pilot, "4")
        assert f"{unsettled} open" in status(again)


async def test_an_instruction_is_left_out_with_a_reason(sample: Path) -> None:
    unsettled = counted(sample).unsettled
    app = LawtrackApp(sample)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        app.comparing = BILL
        await press(pilot, "4", "n", "x", "ctrl+s")
        assert "reason" in str(app.screen.query_one(".error", Static).render())
        app.screen.query_one("#reason", Input).value = "No such words."
        await press(pilot, "ctrl+s")
        assert f"{unsettled - 1} open" in status(app)
        assert "– left out" in evidence(app)


async def test_the_act_of_the_library_is_asked_for_said_and_taken_back(sample: Path) -> None:
    app = LawtrackApp(sample)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        app.comparing = BILL
        await press(pilot, "4", "a")
        assert isinstance(app.screen, LinkScreen)
        assert not any(button.value for button in app.screen.query(RadioButton)), "nothing is guessed"
        await press(pilot, "ctrl+s")
        assert "Choose an act" in str(app.screen.query_one(".error", Static).render())
        app.screen.query_one("#work", Input).value = "no such act"
        await press(pilot, "ctrl+s")
        assert "no such act" in str(app.screen.query_one(".error", Static).render())
        app.screen.query_one("#w0", RadioButton).value = True
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, InstructionsScreen)
        with opened(sample) as workspace:
            (link,) = Bills(workspace).get(BILL).links.values()
        assert link.work
        await press(pilot, "a")
        app.screen.query_one("#undo", RadioButton).value = True
        await press(pilot, "ctrl+s")
        with opened(sample) as workspace:
            assert not Bills(workspace).get(BILL).links


@pytest.mark.parametrize(("lang", "named"), [("ru", "Закон"), ("kk", "Заңы")])
def test_an_act_that_a_bill_changes_is_named_in_the_nominative(office: Path, lang: str, named: str) -> None:
    opened = Office(office)
    shown = instructing(opened, "yards", lang)
    rows = [row for row in shown.rows if row.act]
    assert rows
    assert all(named in row.act.split() or row.act.endswith(named) for row in rows), rows[0].act
    assert not any(row.act.endswith("Заңына") for row in rows)
    opened.close()

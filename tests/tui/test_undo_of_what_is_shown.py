"""Undo takes back what the screen shows: what somebody else edited since is not put away unseen."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot

from lawtrack.model.document import Lang
from lawtrack.services.bills.returned.cell_edits import cell, edit_cell
from lawtrack.services.bills.returned.cell_units import Spot, withdraw_last
from lawtrack.tui.app import LawtrackApp
from lawtrack.tui.screens.compare import CompareScreen
from tests.tui.driving import opened, press, settled
from tests.tui.test_editing import BILL, SIZE, proposed


def word(folder: Path, spot: Spot, more: str) -> None:
    """Another window edits the same element."""
    with opened(folder) as workspace:
        seen = cell(workspace, spot.bill, spot.element, spot.act, spot.lang)
        first, line, rest = seen.text.partition("\n")
        edit_cell(
            workspace, seen, f"{first.rstrip('.;')} {more}{first[len(first.rstrip('.;')) :]}{line}{rest}"
        )


def told(app: LawtrackApp) -> str:
    return "\n".join(note.message for note in app._notifications)


async def at_a_change(app: LawtrackApp, pilot: Pilot[None], lang: str) -> Spot:
    await settled(pilot)
    app.compare(BILL)
    await settled(pilot)
    screen = app.screen
    assert isinstance(screen, CompareScreen)
    if screen.lang != lang:
        await press(pilot, "l")
    act, eid = screen.element_here()
    return Spot(BILL, act, Lang(lang), eid)


@pytest.mark.parametrize("lang", ["ru", "kk"])
async def test_what_another_window_edited_since_is_not_taken_back(office: Path, lang: str) -> None:
    app = LawtrackApp(office)
    async with app.run_test(size=SIZE) as pilot:
        spot = await at_a_change(app, pilot, lang)
        word(office, spot, "первое")
        await press(pilot, "r")
        word(office, spot, "второе")
        await press(pilot, "u")
        assert "edited in the meantime" in told(app)
        assert "Taken back" not in told(app)
        text = "\n".join(str(one) for one in app.screen.find_pane()._paragraphs)  # type: ignore[attr-defined]
        assert "второе" in text, "what stands is shown"
        app.clear_notifications()
        await press(pilot, "u")  # it is seen now
        assert "Taken back" in told(app)
        await press(pilot, "u")
        assert "Taken back" in told(app)
        await press(pilot, "u")
        assert "Nothing was edited here" in told(app)
    assert "второе" not in proposed(office)
    assert "первое" not in proposed(office)


async def test_what_another_window_took_back_is_not_made_again_unseen(office: Path) -> None:
    app = LawtrackApp(office)
    async with app.run_test(size=SIZE) as pilot:
        spot = await at_a_change(app, pilot, "ru")
        word(office, spot, "первое")
        await press(pilot, "r")
        with opened(office) as workspace:
            withdraw_last(workspace, spot)
        await press(pilot, "U")
        assert "edited in the meantime" in told(app)
        assert "первое" not in proposed(office)
        await press(pilot, "U")
        assert "Made again" in told(app)
    assert "первое" in proposed(office)


async def test_an_edit_elsewhere_is_no_hindrance(office: Path) -> None:
    app = LawtrackApp(office)
    async with app.run_test(size=SIZE) as pilot:
        spot = await at_a_change(app, pilot, "ru")
        word(office, spot, "первое")
        await press(pilot, "r")
        await press(pilot, "n")
        other = app.screen.element_here()  # type: ignore[attr-defined]
        assert other[1] != spot.element
        word(office, Spot(BILL, other[0], Lang.RU, other[1]), "другое")
        await press(pilot, "p", "u")
        assert "Taken back" in told(app)
    assert "первое" not in proposed(office)
    assert "другое" in proposed(office)

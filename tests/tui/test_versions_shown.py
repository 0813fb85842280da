"""Which version of a bill is shown, that it has no text yet, and that no sentence of work in progress outlives the work."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot

from lawtrack.model.document import Lang
from lawtrack.services.bills.bills import Bills
from lawtrack.services.bills.returned.cell_units import Spot, exclude_unit
from lawtrack.tui.app import LawtrackApp
from lawtrack.tui.widgets.list_table import ListTable
from lawtrack.tui.widgets.text_pane import TextPane
from tests.tui.driving import opened, press, settled, status

BILL, ACT = "yards", "1-vi"
BUSY = "…"


def shown(app: LawtrackApp) -> str:
    """The words of the pane."""
    pane = app.screen.query_one(TextPane)
    return "\n".join("".join(words for words, _style in p.spans) for p in pane.paragraphs)


def next_version(folder: Path, lang: Lang, element: str = "art_1__para_1") -> None:
    """An edit that waits is carried into a version without a text."""
    with opened(folder) as workspace:
        exclude_unit(workspace, Spot(BILL, ACT, lang, element))
        Bills(workspace).version(BILL)


async def open_bill(pilot: Pilot[None], app: LawtrackApp, bill: str = BILL) -> None:
    await settled(pilot)
    app.compare(bill)
    await settled(pilot)


async def test_the_version_is_shown_where_it_has_its_texts(office: Path) -> None:
    app = LawtrackApp(office)
    async with app.run_test(size=(80, 24)) as pilot:
        await open_bill(pilot, app)
        assert "version 1" in status(app)
        assert "no text" not in status(app)
        assert "version 1" in str(app.screen.query_one(TextPane).border_title)
        await press(pilot, "4")
        assert "version 1" in status(app)
        assert "version 1" in str(app.screen.query_one("#instructions", ListTable).border_title)


@pytest.mark.parametrize("lang", [Lang.RU, Lang.KK])
async def test_a_version_without_a_text_is_told_with_the_ways_out(office: Path, lang: Lang) -> None:
    next_version(office, lang)
    app = LawtrackApp(office)
    async with app.run_test(size=(80, 24)) as pilot:
        await open_bill(pilot, app)
        assert "version 2: no text yet, T" in status(app)
        assert "the instructions of version 1 are not" in shown(app)
        assert "T: add its text    W:" in shown(app)
        assert lang.value in status(app), "the edits of the one language in which there are any"
        await press(pilot, "4")
        assert "version 2: no text yet, T" in status(app)
        assert "all settled" not in status(app)
        assert "the instructions of version 1 are not" in shown(app)


async def test_a_version_with_one_text_says_which_it_lacks(office: Path) -> None:
    with opened(office) as workspace:
        bills = Bills(workspace)
        text = office / "amendments" / BILL / bills.get(BILL).version.texts[0].file
        lang = bills.get(BILL).version.texts[0].lang
        bills.version(BILL)
        bills.add(BILL, text, lang)
    other = "kk" if lang is Lang.RU else "ru"
    app = LawtrackApp(office)
    async with app.run_test(size=(118, 32)) as pilot:
        await settled(pilot)
        app.compare(BILL, lang=other)  # as a finding of the checks leads there
        await settled(pilot)
        assert f"version 2: no text in {other}, T" in status(app)
        assert lang.value in status(app).split("  ·  ")


async def test_a_bill_without_any_text_says_so_and_nothing_is_at_work(office: Path) -> None:
    with opened(office) as workspace:
        Bills(workspace).new("empty", {Lang.RU: "О пустом"})
    app = LawtrackApp(office)
    async with app.run_test(size=(80, 24)) as pilot:
        await open_bill(pilot, app, "empty")
        for mode in ("3", "4"):
            await press(pilot, mode)
            assert "version 1: no text yet, T" in status(app)
            assert BUSY not in status(app)
            assert "Version 1 has no text yet." in shown(app)
        for key in ("E", "D"):
            app.clear_notifications()
            await press(pilot, key)
            (told,) = (note.message for note in app._notifications)
            assert "key T" in told
            assert "key D" not in told


@pytest.mark.own_store  # a shared one has the texts, too
async def test_what_cannot_be_read_is_told_for_as_long_as_it_is_so(office: Path) -> None:
    app = LawtrackApp(office)
    async with app.run_test(size=(118, 32)) as pilot:
        await open_bill(pilot, app)
        before = status(app)
        with opened(office) as workspace:
            texts = [
                office / "amendments" / BILL / one.file for one in Bills(workspace).get(BILL).version.texts
            ]
        kept = {path: path.read_bytes() for path in texts}
        for path in texts:
            path.unlink()
        for mode in ("r", "4"):
            await press(pilot, mode)
            assert status(app).startswith("Not loaded: ")
            assert "Not loaded: " in shown(app), "not the changes of what was there before"
            assert app.screen.query_one("#find")
            await press(pilot, "slash", "escape")
            assert status(app).startswith("Not loaded: ")
        for path, data in kept.items():
            path.write_bytes(data)
        await press(pilot, "3", "r")
        assert status(app) == before


async def test_a_bill_that_cannot_be_checked_has_no_count_of_open_points(office: Path) -> None:
    app = LawtrackApp(office)
    async with app.run_test(size=(118, 32)) as pilot:
        await open_bill(pilot, app)
        app.checks("nobody-s-bill")
        await settled(pilot)
        assert status(app).startswith("Not loaded: ")
        assert "0 points" not in status(app)

"""Who must be asked, and who else is at work, as the screens show them."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from textual.widgets import Checkbox, Select

from lawtrack import i18n
from lawtrack.cli.main import cli
from lawtrack.services import people
from lawtrack.services.reviews.asking import set_subjects
from lawtrack.services.workspace import Workspace
from lawtrack.store.people import look
from lawtrack.tui.app import LawtrackApp
from lawtrack.tui.office import Office
from lawtrack.tui.presenters.asking import asking
from lawtrack.tui.presenters.registry import registry
from lawtrack.tui.presenters.reviewing import review_detail, reviewing
from lawtrack.tui.screens.asked import AskedScreen
from lawtrack.tui.screens.form import FormScreen
from lawtrack.tui.screens.help import HelpScreen
from lawtrack.tui.widgets.keys_line import KeysLine
from lawtrack.tui.widgets.list_table import ListTable
from tests.tui.driving import opened, press, said, settled, status
from tests.tui.sample import BILL


def told(folder: Path, *command: str) -> Any:
    return json.loads(CliRunner().invoke(cli, ["--workspace", str(folder), *command, "--json"]).stdout)


async def test_who_must_be_asked_follows_from_what_the_bill_is_about(sample: Path) -> None:
    app = LawtrackApp(sample)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        app.reviews(BILL)
        await settled(pilot)
        await press(pilot, "A")
        assert isinstance(app.screen, AskedScreen)
        table = app.screen.query_one("#asked", ListTable)
        before = told(sample, "review", "asked", BILL)
        assert table.row_count == len(before["asked"])
        missing = next(name for name in ("business", "citizens", "local") if name not in before["subjects"])
        await press(pilot, "a")
        app.screen.query_one(f"#subject-{missing}", Checkbox).value = True
        await press(pilot, "ctrl+s")
        after = told(sample, "review", "asked", BILL)
        assert after["subjects"] == [*before["subjects"], missing]
        assert table.row_count == len(after["asked"])
        open_ = sum(one["again"] or not one["reviewer"] for one in after["asked"])
        assert f"{open_} open" in status(app)

        # Sent from here: the channel by which it counts is chosen already
        at = next(n for n, one in enumerate(after["asked"]) if not one["reviewer"])
        table.go_to(str(at))
        await press(pilot, "enter")
        assert isinstance(app.screen, FormScreen)
        assert app.screen.query_one("#channel", Select).value != Select.NULL


@pytest.mark.own_store  # a server knows who looks by the account: tests/services/test_people.py
async def test_who_else_is_at_work_is_seen_where_the_store_is_shared(
    sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LAWTRACK_USER", "aigerim")
    monkeypatch.setattr(Workspace, "shared", property(lambda _self: True))
    with opened(sample) as workspace, workspace.store.writing("#presence") as session:
        look(session, "bolat", BILL, dt.datetime.now(dt.UTC))
        look(session, "dana", "another", dt.datetime.now(dt.UTC))
    app = LawtrackApp(sample)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        app.compare(BILL)
        await settled(pilot)
        assert said(app, "#present") == "here too: bolat · dana: another"
    with opened(sample) as workspace:
        assert ("aigerim", BILL) in {(one.who, one.what) for one in people.looking(workspace.store)}


@pytest.mark.parametrize("width", [80, 100, 160])
async def test_every_key_below_a_screen_is_seen_whole(sample: Path, width: int) -> None:
    app = LawtrackApp(sample)
    async with app.run_test(size=(width, 24)) as pilot:
        await settled(pilot)
        app.comparing = BILL
        for key, _mode, _name in app.mode_names():
            await press(pilot, key)
            await pilot.pause(0.3)  # drawn when the screen has come to rest
            line = app.screen.query_one(KeysLine)
            shown = line.shown()
            assert len(shown) > 2, key
            drawn = line.render_line(0).text
            assert len(drawn) == width, key
            assert all(drawn[at:].startswith(f" {one.name} {one.words}") for at, one in shown), key
            assert any(one.action == "keys" for _at, one in shown), "help is always seen"


async def test_a_key_below_a_screen_is_pressed_with_the_mouse(sample: Path) -> None:
    app = LawtrackApp(sample)
    async with app.run_test(size=(160, 30)) as pilot:
        await settled(pilot)
        shown = app.screen.query_one(KeysLine).shown()
        at, palette = shown[-1]
        assert palette.key == app.COMMAND_PALETTE_BINDING
        assert at + palette.width == 159
        at = next(at for at, one in shown if one.action == "keys")
        await pilot.click(KeysLine, offset=(at + 1, 0))
        await settled(pilot)
        assert isinstance(app.screen, HelpScreen)


def test_screens_show_names_and_no_codes(sample: Path) -> None:
    office = Office(sample)
    set_subjects(office.workspace, BILL, ("business",))
    i18n.use("ru")
    try:
        detail = next(
            review_detail(row) for row in reviewing(office, BILL).reviews if row.review.channel == "approval"
        )
        people = registry(office)
        expert = next(one for one in people.entries if one.fields == ("linguistic",))
        about = asking(office, BILL).summary
        assert "Согласование с государственными органами" in detail
        assert "лингвистическая" in people.detail(expert.slug)
        assert any("лингвистическая" in row.cells for row in people.rows())
        assert [row.key for row in people.rows("лингвистич")] == [expert.slug]
        assert "частного предпринимательства" in about
    finally:
        office.close()
        i18n.use("en")

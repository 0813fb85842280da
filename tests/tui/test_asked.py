"""Who must be asked, and who else is at work, as the screens show them."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from textual.widgets import Checkbox, Select

from lawtrack.cli.main import cli
from lawtrack.services import people
from lawtrack.services.workspace import Workspace
from lawtrack.store.people import look
from lawtrack.tui.app import LawtrackApp
from lawtrack.tui.screens.asked import AskedScreen
from lawtrack.tui.screens.form import FormScreen
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
            keys = list(app.screen.query_one(KeysLine).children)
            assert len(keys) > 2, key
            assert all(one.region.right <= width and one.region.width for one in keys), key
            assert any(getattr(one, "action", "") == "keys" for one in keys), "help is always seen"

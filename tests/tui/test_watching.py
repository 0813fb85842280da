"""Files that another program changes are told of, once, and offered."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from textual.widgets import Input

from lawtrack.services.bills.bills import Bills
from lawtrack.services.bills.changed import Watch, What
from lawtrack.services.library.syncing import load
from lawtrack.services.outputs import write_output
from lawtrack.tui.app import LawtrackApp
from lawtrack.tui.screens.base import LawScreen
from lawtrack.tui.screens.form import FormScreen
from lawtrack.tui.screens.spots import SpotsScreen
from tests.tui.driving import opened, press, settled, status
from tests.tui.sample import BILL


def test_a_change_is_told_of_once_and_again_when_it_changes_again(sample: Path) -> None:
    with opened(sample) as workspace:
        table = sample / f"table-{BILL}-ru.docx"
        write_output(workspace, table, b"as it was written")
        load(workspace)  # a copy of a folder has seen no file of a shared store yet
        watch = Watch(workspace)
        assert not watch.look()
        table.write_bytes(b"edited in Word")
        (told,) = watch.look()
        assert (told.path, told.what, told.bill) == (table, What.TABLE, BILL)
        assert not watch.look()
        table.write_bytes(b"edited in Word once more")
        assert len(watch.look()) == 1
        table.write_bytes(b"as it was written")
        assert not watch.look()
        assert not watch.open
        text = sample / "amendments" / BILL / Bills(workspace).get(BILL).version.texts[0].file
        before = text.read_bytes()
        text.write_bytes(before + b"\n")
        (told,) = watch.look()
        assert (told.what, told.bill) == (What.TEXT, BILL)
        text.write_bytes(before)
        watch.look()
        act = next((sample / "acts").rglob("ru@*.xml"))
        act.write_bytes(act.read_bytes() + b"\n")
        assert [one.what for one in watch.look()] == [What.WAITING]


async def test_a_file_changed_in_word_is_offered_where_one_works(sample: Path) -> None:
    with opened(sample) as workspace:
        table = sample / f"table-{BILL}-ru.docx"
        write_output(workspace, table, b"as it was written")
    app = LawtrackApp(sample)
    async with app.run_test(size=(118, 32)) as pilot:
        await settled(pilot)
        table.write_bytes(b"edited in Word")
        assert isinstance(app.screen, LawScreen)
        app.screen.see_changed()
        await settled(pilot)
        assert any(table.name in note.message for note in app._notifications)
        await press(pilot, "ctrl+t")
        assert isinstance(app.screen, SpotsScreen)
        await press(pilot, "enter")
        assert isinstance(app.screen, FormScreen)
        assert app.screen.query_one("#file", Input).value == str(table)


def test_what_was_deleted_is_told_of_too_before_and_after_the_start(sample: Path) -> None:
    act = next((sample / "acts").rglob("ru@*.xml"))
    with opened(sample) as workspace:
        load(workspace)
        act.unlink()
        watch = Watch(workspace)
        assert [(one.path, one.what) for one in watch.look()] == [(act, What.GONE)]
        assert not watch.look(), "once"
        log = sample / "amendments" / BILL / "workflow.jsonl"
        text = log.parent / Bills(workspace).get(BILL).version.texts[0].file
        log.unlink()
        text.unlink()
        assert {(one.path, one.what, one.bill) for one in watch.look()} == {
            (log, What.GONE, ""),
            (text, What.TEXT_GONE, BILL),
        }
        assert len(watch.open) == 3


async def test_a_deleted_file_is_written_again_where_one_works(sample: Path) -> None:
    with opened(sample) as workspace:
        load(workspace)
    act = next((sample / "acts").rglob("kk@*.xml"))
    kept = act.read_bytes()
    app = LawtrackApp(sample)
    async with app.run_test(size=(118, 32)) as pilot:
        await settled(pilot)
        act.unlink()
        assert isinstance(app.screen, LawScreen)
        app.screen.see_changed()
        await settled(pilot)
        assert any("was deleted" in note.message for note in app._notifications)
        await press(pilot, "ctrl+t")
        assert isinstance(app.screen, SpotsScreen)
        await press(pilot, "enter")
        assert act.read_bytes() == kept
        app.clear_notifications()
        await press(pilot, "ctrl+t")
        assert any("No file was changed or deleted" in note.message for note in app._notifications)


@pytest.mark.own_store  # a shared one has the texts, too
async def test_a_whole_folder_that_was_deleted_is_no_calm(sample: Path) -> None:
    with opened(sample) as workspace:
        load(workspace)
    app = LawtrackApp(sample)
    async with app.run_test(size=(118, 32)) as pilot:
        await settled(pilot)
        shutil.rmtree(sample / "amendments")
        await press(pilot, "ctrl+t")
        assert isinstance(app.screen, SpotsScreen), "not a note that nothing was changed"
        await press(pilot, "escape")
        app.checks(BILL)
        await settled(pilot)
        assert "0 points are open" not in status(app)

"""Work in place: a wording edited and taken back, its justification, the editor; an act taken in; the find line."""

from __future__ import annotations

import json
import stat
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from docx import Document
from textual.pilot import Pilot
from textual.widgets import Input, RadioButton, TextArea

from lawtrack.cli.main import cli
from lawtrack.services.workspace import init_workspace
from lawtrack.tui.app import LawtrackApp
from lawtrack.tui.own_editor import edited, editor
from lawtrack.tui.screens.compare import CompareScreen
from lawtrack.tui.screens.form import FormScreen
from lawtrack.tui.widgets.list_table import ListTable
from tests.cli.office import ACT
from tests.tui.driving import FORESEEN, press, said, settled

SIZE = (80, 24)
BILL = "yards"


def told(folder: Path, *command: str) -> Any:
    return json.loads(CliRunner().invoke(cli, ["--workspace", str(folder), *command]).stdout)


def proposed(folder: Path) -> str:
    return json.dumps(
        told(folder, "bill", "table", BILL, "--lang", "ru", "--format", "json"), ensure_ascii=False
    )


async def open_cell(app: LawtrackApp, pilot: Pilot[None]) -> FormScreen:
    await press(pilot, "enter")
    screen = app.screen
    assert isinstance(screen, FormScreen), [note.message for note in app._notifications]
    return screen


async def test_a_wording_is_edited_in_its_place_and_taken_back(office: Path) -> None:
    app = LawtrackApp(office)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        app.compare(BILL)
        await settled(pilot)
        if app.screen.lang != "ru":  # type: ignore[attr-defined]
            await press(pilot, "l")
        screen = await open_cell(app, pilot)
        text = screen.query_one("#text", TextArea)
        was = text.text
        assert "людей" in was
        text.text = was.replace("людей", "граждан")
        screen.query_one("#why", TextArea).text = "Так шире."
        await pilot.pause(FORESEEN)
        await settled(pilot)
        assert "Proved" in said(app, ".foreseen")
        assert "граждан" not in proposed(office), "nothing is recorded yet"
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, CompareScreen), said(app, ".error")
        assert "граждан" in proposed(office)
        assert "Так шире." in proposed(office)

        # Edited again, and taken back step by step
        screen = await open_cell(app, pilot)
        assert screen.query_one("#why", TextArea).text == "Так шире."
        screen.query_one("#text", TextArea).text = was.replace("людей", "всех")
        await press(pilot, "ctrl+s")
        assert "всех" in proposed(office)
        await press(pilot, "u")
        assert "граждан" in proposed(office)
        await press(pilot, "u")
        assert "людей" in proposed(office)
        await press(pilot, "u")
        assert any("Nothing was edited here" in note.message for note in app._notifications)

        # What does not fit its place is refused, and stays in the dialog
        screen = await open_cell(app, pilot)
        screen.query_one("#text", TextArea).text = f"{was}\n7. Ещё один пункт."
        await press(pilot, "ctrl+s")
        assert "cannot be put in this place" in said(app, ".error")


async def test_a_version_under_review_is_not_edited(office: Path) -> None:
    CliRunner().invoke(cli, ["--workspace", str(office), "expert", "add", "fin", "--kind", "state-body", "--title", "Ф"])  # fmt: skip
    CliRunner().invoke(cli, ["--workspace", str(office), "review", "send", BILL, "--to", "fin", "--channel", "approval"])  # fmt: skip
    app = LawtrackApp(office)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        app.compare(BILL)
        await settled(pilot)
        await press(pilot, "n")
        for lang in ("ru", "kk"):
            if app.screen.lang != lang:  # type: ignore[attr-defined]
                await press(pilot, "l")
            for key in ("enter", "w", "o", "x", "z", "alt+down", "alt+up", "T"):
                await refused_at_once(app, pilot, key)
        await press(pilot, "4")
        for keys in (["n", "enter"], ["a"]):
            await refused_at_once(app, pilot, *keys)


async def refused_at_once(app: LawtrackApp, pilot: Pilot[None], *keys: str) -> None:
    app.clear_notifications()
    screen = app.screen
    await press(pilot, *keys)
    assert app.screen is screen, keys
    told = "\n".join(note.message for note in app._notifications)
    assert "is under review" in told, keys
    assert "key N in the library" in told, keys


def test_the_editor_gives_its_words_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script = tmp_path / "ed it"
    script.write_text('#!/bin/sh\nsed -i "s/one/two/" "$1"\n')
    script.chmod(script.stat().st_mode | stat.S_IXUSR)
    for name in ("LAWTRACK_EDITOR", "VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    assert editor() == []
    monkeypatch.setenv("EDITOR", f"'{script}'")
    assert edited(editor(), "one\nthree") == "two\nthree"
    assert edited(["false"], "one") == "one", "an editor that failed changes nothing"


async def test_an_empty_workspace_says_what_to_do_and_takes_an_act_in(tmp_path: Path, office: Path) -> None:
    init_workspace(tmp_path / "empty").close()
    act = tmp_path / "act.txt"
    act.write_text(ACT["ru"], encoding="utf-8")
    app = LawtrackApp(tmp_path / "empty")
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        assert "I takes an act in" in said(app, "#welcome")
        await press(pilot, "I")
        app.screen.query_one("#file", Input).value = str(act)
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, FormScreen), "without an edition it is refused"
        assert "the day from which the text is in force" in said(app, ".error")
        app.screen.query_one("#edition", Input).value = "2025-01-01"
        await press(pilot, "ctrl+s")
        assert app.screen.query_one("#acts", ListTable).row_count == 1
        assert "There is no bill yet" in said(app, "#welcome")
    assert [one["number"] for one in told(tmp_path / "empty", "acts", "--json")] == ["1-VI"]


async def test_the_find_line_is_seen_and_esc_returns_the_focus(office: Path) -> None:
    app = LawtrackApp(office)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        for key in ("1", "3", "4", "5"):
            await press(pilot, key)
            before = app.screen.focused
            await press(pilot, "slash")
            line = app.screen.query_one("#find", Input)
            assert line.region.height == 1
            assert app.screen.get_widget_at(line.region.x + 1, line.region.y)[0] is line, key
            await press(pilot, "escape")
            assert app.screen.focused is before, key


async def test_a_table_is_written_as_chosen_and_an_edited_one_comes_back(office: Path) -> None:
    app = LawtrackApp(office)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        app.compare(BILL)
        await settled(pilot)
        await press(pilot, "X")
        app.screen.query_one("#lang-ru", RadioButton).value = True
        app.screen.query_one("#file", Input).value = "table.docx"
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, CompareScreen)
        table = office / "table.docx"
        document = Document(str(table))
        cell = next(cell for row in document.tables[0].rows for cell in row.cells if "людей" in cell.text)
        paragraph = next(one for one in cell.paragraphs if "людей" in one.text)
        whole = paragraph.text.replace("людей", "граждан")
        for run in paragraph.runs[1:]:
            run.text = ""
        paragraph.runs[0].text = whole
        document.save(str(table))

        await press(pilot, "M")
        app.screen.query_one("#file", Input).value = "table.docx"
        await pilot.pause(FORESEEN)
        await settled(pilot)
        assert "Provisions edited: 1" in said(app, ".foreseen")
        assert "граждан" not in proposed(office)
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, CompareScreen), said(app, ".error")
    assert "граждан" in proposed(office)
    assert len(told(office, "bill", "show", BILL, "--json")["versions"]) == 2

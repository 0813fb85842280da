"""Remarks from a file by keys: shown as split, corrected, recorded, taken back, as the command line has them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from docx import Document
from textual.widgets import Input, RadioButton, TextArea

from lawtrack.cli.main import cli
from lawtrack.model.document import Lang
from lawtrack.services.reviews.experts import Experts
from lawtrack.services.reviews.reviews import Reviews
from lawtrack.tui.app import LawtrackApp
from lawtrack.tui.screens.form import FormScreen
from lawtrack.tui.screens.reviews import ReviewsScreen
from lawtrack.tui.screens.taking_in import TakingInScreen
from lawtrack.tui.widgets.list_table import ListTable
from tests.services.test_intake import LETTER
from tests.tui.driving import FORESEEN, opened, press, said, settled, status

SIZE = (80, 24)
REASON = "Not this bill"


@pytest.fixture(scope="module")
def made(opened_office: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The office with a review that waits for its letter."""
    folder = tmp_path_factory.mktemp("asked") / "ws"
    shutil.copytree(opened_office, folder)
    with opened(folder) as workspace:
        Experts(workspace).add("finance", "state-body", {Lang.RU: "Министерство финансов"})
        Reviews(workspace).send("yards", "finance", "approval")
    return folder


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    document = Document()
    for line in LETTER.split("\n"):
        document.add_paragraph(line)
    path = tmp_path / "letter.docx"
    document.save(str(path))
    return path


def told(folder: Path, *command: str) -> Any:
    result = CliRunner().invoke(cli, ["--workspace", str(folder), *command, "--json"])
    assert result.exit_code in (0, 3), result.output
    return json.loads(result.stdout)


async def open_file(app: LawtrackApp, pilot: Any, letter: Path) -> TakingInScreen:
    await press(pilot, "5", "f")
    assert isinstance(app.screen, FormScreen), app._notifications
    app.screen.query_one("#file", Input).value = str(letter)
    await press(pilot, "ctrl+s")
    assert isinstance(app.screen, TakingInScreen), said(app, ".error")
    return app.screen


async def test_a_letter_is_corrected_recorded_and_taken_back(office: Path, letter: Path) -> None:
    proposed = told(office, "recommend", "yards", "--from", str(letter), "--review", "r1")
    app = LawtrackApp(office)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        screen = await open_file(app, pilot, letter)
        remarks = screen.query_one("#remarks", ListTable)
        assert remarks.row_count == len(proposed["remarks"]) == 7
        assert "3 without an element" in status(app)
        assert told(office, "recommend", "yards", "--list") == []

        # An orphan: one of the candidates is chosen, and it is said where it would stand
        remarks.go_to("one-4")
        await settled(pilot)
        assert "whether the bill or the act is meant" in said(app, "#detail-text")
        await press(pilot, "enter")
        assert isinstance(app.screen, FormScreen)
        app.screen.query_one("#candidate-0", RadioButton).value = True
        await pilot.pause(FORESEEN)
        await settled(pilot)
        assert "It stands on: article 2" in said(app, ".foreseen")
        await press(pilot, "ctrl+s")
        assert "2 without an element" in status(app)

        # Split, joined again, left out, taken from the rest; each undone by one key
        remarks.go_to("one-0")
        await press(pilot, "t")
        text = app.screen.query_one("#text", TextArea)
        text.text = f"{text.text}\n===\nPoint two."
        await press(pilot, "ctrl+s")
        assert remarks.row_count == 8
        assert remarks.shown(1)[1] == "1-2"
        remarks.go_to("one-1")
        await press(pilot, "o")
        assert remarks.row_count == 7
        await press(pilot, "u", "u")
        assert remarks.row_count == 7
        rest = screen.query_one("#rest", ListTable)
        lines = rest.row_count
        remarks.go_to("one-6")
        await press(pilot, "x")
        assert (remarks.row_count, rest.row_count) == (6, lines + 1)
        rest.focus()
        rest.go_to(f"rest-{lines}")
        await press(pilot, "a")
        assert (remarks.row_count, rest.row_count) == (7, lines)
        await press(pilot, "u", "u")
        assert remarks.shown(6)[1] == "7"

        # Left with corrections: they are there again
        await press(pilot, "escape")
        assert isinstance(app.screen, ReviewsScreen)
        screen = await open_file(app, pilot, letter)
        assert "2 without an element" in status(app)

        # Recorded, as the command line shows it, and taken back together
        await press(pilot, "c")
        assert isinstance(app.screen, FormScreen)
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, ReviewsScreen)
        recorded = told(office, "recommend", "yards", "--list")
        assert len(recorded) == 7
        assert {one["author"] for one in recorded} == {"finance"}
        assert [one["citation"] for one in recorded][4] == "art_2"
        for one, was in zip(recorded[:4], proposed["remarks"], strict=False):
            assert (one["text"], one["citation"]) == (was["text"], was["citation"])
        assert not list((office / ".lawtrack" / "drafts").glob("*.json")), "nothing is kept that is recorded"

        await press(pilot, "F")
        app.screen.query_one("#reason", TextArea).text = REASON
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, ReviewsScreen)
        assert told(office, "recommend", "yards", "--list") == []


async def test_a_dialog_that_nobody_touched_leaves_no_draft(office: Path) -> None:
    app = LawtrackApp(office)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await press(pilot, "5")
        for key in ("s", "a", "f", "c", "d", "t", "R", "B", "N"):
            await press(pilot, key)
            assert isinstance(app.screen, FormScreen), key
            await press(pilot, "escape")
            assert isinstance(app.screen, ReviewsScreen), key
        assert not list((office / ".lawtrack" / "drafts").glob("*.json"))
        await press(pilot, "a", "x", "escape", "a")
        assert app.screen.query_one("#citation", Input).value == "x", "what is typed is kept"

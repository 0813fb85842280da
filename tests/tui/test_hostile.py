"""Titles, texts, names, searches and errors full of markup and escapes: shown as text on every screen."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from textual.events import Paste
from textual.widgets import Input, OptionList, RadioButton, Select, TextArea
from textual.widgets._toast import Toast

from lawtrack.errors import InputError
from lawtrack.model.document import Lang, Work, WorkKind
from lawtrack.services.bills.bills import Bills
from lawtrack.services.library.library import Library
from lawtrack.services.reviews.reviews import Reviews
from lawtrack.services.workspace import open_workspace
from lawtrack.tui.app import LawtrackApp
from lawtrack.tui.screens.compare import CompareScreen
from lawtrack.tui.screens.form import FormScreen
from lawtrack.tui.screens.instructions import InstructionsScreen
from lawtrack.tui.screens.read import ReadScreen
from lawtrack.tui.screens.respond import RespondScreen
from lawtrack.tui.screens.settle import SettleScreen
from lawtrack.tui.widgets.list_table import ListTable
from lawtrack.tui.widgets.text_pane import TextPane
from tests.tui.driving import press, said, settled, status

SIZE = (140, 40)
BAD = "[/x] [bold]"
ESCAPES = "\x1b]0;owned\x07 \x9b31m \u202eabc"
BILL = "hostile"
ACT = f"""О дворах {BAD} \u202eabc

Статья 1. Дворы {BAD}

1. Двор {BAD} открыт для жителей.
2. Двор [/x] убирают {ESCAPES} дважды.
"""
AMENDING = f"""ЗАКОН РЕСПУБЛИКИ КАЗАХСТАН
О внесении изменений в Закон Республики Казахстан «О дворах»
Статья 1. Внести в Закон Республики Казахстан от 1 января 2020 года № 5-VI «О дворах» следующие изменения:
1) в пункте 1 статьи 1 слово «жителей» заменить словами «{BAD} жильцов»;
2) в пункте 2 статьи 1 слова «[/нет] таких слов» исключить.
"""


@pytest.fixture
def hostile(sample: Path, tmp_path: Path) -> Path:
    folder = sample.rename(sample.with_name("[bold]ws[x]"))
    (folder / "lawtrack.toml").write_text("", encoding="utf-8")  # the name of the folder is the workspace's
    workspace = open_workspace(folder)
    library = Library(workspace)
    work = Work(
        "/akn/kz/act/law/2020-01-01/5-vi",
        WorkKind.LAW,
        dt.date(2020, 1, 1),
        "5-VI",
        {Lang.RU: f"О дворах {BAD} \u202eabc"},
    )
    library.register(work)
    for name, words in (("act.txt", ACT), ("bill.txt", AMENDING)):
        (tmp_path / name).write_text(words, encoding="utf-8")
    library.import_file(tmp_path / "act.txt", work=work.uri, edition=dt.date(2020, 1, 1))
    bills = Bills(workspace)
    bills.new(BILL, {Lang.RU: f"{BAD} {ESCAPES}"})
    bills.add(BILL, tmp_path / "bill.txt", Lang.RU)
    Reviews(workspace).recommend(BILL, f"Убрать {BAD} {ESCAPES}", author=f"{BAD} {ESCAPES}", citation="art_1")
    workspace.close()
    return folder


def drawn(app: LawtrackApp) -> str:
    """What goes to the terminal, without the styles; no sign of it may steer one."""
    strips = app.screen._compositor.render_strips()
    text = "\n".join("".join(segment.text for segment in strip) for strip in strips)
    assert not set(text) & {"\x1b", "\x07", "\x9b", "\u202e"}
    return text


async def test_the_library_and_read_show_markup_as_text(hostile: Path) -> None:
    app = LawtrackApp(hostile)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        assert "[bold]ws[x]" in drawn(app)
        table = app.screen.query_one("#acts", ListTable)
        await press(pilot, "slash")
        app.screen.query_one("#find", Input).value = "[/x] [bold]"
        await settled(pilot)
        assert table.row_count == 1
        assert "О дворах [/x] [bold]" in drawn(app)
        table.focus()
        await press(pilot, "enter")
        assert isinstance(app.screen, ReadScreen)
        assert "Двор [/x] [bold] открыт" in drawn(app)
        await press(pilot, "slash")
        app.screen.query_one("#find", Input).value = "[/x]"
        await press(pilot, "enter")
        assert status(app).startswith("«[/x]»: ")
        await press(pilot, "escape", "g")
        app.screen.query_one(Input).value = BAD
        await press(pilot, "enter")
        assert BAD in said(app, ".error")
        assert BAD in drawn(app)


async def test_compare_and_instructions_show_markup_as_text(hostile: Path) -> None:
    app = LawtrackApp(hostile)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        app.compare(BILL)
        await settled(pilot)
        assert isinstance(app.screen, CompareScreen)
        assert "[-жителей-]{+[/x] [bold]" in drawn(app)
        await press(pilot, "n")
        assert BAD in said(app, "#detail-text")
        await press(pilot, "slash")
        app.screen.query_one("#find", Input).value = "[/x]"
        await press(pilot, "enter")
        assert status(app).startswith("«[/x]»: ")
        await press(pilot, "escape", "4")
        assert isinstance(app.screen, InstructionsScreen)
        await press(pilot, "n", "enter")
        assert isinstance(app.screen, SettleScreen)
        assert "[/нет] таких слов" in said(app, ".quote")
        app.screen.query_one("#target", Input).value = BAD
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, SettleScreen)
        assert BAD in said(app, ".error")
        drawn(app)


async def test_reviews_and_their_dialogs_show_markup_as_text(hostile: Path) -> None:
    app = LawtrackApp(hostile)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        app.reviews(BILL)
        await settled(pilot)
        assert f"Убрать {BAD}" in said(app, "#detail-text")
        assert f"Убрать {BAD}" in drawn(app)
        await press(pilot, "w")
        assert isinstance(app.screen, RespondScreen)
        assert f"Убрать {BAD}" in said(app, "#remark Words")
        app.screen.query_one("#rejected", RadioButton).value = True
        app.screen.query_one(TextArea).focus()
        app.post_message(Paste(f"{BAD} {ESCAPES}\r\nnext line"))
        await settled(pilot)
        assert app.screen.query_one(TextArea).text.startswith(f"{BAD} ␛]0;owned␇")
        assert app.screen.query_one(TextArea).text.endswith("\nnext line")
        drawn(app)
        await press(pilot, "escape", "a")
        assert isinstance(app.screen, FormScreen)
        assert app.screen.query_one("#bill", Select).value == BILL
        assert "[/x] [bold] ␛" in drawn(app)
        await press(pilot, "shift+tab", "enter")
        assert app.screen.query_one(OptionList).display
        drawn(app)
        await press(pilot, "escape")
        app.screen.query_one("#citation", Input).value = BAD
        app.screen.query_one("#text", TextArea).text = "Words."
        await press(pilot, "ctrl+s")
        assert BAD in said(app, ".error")
        drawn(app)


async def test_notes_and_errors_show_markup_as_text(hostile: Path) -> None:
    app = LawtrackApp(hostile)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settled(pilot)
        app.notify(f"one {BAD} {ESCAPES}")
        app.screen.notify(f"two {BAD}")
        app.tell_error(InputError(f"three {BAD} {ESCAPES}"))
        app.tell_error(ValueError(f"four {BAD} {ESCAPES}"))
        await settled(pilot)
        notes = "\n".join(str(toast.render()) for toast in app.screen.query(Toast))
        for word in ("one", "two", "three"):
            assert f"{word} {BAD}" in notes
        assert "four" not in notes  # of a defect its kind and where its file lies are told, never a text
        assert f"{hostile.name}/.lawtrack/crash" in notes.replace("\n", "")
        drawn(app)


async def test_a_pane_finds_what_it_shows(hostile: Path) -> None:
    app = LawtrackApp(hostile)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        app.read("/akn/kz/act/law/2020-01-01/5-vi")
        await settled(pilot)
        pane = app.screen.query_one(TextPane)
        assert pane.find("[bold]")[1] == 3
        assert pane.find("[/x]")[1] == 4

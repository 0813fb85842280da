"""The whole text of an act with a bill's changes in their places, worked on where it stands; proposed wordings taken."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from textual.widgets import RadioButton, TextArea

from lawtrack.comparing.redline import lines_of
from lawtrack.services.bills.acts import bills_amending
from lawtrack.services.bills.bills import Bills
from lawtrack.services.bills.deputies.intake import read_amendments, record_amendments
from lawtrack.services.library.library import Library
from lawtrack.tui.app import LawtrackApp
from lawtrack.tui.office import Office
from lawtrack.tui.paragraphs import View
from lawtrack.tui.presenters.comparing import comparison
from lawtrack.tui.presenters.laid_changes import NONE, Layout
from lawtrack.tui.screens.compare import CompareScreen
from lawtrack.tui.screens.form import FormScreen
from lawtrack.tui.screens.read import ReadScreen
from lawtrack.tui.widgets.text_pane import TextPane
from tests.services.test_deputies import table
from tests.tui.driving import opened, press, said, settled, status
from tests.tui.sample import BILL

OLD, NEW = re.compile(r"\[-(.*?)-\]", re.DOTALL), re.compile(r"\{\+(.*?)\+\}", re.DOTALL)


def words(layout: Layout, side: str) -> list[str]:
    """The text of one side of the paragraphs, read from what stands on the screen."""
    kept, gone = (OLD, NEW) if side == "-" else (NEW, OLD)
    lines = []
    for paragraph in layout.paragraphs[layout.acts[0][0] :]:
        if any(style == "note" for _words, style in paragraph.spans):
            continue  # what says where a change comes from
        line = "".join(text for text, _style in paragraph.spans)
        left = kept.sub(r"\1", gone.sub("", line))
        if left.strip(" │"):
            lines.append(" ".join(left.split()))
    return lines


def plain(lines: Sequence[str]) -> list[str]:
    return [" ".join(line.replace("\t", " │ ").split()) for line in lines if line.strip()]


@pytest.mark.parametrize("lang", ["ru", "kk"])
def test_the_whole_text_is_both_texts_and_every_change_has_its_cause(sample: Path, lang: str) -> None:
    office = Office(sample)
    shown = comparison(office, BILL, lang)
    layout = shown.layout(shown.changes, View.WHOLE, ())
    (act,) = shown.acts
    assert words(layout, "-") == plain(lines_of(act.before.root))
    assert words(layout, "+") == plain(lines_of(act.after.root))
    assert set(layout.of) == {NONE, *range(len(shown.changes))}, "every change stands in the text"
    assert len(layout.steps) == len(shown.changes)
    for at in layout.steps:
        above = "".join(text for text, _style in layout.paragraphs[at].spans)
        assert above.startswith("Instruction "), above
    office.close()


async def test_the_whole_text_in_compare(sample: Path) -> None:
    app = LawtrackApp(sample)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        app.compare(BILL)
        await settled(pilot)
        screen = app.screen
        assert isinstance(screen, CompareScreen)
        if screen.lang != "ru":
            await press(pilot, "l")
        await press(pilot, "n", "n", "c")
        pane = screen.query_one(TextPane)
        assert "whole text" in status(app)
        assert screen.has_class("-folded"), "the text has the width"
        assert status(app).startswith("change 2 of"), "the change that one was at"
        texts = ["".join(text for text, _style in one.spans) for one in pane.paragraphs]
        assert any(text.startswith("Статья 5. Дворовый совет") for text in texts), (
            "what nothing changes is there"
        )
        await press(pilot, "n")
        assert status(app).startswith("change 3 of")
        assert "тридцати календарных дней" in said(app, "#detail-text")
        await press(pilot, "p", "m")
        assert any("✓" in text for text in ("".join(t for t, _s in one.spans) for one in pane.paragraphs))

        # An element that the bill does not change is worded where it stands, and the edit is taken back
        await press(pilot, "slash", *"уполномоченный", "enter", "escape")
        assert pane.go_to_eid("art_5__para_1")
        await settled(pilot)
        assert screen.change_here() is None
        await press(pilot, "enter")
        form = app.screen
        assert isinstance(form, FormScreen), [note.message for note in app._notifications]
        area = form.query_one("#text", TextArea)
        area.text = area.text.replace("открытым", "тайным")
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, CompareScreen)
        assert pane.paragraphs[pane.cursor].eid == "art_5__para_1"
        change = screen.change_here()
        assert change is not None
        assert change.cause.startswith("Edited on")
        assert any("[-открытым-]{+тайным+}" in "".join(t for t, _s in one.spans).replace("] {", "]{") for one in pane.paragraphs)  # fmt: skip
        await press(pilot, "u")
        assert screen.change_here() is None
        await press(pilot, "c")
        assert "inline" in status(app)
        assert not screen.has_class("-folded")


async def test_from_read_to_the_same_place_with_a_bills_changes(sample: Path) -> None:
    app = LawtrackApp(sample)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await press(pilot, "enter")
        assert isinstance(app.screen, ReadScreen)
        assert app.screen.query_one(TextPane).go_to_eid("art_5__para_2")
        await settled(pilot)
        await press(pilot, "b")
        screen = app.screen
        assert isinstance(screen, CompareScreen)
        assert "whole text" in status(app)
        pane = screen.query_one(TextPane)
        assert pane.paragraphs[pane.cursor].eid.startswith("art_5__para_2")


async def test_an_act_that_no_bill_amends(sample: Path) -> None:
    app = LawtrackApp(sample)
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        with opened(sample) as workspace:
            other = next(
                item.work.uri
                for item in Library(workspace).shelf()
                if item.texts and not bills_amending(workspace, item.work.uri)
            )
        app.read(other)
        await settled(pilot)
        await press(pilot, "b")
        assert isinstance(app.screen, ReadScreen)
        assert any("No bill amends this act" in note.message for note in app._notifications)


async def test_a_deputys_wording_is_taken(sample: Path, tmp_path: Path) -> None:
    rows = (
        ("1", "подпункт 1) пункта 1 статьи 1 законопроекта", "…", "1) в статье 1:\nв подпункте 2) слова «двух тысяч» заменить словами «трех тысяч»;", "Депутат Иванов А.А.\nШире.", ""),
    )  # fmt: skip
    with opened(sample) as workspace:
        path = table(tmp_path / "b.docx", rows)
        made = read_amendments(workspace, BILL, path)
        record_amendments(workspace, made)
        assert [one.eid for one in Bills(workspace).get(BILL).amendments] != [""]
    app = LawtrackApp(sample)
    async with app.run_test(size=(100, 40)) as pilot:
        await settled(pilot)
        app.compare(BILL)
        await settled(pilot)
        screen = app.screen
        assert isinstance(screen, CompareScreen)
        if screen.lang != "ru":
            await press(pilot, "l")
        await press(pilot, "n", "w")
        form = app.screen
        assert isinstance(form, FormScreen), [note.message for note in app._notifications]
        if form.query(RadioButton):
            await press(pilot, "space", "ctrl+s")
            form = app.screen
        assert "трех тысяч" in form.query_one("#text", TextArea).text
        assert "Иванов А.А." in said(app, ".quote")
        await press(pilot, "ctrl+s")
        with opened(sample) as workspace:
            (edit,) = Bills(workspace).get(BILL).version.edits
            assert "Иванов А.А." in edit.source
        assert "Иванов А.А." in said(app, "#detail-text")
        await press(pilot, "u")
        with opened(sample) as workspace:
            assert not Bills(workspace).get(BILL).version.edits

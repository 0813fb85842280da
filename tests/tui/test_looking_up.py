"""What is looked up from a text that is read: references, editions, marks, notes; words sought everywhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from lawtrack.services.library.marks import Marks
from lawtrack.tui.app import LawtrackApp
from lawtrack.tui.screens.instructions import InstructionsScreen
from lawtrack.tui.screens.read import ReadScreen
from lawtrack.tui.screens.reviews import ReviewsScreen
from lawtrack.tui.screens.search import SearchScreen
from lawtrack.tui.screens.spots import SpotsScreen
from lawtrack.tui.widgets.list_table import ListTable
from lawtrack.tui.widgets.text_pane import TextPane
from lawtrack.wordforms.sought import marked, sought
from tests.tui.driving import press, settled, status

SIZE = (118, 32)


def at(app: LawtrackApp) -> str:
    """The provision at the cursor."""
    pane = app.screen.query_one(TextPane)
    return pane.paragraphs[pane.cursor].eid


async def type_in(pilot: Pilot[None], selector: str, words: str) -> None:
    pilot.app.screen.query_one(selector, Input).value = words
    await settled(pilot)


async def test_words_are_sought_everywhere_and_gone_to(sample: Path) -> None:
    app = LawtrackApp(sample)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await press(pilot, "slash")
        await type_in(pilot, "#find", "снос деревьев")
        await press(pilot, "enter")
        screen = app.screen
        assert isinstance(screen, SearchScreen)
        places = screen.query_one("#places", ListTable)
        assert places.row_count > 0
        paragraph = screen.query_one("#paragraph", TextPane).paragraphs[0]
        found = [words.casefold() for words, style in paragraph.spans if style == "found"]
        assert any(word.startswith("снос") for word in found)
        assert any(word.startswith("дерев") for word in found)
        all_of_them = places.row_count
        await type_in(pilot, "#sought", '"снос деревьев"')
        assert places.row_count < all_of_them, "words in quotation marks are sought as they stand"
        await type_in(pilot, "#sought", "снос деревьев")
        await press(pilot, "down", "up", "enter")
        assert isinstance(app.screen, ReadScreen)
        pane = app.screen.query_one(TextPane)
        assert "снос" in "".join(words for words, _style in pane.paragraphs[pane.cursor].spans).casefold()
        await press(pilot, "ctrl+f", "escape")
        assert isinstance(app.screen, ReadScreen)


@pytest.mark.parametrize("words", ["участком", "деревьев", "органдар"])
async def test_what_was_found_is_seen_in_the_list_at_every_width(sample: Path, words: str) -> None:
    app = LawtrackApp(sample)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await press(pilot, "ctrl+f")
        await type_in(pilot, "#sought", words)
        places = app.screen.query_one("#places", ListTable)
        assert places.row_count > 0
        for width in (80, 70, 140):
            await pilot.resize_terminal(width, 24)
            await settled(pilot)
            rows = [places.shown(n)[2] for n in range(places.row_count)]
            assert not [row for row in rows if not marked(sought(words), row)], width


async def test_a_reference_is_followed_and_one_comes_back(sample: Path) -> None:
    app = LawtrackApp(sample)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await press(pilot, "enter")
        pane = app.screen.query_one(TextPane)
        pane.go_to_eid("art_12")
        while "статьи 9" not in pane.paragraphs[pane.cursor].spans[-1][0]:
            pane.move(1)
        await settled(pilot)
        before = at(app)
        await press(pilot, "enter")
        if isinstance(app.screen, SpotsScreen):
            await press(pilot, "enter")
        assert at(app).startswith("art_9__para_2"), "it was followed"
        await press(pilot, "w")
        assert isinstance(app.screen, SpotsScreen), "who refers to what was gone to"
        assert app.screen.query_one(ListTable).row_count > 0
        await press(pilot, "escape", "backspace")
        assert at(app) == before
        await press(pilot, "backspace", "h")
        assert isinstance(app.screen, SpotsScreen)
        assert "History" in app.screen.heading()


async def test_two_languages_stand_side_by_side_and_scroll_in_step(sample: Path) -> None:
    app = LawtrackApp(sample)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await press(pilot, "enter")
        pane = app.screen.query_one(TextPane)
        pane.go_to_eid("art_3")
        await press(pilot, "v")
        if isinstance(app.screen, SpotsScreen):
            await press(pilot, "enter")
        row = pane.paragraphs[pane.cursor]
        assert at(app).startswith("art_3")
        assert row.right is not None
        assert "3" in row.spans[0][0]
        assert "3" in row.right[0][0]
        await press(pilot, "v")
        assert all(one.right is None for one in pane.paragraphs)
        assert at(app).startswith("art_3")


async def test_a_place_is_marked_noted_and_found_again(sample: Path) -> None:
    app = LawtrackApp(sample)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await press(pilot, "enter")
        pane = app.screen.query_one(TextPane)
        pane.go_to_eid("art_3")
        await press(pilot, "m")
        assert pane.paragraphs[pane.cursor].gutter == "*"
        await press(pilot, "c")
        app.screen.query_one("#note", TextArea).text = "Ask the ministry."
        await press(pilot, "ctrl+s")
        noted = pane.paragraphs[pane.cursor + 1]
        assert noted.spans == (("* Ask the ministry.", "own"),)
        await press(pilot, "home", "M", "enter")
        assert at(app) == "art_3"
        (mark,) = Marks(sample).all()
        assert (mark.note, mark.eid) == ("Ask the ministry.", "art_3")
        await press(pilot, "c")
        app.screen.query_one("#note", TextArea).text = ""
        await press(pilot, "ctrl+s", "M")
    assert Marks(sample).all() == ()
    assert "Ask the ministry." in (sample / "notes.jsonl").read_text(encoding="utf-8"), (
        "nothing typed is lost"
    )


async def test_what_is_said_of_bills_is_found_and_gone_to(sample: Path) -> None:
    """A line of a bill leads to its instruction, a recommendation and an answer to their row; each kind is counted."""
    app = LawtrackApp(sample)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await press(pilot, "ctrl+f")
        screen = app.screen
        assert isinstance(screen, SearchScreen)
        places = screen.query_one("#places", ListTable)

        def row(kind: str, results: SearchScreen = screen) -> int | None:
            found = results._results.found
            return next((n for n in range(places.row_count) if found[n].kind == kind), None)

        await type_in(pilot, "#sought", "дисциплинарной ответственностью")
        at_text = row("text of a bill")
        assert at_text is not None
        assert "text of a bill 1" in status(app)
        places.move_cursor(row=at_text)
        await press(pilot, "enter")
        assert isinstance(app.screen, InstructionsScreen)
        assert app.screen.query_one("#instructions", ListTable).key == "10"

        await press(pilot, "ctrl+f")
        screen = app.screen
        assert isinstance(screen, SearchScreen)
        places = screen.query_one("#places", ListTable)
        await type_in(pilot, "#sought", "срок уведомления в рабочих днях")
        at_remark = row("recommendation")
        assert at_remark is not None
        places.move_cursor(row=at_remark)
        one = screen._results.found[at_remark]
        await press(pilot, "enter")
        assert isinstance(app.screen, ReviewsScreen)
        assert one.hit is not None
        assert app.screen.query_one("#recommendations", ListTable).key == f"{one.bill}/{one.hit.remark}"

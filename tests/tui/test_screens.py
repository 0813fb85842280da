from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, RadioButton, Static, TextArea, Tree

from lawtrack.tui.app import LawtrackApp
from lawtrack.tui.presenters.reading import Entry
from lawtrack.tui.screens.form import FormScreen
from lawtrack.tui.screens.library import LibraryScreen
from lawtrack.tui.screens.read import ReadScreen
from lawtrack.tui.screens.respond import RespondScreen
from lawtrack.tui.screens.reviews import ReviewsScreen
from lawtrack.tui.widgets.list_table import ListTable
from lawtrack.tui.widgets.text_pane import TextPane
from tests.tui.driving import press, settled, status
from tests.tui.sample import counted

SIZE = (118, 32)


async def test_the_library_shows_acts_bills_and_what_is_due(sample: Path) -> None:
    there = counted(sample)
    app = LawtrackApp(sample)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        assert isinstance(app.screen, LibraryScreen)
        assert app.screen.query_one("#acts", ListTable).row_count == there.acts > there.with_text
        assert app.screen.query_one("#bills", ListTable).row_count == there.bills
        assert app.screen.query_one("#due", ListTable).row_count > 0
        assert f"with their text: {there.with_text}" in status(app)


async def test_an_act_is_opened_searched_and_turned_to_the_other_language(sample: Path) -> None:
    app = LawtrackApp(sample)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await press(pilot, "enter")
        assert isinstance(app.screen, ReadScreen)
        pane = app.screen.query_one(TextPane)
        await press(pilot, "slash", *"дерев", "enter")
        assert "дерев" in _line(pane).casefold()
        await press(pilot, "escape", "l")
        assert "бақ" in "".join(words for words, _style in pane.paragraphs[2].spans)


async def test_a_citation_in_another_language_is_gone_to(sample: Path) -> None:
    app = LawtrackApp(sample)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await press(pilot, "enter", "g")
        app.screen.query_one(Input).value = "5-баптың 2-тармағы"
        await press(pilot, "enter")
        pane = app.screen.query_one(TextPane)
        assert pane.paragraphs[pane.cursor].eid.startswith("art_5__para_2")


async def test_changes_are_walked_through_in_both_views(sample: Path) -> None:
    app = LawtrackApp(sample)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        app.compare("zelenyj-bjudzhet")
        await settled(pilot)
        await press(pilot, "n", "n", "n")
        assert status(app).startswith("change 3 of")
        pane = app.screen.query_one(TextPane)
        assert f"{counted(sample).unsettled} instructions are not settled" in status(app)
        await press(pilot, "v", "p")
        assert status(app).startswith("change 2 of")
        assert any(paragraph.right is not None for paragraph in pane.paragraphs)
        await press(pilot, "l")
        assert "kk" in status(app)


async def test_what_is_not_settled_stands_above_the_changes(sample: Path) -> None:
    app = LawtrackApp(sample)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        app.compare("zelenyj-bjudzhet")
        await settled(pilot)
        paragraphs = app.screen.query_one(TextPane).paragraphs
        words = "".join(span[0] for p in paragraphs if p.gutter == "!" for span in p.spans)
        assert "is not at hand" in words
        assert "административную ответственность" in words


async def test_a_rejection_without_a_reason_is_refused_in_the_dialog(sample: Path) -> None:
    app = LawtrackApp(sample)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await _open_answer(pilot, app)
        app.screen.query_one("#rejected", RadioButton).value = True
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, RespondScreen)
        assert "reason" in str(app.screen.query_one(".error", Static).render())
        app.screen.query_one(TextArea).text = "The words are not in article 11."
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, ReviewsScreen)
        assert f"{counted(sample).unanswered} without an answer" in status(app)


async def test_a_recommendation_is_recorded_and_there_when_lawtrack_opens_again(sample: Path) -> None:
    before = counted(sample).recommendations
    app = LawtrackApp(sample)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await press(pilot, "5", "a")
        assert isinstance(app.screen, FormScreen)
        app.screen.query_one("#citation", Input).value = "art_4__para_2"
        app.screen.query_one("#by", Input).value = "council"
        app.screen.query_one("#text", TextArea).text = "Store for ten years."
        await press(pilot, "ctrl+s")
        await press(pilot, "q")
    again = LawtrackApp(sample)
    async with again.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await press(pilot, "5")
        assert again.screen.query_one("#recommendations", ListTable).row_count == before + 1


async def test_what_was_typed_is_kept_as_a_draft(sample: Path) -> None:
    app = LawtrackApp(sample)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await _open_answer(pilot, app)
        app.screen.query_one(TextArea).text = "half a sentence"
        await press(pilot, "escape", "q")
    again = LawtrackApp(sample)
    async with again.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await _open_answer(pilot, again)
        assert again.screen.query_one(TextArea).text == "half a sentence"


async def _open_answer(pilot: Pilot[None], app: LawtrackApp) -> None:
    await press(pilot, "5")
    screen = app.screen
    assert isinstance(screen, ReviewsScreen)
    await press(pilot, "u", "enter")
    assert isinstance(app.screen, RespondScreen)


def _line(pane: TextPane) -> str:
    return "".join(words for words, _style in pane.paragraphs[pane.cursor].spans)


async def test_of_a_code_the_contents_hold_the_articles_of_a_chapter_once_it_is_opened(
    sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lawtrack.tui.screens.read._TREE_AT_ONCE", 3)
    entries = [
        Entry("sec_1", "", "Section 1", leaf=False, removed=False),
        Entry("chp_1", "sec_1", "Chapter 1", leaf=False, removed=False),
        Entry("art_1", "chp_1", "Article 1", leaf=True, removed=False),
        Entry("art_2", "chp_1", "Article 2", leaf=True, removed=False),
    ]
    app = LawtrackApp(sample)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await press(pilot, "enter")
        screen = app.screen
        assert isinstance(screen, ReadScreen)
        screen._show_contents(entries)
        await settled(pilot)
        contents: Tree[str] = screen.query_one("#contents", Tree)
        section = contents.root.children[0]
        chapter = section.children[0]
        assert section.is_expanded
        assert not chapter.is_expanded
        assert not chapter.children
        chapter.expand()
        await settled(pilot)
        assert [(str(one.label), one.data) for one in chapter.children] == [
            ("Article 1", "art_1"),
            ("Article 2", "art_2"),
        ]
        chapter.collapse()
        chapter.expand()
        await settled(pilot)
        assert len(chapter.children) == 2

"""The dialog of an answer shows what is answered, what it replaces, and in what words; what was just recommended comes next."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.containers import VerticalScroll
from textual.widgets import Input, RadioSet, TextArea

from lawtrack.services.reviews.groups import Groups
from lawtrack.services.reviews.reviews import Reviews
from lawtrack.tui.app import LawtrackApp
from lawtrack.tui.office import Office
from lawtrack.tui.presenters.forms import Field, Kind, day_of
from lawtrack.tui.presenters.grouping import grouping
from lawtrack.tui.presenters.reviewing import recommendation_detail, recommendation_row
from lawtrack.tui.screens.form import FormScreen
from lawtrack.tui.screens.respond import RespondScreen
from lawtrack.tui.widgets.list_table import ListTable
from tests.tui.driving import opened, press, said, settled
from tests.tui.sample import BILL

ACT = "dvory"


def remark(sample: Path, text: str, **more: str) -> str:
    """A remark of a citizen; its number."""
    with opened(sample) as workspace:
        row = Reviews(workspace).recommend(BILL, text, author="житель", act=ACT, **more)  # type: ignore[arg-type]
        return row.recommendation.id


async def test_it_shows_the_proposed_wording_and_the_change_in_words(sample: Path) -> None:
    number = remark(sample, "Изложить иначе.", wording="Не более двух процентов.")
    with opened(sample) as workspace:
        Reviews(workspace).respond(f"{BILL}/{number}", "accepted", change="статья 10-1")
    office = Office(sample)
    words = recommendation_detail(recommendation_row(office, BILL, number))
    office.close()
    assert "Proposed wording: Не более двух процентов." in words
    assert "Change: article 10-1" in words


@pytest.mark.parametrize("lang", ["ru", "kk", "en"])
@pytest.mark.parametrize("change", ["статья 10-1", "2"])
async def test_a_given_answer_names_its_change_by_address_and_takes_it_again(
    sample: Path, monkeypatch: pytest.MonkeyPatch, lang: str, change: str
) -> None:
    number = remark(sample, "Изложить иначе.")
    with opened(sample) as workspace:
        kept = (
            Reviews(workspace).respond(f"{BILL}/{number}", "accepted", change=change).recommendation.response
        )
    assert kept is not None
    monkeypatch.setenv("LAWTRACK_LANG", lang)
    app = LawtrackApp(sample)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        app.reviews(BILL)
        await settled(pilot)
        app.screen.query_one("#recommendations", ListTable).go_to(f"{BILL}/{number}")
        await press(pilot, "w")
        assert isinstance(app.screen, RespondScreen)
        assert "_" not in app.screen.query_one("#change", Input).value
        app.screen.query_one("#reason", TextArea).text = "Anew"
        await press(pilot, "ctrl+s")
        assert not isinstance(app.screen, RespondScreen)
    with opened(sample) as workspace:
        rows = Reviews(workspace).recommendations(BILL)
        given = next(row.recommendation.response for row in rows if row.recommendation.id == number)
    assert given is not None
    assert (given.change, given.reason) == (kept.change, "Anew")


async def test_it_says_whose_answer_gives_way_and_the_remark_is_scrolled_by_keys(sample: Path) -> None:
    number = remark(sample, "Изложить иначе.\n" * 30)
    with opened(sample) as workspace:
        Reviews(workspace).respond(f"{BILL}/{number}", "rejected", "Предмет иной, чем в законопроекте.")
    app = LawtrackApp(sample)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        app.reviews(BILL)
        await settled(pilot)
        app.screen.query_one("#recommendations", ListTable).go_to(f"{BILL}/{number}")
        await press(pilot, "w")
        assert isinstance(app.screen, RespondScreen)
        assert "takes that answer's place" in said(app, ".stale")
        assert "rejected" in said(app, ".stale")
        assert isinstance(app.focused, RadioSet)
        await press(pilot, "shift+tab", "end")
        await pilot.pause(0.5)
        text = app.focused
        assert isinstance(text, VerticalScroll)
        assert text.scroll_y > 0


async def test_what_was_just_recommended_is_answered_next(sample: Path) -> None:
    app = LawtrackApp(sample)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        app.reviews(BILL)
        await settled(pilot)
        await press(pilot, "home", "a")
        assert isinstance(app.screen, FormScreen)
        app.screen.query_one("#text", TextArea).text = "Anew"
        app.screen.query_one("#by", Input).value = "житель"
        await press(pilot, "ctrl+s", "w")
        assert isinstance(app.screen, RespondScreen)
        assert "Anew" in said(app, "#remark Words")


async def test_in_coverage_an_answer_is_to_what_is_marked(sample: Path) -> None:
    app = LawtrackApp(sample)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        app.reviews(BILL)
        await settled(pilot)
        await press(pilot, "C", "tab", "w")
        assert app.screen.query_one("#changed", ListTable).has_focus
        assert not isinstance(app.screen, RespondScreen), "the list above is not looked at"


def test_how_much_alike_is_not_cut(sample: Path) -> None:
    for _n in range(2):
        remark(sample, "Указать сроки в рабочих днях.", citation="статья 10-1")
    with opened(sample) as workspace:
        assert Groups(workspace).proposed(BILL)
    office = Office(sample)
    names = {block.name for block in grouping(office, BILL).blocks}
    office.close()
    assert "≈ 100 %" in names


def test_a_day_is_typed_as_its_reader_writes_it() -> None:
    field = Field("on", "Day", Kind.DAY)
    for typed in ("2026-11-27", "27.11.2026", " 27.11.2026 "):
        assert field.wrong(typed) == ""
        assert str(day_of({"on": typed})) == "2026-11-27"
    for typed in ("31.02.2026", "27/11/2026", "27.11.26", "2026-13-01"):
        assert "is no date" in field.wrong(typed), typed

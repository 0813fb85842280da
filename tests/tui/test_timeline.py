"""Bills on the axis of days: stages, terms, today, the goals they serve."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest

from lawtrack.model.document import Lang
from lawtrack.reviewing.review import ReviewState
from lawtrack.services.bills.bills import Bills
from lawtrack.services.bills.stages import reach_stage
from lawtrack.services.reviews.reviews import Reviews
from lawtrack.tui.app import LawtrackApp
from lawtrack.tui.presenters.lookups.timeline import END, LATE, SPANS, STAGE, TERM, TODAY, Timeline
from lawtrack.tui.screens.reviews import ReviewsScreen
from lawtrack.tui.screens.timeline import TimelineScreen
from lawtrack.tui.widgets.list_table import ListTable
from tests.tui.driving import opened, press, said, settled, status


async def test_bills_stand_on_the_axis_and_are_told_by_their_goal(sample: Path) -> None:
    today = dt.date.today()
    with opened(sample) as workspace:
        bills = Bills(workspace)
        bills.new("climate", {Lang.EN: "On the climate"}, subjects=["goal-13"], on=today)
        reach_stage(workspace, "climate", "drafting", on=today - dt.timedelta(days=20))
    app = LawtrackApp(sample)
    async with app.run_test(size=(118, 32)) as pilot:
        await settled(pilot)
        await press(pilot, "6")
        screen = app.screen
        assert isinstance(screen, TimelineScreen)
        table = screen.query_one("#axis", ListTable)
        rows = {row.key: table.shown(at) for at, row in enumerate(table.rows)}
        assert TODAY in rows[""][2]
        assert rows["climate"][1] == "13"
        assert rows["climate"][2].index(STAGE) < rows["climate"][2].index(TODAY)
        owing = next(cells[2] for slug, cells in rows.items() if slug not in ("", "climate"))
        assert {TERM, TODAY} <= set(owing)
        assert {LATE, END} & set(owing)
        await press(pilot, "g")
        assert "goal 13" in status(app)
        assert table.row_count == 2, "the scale and the bill of that goal"
        await press(pilot, "z", "n", "end")
        assert "drafting" in said(app, "#owed-in-full")
        await press(pilot, "g", "down", "enter")
        assert isinstance(app.screen, ReviewsScreen)


async def test_reviews_stand_on_a_board_by_their_state_and_term(sample: Path) -> None:
    app = LawtrackApp(sample)
    async with app.run_test(size=(118, 32)) as pilot:
        await settled(pilot)
        await press(pilot, "5", "b", "l")
        columns = list(app.screen.query(ListTable))
        with opened(sample) as workspace:
            there = Reviews(workspace).list()
        assert sum(column.row_count for column in columns) == len(there)
        late = [row for row in there if row.state is ReviewState.OVERDUE]
        assert columns[0].row_count == len(late) > 0
        dates = [columns[0].shown(at)[0] for at in range(columns[0].row_count)]
        assert dates == sorted(dates)
        await press(pilot, "n")
        assert app.screen.focused is next(column for column in columns[1:] if column.row_count)
        assert said(app, "#board-words")
        await press(pilot, "enter")
        assert isinstance(app.screen, ReviewsScreen)


@pytest.mark.parametrize("span", SPANS)
@pytest.mark.parametrize("width", [22, 40, 95])
def test_the_scale_has_whole_months_that_are_no_days_whatever_day_today_is(span: int, width: int) -> None:
    for n in range(0, 400):
        today = dt.date(2026, 3, 1) + dt.timedelta(days=n)
        scale = Timeline(today=today, first=today - dt.timedelta(days=span // 3), span=span).scale(width)
        assert scale.count(TODAY) == 1
        names = re.findall(r"[\d.]+", scale)
        assert names
        assert width < 40 or any("." in name for name in names), "one tells the year"
        assert all(re.fullmatch(r"(0[1-9]|1[0-2])(\.20\d\d)?", name) for name in names), scale

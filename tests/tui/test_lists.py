"""Lists: cells that are too long are cut so that what tells the rows apart stays; only what is seen is drawn."""

from __future__ import annotations

import pytest
from textual.app import App, ComposeResult

from lawtrack.tui.listing import Row
from lawtrack.tui.widgets.list_table import ListTable, _cut

MANY = [Row(str(n), (f"статья {n}", "Слова рекомендации о сроке ответа")) for n in range(20_000)]


class Listed(App[None]):
    """A list alone, and what it tells."""

    def __init__(self) -> None:
        super().__init__()
        self.at: list[str] = []
        self.chosen: list[str] = []

    def compose(self) -> ComposeResult:
        yield ListTable(("Element", "Words"), flex=1, id="list", caps={0: 20})

    @property
    def table(self) -> ListTable:
        return self.query_one(ListTable)

    def on_list_table_row_highlighted(self, event: ListTable.RowHighlighted) -> None:
        self.at.append(event.key)

    def on_list_table_row_selected(self, event: ListTable.RowSelected) -> None:
        self.chosen.append(event.key)


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [
        ("zelenyj-bjudzhet/12", 30, "zelenyj-bjudzhet/12"),
        ("zelenyj-bjudzhet/12", 12, "zelenyj-…/12"),
        ("zelenyj-bjudzhet/12", 4, "zel…"),
        ("12", 12, "12"),
    ],
)
def test_the_number_of_a_recommendation_is_seen(text: str, width: int, shown: str) -> None:
    assert _cut(text, width, end=True) == shown


def test_other_cells_are_cut_at_their_end() -> None:
    assert _cut("acts/dvory/ru", 9, end=False) == "acts/dvo…"


def test_signs_that_take_two_cells_are_measured_as_they_are_drawn() -> None:
    assert _cut("法律法律", 8, end=False) == "法律法律"
    assert _cut("法律法律", 7, end=False) == "法律法…"


async def test_only_the_rows_that_are_seen_are_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: set[int] = set()
    plain = ListTable.shown

    def watched(table: ListTable, row: int) -> list[str]:
        drawn.add(row)
        return plain(table, row)

    monkeypatch.setattr(ListTable, "shown", watched)
    app = Listed()
    async with app.run_test(size=(60, 20)) as pilot:
        app.table.fill(MANY)
        await pilot.pause()
        assert app.table.row_count == len(MANY)
        assert drawn
        assert max(drawn) < 20
        await pilot.press("end")
        await pilot.pause()
        assert app.table.key == "19999"
        assert len(drawn) < 60


WHO = "Министерство юстиции Республики Казахстан"
STATE = "! просрочено (получение не подтверждено)"


class Kept(App[None]):
    """A list whose second column tells the rows apart."""

    def compose(self) -> ComposeResult:
        yield ListTable(
            ("Bill", "Who", "Sent", "Until", "State"), flex=1, id="list", keeps={1: 30, 3: 10}, spare=(2,)
        )


@pytest.mark.parametrize(
    ("width", "who", "sent"), [(60, 26, ""), (80, 30, ""), (110, 34, ""), (118, 30, "18.09.2026"), (200, 41, "18.09.2026")]
)  # fmt: skip
async def test_a_column_that_tells_rows_apart_has_room_before_others(width: int, who: int, sent: str) -> None:
    app = Kept()
    async with app.run_test(size=(width, 20)) as pilot:
        table = app.query_one(ListTable)
        table.fill([Row("1", ("zelenyj-bjudzhet", WHO, "18.09.2026", "09.10.2026", STATE))])
        await pilot.pause()
        shown = table.shown(0)
        assert len(shown[1]) >= who
        assert shown[2] == sent
        assert shown[3] == "09.10.2026"
        assert shown[4][:7] == STATE[:7]
        assert ("Sent" in "".join(segment.text for segment in table.render_line(0))) == bool(sent)


async def test_a_short_column_keeps_no_room_that_it_does_not_need() -> None:
    app = Kept()
    async with app.run_test(size=(90, 20)) as pilot:
        table = app.query_one(ListTable)
        table.fill([Row("1", ("a", "Палата", "18.09.2026", "09.10.2026", STATE))])
        await pilot.pause()
        assert table.shown(0) == ["a", "Палата", "18.09.2026", "09.10.2026", STATE]


async def test_the_keys_walk_and_choose() -> None:
    app = Listed()
    async with app.run_test(size=(60, 20)) as pilot:
        app.table.fill(MANY)
        await pilot.pause()
        assert app.at == ["0"]
        await pilot.press("down", "down", "up", "enter")
        assert app.at[-1] == app.chosen[-1] == "1"
        await pilot.press("pagedown")
        below = int(app.at[-1])
        assert below > 10
        await pilot.press("pageup", "up", "up")
        assert app.at[-1] == "0"
        await pilot.press("end")
        assert app.at[-1] == "19999"
        assert app.table.max_scroll_y == app.table.scroll_offset.y
        await pilot.press("home")
        assert app.at[-1] == "0"
        assert app.table.scroll_offset.y == 0


async def test_a_click_goes_to_a_row_and_another_chooses_it() -> None:
    app = Listed()
    async with app.run_test(size=(60, 20)) as pilot:
        app.table.fill(MANY)
        await pilot.pause()
        await pilot.press("end")
        await pilot.pause()
        line = app.table.content_region.height - 3
        await pilot.click(ListTable, offset=(4, app.table.content_region.y + line))
        there = app.at[-1]
        assert 19_900 < int(there) < 19_999
        assert not app.chosen
        await pilot.click(ListTable, offset=(4, app.table.content_region.y + line))
        assert app.chosen == [there]
        await pilot.click(ListTable, offset=(4, app.table.content_region.y))
        assert app.chosen == [there], "the titles are no row"


async def test_the_cursor_stays_on_its_row_when_others_come_and_go() -> None:
    app = Listed()
    async with app.run_test(size=(60, 20)) as pilot:
        app.table.fill(MANY[:100])
        await pilot.pause()
        app.table.go_to("40")
        app.table.fill(MANY[30:60])
        await pilot.pause()
        assert (app.table.key, app.table.cursor_row) == ("40", 10)
        app.table.fill(MANY[:5])
        await pilot.pause()
        assert app.table.key == "4", "the row is gone: the nearest place"
        app.table.fill([])
        await pilot.pause()
        assert (app.table.key, app.table.row_count) == ("", 0)
        await pilot.press("enter", "down")
        assert not app.chosen


async def test_a_row_far_below_is_seen_once_the_cursor_is_there() -> None:
    app = Listed()
    async with app.run_test(size=(60, 20)) as pilot:
        app.table.fill(MANY)
        app.table.go_to("7000")
        await pilot.pause()
        top = app.table.scroll_offset.y
        assert top < 7001 < top + 20
        await pilot.resize_terminal(40, 12)
        await pilot.pause()
        top = app.table.scroll_offset.y
        assert top < 7001 < top + 12

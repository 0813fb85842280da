"""A whole review by keys, and what the command line says of the same workspace; the registry; who owes what."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from textual.pilot import Pilot
from textual.widgets import Input, RadioButton, Select, TextArea

from lawtrack import i18n
from lawtrack.cli.main import cli
from lawtrack.services.reviews.reviews import Reviews
from lawtrack.tui.app import LawtrackApp
from lawtrack.tui.screens.carry import CarryScreen
from lawtrack.tui.screens.form import FormScreen
from lawtrack.tui.screens.owing import OwingScreen
from lawtrack.tui.screens.registry import RegistryScreen
from lawtrack.tui.screens.respond import RespondScreen
from lawtrack.tui.screens.reviews import ReviewsScreen
from lawtrack.tui.widgets.list_table import ListTable
from tests.tui.driving import FORESEEN, opened, press, said, settled
from tests.tui.sample import BILL

SIZE = (80, 24)
TODAY = dt.date.today().isoformat()


def told(folder: Path, *command: str) -> Any:
    """What the command line says of the workspace."""
    result = CliRunner().invoke(cli, ["--workspace", str(folder), *command, "--json"])
    return json.loads(result.stdout)


async def fill(pilot: Pilot[None], **values: str) -> None:
    """Fill in fields of the dialog, and wait until it says what would come of them."""
    for name, value in values.items():
        field = pilot.app.screen.query_one(f"#{name}")
        if isinstance(field, Select):
            field.value = value
        elif isinstance(field, TextArea):
            field.text = value
        else:
            assert isinstance(field, Input)
            field.value = value
    await pilot.pause(FORESEEN)
    await settled(pilot)


def row(folder: Path, id_: str) -> dict[str, Any]:
    return next(one for one in told(folder, "review", "list", BILL) if one["id"] == id_)


async def test_a_whole_review_is_done_by_keys(sample: Path) -> None:
    known = {one["id"] for one in told(sample, "review", "list", BILL)}
    app = LawtrackApp(sample)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        app.reviews(BILL)
        await settled(pilot)

        # Sent: what would be refused is said before it is saved, and refused when it is saved all the same
        await press(pilot, "ы")  # the key s, in the Russian and the Kazakh layout
        screen = app.screen
        assert isinstance(screen, FormScreen)
        await press(pilot, "ctrl+s")
        assert "Choose whom" in said(app, ".error")
        await fill(pilot, to="moj", channel="npp")
        assert "would be refused" in said(app, ".foreseen")
        await press(pilot, "ctrl+s")
        assert app.screen is screen
        assert "chamber of entrepreneurs" in said(app, ".error")
        await fill(pilot, to="atameken", on="2026-13-01")
        await press(pilot, "ctrl+s")
        assert "is no date" in said(app, ".error")
        assert screen.query_one("#on", Input).has_focus
        await fill(pilot, on=TODAY)
        foreseen = said(app, ".foreseen")
        assert "If it is saved: State: waiting" in foreseen
        assert {one["id"] for one in told(sample, "review", "list", BILL)} == known, "nothing is recorded yet"
        await press(pilot, "ctrl+s")
        (new,) = {one["id"] for one in told(sample, "review", "list", BILL)} - known
        table = app.screen.query_one("#reviews", ListTable)
        assert table.key == new
        assert table.has_focus, "the next step is about what was sent"
        assert row(sample, new)["due"] in foreseen

        # Received by the reviewer, then the term made longer
        await press(pilot, "d")
        await fill(pilot, proof="Entry no. 7")
        await press(pilot, "ctrl+s")
        assert row(sample, new)["delivered"] == TODAY
        first = row(sample, new)["due"]
        await press(pilot, "d")
        assert app.screen.query_one("#proof", Input).value == "Entry no. 7", "it opens with what is recorded"
        await press(pilot, "escape", "t")
        await fill(pilot, number="5", reason="The council had no quorum")
        await press(pilot, "ctrl+s")
        if isinstance(
            app.screen, FormScreen
        ):  # the rule names no extension: the act that allows it is asked for
            assert app.screen.query_one("#reason", TextArea).text == "The council had no quorum"
            await fill(pilot, basis="Order no. 12")
            await press(pilot, "ctrl+s")
        assert isinstance(app.screen, ReviewsScreen)
        assert row(sample, new)["due"] > first
        assert row(sample, new)["term"]["extended"][0]["reason"] == "The council had no quorum"

        # A remark; the review cannot be closed before its conclusion and the answer
        await press(pilot, "a")
        assert isinstance(app.screen, FormScreen)
        app.screen.query_one("#citation", Input).value = "art_4__para_2"
        app.screen.query_one("#text", TextArea).text = "Store for ten years."
        await press(pilot, "ctrl+s", "z", "ctrl+s")
        assert "has no answer" in said(app, ".error")
        await press(pilot, "escape", "c")
        await fill(pilot, conclusion="Agreed with remarks")
        await press(pilot, "ctrl+s")
        assert row(sample, new)["state"] == "received"
        remark = next(
            one for one in told(sample, "recommend", BILL, "--list") if one["text"] == "Store for ten years."
        )
        assert remark["review"] == new.partition("/")[2]

        # Answered, closed
        recommendations = app.screen.query_one("#recommendations", ListTable)
        recommendations.focus()
        recommendations.go_to(remark["id"])
        await settled(pilot)
        assert table.key == new, "the marked review goes along"
        await press(pilot, "w")
        assert isinstance(app.screen, RespondScreen)
        app.screen.query_one("#rejected", RadioButton).value = True
        app.screen.query_one("#reason", TextArea).text = "Three years are set by the code."
        await press(pilot, "ctrl+s", "z", "ctrl+s")
        assert isinstance(app.screen, ReviewsScreen)
        assert (row(sample, new)["state"], row(sample, new)["closed"]) == ("closed", TODAY)

        # What was a mistake is taken back
        await press(pilot, "n")
        await fill(pilot, reason="Closed by mistake")
        await press(pilot, "ctrl+s", "y")
        app.screen.query_one("#what-conclusion", RadioButton).value = True
        await fill(pilot, reason="It was of another bill")
        await press(pilot, "ctrl+s")
        assert (row(sample, new)["received"], row(sample, new)["conclusion"]) == (None, "")
        await press(pilot, "m", "ctrl+s")
        assert [path.name for path in (sample / "reminders").iterdir()] == [new.replace("/", "-") + ".eml"]
        assert row(sample, new)["reminded"] == [TODAY]
        await press(pilot, "Y")
        await fill(pilot, reason="Written down twice")
        await press(pilot, "ctrl+s", "x")
        await fill(pilot, reason="Sent by mistake")
        await press(pilot, "ctrl+s")
        assert row(sample, new)["state"] == "cancelled"
        assert remark["id"] not in {one["id"] for one in told(sample, "recommend", BILL, "--list")}


async def test_a_step_is_recorded_upon_what_was_seen(sample: Path) -> None:
    app = LawtrackApp(sample)
    async with app.run_test(size=(160, 45)) as pilot:
        await settled(pilot)
        app.reviews(BILL)
        await settled(pilot)
        table = app.screen.query_one("#reviews", ListTable)
        table.focus()
        table.go_to(f"{BILL}/r4")
        await press(pilot, "c")
        await fill(pilot, conclusion="No objections")
        with opened(sample) as workspace:
            Reviews(workspace).receive(f"{BILL}/r4", conclusion="Somebody else's words")
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, FormScreen)
        assert app.screen.query_one("#conclusion", TextArea).text == "No objections", "what was typed stays"
        await press(pilot, "escape", "r", "c")
        assert "begun before the last change" in said(app, ".stale")
    assert row(sample, f"{BILL}/r4")["conclusion"] == "Somebody else's words"


async def test_the_registry_is_kept_by_keys(sample: Path) -> None:
    app = LawtrackApp(sample)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await press(pilot, "5", "g", "a")
        assert isinstance(app.screen, FormScreen)
        await fill(pilot, slug="moj", kind="expert", title_ru="Иванова А. Б.", fields="legal, economic")
        await press(pilot, "ctrl+s")
        assert "already has «moj»" in said(app, ".error")
        await fill(pilot, slug="ivanova")
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, RegistryScreen)
        entries = app.screen.query_one("#entries", ListTable)
        entries.go_to("ivanova")
        await press(pilot, "enter")
        assert app.screen.query_one("#fields", Input).value == "legal, economic"
        await fill(pilot, note="By contract")
        await press(pilot, "ctrl+s", "s")
        await fill(pilot, until=TODAY)
        await press(pilot, "ctrl+s", "escape")
        assert isinstance(app.screen, ReviewsScreen)
    entry = next(one for one in told(sample, "expert", "list") if one["slug"] == "ivanova")
    assert (entry["title"], entry["fields"]) == ({"ru": "Иванова А. Б."}, ["legal", "economic"])
    assert (entry["note"], entry["suspended_until"]) == ("By contract", TODAY)


async def test_who_owes_what_is_what_due_says_of_each(sample: Path) -> None:
    app = LawtrackApp(sample)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await press(pilot, "p")
        assert isinstance(app.screen, OwingScreen)
        people, owed = app.screen.query_one("#people", ListTable), app.screen.query_one("#owed", ListTable)
        assert people.row_count > 2
        shown: dict[str, list[str]] = {}
        for n in range(people.row_count):
            people.move_cursor(n)
            await settled(pilot)
            ids = [owed.shown(i)[2] for i in range(owed.row_count)]
            shown[people.key.removeprefix("@")] = [one.rpartition("/")[2] for one in ids]
        for who, ids in shown.items():
            if who:
                due = [one["id"].rpartition("/")[2] for one in told(sample, "due", "--by", who)["items"]]
                assert ids == due, who
        await press(pilot, "enter", "enter")
        assert isinstance(app.screen, ReviewsScreen)
        assert app.reviewing in {one["bill"] for one in told(sample, "review", "list")}


@pytest.mark.parametrize("size", [(80, 24), (160, 45)])
async def test_what_is_on_is_seen_without_colour(sample: Path, size: tuple[int, int]) -> None:
    app = LawtrackApp(sample)
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        await press(pilot, "5", "u", "enter")
        buttons = [*app.screen.query(RadioButton)]
        assert [str(one.render())[:3] for one in buttons] == ["(●)", *["( )"] * (len(buttons) - 1)]
        assert {one.size.height for one in buttons} == {1}
        await press(pilot, "down", "space")
        assert [str(one.render())[:3] for one in buttons][:2] == ["( )", "(●)"]


async def test_the_carry_over_is_settled_by_keys(sample: Path) -> None:
    def carried() -> dict[str, dict[str, Any]]:
        return {one["id"]: one for one in told(sample, "review", "carry", BILL)}

    before = carried()
    app = LawtrackApp(sample)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        app.reviews(BILL)
        await settled(pilot)
        await press(pilot, "м")  # the key v
        assert isinstance(app.screen, CarryScreen)
        table = app.screen.query_one("#carried", ListTable)
        assert table.row_count == len(before) > 2
        for id_, one in before.items():
            table.go_to(id_)
            await settled(pilot)
            assert (
                one["before"]["text"].split()[:3] == said(app, "#before-text").partition("\n")[2].split()[:3]
            )
            assert ("stands nowhere" in said(app, "#after-text")) is (one["fate"] == "orphan"), id_
        sure = next(id_ for id_, one in before.items() if one["now"] and not one["settled"])
        table.go_to(sure)
        await press(pilot, "c")
        assert carried()[sure]["settled"]["orphan"] is False
        await press(pilot, "u")
        assert carried()[sure]["settled"] is None
        await press(pilot, "x")
        assert carried()[sure]["settled"]["orphan"] is True
        assert "stands nowhere" in said(app, "#after-text")
        await press(pilot, "n")
        await fill(pilot, to="art_999")
        await press(pilot, "ctrl+s")
        assert "999" in said(app, ".error")
        await fill(pilot, to="art_5")
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, CarryScreen), said(app, ".error")
        assert carried()[sure]["now"]["eid"] == "art_5"
        await press(pilot, "escape")
        assert isinstance(app.screen, ReviewsScreen)


@pytest.mark.parametrize("spoken", ["ru", "kk"])
async def test_who_is_asked_and_until_when_is_read_in_a_narrow_terminal(
    sample: Path, monkeypatch: pytest.MonkeyPatch, spoken: str
) -> None:
    """Two ministries are told apart, in the list of reviews and in the registry."""
    monkeypatch.setenv("LAWTRACK_LANG", spoken)
    i18n.use(spoken)
    app = LawtrackApp(sample)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        await press(pilot, "5")
        for key, name in (("", "#reviews"), ("g", "#entries")):
            await press(pilot, *key)
            table = app.screen.query_one(name, ListTable)
            for at, one in enumerate(table.rows):
                shown, whole = table.shown(at)[1], one.cells[1]
                assert shown[:28] == whole[:28]
        reviews = app.screen_stack[-2].query_one("#reviews", ListTable)
        assert [reviews.shown(at)[3] for at in range(len(reviews.rows))] == [r.cells[3] for r in reviews.rows]

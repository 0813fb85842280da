"""The palette has every command of the command line: asked what it takes, carried out, followed, stopped."""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from textual.widgets import Checkbox, Input

from lawtrack import i18n
from lawtrack.cli.errands import NOT_FROM_THE_SCREEN, errands
from lawtrack.cli.main import cli
from lawtrack.tui.app import LawtrackApp
from lawtrack.tui.office import Office
from lawtrack.tui.palette import ErrandProvider
from lawtrack.tui.presenters.errands import (
    Errand,
    Near,
    Part,
    Place,
    arguments,
    errand_form,
    in_fields,
    place_in,
)
from lawtrack.tui.presenters.forms import ON, Kind
from lawtrack.tui.running import STOPPED, Running
from lawtrack.tui.screens.errand import ErrandScreen
from lawtrack.tui.screens.report import ReportScreen
from lawtrack.tui.widgets.list_table import ListTable
from tests.tui.driving import press, said, settled, status
from tests.tui.sample import BILL


def leaves(group: click.Group, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """Every command that does something by itself; found without the code that is tested."""
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        if not isinstance(command, click.Group) or command.invoke_without_command:
            yield (*path, name), command
        if isinstance(command, click.Group):
            yield from leaves(command, (*path, name))


def errand(name: str) -> Errand:
    return next(one for one in errands() if one.name == name)


def test_every_command_is_an_errand_or_has_a_reason() -> None:
    there = {path for path, _command in leaves(cli)}
    assert len(there) > 90
    left_out = {path for path in there if path[0] in NOT_FROM_THE_SCREEN}
    assert {path[0] for path in left_out} == set(NOT_FROM_THE_SCREEN)
    assert {one.path for one in errands()} == there - left_out
    assert all(one.words and one.about for one in errands())


VALUES = {Kind.DAY: "2026-11-02", Kind.NUMBER: "5", Kind.TICK: ON}


def value(part: Part) -> str:
    given = part.options[0] if part.options else VALUES.get(part.kind, "-a b")
    return f"{given}\n{given}" if part.many and not part.options else given


def test_what_a_form_gives_is_what_the_command_understands(tmp_path: Path) -> None:
    office, commands = Office(tmp_path), dict(leaves(cli))
    (tmp_path / "lawtrack.toml").write_text("", encoding="utf-8")
    for one in errands():
        values = {part.field: value(part) for part in one.parts}
        given = arguments(one, office, values)
        assert given[: len(one.path)] == list(one.path)
        command = commands[one.path]
        parsed, rest, _order = command.make_parser(click.Context(command)).parse_args(given[len(one.path) :])
        if not isinstance(command, click.Group):
            assert rest == [], one.name
        for part in one.parts:
            got = parsed[part.name]
            assert got not in (None, (), []), (one.name, part.name)
            if part.kind is Kind.LINE and not part.many and not part.written:
                assert got == "-a b", (one.name, part.name)
        form = errand_form(one, Near(bill="x"))
        assert {part.name for part in one.parts if part.needed} <= {
            field.name.removeprefix("part-") for field in form.fields if field.needed
        }


def test_a_file_that_is_there_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "lawtrack.toml").write_text("", encoding="utf-8")
    (tmp_path / "old.txt").write_text("kept", encoding="utf-8")
    with pytest.raises(Exception, match="already"):
        arguments(errand("bill table"), Office(tmp_path), {"part-bill": "x", "part-out": "old.txt"})


async def test_a_command_is_asked_carried_out_and_followed(sample: Path) -> None:
    app = LawtrackApp(sample, errands)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        app.screen.query_one("#bills", ListTable).focus()
        await settled(pilot)
        palette = ErrandProvider(app.screen)
        await palette.startup()
        found = [hit async for hit in palette.search("bill ripple")]
        assert {str(hit.text) for hit in found} >= {"lawtrack bill ripple"}
        assert len([hit async for hit in palette.discover()]) == len(errands())

        # What is on the screen stands in the form; what is refused says why, and what was typed is not lost
        app.errand(errand("bill show"))
        await settled(pilot)
        assert isinstance(app.screen, ErrandScreen)
        bill = app.screen.query_one("#part-bill", Input)
        assert bill.value == BILL
        bill.value = "nothing-like-it"
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, ReportScreen), said(app, ".error")
        assert "did not work" in status(app)
        pane = app.screen.find_pane()
        assert any("nothing-like-it" in words for one in pane.paragraphs for words, _style in one.spans)
        await press(pilot, "w")
        assert app.screen.query_one("#part-bill", Input).value == "nothing-like-it"
        app.screen.query_one("#part-bill", Input).value = BILL
        app.screen.query_one("#part-log", Checkbox).value = True
        await press(pilot, "ctrl+s")
        assert "Done" in status(app)
        assert not list((sample / ".lawtrack" / "drafts").glob("errand-*"))

        # Kept in a file; found in; left
        await press(pilot, "e")
        app.screen.query_one("#file", Input).value = "printed.txt"
        await press(pilot, "ctrl+s")
        assert BILL in (sample / "printed.txt").read_text(encoding="utf-8")
        await press(pilot, "escape")
        assert not isinstance(app.screen, ReportScreen)


def test_a_line_leads_where_it_says(sample: Path) -> None:
    office = Office(sample)
    try:
        shelf = office.library.shelf()
        act = next(item.work for item in shelf if item.texts)
        assert place_in(office, f"{BILL}/3  text", Near()) == Place("reviews", BILL)
        assert place_in(office, f"  {act.slug}  ru kk", Near()) == Place("read", act.uri)
        element = place_in(office, "x: подпункт 2) пункта 1 статьи 5 – слова", Near(bill=BILL))
        assert element == Place("compare", BILL, "art_5__para_1__point_2")
        assert place_in(office, "art_5__para_1  слова", Near(act=act.uri)) == Place(
            "read", act.uri, "art_5__para_1"
        )
        assert place_in(office, "nothing at all", Near(bill=BILL)) is None
    finally:
        office.close()


def test_what_works_for_long_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    running = Running([], tmp_path, 80)
    work = "import sys, time; print('begun', file=sys.stderr, flush=True); time.sleep(60)"
    monkeypatch.setattr(running, "_command", [sys.executable, "-c", work])
    begun = time.monotonic()
    ended = running.run(lambda line: running.stop())
    assert ended.code == STOPPED
    assert ended.told[0] == "begun"
    assert time.monotonic() - begun < 30


@pytest.mark.parametrize("lang", ["ru", "kk", "en"])
def test_a_form_names_its_fields_where_the_command_line_names_options(lang: str) -> None:
    i18n.use(lang)
    for one in errands():
        own = {part.option for part in one.parts if part.option}
        form = errand_form(one, Near())
        for words in (form.about, *(field.caption for field in form.fields)):
            said_here = re.sub(r"lawtrack [a-z][^;)\n]*", "", words)
            assert not own & set(re.findall(r"--[a-z-]+", said_here)), (one.name, words)


@pytest.mark.parametrize("lang", ["ru", "kk", "en"])
async def test_a_refusal_names_the_fields_and_not_how_a_command_is_typed(
    sample: Path, monkeypatch: pytest.MonkeyPatch, lang: str
) -> None:
    monkeypatch.setenv("LAWTRACK_LANG", lang)
    app = LawtrackApp(sample, errands)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        carry = errand("review carry")
        app.errand(carry)
        await settled(pilot)
        app.screen.query_one("#part-bill", Input).value = BILL
        for name in ("confirm", "orphan"):
            app.screen.query_one(f"#part-{name}", Checkbox).value = True
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, ReportScreen), said(app, ".error")
        told = "\n".join(
            "".join(words for words, _s in one.spans) for one in app.screen.find_pane().paragraphs
        )
        assert told
        assert "--" not in told
        assert "python" not in told
        captions = [field.caption for field in errand_form(carry, Near()).fields]
        named = re.findall("«([^»]+)»", told)
        assert named
        assert all(any(caption.startswith(name) for caption in captions) for name in named)


def test_an_example_stays_as_it_is_typed() -> None:
    carry = errand("review carry")
    for words in ("See lawtrack review carry x --confirm", "(lawtrack bill show x --undo)"):
        assert in_fields(carry, words) == words
    assert "--confirm" not in in_fields(carry, "Wrong value '--confirm'; see lawtrack x --undo")


@pytest.mark.parametrize(
    ("lang", "own", "reader"), [("ru", "русский", "читатель"), ("kk", "русский", "оқырман")]
)
def test_what_is_chosen_is_called_as_people_call_it(lang: str, own: str, reader: str) -> None:
    i18n.use(lang)
    asked = {
        (one.name, part.name): dict(zip(part.options, part.called, strict=True))
        for one in errands()
        for part in one.parts
        if part.called
    }
    assert asked["show", "lang"]["ru"] == own
    assert asked["people add", "role"]["reader"] == reader
    for name, values in asked.items():
        assert not [words for words in values.values() if words.isascii() and "English" not in words], name

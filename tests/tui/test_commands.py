"""One table of commands: every row can be carried out, no key means two things in one place."""

from __future__ import annotations

import re
from collections import Counter
from functools import partial
from importlib import import_module
from pathlib import Path

import pytest
from textual.binding import Binding

from lawtrack import i18n
from lawtrack.i18n import _
from lawtrack.tui import commands
from lawtrack.tui.app import LawtrackApp
from lawtrack.tui.commands import COMMANDS, Command, bindings
from lawtrack.tui.dialog import Dialog
from lawtrack.tui.presenters.exporting import EXPORTS, Export, Written
from lawtrack.tui.screens.asked import AskedScreen
from lawtrack.tui.screens.board import BoardScreen
from lawtrack.tui.screens.carry import CarryScreen
from lawtrack.tui.screens.checks import ChecksScreen
from lawtrack.tui.screens.coverage import CoverageScreen
from lawtrack.tui.screens.differences import DifferencesScreen
from lawtrack.tui.screens.goto import GoToScreen
from lawtrack.tui.screens.groups import GroupsScreen
from lawtrack.tui.screens.help import HelpScreen
from lawtrack.tui.screens.owing import OwingScreen
from lawtrack.tui.screens.recovery import RecoveryScreen
from lawtrack.tui.screens.registry import RegistryScreen
from lawtrack.tui.screens.report import ReportScreen
from lawtrack.tui.screens.search import SearchScreen
from lawtrack.tui.screens.spots import SpotsScreen
from lawtrack.tui.screens.taking_in import TakingInScreen
from tests.tui.driving import press, settled
from tests.tui.sample import BILL

README = Path(__file__).parents[2] / "README.md"


def screen_of(made: object) -> type[object]:
    """The class of a mode: most are imported when they are first opened."""
    if isinstance(made, partial):
        module, name = made.args
        found = getattr(import_module(f"lawtrack.tui.screens.{module}"), name)
    else:
        found = made
    assert isinstance(found, type)
    return found


PLACES: dict[str, type[object]] = {
    commands.APP: LawtrackApp,
    **{mode: screen_of(made) for mode, made in LawtrackApp.MODES.items()},
    commands.SPOTS: SpotsScreen,
    commands.SEARCH: SearchScreen,
    commands.BOARD: BoardScreen,
    commands.REGISTRY: RegistryScreen,
    commands.OWING: OwingScreen,
    commands.CHECKS: ChecksScreen,
    commands.REPORT: ReportScreen,
    commands.CARRY: CarryScreen,
    commands.TAKING_IN: TakingInScreen,
    commands.GROUPS: GroupsScreen,
    commands.COVERAGE: CoverageScreen,
    commands.ASKED: AskedScreen,
    commands.DIALOG: Dialog,
    commands.DIFFERENCES: DifferencesScreen,
    commands.GOTO: GoToScreen,
    commands.HELP: HelpScreen,
    commands.RECOVERY: RecoveryScreen,
    commands.SEARCH: SearchScreen,
    commands.SPOTS: SpotsScreen,
    commands.BOARD: BoardScreen,
}


def places(command: Command) -> list[str]:
    return [*LawtrackApp.MODES] if commands.EVERY in command.where else list(command.where)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda c: f"{c.keys} {c.where[0]}")
def test_every_command_can_be_carried_out(command: Command) -> None:
    name, _bracket, argument = command.action.partition("(")
    for place in places(command):
        assert callable(getattr(PLACES[place], f"action_{name}", None)), place
    if name == "switch_mode":
        assert argument.strip("')") in LawtrackApp.MODES
    if name == "export":
        assert argument.strip("')") in EXPORTS


@pytest.mark.parametrize("mode", list(LawtrackApp.MODES))
def test_a_key_means_one_thing_in_a_mode(mode: str) -> None:
    keys = Counter(
        key
        for command in COMMANDS
        if {mode, commands.EVERY, commands.APP} & set(command.where)
        for key in command.keys.split(",")
    )
    assert [key for key, times in keys.items() if times > 1] == []


def test_every_screen_takes_its_keys_from_the_table() -> None:
    for place, screen in PLACES.items():
        own = [b for b in screen.__dict__.get("BINDINGS", []) if isinstance(b, Binding)]
        table = [b for b in bindings(place) if isinstance(b, Binding)]
        assert [(b.key, b.action) for b in own] == [(b.key, b.action) for b in table] != [], place


def test_the_keys_of_the_readme_are_in_the_table() -> None:
    table = README.read_text(encoding="utf-8").partition("| key | |")[2].partition("\n\n")[0]
    named = set(re.findall(r"`([^`]+)`", table)) - {"≠", "Ctrl+P"}
    names = {"/": "slash", "?": "question_mark"}
    known = {key for command in COMMANDS for key in command.keys.split(",")}
    printed = {names.get(key, key.lower() if len(key) > 1 else key) for key in named if "." not in key}
    assert printed <= known


async def test_help_and_palette_show_every_command_of_the_screen(sample: Path) -> None:
    app = LawtrackApp(sample)
    async with app.run_test(size=(118, 60)) as pilot:
        await settled(pilot)
        for key, mode, _name in app.mode_names():
            await press(pilot, key)
            shown = {_(c.words) for c in COMMANDS if c.id and {mode, commands.EVERY} & set(c.where)}
            palette = {c.title.partition(": ")[2] for c in app.get_system_commands(app.screen)}
            assert shown <= palette, mode
            help_ = HelpScreen(app.screen).keys
            assert shown <= {words for _key, words in help_}, mode
            footer = {
                one.binding.description for one in app.screen.active_bindings.values() if one.binding.show
            }
            assert footer <= {words for _key, words in help_}, mode


@pytest.mark.parametrize("lang", ["ru", "kk", "en"])
async def test_help_names_every_key_of_every_screen_in_every_language(
    sample: Path, monkeypatch: pytest.MonkeyPatch, lang: str
) -> None:
    monkeypatch.setenv("LAWTRACK_LANG", lang)
    i18n.use(lang)
    app = LawtrackApp(sample)
    async with app.run_test(size=(118, 60)) as pilot:
        await settled(pilot)
        for key, mode, _name in app.mode_names():
            await press(pilot, key)
            shown = HelpScreen(app.screen).keys
            for command in COMMANDS:
                if {mode, commands.EVERY, commands.APP} & set(command.where):
                    printed = [keys for keys, words in shown if words == _(command.words)]
                    enter = app.get_key_display(Binding("enter", "", ""))
                    assert printed, (mode, command.words)
                    assert command.keys != "enter" or enter in printed


async def test_help_of_a_dialog_names_its_own_keys(sample: Path) -> None:
    app = LawtrackApp(sample)
    async with app.run_test(size=(118, 60)) as pilot:
        await settled(pilot)
        await press(pilot, "question_mark")
        words = [words for _keys, words in HelpScreen(app.screen).keys]
        assert "Close" in words


async def test_the_package_is_refused_while_something_is_open_and_a_draft_is_written(sample: Path) -> None:
    app = LawtrackApp(sample)
    async with app.run_test(size=(118, 32)) as pilot:
        await settled(pilot)
        app.comparing = BILL
        await press(pilot, "E")
        assert any("points of the bill are open" in note.message for note in app._notifications)
        assert not (sample / f"package-{BILL}").exists()
        await press(pilot, "D")
    written = sorted(path.relative_to(sample).as_posix() for path in (sample / f"package-{BILL}").rglob("*.docx"))  # fmt: skip
    assert any("kk/" in path for path in written)


@pytest.mark.parametrize("mode", ["1", "3", "4"])
async def test_an_export_is_an_entry_and_a_row(
    sample: Path, monkeypatch: pytest.MonkeyPatch, mode: str
) -> None:
    written = []

    def write(_office: object, bill: str, lang: str) -> Written:
        written.append((bill, lang))
        return Written(Path(f"{bill}.txt"), ("! It is a draft.",))

    monkeypatch.setitem(EXPORTS, "table", Export("Writing", "Written: {path}", write))
    app = LawtrackApp(sample)
    async with app.run_test(size=(118, 32)) as pilot:
        await settled(pilot)
        app.comparing = BILL
        await press(pilot, mode, "e")
        assert [bill for bill, _lang in written] == [BILL]
        assert any("Written: " in n.message and "! It is a draft." in n.message for n in app._notifications)


async def test_the_table_is_written_from_compare(sample: Path) -> None:
    app = LawtrackApp(sample)
    async with app.run_test(size=(118, 32)) as pilot:
        await settled(pilot)
        app.compare(BILL)
        await settled(pilot)
        await press(pilot, "e")
    (table,) = sample.glob(f"table-{BILL}-*.docx")
    assert table.read_bytes()[:2] == b"PK"

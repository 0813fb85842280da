"""The panel of checks: what ``lawtrack check`` says of the bill, and where it is mended."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

from lawtrack.cli.main import cli
from lawtrack.tui.app import LawtrackApp
from lawtrack.tui.screens.checks import ChecksScreen
from lawtrack.tui.screens.instructions import InstructionsScreen
from lawtrack.tui.widgets.list_table import ListTable
from tests.tui.driving import press, said, settled, status
from tests.tui.sample import BILL

SIZE = (160, 45)


async def test_the_panel_says_what_the_command_says_and_goes_where_it_is_mended(sample: Path) -> None:
    app = LawtrackApp(sample)
    async with app.run_test(size=SIZE) as pilot:
        await settled(pilot)
        app.compare(BILL)
        await settled(pilot)
        await press(pilot, "K")
        assert isinstance(app.screen, ChecksScreen)
        table = app.screen.query_one("#found", ListTable)
        result = CliRunner().invoke(
            cli, ["--workspace", str(sample), "check", BILL, "--json"], standalone_mode=False
        )
        told = json.loads(result.stdout)
        assert table.row_count == len(told["findings"])
        assert [table.shown(n)[0] for n in range(table.row_count)].count("!") == told["open"]
        assert str(told["open"]) in status(app)
        first = next(one for one in told["findings"] if one["open"])
        detail = said(app, "#detail-text")
        assert first["basis"] in detail
        assert first["what"] in detail
        unsettled = next(one["what"] for one in told["findings"] if one["kind"] == "unsettled")
        table.move_cursor(next(n for n in range(table.row_count) if _says(app, table, n, unsettled)))
        await press(pilot, "enter")
        assert isinstance(app.screen, InstructionsScreen)


def _says(app: LawtrackApp, table: ListTable, row: int, words: str) -> bool:
    """True where the panel beside the list shows these words of a row."""
    screen = app.screen
    assert isinstance(screen, ChecksScreen)
    key = table.rows[row].key
    return words in screen.shown(key)

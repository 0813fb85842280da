from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import OptionList, Static

from lawtrack.model.document import Lang
from lawtrack.services.bills.bills import Bills
from lawtrack.services.workspace import open_workspace
from lawtrack.tui.app import LawtrackApp
from lawtrack.tui.screens.compare import CompareScreen
from lawtrack.tui.screens.differences import DifferencesScreen
from lawtrack.tui.widgets.text_pane import TextPane
from tests.tui.driving import press, settled, status
from tests.tui.sample import BILL


@pytest.fixture
def spoilt(sample: Path) -> Path:
    text = sample / "amendments" / BILL / "kk@v1.txt"
    words = text.read_text(encoding="utf-8")
    assert "он бес жұмыс күні" in words
    changed = sample / "changed.txt"
    changed.write_text(words.replace("он бес жұмыс күні", "жиырма жұмыс күні"), encoding="utf-8")
    workspace = open_workspace(sample)
    Bills(workspace).add(BILL, changed, Lang.KK)
    workspace.close()
    return sample


async def test_languages_in_step_are_said_to_be(sample: Path) -> None:
    app = LawtrackApp(sample)
    async with app.run_test(size=(118, 32)) as pilot:
        await settled(pilot)
        app.compare(BILL)
        await settled(pilot)
        assert "≠" not in str(app.screen.query_one(TextPane).border_subtitle)
        await press(pilot, "d")
        assert isinstance(app.screen, CompareScreen)


async def test_a_difference_is_marked_listed_and_gone_to(spoilt: Path) -> None:
    app = LawtrackApp(spoilt)
    async with app.run_test(size=(118, 32)) as pilot:
        await settled(pilot)
        app.compare(BILL)
        await settled(pilot)
        screen = app.screen
        assert isinstance(screen, CompareScreen)
        assert "≠ 1" in str(screen.query_one(TextPane).border_subtitle)
        assert "differ in 1" in status(app)
        marked = [
            str(o.prompt) for o in screen.query_one("#contents", OptionList).options if "≠" in str(o.prompt)
        ]
        assert len(marked) == 1
        assert "article 4" in marked[0]
        await press(pilot, "d")
        assert isinstance(app.screen, DifferencesScreen)
        said = str(app.screen.query_one("#at-cursor", Static).render())
        assert "«пятнадцати»" in said
        assert "«жиырма»" in said
        await press(pilot, "enter")
        assert app.screen_stack[-1] is screen
        detail = str(screen.query_one("#detail-text", Static).render())
        assert detail.startswith("≠")
        await press(pilot, "d", "escape")
        assert app.screen_stack[-1] is screen

"""A text that is opened at a place shows that place, whenever it was sent there and however wide it becomes."""

from __future__ import annotations

import pytest
from textual.app import App, ComposeResult

from lawtrack.tui.widgets.text_pane import TextPane
from lawtrack.tui.wrapping import Paragraph
from tests.tui.driving import settled

HEIGHT = 24


class Bare(App[None]):
    """A pane alone, sent to a paragraph before anything was drawn."""

    def __init__(self, count: int, at: int) -> None:
        super().__init__()
        self._count, self._at = count, at

    def compose(self) -> ComposeResult:
        yield TextPane()

    def on_mount(self) -> None:
        pane = self.query_one(TextPane)
        pane.show([Paragraph(((f"paragraph {n} " * 8, ""),)) for n in range(self._count)])
        pane.go_to(self._at)


def seen(pane: TextPane) -> set[int]:
    """The paragraphs in view."""
    top = pane.scroll_offset.y
    return {pane._laid.lines[n][0] for n in range(top, min(top + HEIGHT, len(pane._laid.lines)))}


@pytest.mark.parametrize(("count", "at"), [(100, 1), (100, 50), (100, 99), (900, 50), (900, 399), (900, 899)])
async def test_the_place_is_in_view_at_first_and_at_every_width(count: int, at: int) -> None:
    app = Bare(count, at)
    async with app.run_test(size=(80, HEIGHT)) as pilot:
        await settled(pilot)
        pane = app.query_one(TextPane)
        assert at in seen(pane)
        for width in (120, 50):
            await pilot.resize_terminal(width, HEIGHT)
            await settled(pilot)
            assert at in seen(pane), width


async def test_who_scrolled_away_stays_there() -> None:
    app = Bare(100, 50)
    async with app.run_test(size=(80, HEIGHT)) as pilot:
        await settled(pilot)
        pane = app.query_one(TextPane)
        pane.scroll_to(0, 10, animate=False)
        await settled(pilot)
        first = min(seen(pane))
        await pilot.resize_terminal(120, HEIGHT)
        await settled(pilot)
        assert first in seen(pane)
        assert 50 not in seen(pane)

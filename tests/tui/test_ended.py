"""Ended from outside (SIGTERM): the terminal is as it was, what was typed is kept and offered at the next start."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import pytest
from textual.widgets import TextArea

from lawtrack.tui.app import LawtrackApp
from lawtrack.tui.screens.form import FormScreen
from lawtrack.tui.screens.recovery import RecoveryScreen
from tests.tui.driving import press, settled
from tests.tui.terminal import terminal


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGTERM to hear")
async def test_what_was_typed_is_offered_at_the_next_start(sample: Path) -> None:
    app = LawtrackApp(sample)
    async with app.run_test(size=(118, 32)) as pilot:
        await settled(pilot)
        await press(pilot, "5", "a")
        assert isinstance(app.screen, FormScreen)
        app.screen.query_one("#text", TextArea).text = "Store for ten years."
        await settled(pilot)
        os.kill(os.getpid(), signal.SIGTERM)
        await pilot.pause()
    assert app.ended
    assert app.fault is None
    again = LawtrackApp(sample)
    async with again.run_test(size=(118, 32)) as pilot:
        await settled(pilot)
        assert isinstance(again.screen, RecoveryScreen)
        assert any("Store for ten years." in draft.words for draft in again.drafts.all())


@pytest.mark.tmux
def test_the_terminal_is_as_it_was(sample: Path) -> None:
    with terminal([sys.executable, "-m", "lawtrack", "tui"], sample, (80, 24)) as held:
        held.seen("Library", "overdue: 2")
        (pid,) = (sample / ".lawtrack" / "drafts").glob("at-work")
        os.kill(int(pid.read_text()), signal.SIGTERM)
        left = held.seen("ended with 130")
        assert "Library" not in left, "the terminal is as it was"

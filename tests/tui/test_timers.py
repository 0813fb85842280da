"""What is to come once comes, however busy the machine is; nothing stands still for a time that is over."""

from __future__ import annotations

import asyncio
import itertools
import math
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from textual import _time, message_pump
from textual.app import App
from textual.notifications import Notification
from textual.timer import Timer

from lawtrack.tui.app import LawtrackApp
from lawtrack.tui.timers import _TIMER, SureTimer, use_sure_timers
from tests.tui.driving import press, settled

_ASKED = 10_000
"""How often somebody asks for the time who does not wait for it in between, and never will."""


def busy() -> Callable[[], float]:
    """A clock on a machine that does something else for a second once it has told the time."""
    asked = itertools.count()
    return lambda: time.monotonic() + (1 if next(asked) else 0)


async def comes(kind: type[Timer], after: float, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Whether a timer calls that is set on a busy machine."""
    app: App[None] = App()
    called = asyncio.Event()
    async with app.run_test():
        timer = kind(app, after, callback=called.set, repeat=0)
        with monkeypatch.context() as patch:
            patch.setattr(_time, "get_time", busy())
            await timer._run()
    return called.is_set()


@pytest.mark.parametrize("after", [0.01, 0.0, -0.001])
async def test_what_is_to_come_once_comes(monkeypatch: pytest.MonkeyPatch, after: float) -> None:
    assert await comes(SureTimer, after, monkeypatch)


async def test_textuals_own_does_not(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where this fails Textual has mended it, and the sure timers can go."""
    assert not await comes(Timer, 0.01, monkeypatch)


async def test_what_comes_for_ever_skips_what_it_is_late_for() -> None:
    assert SureTimer(App(), 1.0)._skip
    assert not SureTimer(App(), 1.0, skip=False)._skip
    assert not SureTimer(App(), 1.0, repeat=0)._skip


async def test_a_notice_whose_time_ends_as_it_is_shown_again(
    sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = LawtrackApp(sample)
    asked = itertools.count()

    def now() -> float:
        """The time; no time at all for who asks for it again and again, so that he comes to an end."""
        return time.monotonic() if next(asked) < _ASKED else math.nan

    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settled(pilot)
        with monkeypatch.context() as patch:
            patch.setattr(_time, "get_time", now)
            patch.setattr(Notification, "has_expired", False)
            patch.setattr(Notification, "time_left", -0.001)
            app.notify("Saved.")
            await pilot.pause(0.1)
            await press(pilot, "question_mark")
        assert type(app.screen).__name__ == "HelpScreen"
    assert next(asked) < _ASKED, "somebody asked for the time again and again"


def test_every_timer_of_the_interface_is_a_sure_one(sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(message_pump, _TIMER, Timer)
    LawtrackApp(sample)
    assert getattr(message_pump, _TIMER) is SureTimer
    use_sure_timers()
    assert getattr(message_pump, _TIMER) is SureTimer

from __future__ import annotations

import gc
import time

import pytest

from lawtrack.tui.tidying import PAUSE, Tidying


def test_a_full_collection_waits_for_a_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    now, busy = [100.0], [False]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    before = gc.get_threshold()
    made = Tidying(lambda: busy[0])
    made.begin()
    try:
        assert gc.get_threshold()[:2] == before[:2]
        gc.collect(1)
        made.touched()
        assert not made.tidy(), "somebody is typing"
        now[0] += PAUSE
        busy[0] = True
        assert not made.tidy(), "something is computed"
        busy[0] = False
        assert made.tidy()
        assert not made.tidy(), "nothing is left"
        gc.collect(1)
        assert not made.tidy(), "once in a pause"
        busy[0] = True
        assert not made.tidy()
        busy[0] = False
        assert made.tidy(), "something was computed in the pause"
        made.touched()
        gc.collect(1)
        now[0] += PAUSE
        assert made.tidy(), "the next pause"
    finally:
        made.end()
    assert gc.get_threshold() == before

from __future__ import annotations

import gc
import time

import pytest

from lawtrack.tui.tidying import LONG, PAUSE, Tidying, all_kept, kept_if_long


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


class Ring:
    """Something that only the collector can do away with."""

    def __init__(self, gone: list[str], name: str) -> None:
        self.itself, self.gone, self.name = self, gone, name

    def __del__(self) -> None:
        self.gone.append(self.name)


def test_what_was_left_is_walked_through_again_only_when_nobody_is_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    now = [100.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    gone: list[str] = []
    made = Tidying(lambda: False)
    made.begin()
    try:
        old = Ring(gone, "old")
        gc.collect(1)
        now[0] += PAUSE
        assert made.tidy()
        assert gc.get_freeze_count()
        made.touched()
        del old
        new = Ring(gone, "new")
        del new
        gc.collect(1)
        now[0] += PAUSE
        made.tidy()
        assert gone == ["new"], "the old one was left once: it is not looked at in every pause"
        now[0] += LONG
        assert made.tidy()
        assert gone == ["new", "old"]
        assert not made.tidy(), "once, however long nobody comes"
    finally:
        made.end()
    assert not gc.get_freeze_count()


@pytest.mark.parametrize(("took", "kept"), [(0.1, False), (0.5, True)])
def test_what_took_long_is_not_walked_through_in_the_next_pause(
    monkeypatch: pytest.MonkeyPatch, took: float, kept: bool
) -> None:
    now = [10.0]
    monkeypatch.setattr(time, "thread_time", lambda: now[0])
    gone: list[str] = []
    try:
        gc.unfreeze()
        with kept_if_long():
            Ring(gone, "ring")
            now[0] += took
        assert bool(gc.get_freeze_count()) == kept
        gc.collect()
        assert gone == ([] if kept else ["ring"])
        gc.unfreeze()
        gc.collect()
        assert gone == ["ring"], "it goes when all is walked through"
    finally:
        gc.unfreeze()


def test_what_was_read_for_a_list_is_kept() -> None:
    try:
        gc.unfreeze()
        with all_kept():
            assert not gc.isenabled()
        assert gc.isenabled()
        assert gc.get_freeze_count()
    finally:
        gc.unfreeze()

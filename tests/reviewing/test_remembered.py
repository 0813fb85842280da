"""A log that was folded before: only what was added since is folded again, and nothing else is taken for it."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

import pytest

from lawtrack.model.event import Event
from lawtrack.reviewing.bill import Bill
from lawtrack.reviewing.folded import folding, remembered
from lawtrack.reviewing.folded.folding import fold
from tests.reviewing.events_for_tests import event


def log(count: int) -> list[Event]:
    first = event("bill", "2026-01-05", slug="yards", title={"ru": "О дворах"})
    remarks = [
        event("recommend", "2026-01-06", recommendation=str(n), text=f"слово {n}", author="x")
        for n in range(1, count)
    ]
    return [first, *remarks]


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[Event]:
    """The events that were applied."""
    done: list[Event] = []
    plain = folding.apply_event

    def counting(bill: Bill | None, one: Event) -> Bill:
        done.append(one)
        return plain(bill, one)

    monkeypatch.setattr(folding, "apply_event", counting)
    monkeypatch.setattr(remembered, "apply_event", counting)
    return done


def test_what_was_folded_is_not_folded_again(counted: list[Event]) -> None:
    events, logs = log(30), remembered.FoldedLogs()
    for length in range(1, 31):
        bill = logs.fold("yards", events[:length])
    assert len(counted) == 30, "each event once"
    assert bill == fold(events)


def test_an_event_in_the_midst_and_a_changed_one_are_seen(counted: list[Event]) -> None:
    events, logs = log(6), remembered.FoldedLogs()
    logs.fold("yards", [*events[:3], *events[4:]])
    assert logs.fold("yards", events) == fold(events)
    other = replace(events[2], data=MappingProxyType({**events[2].data, "text": "иное"}))
    changed = [*events[:2], other, *events[3:]]
    assert logs.fold("yards", changed) == fold(changed)
    assert logs.fold("yards", events[:3]) == fold(events[:3]), "a log that is shorter now"


def test_what_was_kept_and_did_not_come_to_be_is_not_asked_for() -> None:
    events, logs = log(4), remembered.FoldedLogs()
    logs.keep("yards", events, fold(events))
    assert logs.fold("yards", events[:3]) == fold(events[:3])

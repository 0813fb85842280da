"""Every kind of step says upon what it rests; a new kind cannot be forgotten."""

from __future__ import annotations

from lawtrack.model.event import EventKind
from lawtrack.reviewing.allowed import overtaken


def test_every_kind_of_step_of_a_bill_is_judged() -> None:
    assert set(overtaken._RESTS) == set(EventKind) - {EventKind.EXPERT}

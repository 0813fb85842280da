"""A bill after any steps is a value: what comes after changes nothing of what was before."""

from __future__ import annotations

from pathlib import Path

import pytest

from lawtrack.reviewing.bill import Bill
from lawtrack.reviewing.folded.folding import apply_event, fold
from lawtrack.services.workspace import Workspace
from lawtrack.store.log_reading import REGISTRY
from tests.services.kept import begun, told
from tests.services.random_steps import Office

__all__ = ["begun"]


@pytest.mark.parametrize("seed", [1])
def test_every_bill_on_the_way_is_what_its_events_alone_make(
    begun: Workspace, tmp_path: Path, seed: int
) -> None:
    Office(begun, seed, tmp_path / "new.txt").work(60)
    for stream, events in told(begun).items():
        if stream == REGISTRY:
            continue
        bill: Bill | None = None
        on_the_way = []
        for event in events:
            bill = apply_event(bill, event)
            on_the_way.append(bill)
        for n, then in enumerate(on_the_way, 1):
            assert then == fold(events[:n]), (stream, n)

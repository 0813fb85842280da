"""What a clock elsewhere said is no fault here: time zones, and clocks that are wrong."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest

from lawtrack.model.document import Lang
from lawtrack.services.bills.bills import Bills
from lawtrack.services.log import proving
from lawtrack.services.log.files import load_workflow
from lawtrack.services.workspace import Workspace, init_workspace


@pytest.mark.own_store
def test_what_was_recorded_where_it_is_tomorrow_already_is_loaded_and_proved(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On an island east of the date line it is the 28th when it is the 27th here; then a clock that is a year ahead."""
    for slug, now, on in (
        ("yards", dt.datetime(2026, 11, 27, 11, tzinfo=dt.UTC), dt.date(2026, 11, 28)),
        ("streets", dt.datetime(2027, 11, 20, 8, tzinfo=dt.UTC), dt.date(2027, 11, 20)),
    ):
        clock = SimpleNamespace(now=lambda _zone, now=now: now, fromisoformat=dt.datetime.fromisoformat)
        monkeypatch.setattr(
            "lawtrack.services.log.log.dt", SimpleNamespace(**{**vars(dt), "datetime": clock})
        )
        Bills(workspace, on).new(slug, {Lang.RU: slug})
    monkeypatch.undo()
    assert not proving.verify(workspace).faults
    shutil.copytree(workspace.amendments, tmp_path / "other" / "amendments")
    other = init_workspace(tmp_path / "other")
    today = dt.date(2026, 11, 27)
    assert not load_workflow(other, other.amendments / "yards" / "workflow.jsonl", today).said
    (told,) = load_workflow(other, other.amendments / "streets" / "workflow.jsonl", today).said
    assert "recorded on 2027-11-20: a clock is wrong" in told
    assert {bill.slug for bill in Bills(other, today).list()} == {"yards", "streets"}
    other.close()

"""A workspace with two bills whose files are edited, merged and deleted, and what is said of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from lawtrack.model.document import Lang
from lawtrack.model.event import Event
from lawtrack.services.bills.bills import Bills
from lawtrack.services.library.syncing import SyncReport, SyncState
from lawtrack.services.reviews.experts import Experts
from lawtrack.services.workspace import Workspace
from lawtrack.store.log_reading import all_events
from tests.services.random_steps import TODAY


@pytest.fixture
def begun(workspace: Workspace, tmp_path: Path) -> Workspace:
    """A workspace with two bills, a text, and experts."""
    text = tmp_path / "text.txt"
    text.write_text("Статья 1. Внести следующие изменения и дополнения.\n", encoding="utf-8")
    for n in range(3):
        Experts(workspace, TODAY).add(f"body-{n}", "ngo", {Lang.RU: f"Орган {n}", Lang.KK: f"Орган {n}"})
    bills = Bills(workspace, TODAY)
    for slug in ("yards", "streets"):
        bills.new(slug, {Lang.RU: slug})
        bills.add(slug, text)
    return workspace


def told(workspace: Workspace) -> dict[str, list[Event]]:
    with workspace.reading() as session:
        return all_events(session)


def said(workspace: Workspace) -> list[object]:
    """The bills and the experts, as they are computed."""
    return [Bills(workspace, TODAY).list(), list(Experts(workspace, TODAY).list())]


def states(report: SyncReport) -> dict[str, str]:
    return {item.path: item.text for item in report.items if item.state is not SyncState.UNCHANGED}


def lines_of(workspace: Workspace, slug: str = "yards") -> Path:
    return workspace.amendments / slug / "workflow.jsonl"

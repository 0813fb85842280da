from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from textual.pilot import Pilot
from textual.worker import WorkerCancelled, WorkerFailed

from lawtrack.errors import LawtrackError
from lawtrack.services.workspace import Workspace, open_workspace
from lawtrack.tui.app import LawtrackApp
from tests.tui.resting import LOOKING_AHEAD

FORESEEN = LOOKING_AHEAD + 0.05
"""Seconds after which a dialog has begun to look ahead at what would come of what was typed."""


@contextmanager
def opened(folder: Path) -> Iterator[Workspace]:
    """The workspace beside the application, as another program would see it."""
    workspace = open_workspace(folder)
    try:
        yield workspace
    finally:
        workspace.close()


async def settled(pilot: Pilot[None]) -> None:
    """Wait until workers have drawn what they loaded; one that a newer one took the place of has nothing to draw.

    No key waits then for what another one set off, unless the application was left.
    """
    await _drawn(pilot)
    app = pilot.app
    while isinstance(app, LawtrackApp) and app.held.holds and app.return_code is None:
        await pilot.pause(0.01)
        await _drawn(pilot)


async def _drawn(pilot: Pilot[None]) -> None:
    await pilot.pause()
    while True:
        try:
            await pilot.app.workers.wait_for_complete()
            break
        except WorkerCancelled:
            await pilot.pause()
        except WorkerFailed as failed:  # a sentence is on the screen; a defect is one here too
            if not isinstance(failed.error, LawtrackError):
                raise
            await pilot.pause()
    await pilot.pause()


async def press(pilot: Pilot[None], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await settled(pilot)


def status(app: LawtrackApp) -> str:
    from textual.widgets import Static

    return str(app.screen.query_one("#status", Static).render())


def said(app: LawtrackApp, selector: str) -> str:
    """What a widget of the screen says."""
    from textual.widgets import Static

    return str(app.screen.query_one(selector, Static).render())

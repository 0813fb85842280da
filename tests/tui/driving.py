from __future__ import annotations

from textual.pilot import Pilot

from lawtrack.tui.app import LawtrackApp


async def settled(pilot: Pilot[None]) -> None:
    """Wait until workers have drawn what they loaded."""
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def press(pilot: Pilot[None], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await settled(pilot)


def status(app: LawtrackApp) -> str:
    from textual.widgets import Static

    return str(app.screen.query_one("#status", Static).render())

"""Waiting for an application to come to rest, no longer than it takes.

After every key and in every pause Textual waits in steps of 20 ms until the process has done next to nothing in one of
them: of the time of these tests that was the larger part. What can happen in such a step is known to the event loop: when
nothing is ready to run in it, no timer is due in the time of a step, and no worker computes, nothing can happen, and it need
not be waited for.
"""

from __future__ import annotations

import asyncio
from typing import Any

import textual.app
import textual.pilot
import textual.screen
from textual._context import active_app
from textual._wait import SLEEP_GRANULARITY, wait_for_idle

from lawtrack.tui.screens import form, settle

_FRAME = 1 / 250
"""Seconds after which what has changed is drawn; nobody's eyes look here."""

LOOKING_AHEAD = 0.1
"""Seconds in which nothing is typed before a dialog looks ahead; a person has more."""


def begin() -> None:
    """From here on every pause is as long as it must be."""
    for module in (textual.app, textual.pilot):
        vars(module)["wait_for_idle"] = wait_for_rest
    vars(textual.screen)["UPDATE_PERIOD"] = _FRAME
    for dialog in (form, settle):
        vars(dialog)["_PAUSE"] = LOOKING_AHEAD


async def wait_for_rest(min_sleep: float = SLEEP_GRANULARITY, max_sleep: float = 1) -> None:
    """Wait until nothing can happen any more.

    Args:
        min_sleep: Seconds to wait at least.
        max_sleep: Seconds to wait at most.
    """
    loop: Any = asyncio.get_running_loop()
    until = loop.time() + max_sleep
    if min_sleep:
        await asyncio.sleep(min_sleep)
    while loop.time() < until:
        await asyncio.sleep(0)
        if loop._ready:
            continue
        if _works():  # what a thread is about the loop does not know
            await wait_for_idle(0, until - loop.time())
            return
        due = min((timer.when() for timer in loop._scheduled if not timer.cancelled()), default=until)
        if due - loop.time() > SLEEP_GRANULARITY:
            return
        await asyncio.sleep(max(due - loop.time(), 0))


def _works() -> bool:
    app = active_app.get(None)
    return app is None or any(worker.is_running for worker in app.workers)

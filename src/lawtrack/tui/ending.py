"""Being ended from outside (SIGTERM): the interface is left as by its own key, so that the terminal is as it was."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable
from contextlib import suppress

_NOT_HERE = (NotImplementedError, RuntimeError, ValueError)
"""What says that signals cannot be heard: on Windows, and outside of the main thread."""


def hear_the_end(leave: Callable[[], None]) -> None:
    """Call something where this process is asked to end; the loop calls it, between two messages."""
    with suppress(*_NOT_HERE):
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, leave)


def hear_no_more() -> None:
    """Let the system end this process again."""
    with suppress(*_NOT_HERE):
        asyncio.get_running_loop().remove_signal_handler(signal.SIGTERM)

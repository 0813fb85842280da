"""Turns of those who write into one folder: whoever has waited longest comes next.

A step in a log is two short transactions with the writing of a file between them. Where many write, each of the two
would be waited for; so the whole step is one turn, taken by a lock on a file, which falls with its process.
"""

from __future__ import annotations

import os
import random
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

LONGEST = 10.0
"""Seconds after which a step no longer waits for its turn: the store's own lock then decides."""
_LONG_PAUSE, _SHORT_PAUSE = 0.03, 0.0005
"""Seconds between two looks, of one who has just come and of one who has waited for long."""


@contextmanager
def turn(file: Path) -> Iterator[None]:
    """Wait for the turn and have it inside; where the file cannot be had, nobody waits.

    Args:
        file: The file of the lock; its folder must be there, else there are no turns.
    """
    try:
        handle = os.open(file, os.O_RDWR | os.O_CREAT, 0o666)
    except OSError:
        yield
        return
    try:
        _wait(handle)
        yield
    finally:
        os.close(handle)  # which lets the lock go


def _wait(handle: int) -> None:
    start = time.monotonic()
    while not _taken(handle):
        waited = time.monotonic() - start
        if waited > LONGEST:
            return
        pause = max(_SHORT_PAUSE, _LONG_PAUSE / (1 + (10 * waited) ** 2))
        time.sleep(pause * random.uniform(0.5, 1.5))  # noqa: S311 -- no secret


def _taken(handle: int) -> bool:
    try:
        import fcntl
    except ImportError:
        return _taken_on_windows(handle)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return True  # a file system without locks: the store's own lock decides
    return True


def _taken_on_windows(handle: int) -> bool:
    with suppress(ImportError):
        import msvcrt

        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        except OSError:
            return False
    return True

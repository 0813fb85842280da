"""Turns of those who write into one folder: who came first comes next.

A step in a log is two short transactions with the writing of a file between them. Where many write, each of the two
would be waited for, and whoever happens to look when the store is free would be next. So a step is one turn: a ticket
in a folder, which holds until its process lets it go or ends. Turns make waiting fair; that nothing is written twice or
half is the work of the store's own lock, which does not rely on them.
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

LONGEST = 20.0
"""Seconds after which a step no longer waits for its turn: the store's own lock then decides."""
_PAUSE, _LONGEST_PAUSE = 0.003, 0.05
"""Seconds between two looks, for each ticket before one's own, and at the most."""


@contextmanager
def turn(folder: Path) -> Iterator[None]:
    """Wait for the turn and have it inside; where no ticket can be had, nobody waits.

    Args:
        folder: The folder of the tickets, made where it is missing; the folder above it must be there.
    """
    ticket = _ticket(folder)
    if ticket is None:
        yield
        return
    path, handle = ticket
    try:
        _wait(folder, path.name)
        yield
    finally:
        os.close(handle)
        with suppress(OSError):
            path.unlink()


def _ticket(folder: Path) -> tuple[Path, int] | None:
    path = folder / f"{time.time_ns():020}-{os.getpid()}-{threading.get_ident()}"
    try:
        with suppress(FileExistsError):
            folder.mkdir()
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o666)
    except OSError:
        return None
    _lock(handle)
    return path, handle


def _wait(folder: Path, own: str) -> None:
    start = time.monotonic()
    while time.monotonic() - start < LONGEST:
        try:
            before = sorted(path for path in folder.iterdir() if path.name < own)
        except OSError:
            return
        if all(_is_over(path) for path in before):
            return
        time.sleep(min(_PAUSE * len(before), _LONGEST_PAUSE))


def _lock(handle: int) -> bool:
    """Hold a ticket; False where somebody else does. Where files cannot be locked, nobody does."""
    try:
        import fcntl
    except ImportError:
        return True  # Windows: an open file cannot be taken away, which says the same
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return True
    return True


def _is_over(path: Path) -> bool:
    """True where nobody holds a ticket any more: its process has ended; it is taken away."""
    try:
        handle = os.open(path, os.O_RDWR)
    except OSError:
        return not path.exists()
    try:
        if not _lock(handle):
            return False
    finally:
        os.close(handle)
    try:
        path.unlink()
    except FileNotFoundError:
        return True
    except OSError:
        return False
    return True

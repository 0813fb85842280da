"""Tidying up: the garbage collector walks through everything only while nobody is typing and nothing is computed.

A code and a bill applied to it are some hundred thousand objects. A full collection walks through all of them and
holds every thread for a tenth of a second and more, in the middle of a key press if it comes then. Here it comes in a
pause; the collections of what is young, a few milliseconds each, come as always. What a collection has left is not walked
through again in every pause, for somebody may begin to type in the midst of it: only when nobody has been there for long.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from lawtrack.model.values import nothing_collected

PAUSE = 2.0
"""Seconds without a key or a click that count as a pause."""
LONG = 60.0
"""Seconds without a key or a click after which all of it is walked through again: nobody is there."""
_MUCH = 0.2
"""Seconds of the processor after which something took long to compute."""
_NEVER = 1_000_000


@contextmanager
def all_kept() -> Iterator[None]:
    """What is loaded or read here stays: neither now nor at the next key is it looked through for garbage.

    It is when nobody has been there for long.
    """
    with nothing_collected():
        yield
        gc.freeze()


@contextmanager
def kept_if_long() -> Iterator[None]:
    """What took long to compute is kept: the next pause need not walk through it, in which somebody may begin to type.

    Laws, changes and rows hold nothing that holds them: they go when nobody has them any more, with no collection.
    """
    begun = time.thread_time()
    yield
    if time.thread_time() - begun > _MUCH:
        gc.freeze()


class Tidying:
    """Full collections in pauses only, from ``begin`` to ``end``.

    Args:
        busy: True while something is computed.
    """

    def __init__(self, busy: Callable[[], bool]) -> None:
        self._busy = busy
        self._touched = time.monotonic()
        self._tidied = self._all_tidied = False
        self._before = gc.get_threshold()

    def begin(self) -> None:
        """From here on no full collection comes by itself."""
        self._before = gc.get_threshold()
        gc.set_threshold(self._before[0], self._before[1], _NEVER)

    def end(self) -> None:
        """Leave it to the collector again."""
        gc.unfreeze()
        gc.set_threshold(*self._before)

    def touched(self) -> None:
        """Somebody pressed a key or clicked."""
        self._touched = time.monotonic()
        self._tidied = self._all_tidied = False

    def tidy(self) -> bool:
        """Collect, once in a pause, where there is something to collect; True where it was done.

        What is computed in the pause all the same, as what was begun before it, makes one more worth its while.
        """
        if self._busy():
            self._tidied = False
            return False
        still = time.monotonic() - self._touched
        everything = still >= LONG and not self._all_tidied
        if not everything and (self._tidied or still < PAUSE or not gc.get_count()[2]):
            return False
        if everything:
            gc.unfreeze()
            self._all_tidied = True
        gc.collect()
        gc.freeze()
        self._tidied = True
        return True

"""Tidying up: the garbage collector walks through everything only while nobody is typing and nothing is computed.

A code and a bill applied to it are some hundred thousand objects. A full collection walks through all of them and
holds every thread for a tenth of a second and more, in the middle of a key press if it comes then. Here it comes in a
pause; the collections of what is young, a few milliseconds each, come as always.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

PAUSE = 2.0
"""Seconds without a key or a click that count as a pause."""
_NEVER = 1_000_000


class Tidying:
    """Full collections in pauses only, from ``begin`` to ``end``.

    Args:
        busy: True while something is computed.
    """

    def __init__(self, busy: Callable[[], bool]) -> None:
        self._busy = busy
        self._touched = time.monotonic()
        self._tidied = False
        self._before = gc.get_threshold()

    def begin(self) -> None:
        """From here on no full collection comes by itself."""
        self._before = gc.get_threshold()
        gc.set_threshold(self._before[0], self._before[1], _NEVER)

    def end(self) -> None:
        """Leave it to the collector again."""
        gc.set_threshold(*self._before)

    def touched(self) -> None:
        """Somebody pressed a key or clicked."""
        self._touched = time.monotonic()
        self._tidied = False

    def tidy(self) -> bool:
        """Collect, once in a pause, where there is something to collect; True where it was done.

        What is computed in the pause all the same, as what was begun before it, makes one more worth its while.
        """
        if self._busy():
            self._tidied = False
            return False
        if self._tidied or time.monotonic() - self._touched < PAUSE or not gc.get_count()[2]:
            return False
        gc.collect()
        self._tidied = True
        return True

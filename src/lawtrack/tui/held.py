"""Held keys: what is pressed or pasted while a dialog is being made is for the dialog, not for the screen under it."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable

from textual.events import Key, Paste

_LONGEST = 10.0
"""Seconds after which keys are held no longer, whatever became of the dialog."""


class HeldKeys:
    """Keys, and texts that are pasted between them, that wait for a dialog; one after another, for each may move the focus.

    Args:
        press: Presses a key, or pastes a text, again.
        later: Calls something when what was pressed has been seen to.
    """

    def __init__(
        self, press: Callable[[Key | Paste], object], later: Callable[[Callable[[], None]], object]
    ) -> None:
        self._press, self._later = press, later
        self._keys: deque[Key | Paste] = deque()
        self._passing: Key | Paste | None = None
        self._since: float | None = None

    @property
    def holds(self) -> bool:
        """True while keys are held."""
        return self._since is not None

    def hold(self) -> None:
        """Hold keys from now on."""
        self._since = time.monotonic()

    def keeps(self, key: Key | Paste) -> bool:
        """Keep a key or a text; False where none are held, or it is one that was."""
        if self._since is None or key is self._passing:
            return False
        self._keys.append(key)
        if time.monotonic() - self._since > _LONGEST:
            self.release()
        return True

    def release(self) -> None:
        """Press what was held, one key after another, and hold no more."""
        if self._since is None:
            return
        if not self._keys:
            self._since = self._passing = None
            return
        key = self._keys.popleft()
        self._passing = Paste(key.text) if isinstance(key, Paste) else Key(key.key, key.character)
        self._press(self._passing)
        self._later(self.release)

    def drop(self) -> None:
        """Hold no more, and forget what was held: there is no dialog that it was for."""
        self._since = self._passing = None
        self._keys.clear()

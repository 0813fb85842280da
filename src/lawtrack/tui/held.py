"""Held keys: a key waits until the one before it has been seen to, and what it opened or saved is there.

Who knows the keys is faster than the screen. What is pressed or pasted while a dialog is being made is for the dialog;
what is pressed while one is being saved is for the screen that follows, or, where saving is refused, stays in the field.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable
from enum import Enum, auto

from textual.events import Key, Paste

from lawtrack.tui.said_keys import said

_LONGEST = 60.0
"""Seconds after which nothing is waited for any longer, whatever became of it; a slow machine may take its time."""


class Why(Enum):
    """What keys wait for."""

    KEY = auto()  # the one before has been seen to
    DIALOG = auto()  # it is there
    SAVING = auto()  # it is saved, and shown
    SCREEN = auto()  # what it lists is there


class HeldKeys:
    """Keys, and texts that are pasted between them, in the order in which they came; each may move the focus.

    Args:
        press: Presses a key, or pastes a text, again.
        later: Calls something when what was pressed has been seen to.
        typed: Says of a key or a text whether it is typed into a field: such ones need not wait for each other.
        leaves: Says of a key whether it means the same wherever one is: nobody has to wait for what he leaves.
    """

    def __init__(
        self,
        press: Callable[[Key | Paste], object],
        later: Callable[[Callable[[], None]], object],
        typed: Callable[[Key | Paste], bool],
        leaves: Callable[[Key], bool],
    ) -> None:
        self._press, self._later, self._typed, self._leaves = press, later, typed, leaves
        self._keys: deque[Key | Paste] = deque()
        self._passing: set[Key | Paste] = set()
        self._followed: Key | Paste | None = None
        self._why: set[Why] = set()
        self._since = 0.0

    @property
    def holds(self) -> bool:
        """True while keys are held."""
        return bool(self._why)

    def hold(self, why: Why) -> None:
        """Hold keys until ``why`` is over."""
        if not self._why - {Why.KEY}:
            self._since = time.monotonic()
        self._why |= {why}

    def keeps(self, key: Key | Paste) -> bool:
        """Keep a key or a text; False where it may go on now."""
        if key in self._passing:
            self._passing.discard(key)
            return False
        if self._why and time.monotonic() - self._since > _LONGEST:
            self._why = set()
        if self._why == {Why.SCREEN} and not self._keys and isinstance(key, Key) and self._leaves(key):
            return False
        if self._why or self._keys:
            self._keys.append(key)
            self._go_on()
            return True
        self._follow(key)
        return False

    def release(self, why: Why) -> None:
        """``why`` is over: what was held is pressed, where nothing else is waited for."""
        self._why.discard(why)
        self._go_on()

    def opened(self) -> None:
        """The dialog is there: what was held is typed into it as soon as it has the focus."""
        self._later(lambda: self.release(Why.DIALOG))

    def drop(self) -> str:
        """Wait for nothing more, and forget what was held: there is nothing that it was for.

        Returns:
            The names of the keys that are forgotten; empty for none.
        """
        self._why &= {Why.KEY}
        forgotten, self._keys = list(self._keys), deque()
        return _names(forgotten)

    def refused(self) -> str:
        """Saving is over and was refused: what is typed goes on into the field, keys for the next screen do not.

        Returns:
            The names of the keys that are forgotten; empty for none.
        """
        kept = list(self._keys)
        words = next((n for n, key in enumerate(kept) if not self._typed(key)), len(kept))
        self._keys = deque(kept[:words])
        self.release(Why.SAVING)
        return _names(kept[words:])

    def _go_on(self) -> None:
        while self._keys and not self._why:
            key = self._keys.popleft()
            again = Paste(key.text) if isinstance(key, Paste) else Key(key.key, key.character)
            self._follow(key)
            self._passing |= {again}
            self._press(again)

    def _follow(self, key: Key | Paste) -> None:
        """Let the next key wait for this one, unless it is typed."""
        if not self._typed(key):
            self._followed = key
            self.hold(Why.KEY)
            self._later(lambda: self._seen_to(key))

    def _seen_to(self, key: Key | Paste) -> None:
        """A key has been seen to; one that is no longer waited for releases nothing that waits for a later one."""
        if key is self._followed:
            self.release(Why.KEY)


def _names(keys: Iterable[Key | Paste]) -> str:
    return ", ".join(key.text if isinstance(key, Paste) else _name(key) for key in keys)


def _name(key: Key) -> str:
    """A letter or a sign as it is typed, every other key as it is printed on a keyboard."""
    sign = key.character or ""
    return sign if sign.isprintable() and sign.strip() else said(key.key)

"""Steps played on a real terminal, typed faster than the machine works; what stands on it is kept, to be looked at."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from lawtrack.i18n import _
from tests.tui.rounds import Step
from tests.tui.terminal import Terminal

KEYS = {"shift+tab": "BTab", "ctrl+s": "C-s", "escape": "Escape", "enter": "Enter", "tab": "Tab"}
"""What tmux calls a key; the others are called there as here, but for their first letter."""
ARROWS = ("up", "down", "home", "end")
QUIET, LONGEST = 0.7, 60.0
"""Seconds for which nothing changes on a screen that is done; seconds after which it is looked at all the same."""


def quiet(held: Terminal, done: Callable[[str], bool] = lambda _screen: True) -> str:
    """What stands on the terminal when it is done, and nothing changes any more."""
    seen, since, begun = held.screen, time.monotonic(), time.monotonic()
    while time.monotonic() - begun < LONGEST:
        time.sleep(0.1)
        now = held.screen
        if now != seen or not done(now):
            seen, since = now, time.monotonic()
        elif time.monotonic() - since > QUIET:
            break
    return seen


@dataclass
class Play:
    """Somebody at a terminal.

    Args:
        held: The terminal.
        size: Its columns and lines.
        folder: Where the text waits that is pasted.
        kept: Where the screens go that have a name.
        name: What their files begin with.
        expected: Words that stand on a screen of a name; empty where any will do.
        keyboard: What keys type in the layout that is on, as far as that is something else.
        waited: Screens on which each ``c`` is seen to before the next key.

    Attributes:
        pressed: How many keys were pressed.
    """

    held: Terminal
    size: tuple[int, int]
    folder: Path
    kept: Path
    name: str
    expected: Callable[[str], str]
    keyboard: Mapping[str, str] = field(default_factory=dict)
    waited: Collection[str] = ()
    pressed: int = 0
    _shown: int = 0
    _on: str = ""

    def play(self, steps: Iterable[Step]) -> None:
        """Take the steps, one after the other."""
        self.kept.mkdir(parents=True, exist_ok=True)
        for kind, what in steps:
            {"text": self._paste, "seen": self._see, "key": self._press}[kind](what)

    def _paste(self, text: str) -> None:
        waiting = self.folder / "typed"
        waiting.write_text(text, encoding="utf-8")
        self.held.tmux("load-buffer", str(waiting))
        self.held.tmux("paste-buffer", "-p", "-t", "0")

    def _see(self, name: str) -> None:
        self._shown, self._on = self._shown + 1, name
        words = self.expected(name)
        screen = quiet(self.held, lambda screen: words in screen)
        assert words in screen, (name, words, screen)
        assert max(map(len, screen.splitlines())) == self.size[0], (
            "neither wider than the terminal nor narrower",
            screen,
        )
        (self.kept / f"{self.name}-{self._shown:02}-{name}.txt").write_text(screen, encoding="utf-8")

    def _press(self, key: str) -> None:
        """Press a key; Escape waits until it is seen to, for a terminal takes it and the next key for one with Alt."""
        self.pressed += 1
        before = quiet(self.held) if key == "escape" else ""
        if key in self.keyboard:
            self.held.tmux("send-keys", "-l", "-t", "0", self.keyboard[key])
        else:
            self.held.press(KEYS.get(key, key.capitalize() if key in ARROWS else key))
        if key == "escape":
            quiet(self.held, lambda screen: screen != before)
        elif key == "ctrl+s":
            quiet(self.held, lambda screen: _("Save (Ctrl+S)") not in screen)
        elif key == "c" and self._on in self.waited:  # one that is refused lets what follows it go
            quiet(self.held)

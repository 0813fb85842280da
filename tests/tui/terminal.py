"""A terminal of a size, held by tmux: a program is started in it, keys are pressed, what stands on it is read."""

from __future__ import annotations

import shlex
import subprocess
import time
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.left_out import TMUX

_SECONDS = 60
"""What is waited for is there long before; a busy machine may take its time."""


class Terminal:
    """One terminal with one program.

    Args:
        name: Of the server of tmux that holds it, which holds nothing else.
    """

    def __init__(self, name: str) -> None:
        self._name = name

    def tmux(self, *words: str) -> str:
        """What tmux answers."""
        command = [TMUX, "-L", self._name, "-f", "/dev/null", *words]
        return subprocess.run(command, check=True, capture_output=True, text=True, timeout=_SECONDS).stdout

    @property
    def screen(self) -> str:
        """What stands on it now."""
        return self.tmux("capture-pane", "-p", "-t", "0")

    def press(self, *keys: str) -> None:
        """Press keys, by the names that tmux has for them."""
        self.tmux("send-keys", "-t", "0", *keys)

    def seen(self, *words: str) -> str:
        """Wait until these words stand on the screen; the screen."""
        until = time.monotonic() + _SECONDS
        while time.monotonic() < until:
            if all(word in self.screen for word in words):
                return self.screen
            time.sleep(0.1)
        raise AssertionError((words, self.screen))


@contextmanager
def terminal(program: Sequence[str], folder: Path, size: tuple[int, int]) -> Iterator[Terminal]:
    """A terminal of ``size`` in which a shell has started the program; the shell stays when it ends.

    The size that another terminal has is not told to it: readline, which pytest loads, puts that into the environment.
    """
    held = Terminal(f"lawtrack-{uuid.uuid4().hex}")
    width, height = map(str, size)
    held.tmux(
        "new-session",
        "-d",
        "-x",
        width,
        "-y",
        height,
        "-c",
        str(folder),
        "unset COLUMNS LINES; PS1='$ ' exec sh -i",
    )
    try:
        held.press(f"{shlex.join(program)}; echo ended with $?", "Enter")
        yield held
    finally:
        held.tmux("kill-server")

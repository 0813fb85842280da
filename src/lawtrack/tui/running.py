"""A command of the command line in a process of its own: what it tells while it works, what it prints, how it ends.

A process can be stopped without harm (it writes whole files or none, and a step is recorded or not), and nothing that
it computes keeps a key waiting.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from lawtrack import i18n

STOPPED = 130
"""The exit code of what was stopped."""
_PATIENCE = 5.0
"""Seconds after which a command that does not stop is ended."""


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended: its exit code, what it printed, what it told beside it."""

    code: int
    printed: tuple[str, ...]
    told: tuple[str, ...]


class Running:
    """One command.

    Args:
        arguments: What follows ``lawtrack --workspace FOLDER``.
        folder: The workspace.
        width: Cells that its lists may take.
    """

    def __init__(self, arguments: Sequence[str], folder: Path, width: int) -> None:
        self._command = [sys.executable, "-m", "lawtrack", "--workspace", str(folder), *arguments]
        self._surroundings = os.environ | {
            "LAWTRACK_LANG": i18n.language(),
            "COLUMNS": str(width),
            "PYTHONIOENCODING": "utf-8",
            "PYTHONUTF8": "1",
        }
        self._process: subprocess.Popen[str] | None = None
        self._stopped = False

    def run(self, tell: Callable[[str], object]) -> Ended:
        """Run it to its end; ``tell`` is called with each line that it tells while it works.

        Raises:
            OSError: It cannot be started.
        """
        flags = getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)
        with subprocess.Popen(
            self._command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            errors="replace",
            env=self._surroundings,
            creationflags=flags,
            start_new_session=not flags,
        ) as process:
            self._process = process
            if self._stopped:
                self.stop()
            told: list[str] = []

            def listen() -> None:
                for line in process.stderr or ():
                    told.append(line.rstrip("\n"))
                    tell(told[-1])

            listening = threading.Thread(target=listen, daemon=True)
            listening.start()
            printed = [line.rstrip("\n") for line in process.stdout or ()]
            listening.join()
            code = process.wait()
        return Ended(STOPPED if self._stopped and code else code, tuple(printed), tuple(told))

    def stop(self) -> None:
        """Interrupt it as Ctrl+C does, and end it where it does not heed that."""
        self._stopped = True
        process = self._process
        if process is None or process.poll() is not None:
            return
        process.send_signal(getattr(signal, "CTRL_BREAK_EVENT", signal.SIGINT))
        after = threading.Timer(_PATIENCE, process.kill)
        after.daemon = True
        after.start()

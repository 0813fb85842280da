"""The person's own editor: words written there, and given back."""

from __future__ import annotations

import os
import shlex
import subprocess
import tempfile
from pathlib import Path


def editor() -> list[str]:
    """The command of the editor: ``LAWTRACK_EDITOR``, ``VISUAL`` or ``EDITOR``; empty where none is named."""
    names = ("LAWTRACK_EDITOR", "VISUAL", "EDITOR")
    return shlex.split(next((value for name in names if (value := os.environ.get(name))), ""))


def edited(command: list[str], text: str) -> str:
    """The text as it was left in the editor; as it was given where the editor failed.

    Raises:
        OSError: The editor cannot be started, or its file not be read.
    """
    with tempfile.TemporaryDirectory(prefix="lawtrack-") as folder:
        path = Path(folder) / "text.txt"
        path.write_text(f"{text}\n", encoding="utf-8")
        done = subprocess.run([*command, str(path)], check=False)
        return path.read_text(encoding="utf-8").removesuffix("\n") if done.returncode == 0 else text

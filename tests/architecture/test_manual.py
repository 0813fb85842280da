"""The man page, the completions of shells and the page of keys are those of the commands as they are."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("script", ["manual", "keys"])
def test_what_is_made_of_the_commands_is_up_to_date(script: str) -> None:
    run = subprocess.run(
        [sys.executable, f"docs/{script}.py", "--check"],
        cwd=ROOT, env=os.environ | {"LAWTRACK_LANG": "en"}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert run.returncode == 0, run.stdout + run.stderr


def test_every_command_is_in_the_manual() -> None:
    page = (ROOT / "share/man/man1/lawtrack.1").read_text(encoding="utf-8")
    for name in ("apply", "bill table", "review send", "report certificate", "tui"):
        assert f".SS lawtrack {name} ".rstrip() in page

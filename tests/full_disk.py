"""A disk without room, and a folder that may only be read, for tests."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

if sys.platform != "win32":
    import resource

needs_limits = pytest.mark.skipif(sys.platform == "win32", reason="there is no limit of files to be set here")


@contextmanager
def full_disk() -> Iterator[None]:
    """Nothing that this process writes to a file finds room."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def without_rights() -> list[str] | None:
    """What a command is begun with so that the rights of files hold for it; None where there is nothing for that."""
    if sys.platform == "win32":
        return None
    if os.geteuid() != 0:
        return []
    dropping = shutil.which("setpriv")
    return [dropping, "--bounding-set=-all", "--inh-caps=-all", "--no-new-privs"] if dropping else None


def only_to_be_read(folder: Path) -> None:
    """Take everybody the right to write into a folder and what is below it."""
    for path in (folder, *folder.rglob("*")):
        path.chmod(path.stat().st_mode & ~0o222)


def to_be_written(folder: Path) -> None:
    """Give the owner the right to write again."""
    for path in (folder, *folder.rglob("*")):
        path.chmod(path.stat().st_mode | 0o200)

"""A fresh workspace."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from lawtrack.services.library.library import Library
from lawtrack.services.workspace import Workspace, init_workspace


@pytest.fixture(autouse=True)
def _own_settings_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LAWTRACK_CONFIG", str(tmp_path / "no-config.toml"))
    for name in ("WORKSPACE", "USER", "DATABASE_URL", "PROFILE", "FORM", "THEME"):
        monkeypatch.delenv(f"LAWTRACK_{name}", raising=False)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    opened = init_workspace(tmp_path / "office")
    yield opened
    opened.close()


@pytest.fixture
def library(workspace: Workspace) -> Library:
    return Library(workspace)

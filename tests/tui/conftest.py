from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from lawtrack import i18n


@pytest.fixture
def sample(loaded_sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("LAWTRACK_LANG", "en")
    monkeypatch.setenv("LAWTRACK_CONFIG", str(tmp_path / "config.toml"))
    monkeypatch.delenv("LAWTRACK_WORKSPACE", raising=False)
    before = i18n.language()
    i18n.use("en")
    folder = tmp_path / "ws"
    shutil.copytree(loaded_sample, folder)
    yield folder
    i18n.use(before)

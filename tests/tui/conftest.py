from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from lawtrack import i18n
from lawtrack.services.demo import copy_sample, load_sample
from lawtrack.services.workspace import open_workspace

SOURCE = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def loaded_sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sample") / "ws"
    copy_sample(SOURCE, folder)
    workspace = open_workspace(folder)
    assert load_sample(workspace).failed == ()
    workspace.close()
    return folder


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

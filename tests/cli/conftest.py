"""A workspace with a bill for the tests of commands: made once, copied for each."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from lawtrack import i18n
from tests.cli.office import Office, open_office


@pytest.fixture(scope="session")
def made_office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("office") / "once"
    folder.mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LAWTRACK_CONFIG", str(folder / "no-config.toml"))
        i18n.use("en")
        open_office(folder)
    return folder


@pytest.fixture
def office(made_office: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    monkeypatch.setenv("LAWTRACK_CONFIG", str(tmp_path / "no-config.toml"))
    i18n.use("en")
    shutil.copytree(made_office, tmp_path, dirs_exist_ok=True)
    return Office(tmp_path)

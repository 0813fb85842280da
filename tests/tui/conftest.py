from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from lawtrack import i18n
from tests.cli.office import open_office
from tests.tui import resting

resting.begin()


@pytest.fixture
def in_english(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The screens in English, with settings of nobody's."""
    monkeypatch.setenv("LAWTRACK_LANG", "en")
    monkeypatch.setenv("LAWTRACK_CONFIG", str(tmp_path / "config.toml"))
    monkeypatch.delenv("LAWTRACK_WORKSPACE", raising=False)
    before = i18n.language()
    i18n.use("en")
    yield
    i18n.use(before)


@pytest.fixture
def sample(loaded_sample: Path, tmp_path: Path, in_english: None) -> Path:
    return _copied(loaded_sample, tmp_path)


@pytest.fixture(scope="session")
def opened_office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with an act and a bill, as a drafter makes it; a test works in a copy, ``office``."""
    before = i18n.language()
    i18n.use("en")
    folder = tmp_path_factory.mktemp("office")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LAWTRACK_CONFIG", str(folder / "no-config.toml"))
        open_office(folder)
    i18n.use(before)
    return folder / "ws"


@pytest.fixture(scope="module")
def made(opened_office: Path) -> Path:
    """What ``office`` is a copy of; a file of tests that needs more in it makes its own."""
    return opened_office


@pytest.fixture
def office(made: Path, tmp_path: Path, in_english: None) -> Path:
    return _copied(made, tmp_path)


def _copied(made: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "ws"
    shutil.copytree(made, folder)
    return folder

"""A fresh workspace; for what the store does, once on SQLite and once on PostgreSQL."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from lawtrack import i18n
from lawtrack.services.library.library import Library
from lawtrack.services.workspace import Workspace, init_workspace, open_workspace
from tests import postgres
from tests.cli.office import open_office

_ON_BOTH = (
    "test_library",
    "test_syncing",
    "test_reviews",
    "test_workflow_files",
    "test_crash",
    "test_proving",
    "test_at_once",
)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "database" in metafunc.fixturenames:
        both = metafunc.module.__name__.rpartition(".")[2] in _ON_BOTH
        server = pytest.param("postgres", marks=pytest.mark.postgres)
        metafunc.parametrize("database", ["sqlite", server] if both else ["sqlite"], indirect=True)


@pytest.fixture(autouse=True)
def _own_settings_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LAWTRACK_CONFIG", str(tmp_path / "no-config.toml"))
    for name in ("WORKSPACE", "USER", "DATABASE_URL", "PROFILE", "FORM", "THEME"):
        monkeypatch.delenv(f"LAWTRACK_{name}", raising=False)


@pytest.fixture
def database(request: pytest.FixtureRequest, _own_settings_file: None) -> Iterator[str]:
    """Where the store is: in the workspace's folder, or on a server that every process of the test finds."""
    if request.param != "postgres":
        yield "sqlite"
        return
    with postgres.database() as url, pytest.MonkeyPatch.context() as patch:
        patch.setenv("LAWTRACK_DATABASE_URL", url)
        yield "postgres"


@pytest.fixture
def workspace(tmp_path: Path, database: str) -> Iterator[Workspace]:
    opened = init_workspace(tmp_path / "office")
    yield opened
    opened.close()


@contextmanager
def made_office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """The workspace of ``tests.cli.office``, for a module to add to; ``office`` gives each of its tests a copy."""
    i18n.use("en")
    folder = tmp_path_factory.mktemp("office")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LAWTRACK_CONFIG", str(folder / "no-config.toml"))
        open_office(folder)
        workspace = open_workspace(folder / "ws")
        yield workspace
        workspace.close()


@pytest.fixture
def office(made: Path, tmp_path: Path) -> Iterator[Workspace]:
    """A copy of what the module has made."""
    i18n.use("en")
    shutil.copytree(made, tmp_path / "ws")
    opened = open_workspace(tmp_path / "ws")
    yield opened
    opened.close()


@pytest.fixture
def library(workspace: Workspace) -> Library:
    return Library(workspace)

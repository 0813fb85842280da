"""Leaves out, and plainly counts, the tests that need what is not there (real acts, PostgreSQL, LibreOffice); the sample, loaded."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from lawtrack.formats.libreoffice import libreoffice
from tests import on_postgres, postgres
from tests.corpus import CORPUS

# Tests start the program hundreds of times in processes of its own: it is compiled once, whatever the machine says.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

if on_postgres.ASKED and not postgres.missing():
    from tests.on_postgres import giving

    giving.begin()

_LEFT_OUT: dict[str, str] = {}


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    reasons = {}
    if not CORPUS.is_dir():
        reasons["corpus"] = f"on real acts: there is no folder {CORPUS} (set LAWTRACK_CORPUS)"
    if postgres.missing():
        reasons["postgres"] = (
            f"on PostgreSQL: {' and '.join(postgres.missing())} is not installed (group dev)"
        )
    if on_postgres.ASKED:
        reasons["own_store"] = "of what only a store of the folder's own does: the suite runs on PostgreSQL"
    if not libreoffice():
        reasons["libreoffice"] = "that need LibreOffice: it is not installed"
    left_out = []
    for item in items:
        why = next((why for mark, why in reasons.items() if item.get_closest_marker(mark)), None)
        if why is not None:
            _LEFT_OUT[item.nodeid] = why
            left_out.append(item)
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item.nodeid not in _LEFT_OUT]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    for why in dict.fromkeys(_LEFT_OUT.values()):
        count = sum(reason == why for reason in _LEFT_OUT.values())
        terminalreporter.write_line(f"{count} tests were left out {why}.")


@pytest.fixture(autouse=True)
def _own_databases() -> Iterator[None]:
    """What a test made on the server goes with it."""
    if not on_postgres.ASKED:
        yield
        return
    with giving.dropped_after():
        yield


@pytest.fixture(scope="session")
def loaded_sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample workspace, copied and loaded; a test that changes it takes a copy."""
    from lawtrack.services.demo import copy_sample, load_sample
    from lawtrack.services.workspace import open_workspace

    folder = tmp_path_factory.mktemp("sample") / "ws"
    copy_sample(Path(__file__).parents[1], folder)
    workspace = open_workspace(folder)
    assert load_sample(workspace).failed == ()
    workspace.close()
    return folder

"""Leaves out, and plainly counts, the tests that need the real acts where the folder is not there; the sample, loaded."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.corpus import CORPUS

_LEFT_OUT: list[str] = []


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if CORPUS.is_dir():
        return
    wanted = [item for item in items if item.get_closest_marker("corpus") is None]
    left_out = [item for item in items if item not in wanted]
    if left_out:
        _LEFT_OUT.extend(item.nodeid for item in left_out)
        config.hook.pytest_deselected(items=left_out)
        items[:] = wanted


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if _LEFT_OUT:
        terminalreporter.write_line(
            f"{len(_LEFT_OUT)} tests on real acts were left out: there is no folder {CORPUS} (set LAWTRACK_CORPUS)."
        )


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

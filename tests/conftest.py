"""Leaves out, and plainly counts, the tests that need the real acts where the folder is not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.corpus import CORPUS

if TYPE_CHECKING:
    import pytest

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

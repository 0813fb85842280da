"""Which tests are left out, why, and what to do about it: said at the end of every run, of any number of processes.

A test carries a mark for what it needs beside Python: real acts, a server, a program. Where that is not there, the tests
with the mark are left out and counted. Tests that last minutes are left out too, unless they are asked for (``-m``).

``LAWTRACK_MUST_RUN=corpus,postgres`` makes a run fail that left out a test with one of these marks, or ran none.
``python -m tests.left_out`` prints the packages of Debian that would bring the programs that are not there.
"""

from __future__ import annotations

import os
import shutil
from collections import Counter
from dataclasses import dataclass

import pytest

from lawtrack.formats.libreoffice import libreoffice
from tests import on_postgres, postgres
from tests.corpus import CORPUS

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), "")
TMUX = shutil.which("tmux") or ""


@dataclass(frozen=True)
class Need:
    """What the tests with a mark need.

    Attributes:
        met: It is there.
        why: Why they are left out where it is not; what to do then.
    """

    met: bool
    why: str


PROGRAMS = {
    "libreoffice": ("LibreOffice", libreoffice(), "libreoffice-writer-nogui"),
    "chromium": ("Chromium", CHROMIUM, "chromium"),
    "tmux": ("tmux", TMUX, "tmux"),
}
"""Mark, name, where it is, and the package of Debian that brings it."""
LONG = {"round": "that take more than a minute: make round and make terminal-round run them"}
"""Marks of tests that run only when they are asked for by ``-m``."""


def needs(asked: str) -> dict[str, Need]:
    """What each mark needs, in this run.

    Args:
        asked: The expression of ``-m``.
    """
    gone = " and ".join(postgres.missing())
    return {
        "corpus": Need(CORPUS.is_dir(), f"on real acts: there is no folder {CORPUS} (set LAWTRACK_CORPUS)"),
        "postgres": Need(not gone, f"on PostgreSQL: {gone} is not installed (group dev)"),
        "own_store": Need(
            not on_postgres.ASKED,
            "of what only a store of the folder's own does: the suite runs on PostgreSQL",
        ),
        **{
            mark: Need(
                bool(place), f"that need {name}, which is not on this machine: apt-get install {package}"
            )
            for mark, (name, place, package) in PROGRAMS.items()
        },
        **{mark: Need(mark in asked, why) for mark, why in LONG.items()},
    }


class LeftOut:
    """Leaves tests out as they are collected, and tells of it at the end; a process of xdist hands it to the first one."""

    def __init__(self) -> None:
        self._why: dict[str, str] = {}
        self._ran: Counter[str] = Counter()
        self._skipped: Counter[str] = Counter()
        self._must = tuple(filter(None, os.environ.get("LAWTRACK_MUST_RUN", "").split(",")))

    def pytest_collection_modifyitems(self, config: pytest.Config, items: list[pytest.Item]) -> None:
        known = needs(config.getoption("markexpr"))
        gone = []
        for item in items:
            for mark, need in known.items():
                if not need.met and item.get_closest_marker(mark):
                    self._why[item.nodeid] = f"{mark}|{need.why}"
                    gone.append(item)
                    break
        if gone:
            config.hook.pytest_deselected(items=gone)
            items[:] = [item for item in items if item.nodeid not in self._why]

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        counted = self._skipped if report.skipped else self._ran
        if report.skipped or report.when == "call":
            counted.update(mark for mark in self._must if mark in report.keywords)

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: object) -> None:
        self._why |= getattr(node, "workeroutput", {}).get("left_out", {})

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        if hasattr(session.config, "workeroutput"):
            session.config.workeroutput["left_out"] = self._why
        elif self._missed():
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def _missed(self) -> list[str]:
        """Sentences on what had to run and did not."""
        left = Counter(why.partition("|")[0] for why in self._why.values()) + self._skipped
        return [
            f"Tests marked {mark} had to run: {self._ran[mark]} ran, {left[mark]} were left out."
            for mark in self._must
            if left[mark] or not self._ran[mark]
        ]

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        for why, count in Counter(self._why.values()).items():
            terminalreporter.write_line(f"{count} left out of the tests {why.partition('|')[2]}.")
        for sentence in self._missed():
            terminalreporter.write_line(sentence, red=True)


if __name__ == "__main__":  # for .ci/run: the packages to install
    print(*(package for _name, place, package in PROGRAMS.values() if not place))

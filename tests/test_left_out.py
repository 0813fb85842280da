"""What is left out is told of, whatever process left it out; what had to run and did not makes a run fail."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from tests.left_out import LONG, PROGRAMS, LeftOut, needs


def reported(mark: str, when: str, outcome: str) -> Any:
    return SimpleNamespace(when=when, skipped=outcome == "skipped", keywords={mark: 1})


def told(left_out: LeftOut) -> list[str]:
    """What the end of the run says."""
    lines: list[str] = []
    left_out.pytest_terminal_summary(SimpleNamespace(write_line=lambda line, **_style: lines.append(line)))  # type: ignore[arg-type]
    return lines


@pytest.fixture(autouse=True)
def _anywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the run around these tests says must run."""
    monkeypatch.delenv("LAWTRACK_MUST_RUN", raising=False)


@pytest.fixture
def must(monkeypatch: pytest.MonkeyPatch) -> LeftOut:
    monkeypatch.setenv("LAWTRACK_MUST_RUN", "corpus,postgres")
    return LeftOut()


def test_what_another_process_left_out_is_counted_by_its_reason() -> None:
    first = LeftOut()
    for node in ({"a": "tmux|that need tmux", "b": "corpus|on real acts"}, {"a": "tmux|that need tmux"}):
        first.pytest_testnodedown(SimpleNamespace(workeroutput={"left_out": node}))
    assert told(first) == ["1 left out of the tests that need tmux.", "1 left out of the tests on real acts."]


def test_a_run_in_which_all_that_had_to_run_ran_is_silent(must: LeftOut) -> None:
    for mark in ("corpus", "postgres"):
        must.pytest_runtest_logreport(reported(mark, "call", "passed"))
    assert told(must) == []


@pytest.mark.parametrize("when", ["setup", "call"])
def test_one_that_skips_itself_did_not_run(must: LeftOut, when: str) -> None:
    for mark in ("corpus", "postgres", "corpus"):
        must.pytest_runtest_logreport(reported(mark, "call", "passed"))
    must.pytest_runtest_logreport(reported("corpus", when, "skipped"))
    assert told(must) == ["Tests marked corpus had to run: 2 ran, 1 were left out."]


def test_none_that_ran_is_told_too(must: LeftOut) -> None:
    must.pytest_runtest_logreport(reported("corpus", "setup", "passed"))
    must.pytest_runtest_logreport(reported("postgres", "call", "failed"))
    assert told(must) == ["Tests marked corpus had to run: 0 ran, 0 were left out."]


def test_every_mark_is_known_with_what_to_do(pytestconfig: pytest.Config) -> None:
    known = {str(line).partition(":")[0] for line in pytestconfig.getini("markers")}
    assert set(needs("")) <= known
    for mark, (_name, _place, package) in PROGRAMS.items():
        assert package in needs("")[mark].why
    for mark in LONG:
        assert not needs("")[mark].met
        assert needs(mark)[mark].met
        assert f"make {mark}" in needs("")[mark].why

"""The drafter's day: every cell of every table as a person wrote it down."""

from __future__ import annotations

from pathlib import Path

from tests.day.steps import Day


def test_the_day_of_a_drafter(tmp_path: Path) -> None:
    day = Day(tmp_path)
    day.do()
    assert day.found == []

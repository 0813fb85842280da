"""300 of the cases of ``python -m tests.hostile``; the whole ten thousand are run by hand before a release."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.hostile.cases import case_of
from tests.hostile.running import Yard, run_apart, run_here

_SEED, _EACH = 20260, 30


@pytest.mark.parametrize("part", range(10))
def test_no_input_ends_in_a_traceback_a_hang_or_a_file_elsewhere(part: int, tmp_path: Path) -> None:
    yard = Yard(tmp_path.resolve())
    wrong = {}
    for n in range(part * _EACH, (part + 1) * _EACH):
        case = case_of(_SEED, n)
        found = run_here(case, yard)
        if found:
            wrong[case.name, case.argv] = found
    assert wrong == {}


def test_a_process_of_its_own_with_a_gigabyte_of_memory_does_the_same(tmp_path: Path) -> None:
    yard = Yard(tmp_path.resolve())
    found = {case.name: run_apart(case, yard) for case in (case_of(_SEED, n) for n in range(3))}
    assert set(found.values()) == {""}


def test_the_same_seed_makes_the_same_cases() -> None:
    assert [case_of(5, n) for n in range(30)] == [case_of(5, n) for n in range(30)]
    assert case_of(5, 1) != case_of(6, 1)

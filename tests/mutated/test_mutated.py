"""90 of the spoilt laws of ``python -m tests.mutated``; some thousands are run by hand before a release."""

from __future__ import annotations

import pytest

from tests.mutated.mutating import MARKS
from tests.mutated.running import case

pytestmark = pytest.mark.corpus
_SEED, _EACH = 2026, 20


@pytest.mark.parametrize("part", range(3))
def test_what_stands_elsewhere_is_read_as_before(part: int) -> None:
    cases = [case(_SEED, n) for n in range(part * _EACH, (part + 1) * _EACH)]
    assert {name: faults for name, faults, _spoilt in cases if faults} == {}


def test_what_printing_and_copying_spoil_is_read_or_told() -> None:
    cases = [case(_SEED, n, printed=True) for n in range(30)]
    assert {name: faults for name, faults, _spoilt in cases if faults} == {}


def test_the_same_seed_spoils_alike() -> None:
    assert case(5, 1)[2] == case(5, 1)[2]
    assert case(5, 1)[2] != case(6, 1)[2]


def test_a_law_is_spoilt_where_it_says_so() -> None:
    for n in range(20):
        _name, _faults, spoilt = case(_SEED, n)
        assert any(one.touched for one in spoilt.lines)
        assert spoilt.marks or "mark" not in spoilt.kind
    assert "«" in MARKS

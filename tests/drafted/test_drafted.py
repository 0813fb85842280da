"""Edited acts become laws: each is read back and applied, and gives the edited act, or drafting says where it does not.

``make drafted`` runs 2,000 cases and prints the counts.
"""

from __future__ import annotations

import pytest

from tests.drafted.cases import case, judged

pytestmark = pytest.mark.corpus

CASES, BLOCK = 200, 20
_RATIO = 1.5
"""Orders for an edited element at most."""


@pytest.mark.parametrize("block", range(CASES // BLOCK))
def test_the_law_gives_the_edited_act_or_says_where_it_does_not(block: int) -> None:
    made = [one for n in range(block * BLOCK, (block + 1) * BLOCK) if (one := case(n)) is not None]
    found = [(one, judged(one)) for one in made]
    assert len(made) > BLOCK // 2
    assert {one.name: result.silent for one, result in found if result.silent} == {}
    assert {one.name: result.twins for one, result in found if result.twins} == {}
    assert {one.name: result.made.draft.unsaid for one, result in found if not result.proved} == {}
    orders = sum(len(result.made.draft.orders) for _one, result in found)
    assert orders <= _RATIO * sum(one.elements for one in made)

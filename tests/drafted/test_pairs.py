"""From official texts before and after a law: the law that is drafted gives the text after it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.drafted.cases import Case, differences
from tests.drafted.pairs import PAIRS, pair

pytestmark = pytest.mark.corpus

ORDERS = {
    "kk_guaranteed_transfer_2019_245-VI": 1,
    "kk_holidays_2001_47-IV": 1,
    "ru_aral_suspension_1999_381-II": 2,
    "ru_guaranteed_transfer_2019_245-VI": 1,
    "ru_holidays_2001_47-IV": 1,
    "ru_security_council_2018_106-VII": 4,
}
"""Orders that are drafted: the real laws restate more, or order several things in one (tests.drafted.pairs prints both)."""


@pytest.mark.parametrize("folder", PAIRS, ids=lambda path: path.name)
def test_the_law_drafted_from_official_texts_gives_the_second_one(folder: Path) -> None:
    one = pair(folder)
    drafted = one.drafted
    assert drafted.draft.proved, drafted.draft.unsaid
    texts = Case(one.name, drafted.base, drafted.edited, 1)
    assert differences(texts, drafted.draft.law) == []
    assert len(drafted.draft.orders) <= ORDERS[one.name]
    assert one.real_orders


def test_there_are_pairs() -> None:
    assert {path.name for path in PAIRS} == set(ORDERS)

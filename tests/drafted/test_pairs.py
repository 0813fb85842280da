"""From official texts before and after a law: the law that is drafted gives the text after it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.drafted.cases import Case, differences
from tests.drafted.pairs import MISQUOTED, PAIRS, SAME, WORDS, pair

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
BESIDE = {
    "kk_guaranteed_transfer_2019_245-VI": [("art_1__al_2", WORDS)],
    "kk_holidays_2001_47-IV": [("art_3__al_7", SAME)],
    "ru_aral_suspension_1999_381-II": [("art_1", MISQUOTED)],
    "ru_guaranteed_transfer_2019_245-VI": [("art_1__al_2", WORDS)],
    "ru_holidays_2001_47-IV": [("art_3__al_7", SAME)],
    "ru_security_council_2018_106-VII": [
        ("art_1__para_2", SAME),
        ("art_1__para_3", WORDS),
        ("art_4__point_5", SAME),
        ("art_7", SAME),
    ],
}
"""Element by element, what the drafted law orders otherwise than the real one."""


@pytest.mark.parametrize("folder", PAIRS, ids=lambda path: path.name)
def test_the_law_drafted_from_official_texts_gives_the_second_one(folder: Path) -> None:
    one = pair(folder)
    drafted = one.drafted
    assert drafted.draft.proved, drafted.draft.unsaid
    texts = Case(one.name, drafted.base, drafted.edited, 1)
    assert differences(texts, drafted.draft.law) == []
    assert len(drafted.draft.orders) <= ORDERS[one.name]
    assert one.real_orders


@pytest.mark.parametrize("folder", PAIRS, ids=lambda path: path.name)
def test_what_is_different_from_the_real_law_is_explained(folder: Path) -> None:
    one = pair(folder)
    rows = [(row.element, row.why.partition(":")[0]) for row in one.beside()]
    assert rows == BESIDE[one.name]
    assert all(row.drafted for row in one.beside()), "the real law orders nothing that is not drafted"


def test_there_are_pairs() -> None:
    assert {path.name for path in PAIRS} == set(ORDERS)

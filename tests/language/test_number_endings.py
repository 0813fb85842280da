"""Kazakh endings of numbers in figures, by the word that each is read with; written from the grammar."""

from __future__ import annotations

import pytest

from lawtrack import i18n
from lawtrack.i18n import _
from lawtrack.language.kk.number_endings import belonging, ordinal
from lawtrack.wording.numbers import Ended


@pytest.mark.parametrize(
    ("number", "written"),
    [(0, "0-і"), (1, "1-і"), (2, "2-сі"), (3, "3-і"), (6, "6-сы"), (7, "7-сі"), (9, "9-ы"), (10, "10-ы"), (11, "11-і"), (12, "12-сі"), (16, "16-сы"), (20, "20-сы"), (30, "30-ы"), (40, "40-ы"), (50, "50-і"), (60, "60-ы"), (70, "70-і"), (80, "80-і"), (90, "90-ы"), (100, "100-і"), (120, "120-сы"), (1000, "1000-ы"), (6200, "6200-і")],
)  # fmt: skip
def test_one_of_several(number: int, written: str) -> None:
    assert belonging(number) == written


@pytest.mark.parametrize(
    ("number", "written"),
    [(1, "1-ші"), (2, "2-ші"), (6, "6-шы"), (9, "9-шы"), (10, "10-шы"), (20, "20-шы"), (25, "25-ші"), (50, "50-ші"), (100, "100-ші"), (1000, "1000-шы")],
)  # fmt: skip
def test_ordinals(number: int, written: str) -> None:
    assert ordinal(number) == written


def test_a_sentence_of_the_interface_asks_for_the_ending() -> None:
    before = i18n.language()
    try:
        i18n.use("kk")
        assert _("change {at} of {all}").format(at=Ended(2), all=11) == "11 өзгерістің 2-сі"
        assert _("occurrence {n} of {count}").format(n=Ended(9), count=12) == "12 орынның 9-ы"
        i18n.use("en")
        assert _("change {at} of {all}").format(at=Ended(2), all=11) == "change 2 of 11"
    finally:
        i18n.use(before)

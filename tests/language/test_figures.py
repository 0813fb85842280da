"""Days and numbers in figures, as readers write them."""

from __future__ import annotations

import datetime as dt

import pytest

from lawtrack.i18n import speaking
from lawtrack.language.figures import day_text, number_of, number_text


@pytest.mark.parametrize(
    ("lang", "day", "numbers"),
    [
        ("en", "2026-05-12", ["14", "14.5", "0.3"]),
        ("ru", "12.05.2026", ["14", "14,5", "0,3"]),
        ("kk", "12.05.2026", ["14", "14,5", "0,3"]),
    ],
)
def test_days_and_numbers_are_written_as_the_reader_writes_them(
    lang: str, day: str, numbers: list[str]
) -> None:
    with speaking(lang):
        assert day_text(dt.date(2026, 5, 12)) == day
        assert [number_text(value) for value in (14.0, 14.5, 1 / 3)] == numbers
        assert [number_of(number) for number in numbers] == [14.0, 14.5, 0.3]

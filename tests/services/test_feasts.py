"""Days off remembered: the same answers as from the library, asked for once."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from lawtrack.reviewing.calendars import ONE_DAY, KazakhFeasts
from lawtrack.services.log.feasts import RememberedFeasts


class Counted(KazakhFeasts):
    """The library's days off, and how often it was asked."""

    asked = 0

    def is_working(self, day: dt.date) -> bool:
        self.asked += 1
        return super().is_working(day)


def answers(feasts: KazakhFeasts | RememberedFeasts) -> list[tuple[bool, bool]]:
    days = (dt.date(2024, 1, 1) + ONE_DAY * i for i in range(4 * 365 + 1))
    return [(feasts.is_working(day), feasts.is_estimated(day)) for day in days]


def test_the_same_answers_and_no_second_question(tmp_path: Path) -> None:
    file = tmp_path / "days-off.json"
    expected = answers(KazakhFeasts())
    assert (True, False) in expected
    assert any(estimated for _working, estimated in expected)
    assert answers(RememberedFeasts(Counted(), file)) == expected
    again = Counted()
    assert answers(RememberedFeasts(again, file)) == expected
    assert again.asked == 0


@pytest.mark.parametrize(
    "content",
    ["", "[", "[]", "{}", '{"edition": "KZ holidays 0", "years": {"2026": "0"}}', "[" * 100_000, "\udcff"],
)
def test_what_is_no_memory_is_made_again(tmp_path: Path, content: str) -> None:
    file = tmp_path / "days-off.json"
    file.write_text(content, encoding="utf-8", errors="surrogateescape")
    feasts = RememberedFeasts(KazakhFeasts(), file)
    assert not feasts.is_working(dt.date(2026, 1, 1))
    assert feasts.is_working(dt.date(2026, 1, 6)) == KazakhFeasts().is_working(dt.date(2026, 1, 6))


def test_a_year_cut_short_is_asked_for_anew(tmp_path: Path) -> None:
    file = tmp_path / "days-off.json"
    RememberedFeasts(KazakhFeasts(), file).is_working(dt.date(2026, 1, 1))
    words = file.read_text(encoding="utf-8")
    assert '"2026": "0' in words
    file.write_text(words.replace('"2026": "0', '"2026": "'), encoding="utf-8")
    assert not RememberedFeasts(KazakhFeasts(), file).is_working(dt.date(2026, 12, 16))


def test_without_the_folder_nothing_is_remembered(tmp_path: Path) -> None:
    feasts = RememberedFeasts(KazakhFeasts(), tmp_path / "gone" / "days-off.json")
    assert not feasts.is_working(dt.date(2026, 1, 1))
    assert not (tmp_path / "gone").exists()

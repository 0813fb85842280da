from __future__ import annotations

from pathlib import Path

import pytest

from lawtrack.errors import SettingsError
from lawtrack.profiles.calendars import corrections
from lawtrack.reviewing.calendars import Calendar
from tests.reviewing.calendar_for_tests import D

KAZAKHSTAN = Calendar()


@pytest.mark.parametrize(
    "day",
    [
        "2026-01-01",
        "2026-01-02",
        "2026-01-07",
        "2026-03-09",  # 8 March was a Sunday
        "2026-03-21",
        "2026-03-24",
        "2026-03-25",
        "2026-05-01",
        "2026-05-07",
        "2026-05-11",
        "2026-05-27",
        "2026-07-06",
        "2026-10-26",
        "2026-12-16",
        "2027-03-15",
    ],
)
def test_days_off(day: str) -> None:
    assert not KAZAKHSTAN.is_working(D(day))


@pytest.mark.parametrize("day", ["2026-03-10", "2026-03-26", "2026-08-31", "2026-12-17", "2025-01-05"])
def test_working_days(day: str) -> None:
    assert KAZAKHSTAN.is_working(D(day))


def test_an_estimated_feast_is_known_as_one() -> None:
    assert KAZAKHSTAN.estimated(D("2027-05-14"), D("2027-05-18")) == (D("2027-05-16"),)
    assert KAZAKHSTAN.estimated(D("2027-05-17"), D("2027-05-18")) == ()
    assert KAZAKHSTAN.estimated(D("2026-05-25"), D("2026-05-29")) == ()  # that year is over: it is known


def test_years_without_known_moves_say_so() -> None:
    assert KAZAKHSTAN.moves_unknown(D("2027-02-01"))
    assert not KAZAKHSTAN.moves_unknown(D("2026-12-31"))


def test_a_workspaces_own_corrections_go_first(tmp_path: Path) -> None:
    own = tmp_path / "calendar.toml"
    own.write_text(
        '[calendar]\nedition = "mine"\nmoves_known_through = 2026\n'
        '[[extra_days_off]]\ndate = 2026-11-27\nbasis = "x"\n'
        '[[extra_working_days]]\ndate = 2026-11-28\nbasis = "x"\n'
        '[[not_days_off]]\ndate = 2026-05-27\nbasis = "announced for another day"\n',
        encoding="utf-8",
    )
    calendar = Calendar(corrections(own))
    assert not calendar.is_working(D("2026-11-27"))
    assert calendar.is_working(D("2026-11-28"))
    assert calendar.is_working(D("2026-05-27"))
    assert calendar.estimated(D("2026-05-25"), D("2026-05-29")) == ()
    assert not calendar.moves_unknown(D("2026-12-31"))
    assert calendar.edition.endswith("+mine")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("[[extra_days_off]]\ndate = 2026-11-27\n", "basis"),
        ('[[extra_days_off]]\ndate = "soon"\nbasis = "x"\n', "soon"),
        ("[[extra_days_off]\n", "not valid TOML"),
        (
            '[[extra_days_off]]\ndate = 2026-11-27\nbasis = "x"\n'
            '[[extra_working_days]]\ndate = 2026-11-27\nbasis = "x"\n',
            "twice",
        ),
    ],
)
def test_a_wrong_file_is_refused_in_one_sentence(tmp_path: Path, text: str, why: str) -> None:
    own = tmp_path / "calendar.toml"
    own.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError, match=why):
        corrections(own)

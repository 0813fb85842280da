from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawtrack.errors import WorkflowError
from lawtrack.profiles.deadlines import Unit, deadline_profile
from lawtrack.reviewing.calendars import Calendar
from lawtrack.reviewing.review import Extension
from lawtrack.reviewing.terms import last_day, term_of, working_days_left
from tests.reviewing.calendar_for_tests import D, plain_calendar

WEEK = plain_calendar()
DAYS = st.dates(dt.date(2020, 1, 1), dt.date(2030, 12, 31))
SETS = st.frozensets(st.dates(dt.date(2024, 1, 1), dt.date(2024, 6, 30)), max_size=40)
STARTS = st.dates(dt.date(2024, 1, 1), dt.date(2024, 6, 30))
UNITS = st.sampled_from(list(Unit))


def naive(start: dt.date, number: int, unit: Unit, calendar: Calendar) -> dt.date:
    """Article 14 walked through day by day, with nothing clever."""
    day, counted = start, 0
    if unit in (Unit.WORKING, Unit.CALENDAR, Unit.WEEKS):
        wanted = number * 7 if unit is Unit.WEEKS else number
        while counted < wanted:
            day += dt.timedelta(days=1)
            if unit is not Unit.WORKING or calendar.is_working(day):
                counted += 1
    else:
        months = number * 12 if unit is Unit.YEARS else number
        year, month = start.year, start.month
        for _ in range(months):
            month += 1
            if month == 13:
                year, month = year + 1, 1
        day_of_month = start.day
        while True:
            try:
                day = dt.date(year, month, day_of_month)
                break
            except ValueError:
                day_of_month -= 1
    while not calendar.is_working(day):
        day += dt.timedelta(days=1)
    return day


@given(STARTS, st.integers(1, 90), UNITS, SETS, SETS)
def test_every_term_ends_as_a_naive_count_says(
    start: dt.date, number: int, unit: Unit, off: frozenset[dt.date], working: frozenset[dt.date]
) -> None:
    calendar = plain_calendar(off, working)
    number = min(number, 5) if unit is Unit.YEARS else number
    assert last_day(start, number, unit, calendar) == naive(start, number, unit, calendar)


@given(STARTS, st.integers(1, 60), UNITS, SETS)
def test_a_term_ends_on_a_working_day_after_its_event(
    start: dt.date, number: int, unit: Unit, off: frozenset[dt.date]
) -> None:
    calendar = plain_calendar(off)
    end = last_day(start, number, unit, calendar)
    assert end > start
    assert calendar.is_working(end)


@given(STARTS, st.integers(1, 60), UNITS, SETS)
def test_a_longer_term_never_ends_earlier(
    start: dt.date, number: int, unit: Unit, off: frozenset[dt.date]
) -> None:
    calendar = plain_calendar(off)
    assert last_day(start, number, unit, calendar) <= last_day(start, number + 1, unit, calendar)


@given(STARTS, st.integers(1, 60), SETS)
def test_exactly_so_many_working_days_lie_after_the_event(
    start: dt.date, number: int, off: frozenset[dt.date]
) -> None:
    calendar = plain_calendar(off)
    end = last_day(start, number, Unit.WORKING, calendar)
    assert working_days_left(start, end, calendar) == number
    assert working_days_left(end, start, calendar) == -number


@given(STARTS, st.integers(1, 60), SETS)
def test_working_days_are_never_fewer_than_calendar_days(
    start: dt.date, number: int, off: frozenset[dt.date]
) -> None:
    calendar = plain_calendar(off)
    assert last_day(start, number, Unit.WORKING, calendar) >= last_day(start, number, Unit.CALENDAR, calendar)


@given(DAYS, st.integers(1, 40))
def test_the_calendar_of_kazakhstan_counts_like_the_naive_model(start: dt.date, number: int) -> None:
    calendar = KAZAKHSTAN
    for unit in (Unit.WORKING, Unit.CALENDAR, Unit.MONTHS):
        assert last_day(start, number, unit, calendar) == naive(start, number, unit, calendar)


KAZAKHSTAN = Calendar()


@pytest.mark.parametrize(
    ("start", "number", "unit", "end"),
    [
        ("2026-11-02", 1, Unit.CALENDAR, "2026-11-03"),  # day 1 is the day after
        ("2026-11-02", 5, Unit.CALENDAR, "2026-11-09"),  # a Saturday moves to Monday
        ("2026-11-06", 1, Unit.WORKING, "2026-11-09"),
        ("2026-11-02", 2, Unit.WEEKS, "2026-11-16"),
        ("2026-01-31", 1, Unit.MONTHS, "2026-03-02"),  # 28 February is a Saturday
        ("2023-12-31", 2, Unit.MONTHS, "2024-02-29"),
        ("2024-02-29", 1, Unit.YEARS, "2025-02-28"),
        ("2026-11-16", 3, Unit.MONTHS, "2027-02-16"),
    ],
)
def test_terms_of_article_14(start: str, number: int, unit: Unit, end: str) -> None:
    assert last_day(D(start), number, unit, WEEK) == D(end)


def test_the_day_of_the_event_counts_in_constitutional_terms() -> None:
    assert last_day(D("2026-11-02"), 3, Unit.CALENDAR, WEEK, inclusive=True) == D("2026-11-04")
    assert last_day(D("2026-11-02"), 3, Unit.WORKING, WEEK, inclusive=True) == D("2026-11-04")


@pytest.mark.parametrize("number", [0, -1, 100_000])
def test_a_term_that_cannot_be_is_refused(number: int) -> None:
    with pytest.raises(WorkflowError, match=str(number)):
        last_day(D("2026-11-02"), number, Unit.WORKING, WEEK)


def test_a_term_beyond_the_calendar_is_refused() -> None:
    with pytest.raises(WorkflowError, match="outside the calendar"):
        last_day(D("9999-12-01"), 1, Unit.YEARS, WEEK)


def test_extensions_in_the_same_unit_add_to_the_number() -> None:
    rule = deadline_profile("report-2024").rule("report-review")
    longer = Extension(15, Unit.CALENDAR, "why", D("2026-11-10"), "x")
    term = term_of(rule, D("2026-11-02"), WEEK, extensions=(longer,))
    assert term is not None
    assert term.end == last_day(D("2026-11-02"), 45, Unit.CALENDAR, WEEK)


def test_extensions_in_another_unit_follow_the_last_day() -> None:
    rule = deadline_profile().rule("opinion")
    longer = Extension(3, Unit.CALENDAR, "why", D("2026-11-10"), "x")
    term = term_of(rule, D("2026-11-02"), WEEK, extensions=(longer,))
    assert term is not None
    assert term.end == D("2026-11-19")


def test_a_rule_without_a_number_sets_no_term_until_somebody_does() -> None:
    rule = deadline_profile().rule("expertise")
    assert term_of(rule, D("2026-11-02"), WEEK) is None
    term = term_of(rule, D("2026-11-02"), WEEK, number=10)
    assert term is not None
    assert (term.number, term.end) == (10, D("2026-11-12"))


def test_a_term_says_what_is_uncertain_about_it() -> None:
    calendar = plain_calendar(estimated=[D("2026-05-27")], known=2025)
    rule = deadline_profile().rule("opinion")
    term = term_of(rule, D("2026-05-20"), calendar)
    assert term is not None
    assert term.estimated == (D("2026-05-27"),)
    assert term.moves_unknown
    assert term.calendar == "test + overrides 1"

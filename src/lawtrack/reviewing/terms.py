"""Terms: when a step must (or may at the earliest) be done. Article 14 of the Law «On Legal Acts».

A term in days begins on the day after the event (a constitutional one on the day itself) and ends on its last day; in
weeks it ends on the same weekday; in months or years on the same day of the month, or on the month's last day; a last
day that is not a working day moves to the next working day.
"""

from __future__ import annotations

import calendar as months_of
import datetime as dt
from collections.abc import Sequence

from lawtrack.errors import WorkflowError
from lawtrack.i18n import _
from lawtrack.language.figures import day_text
from lawtrack.profiles.deadlines import LONGEST_TERM, DeadlineRule, Unit
from lawtrack.reviewing.calendars import Calendar
from lawtrack.reviewing.review import Extension, Term


def last_day(
    start: dt.date, number: int, unit: Unit, calendar: Calendar, *, inclusive: bool = False
) -> dt.date:
    """The last day of a term.

    Args:
        start: The day of the event.
        number: How many units, at least 1.
        unit: Working or calendar days, weeks, months, years.
        calendar: The working days.
        inclusive: The day of the event is day 1 (constitutional terms); for terms in days only.

    Raises:
        WorkflowError: ``number`` is less than 1 or absurdly large, or the date lies outside the calendar.
    """
    if not 1 <= number <= LONGEST_TERM:
        raise WorkflowError(
            _("A term of {number} is not possible; it lies between 1 and {most}.").format(
                number=number, most=LONGEST_TERM
            )
        )
    try:
        return _count(start - dt.timedelta(days=inclusive), number, unit, calendar, start)
    except OverflowError:
        raise WorkflowError(
            _("The term from {start} ends outside the calendar.").format(start=day_text(start))
        ) from None


def _count(before: dt.date, number: int, unit: Unit, calendar: Calendar, start: dt.date) -> dt.date:
    if unit is Unit.WORKING:
        return calendar.working_day(before, number)
    if unit is Unit.CALENDAR:
        return calendar.roll(before + dt.timedelta(days=number))
    if unit is Unit.WEEKS:
        return calendar.roll(start + dt.timedelta(weeks=number))
    return calendar.roll(months_after(start, number * (12 if unit is Unit.YEARS else 1)))


def months_after(start: dt.date, months: int) -> dt.date:
    """The same day of a later month, or that month's last day (art. 14).

    Raises:
        OverflowError: It lies outside the calendar.
    """
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    if year > dt.MAXYEAR:
        raise OverflowError
    return dt.date(year, month + 1, min(start.day, months_of.monthrange(year, month + 1)[1]))


def term_of(
    rule: DeadlineRule,
    start: dt.date,
    calendar: Calendar,
    *,
    number: int = 0,
    unit: Unit | None = None,
    extensions: Sequence[Extension] = (),
) -> Term | None:
    """The term of a step under a rule.

    Extensions in the same unit add to the number (30 + 15 days are 45 days from the event); in another unit they are
    counted from the last day of what stands before them.

    Args:
        rule: The rule.
        start: The day of the event it is counted from.
        calendar: The working days.
        number: The length that was set; 0 for the rule's own.
        unit: What it is counted in; None for the rule's own.
        extensions: What was added, oldest first.

    Returns:
        The term; None where neither the rule nor the sender sets one.
    """
    length, unit = number or rule.number, unit or rule.unit
    if not length:
        return None
    same = sum(e.number for e in extensions if e.unit is unit)
    end = last_day(start, length + same, unit, calendar, inclusive=rule.inclusive)
    for extension in extensions:
        if extension.unit is not unit:
            end = last_day(end, extension.number, extension.unit, calendar)
    return Term(
        rule,
        start,
        length,
        unit,
        tuple(extensions),
        end,
        calendar.edition,
        calendar.estimated(start, end),
        calendar.moves_unknown(end),
    )


def working_days_left(on: dt.date, end: dt.date, calendar: Calendar) -> int:
    """Working days after ``on`` up to ``end``; negative where ``end`` has passed, 0 on the last day."""
    first, last, sign = (on, end, 1) if on <= end else (end, on, -1)
    span = (first + dt.timedelta(days=i) for i in range(1, (last - first).days + 1))
    return sign * sum(calendar.is_working(day) for day in span)

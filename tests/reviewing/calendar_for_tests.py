"""A small calendar whose days off are given: tests must not depend on the feasts of a real year."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from types import MappingProxyType

from lawtrack.profiles.calendars import Correction, Corrections
from lawtrack.reviewing.calendars import Calendar

D = dt.date.fromisoformat


class PlainFeasts:
    """Saturdays, Sundays and the given days are off."""

    edition = "test"

    def __init__(self, off: Collection[dt.date] = (), estimated: Collection[dt.date] = ()) -> None:
        self.off = frozenset(off) | frozenset(estimated)
        self.estimated = frozenset(estimated)

    def is_working(self, day: dt.date) -> bool:
        return day.weekday() < 5 and day not in self.off

    def is_estimated(self, day: dt.date) -> bool:
        return day in self.estimated


def plain_calendar(
    off: Collection[dt.date] = (),
    working: Collection[dt.date] = (),
    estimated: Collection[dt.date] = (),
    known: int = 2100,
) -> Calendar:
    days = MappingProxyType({day: Correction(True, "test") for day in working})
    return Calendar(Corrections("1", known, days), PlainFeasts(off, estimated))

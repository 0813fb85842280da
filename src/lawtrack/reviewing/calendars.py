"""The calendar of working days: feasts from the package ``holidays``, corrected by a profile.

Saturday and Sunday are days off; a moved working Saturday or Sunday is a working day (Labour Code, art. 84, 85).
"""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from typing import Any, Protocol

from lawtrack.profiles.calendars import Corrections, corrections

ONE_DAY = dt.timedelta(days=1)


@cache
def _version() -> str:
    """The version of the package, which is not loaded for it; its description, a long page, is not taken apart."""
    from importlib.metadata import distribution

    found = distribution("holidays")
    said = re.search(r"^Version: *(\S+)", found.read_text("METADATA") or "", re.MULTILINE)
    return said[1] if said else found.version


class Feasts(Protocol):
    """Where the days off of a country come from."""

    @property
    def edition(self) -> str:
        """Name and version of the source, as shown beside a date."""

    def is_working(self, day: dt.date) -> bool:
        """True for a working day."""

    def is_estimated(self, day: dt.date) -> bool:
        """True for a day off whose date is only estimated."""


class KazakhFeasts:
    """The feasts of Kazakhstan as the package ``holidays`` knows them; the package is imported on first use."""

    def __init__(self) -> None:
        self._holidays: Any = None

    @property
    def edition(self) -> str:
        """«KZ holidays 0.109»."""
        return f"KZ holidays {_version()}"

    def is_working(self, day: dt.date) -> bool:
        """True for a working day, moved working Saturdays and Sundays included."""
        return bool(self._known().is_working_day(day))

    def is_estimated(self, day: dt.date) -> bool:
        """True for Kurban Ait of a year whose date was not announced when the package was made."""
        return "estimated" in (self._known().get(day) or "")

    def _known(self) -> Any:  # noqa: ANN401 -- the package has no types
        if self._holidays is None:
            import holidays

            # The English names say «(estimated)»; other languages translate the word.
            self._holidays = holidays.country_holidays("KZ", language="en_US")
        return self._holidays


class Calendar:
    """Working days: feasts with the corrections of the profile and of the workspace.

    Args:
        fixes: The corrections; by default those that come with the program.
        feasts: Where days off come from; by default Kazakhstan's.
    """

    def __init__(self, fixes: Corrections | None = None, feasts: Feasts | None = None) -> None:
        self._fixes = corrections() if fixes is None else fixes
        self._feasts: Feasts = KazakhFeasts() if feasts is None else feasts
        self._working: dict[dt.date, bool] = {}
        self._estimated: dict[tuple[dt.date, dt.date], tuple[dt.date, ...]] = {}

    @property
    def edition(self) -> str:
        """What every computed date is shown with."""
        return f"{self._feasts.edition} + overrides {self._fixes.edition}"

    def is_working(self, day: dt.date) -> bool:
        """True for a working day."""
        known = self._working.get(day)
        if known is None:
            known = self._working[day] = self._is_working(day)
        return known

    def _is_working(self, day: dt.date) -> bool:
        fix = self._fixes.days.get(day)
        if fix is None:
            return self._feasts.is_working(day)
        return day.weekday() < 5 if fix.working is None else fix.working

    def roll(self, day: dt.date) -> dt.date:
        """``day``, or the next working day where it is none (art. 14)."""
        while not self.is_working(day):
            day += ONE_DAY
        return day

    def working_day(self, start: dt.date, number: int) -> dt.date:
        """The working day with this ordinal after ``start``, which itself does not count."""
        day = start
        for _ in range(number):
            day = self.roll(day + ONE_DAY)
        return day

    def estimated(self, start: dt.date, end: dt.date) -> tuple[dt.date, ...]:
        """Days off from ``start`` to ``end``, both included, whose date is only estimated."""
        known = self._estimated.get((start, end))
        if known is None:
            span = ((start + ONE_DAY * i) for i in range((end - start).days + 1))
            known = tuple(d for d in span if d not in self._fixes.days and self._feasts.is_estimated(d))
            self._estimated[start, end] = known
        return known

    def moves_unknown(self, end: dt.date) -> bool:
        """True where ``end`` lies in a year whose moved days off are not known to the corrections."""
        return end.year > self._fixes.moves_known_through

"""Days off remembered by the year in the workspace's own folder, so that most starts need no calendar library.

What is remembered is bound to the version of the library that said it; a file that is damaged, or of another version,
is made again without a word, and one that cannot be written is done without.
"""

from __future__ import annotations

import datetime as dt
import json
from contextlib import suppress
from pathlib import Path

from lawtrack.errors import ExportError
from lawtrack.reviewing.calendars import ONE_DAY, Feasts
from lawtrack.services.files import write_atomically

FEASTS_FILE = Path(".lawtrack", "days-off.json")
"""Where the days off are remembered, from the workspace's folder."""
_WORKING, _ESTIMATED = 1, 2


class RememberedFeasts:
    """The days off of ``source``, each year asked for once.

    Args:
        source: Who knows them.
        file: Where they are remembered; its folder need not be there, nothing is remembered then.
    """

    def __init__(self, source: Feasts, file: Path) -> None:
        self._source = source
        self._file = file
        self._edition = source.edition
        self._years = self._read()

    @property
    def edition(self) -> str:
        """Name and version of the source."""
        return self._edition

    def is_working(self, day: dt.date) -> bool:
        """True for a working day."""
        return bool(self._known(day) & _WORKING)

    def is_estimated(self, day: dt.date) -> bool:
        """True for a day off whose date is only estimated."""
        return bool(self._known(day) & _ESTIMATED)

    def _known(self, day: dt.date) -> int:
        first = dt.date(day.year, 1, 1)
        days = self._years.get(str(day.year))
        if days is None:
            count = (dt.date(day.year, 12, 31) - first).days + 1
            days = "".join(str(self._ask(first + ONE_DAY * i)) for i in range(count))
            self._years[str(day.year)] = days
            self._write()
        return int(days[(day - first).days])

    def _ask(self, day: dt.date) -> int:
        working, estimated = self._source.is_working(day), self._source.is_estimated(day)
        return _WORKING * working + _ESTIMATED * estimated

    def _read(self) -> dict[str, str]:
        try:
            found = json.loads(self._file.read_text(encoding="utf-8"))
            if found["edition"] != self._edition:
                return {}
            return {year: days for year, days in found["years"].items() if _is_year(year, days)}
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return {}

    def _write(self) -> None:
        if self._file.parent.is_dir():
            words = json.dumps({"edition": self._edition, "years": self._years}, indent=0, sort_keys=True)
            with suppress(ExportError):
                write_atomically(self._file, words + "\n")


def _is_year(year: str, days: object) -> bool:
    length = 365 + (int(year) % 4 == 0 and (int(year) % 100 != 0 or int(year) % 400 == 0))
    return isinstance(days, str) and len(days) == length and not set(days) - set("0123")

"""Corrections to the calendar of days off: moved days and feasts that no package can know in advance."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from lawtrack.errors import SettingsError
from lawtrack.i18n import _
from lawtrack.profiles.loader import Table, day, entries, load_toml, only, required, whole

_WORKING = {"extra_days_off": False, "extra_working_days": True, "not_days_off": None}
_HEAD = ("id", "edition", "moves_known_through", "basis", "as_of", "verified")


@dataclass(frozen=True, slots=True)
class Correction:
    """What a day is, against the package: ``working`` True or False, or None for «no feast, the weekday decides»."""

    working: bool | None
    basis: str


@dataclass(frozen=True, slots=True)
class Corrections:
    """All corrections.

    Attributes:
        edition: The edition of the file(s), shown beside every date computed with it.
        moves_known_through: The last year whose moved days are known.
        days: The corrections by day.
    """

    edition: str
    moves_known_through: int
    days: Mapping[dt.date, Correction]


def corrections(*files: Path) -> Corrections:
    """The corrections that come with the program, and those of ``files`` (a workspace's own) on top.

    Raises:
        SettingsError: A file cannot be read, a day is no date, or a day is both off and working in one file.
    """
    editions: list[str] = []
    known = 0
    days: dict[dt.date, Correction] = {}
    sources: tuple[str | Path, ...] = ("calendar_kz.toml", *files)
    for source in sources:
        data = load_toml(source)
        only(data, ("calendar", *_WORKING), str(source))
        head = data.get("calendar", {})
        if not isinstance(head, Mapping):
            raise SettingsError(
                _("{where} has «{field}» as something else than a table.").format(
                    where=source, field="calendar"
                )
            )
        only(head, _HEAD, f"[calendar] of {source}")
        editions.append(str(head.get("edition", "own")))
        known = max(known, whole(head.get("moves_known_through", 0), f"[calendar] of {source}"))
        days.update(_days(data, str(source)))
    return Corrections("+".join(editions), known, MappingProxyType(days))


def _days(data: Table, source: str) -> dict[dt.date, Correction]:
    found: dict[dt.date, Correction] = {}
    for table, working in _WORKING.items():
        for entry in entries(data, table, source):
            where = f"[[{table}]] of {source}"
            only(entry, ("date", "basis"), where)
            when = day(required(entry, "date", where), where)
            if when in found:
                raise SettingsError(_("{source} names {day} twice.").format(source=source, day=when))
            found[when] = Correction(working, str(required(entry, "basis", where)))
    return found

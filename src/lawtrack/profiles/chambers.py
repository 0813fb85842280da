"""Chambers of parliament a bill goes to: the Majilis (historic) and the Kurultai."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from lawtrack.i18n import _
from lawtrack.profiles.loader import (
    LocalText,
    Table,
    by_id,
    day,
    flag,
    local_text,
    only,
    required,
    whole,
    words,
)

_FILE = "chambers.toml"
_FIELDS = ("id", "title", "from", "until", "readings", "terms", "basis", "as_of", "verified")


@dataclass(frozen=True, slots=True)
class Chamber:
    """A chamber and the days it existed.

    Attributes:
        id: «majilis» or «kurultai».
        title: Its name by language.
        since: Its first day.
        until: Its last day; None while it exists.
        readings: How many readings a bill has there.
        terms: Deadline rules of the stage.
        basis: What this rests on, by language.
        as_of: The day to which the source was read.
        verified: True where it was read in the source.
    """

    id: str
    title: LocalText
    since: dt.date
    until: dt.date | None
    readings: int
    terms: tuple[str, ...]
    basis: LocalText
    as_of: dt.date
    verified: bool


@cache
def chambers() -> Mapping[str, Chamber]:
    """All chambers that come with the program by id, in the order of the profile."""
    return read_chambers(_FILE)


def read_chambers(source: str | Path) -> Mapping[str, Chamber]:
    """The chambers of a file by id, in its order.

    Raises:
        SettingsError: It cannot be read, or an entry lacks something.
    """
    return by_id(source, "chamber", _chamber)


def chamber_on(when: dt.date, known: Iterable[Chamber]) -> Chamber | None:
    """The chamber of these that a bill introduced on this day goes to; None where there was none."""
    return next((c for c in known if c.since <= when and (c.until is None or when <= c.until)), None)


def _chamber(table: Table) -> Chamber:
    name = str(required(table, "id", "[[chamber]]"))
    where = _("chamber «{name}»").format(name=name)
    only(table, _FIELDS, where)
    until = table.get("until")
    return Chamber(
        id=name,
        title=local_text(required(table, "title", where)),
        since=day(required(table, "from", where), where),
        until=day(until, where) if until is not None else None,
        readings=whole(required(table, "readings", where), where),
        terms=words(table, "terms", where),
        basis=local_text(required(table, "basis", where)),
        as_of=day(required(table, "as_of", where), where),
        verified=flag(table, "verified", where),
    )

"""Chambers of parliament a bill goes to: the Majilis (historic) and the Kurultai."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache

from lawtrack.profiles.loader import LocalText, Table, day, load_toml, local_text, required


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
def chambers() -> tuple[Chamber, ...]:
    """All chambers of the profile, in its order."""
    return tuple(_chamber(table) for table in load_toml("chambers.toml").get("chamber", []))


def chamber_on(when: dt.date) -> Chamber | None:
    """The chamber that a bill introduced on this day goes to; None where there was none."""
    return next((c for c in chambers() if c.since <= when and (c.until is None or when <= c.until)), None)


def _chamber(table: Table) -> Chamber:
    name = str(required(table, "id", "[[chamber]]"))
    where = f"chamber «{name}»"
    until = table.get("until")
    return Chamber(
        id=name,
        title=local_text(required(table, "title", where)),
        since=day(required(table, "from", where), where),
        until=day(until, where) if until is not None else None,
        readings=int(required(table, "readings", where)),
        terms=tuple(table.get("terms", ())),
        basis=local_text(required(table, "basis", where)),
        as_of=day(required(table, "as_of", where), where),
        verified=bool(required(table, "verified", where)),
    )

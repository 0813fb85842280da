"""What a check of a bill looks at: data, each with the article of law that it rests on, its severity and its numbers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import MappingProxyType

from lawtrack.errors import SettingsError
from lawtrack.i18n import _
from lawtrack.profiles.loader import (
    LocalText,
    Table,
    choice,
    day,
    entries,
    flag,
    load_toml,
    local_text,
    only,
    required,
    whole,
)

_FILE = "checks.toml"
_NUMBERS = {"days": 3_660, "months": 1_200, "share": 100, "least": 10_000}
"""The numbers that checks know, and the most that each may be."""
_FLAGS = ("abbreviations",)
_FIELDS = (
    "id",
    "severity",
    "on",
    "asked_of",
    "abroad",
    "title",
    "basis",
    "as_of",
    "verified",
    *_NUMBERS,
    *_FLAGS,
)


class Severity(StrEnum):
    """How much a finding weighs."""

    ERROR = "error"  # open until somebody sees to it
    WARNING = "warning"  # told, leaves nothing open
    HINT = "hint"  # perhaps: to be read again


class AskedOf(StrEnum):
    """What a check needs to be asked."""

    TEXT = "text"  # an amending text alone
    BASE = "base"  # the text of the amended act too
    BILL = "bill"  # a bill in a workspace


@dataclass(frozen=True, slots=True)
class CheckRule:
    """A check, as the profile has it.

    Attributes:
        id: Its name.
        title: What it asks for, by language.
        severity: How much a finding weighs.
        on: False where it is not asked.
        asked_of: What it needs.
        abroad: True where it is asked of acts of other countries too.
        basis: The provision of law, by language.
        as_of: The day to which the source was read.
        verified: True where it was read in the source.
        numbers: Days, months, a share: what it needs to know besides, by name; flags are 0 or 1.
    """

    id: str
    title: LocalText
    severity: Severity
    on: bool
    asked_of: AskedOf
    abroad: bool
    basis: LocalText
    as_of: dt.date
    verified: bool
    numbers: Mapping[str, int]


@cache
def check_rules() -> Mapping[str, CheckRule]:
    """The checks that come with the program by id, in the order of the profile.

    Raises:
        SettingsError: The file lacks a field or has a value that is not known.
    """
    return MappingProxyType({one: _rule(table) for one, table in _tables(_FILE).items()})


def read_checks(source: Path) -> Mapping[str, CheckRule]:
    """All checks, those that a workspace's own file names with the fields that it changes.

    Raises:
        SettingsError: It cannot be read, names no check, or has a wrong value.
    """
    made, own = _tables(_FILE), _tables(source)
    for name in own:
        if name not in made:
            near = get_close_matches(name, made, 1)
            raise SettingsError(
                _("{file} has a check «{name}» that is not known.").format(file=source.name, name=name),
                hint=_("Nearest: {name}.").format(name=near[0])
                if near
                else _("There are: {names}.").format(names=", ".join(made)),
            )
    return MappingProxyType({one: _rule({**table, **own.get(one, {})}) for one, table in made.items()})


def _tables(source: str | Path) -> dict[str, Table]:
    found = {}
    data = load_toml(source)
    only(data, ("check",), str(source))
    for table in entries(data, "check", str(source)):
        name = str(required(table, "id", "[[check]]"))
        only(table, _FIELDS, _("check «{name}»").format(name=name))
        found[name] = table
    return found


def _rule(table: Table) -> CheckRule:
    name = str(table["id"])
    where = _("check «{name}»").format(name=name)
    numbers = {field: whole(table[field], where, most) for field, most in _NUMBERS.items() if field in table}
    flags = {field: int(flag(table, field, where)) for field in _FLAGS if field in table}
    return CheckRule(
        id=name,
        title=local_text(required(table, "title", where)),
        severity=choice(required(table, "severity", where), Severity, "severity", where),
        on=flag(table, "on", where),
        asked_of=choice(required(table, "asked_of", where), AskedOf, "asked_of", where),
        abroad=flag(table, "abroad", where),
        basis=local_text(required(table, "basis", where)),
        as_of=day(required(table, "as_of", where), where),
        verified=flag(table, "verified", where),
        numbers=MappingProxyType({**numbers, **flags}),
    )

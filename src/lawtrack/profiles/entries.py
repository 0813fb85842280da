"""Stages of a bill, initiators, kinds of expertise and of remarks: named things that law changes, each with its basis."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
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
)

KINDS = ("stage", "initiator", "expertise", "remark", "subject")
"""What is kept in such a file: ``stage.toml`` has ``[[stage]]`` and so on."""

_FIELDS = ("id", "title", "since", "until", "starts", "in_force", "basis", "as_of", "verified")


@dataclass(frozen=True, slots=True)
class Entry:
    """A stage, an initiator, a kind of expertise or of remarks.

    Attributes:
        id: Its name.
        title: Its name by language.
        basis: What it rests on, by language.
        as_of: The day to which the source was read.
        verified: True where it was read in the source.
        since: The day from which it is there; None where that is not known.
        until: The last day; None while it is there.
        starts: Of a stage: the event from which terms count that begin with it.
        in_force: Of a stage: the act is in force; what is asked of it afterwards is asked from here.
    """

    id: str
    title: LocalText
    basis: LocalText
    as_of: dt.date
    verified: bool
    since: dt.date | None = None
    until: dt.date | None = None
    starts: str = ""
    in_force: bool = False


@cache
def known_entries(kind: str) -> Mapping[str, Entry]:
    """Those of a kind that come with the program, by name, in their order."""
    return read_entries(f"{kind}.toml", kind)


def read_entries(source: str | Path, kind: str) -> Mapping[str, Entry]:
    """Those of a file, by name, in its order.

    Raises:
        SettingsError: It cannot be read, or an entry lacks something.
    """
    return by_id(source, kind, lambda table: _entry(table, kind))


def _entry(table: Table, kind: str) -> Entry:
    name = str(required(table, "id", f"[[{kind}]]"))
    where = f"{kind} «{name}»"
    only(table, _FIELDS, where)
    since, until = table.get("since"), table.get("until")
    return Entry(
        name,
        local_text(required(table, "title", where)),
        local_text(required(table, "basis", where)),
        day(required(table, "as_of", where), where),
        flag(table, "verified", where),
        day(since, where) if since is not None else None,
        day(until, where) if until is not None else None,
        str(table.get("starts", "")),
        flag(table, "in_force", where),
    )


def kind_said(kind: str) -> str:
    """What an entry is, in a word of the interface's language."""
    return {
        "stage": _("stage"),
        "initiator": _("initiator"),
        "expertise": _("expertise"),
        "remark": _("kind of remark"),
        "subject": _("subject"),
        "chamber": _("chamber"),
    }.get(kind, kind)

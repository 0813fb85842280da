"""The reports: what each is called, on what it rests, and the words that it is written in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from lawtrack.profiles.loader import LocalText, Table, Worded, by_id, day, load_toml, local_text, required

_FILE = "reports.toml"


@dataclass(frozen=True, slots=True)
class ReportEntry:
    """A report.

    Attributes:
        id: Its name in the profile.
        title: What stands over it, by language.
        file: How the names of its files begin, by language; empty where the reader names the file.
        basis: On what it rests, by language; empty where nothing asks for it.
        as_of: The day to which the source was read.
        verified: True where it was read in the source.
    """

    id: str
    title: LocalText
    file: LocalText
    basis: LocalText
    as_of: dt.date
    verified: bool


@dataclass(frozen=True, slots=True)
class ReportProfile(Worded):
    """The reports by name, and their words."""

    reports: Mapping[str, ReportEntry]


@cache
def report_profile() -> ReportProfile:
    """The reports.

    Raises:
        SettingsError: The file lacks a field or has a value that is not known.
    """
    data = load_toml(_FILE)
    reports = by_id(_FILE, "report", _report, data, ("words",))
    words = MappingProxyType(required(data, "words", _FILE))
    return ReportProfile(reports=reports, words=words)


def _report(table: Table) -> ReportEntry:
    name = str(required(table, "id", "[[report]]"))
    where = f"[[report]] «{name}»"
    return ReportEntry(
        id=name,
        title=local_text(required(table, "title", where)),
        file=local_text(table.get("file", "")),
        basis=local_text(required(table, "basis", where)),
        as_of=day(required(table, "as_of", where), where),
        verified=bool(required(table, "verified", where)),
    )

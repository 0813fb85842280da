"""Who must be asked about a draft, and who must receive it again where it was changed: data, each with its basis."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from lawtrack.i18n import _
from lawtrack.profiles.kinds import ReviewerKind
from lawtrack.profiles.loader import (
    LocalText,
    Table,
    by_id,
    day,
    flag,
    local_text,
    one_of,
    only,
    required,
    words,
)

_FILE = "asked.toml"
_DRAFTS = ("law", "bylaw")
_LISTS = ("channels", "kinds", "drafts", "subjects", "not_subjects", "not_initiators")
_FIELDS = ("id", "title", *_LISTS, "basis", "as_of", "verified", "again", "again_basis", "again_verified")


@dataclass(frozen=True, slots=True)
class AskedRule:
    """Somebody who must be asked.

    Attributes:
        id: Its name.
        title: Who it is, by language.
        channels: The channels by which a review counts.
        kinds: The kinds of reviewers that count; none: any.
        drafts: «law», «bylaw»; none: both.
        subjects: Only of drafts on one of these subjects; none: of all.
        not_subjects: Not of drafts on one of these.
        not_initiators: Not of drafts that one of these brings in.
        basis: What it rests on, by language.
        as_of: The day to which the source was read.
        verified: True where it was read in the source.
        again: True where a changed draft is sent again.
        again_basis: What that rests on.
        again_verified: True where that was read in the source.
    """

    id: str
    title: LocalText
    channels: tuple[str, ...]
    kinds: tuple[str, ...]
    drafts: tuple[str, ...]
    subjects: tuple[str, ...]
    not_subjects: tuple[str, ...]
    not_initiators: tuple[str, ...]
    basis: LocalText
    as_of: dt.date
    verified: bool
    again: bool
    again_basis: LocalText
    again_verified: bool


@cache
def asked_rules() -> Mapping[str, AskedRule]:
    """Those that come with the program by id, in the order of the profile."""
    return read_asked(_FILE)


def read_asked(source: str | Path) -> Mapping[str, AskedRule]:
    """Those of a file by id, in its order.

    Raises:
        SettingsError: It cannot be read, or an entry lacks something.
    """
    return by_id(source, "asked", _rule)


def _rule(table: Table) -> AskedRule:
    name = str(required(table, "id", "[[asked]]"))
    where = _("entry «{name}» of those who are asked").format(name=name)
    only(table, _FIELDS, where)
    required(table, "channels", where)
    lists = {field: words(table, field, where) for field in _LISTS}
    one_of(lists["kinds"], ReviewerKind, "kinds", where)
    one_of(lists["drafts"], _DRAFTS, "drafts", where)
    return AskedRule(
        id=name,
        title=local_text(required(table, "title", where)),
        basis=local_text(required(table, "basis", where)),
        as_of=day(required(table, "as_of", where), where),
        verified=flag(table, "verified", where),
        again=flag(table, "again", where),
        again_basis=local_text(table.get("again_basis", "")),
        again_verified=flag(table, "again_verified", where),
        **lists,
    )

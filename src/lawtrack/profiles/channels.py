"""Channels of review: approval by state bodies, the eight of the state portal, kinds of scientific expertise."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from lawtrack.errors import SettingsError
from lawtrack.i18n import _
from lawtrack.profiles.loader import LocalText, Table, day, load_toml, local_text, required


@dataclass(frozen=True, slots=True)
class Channel:
    """A way by which a bill is sent to review.

    Attributes:
        id: Its name («approval», «npp», «expertise-legal» …).
        title: Its name by language.
        portal: The number of the comment type on the state portal; None for channels outside it.
        review_rule: The deadline rule of an opinion on a bill; empty for the profile's default.
        bylaw_rule: The rule where the draft is a bylaw; empty for ``review_rule``.
        urgent_rule: The rule where the draft is urgent; empty for ``review_rule``.
        answer_rule: The rule of the drafter's answer; empty for the profile's default.
        independent: True where the reviewer must not have had a part in the draft (art. 33-4).
        field: The field of knowledge of an expertise («legal», «economic» …); empty for other channels.
        basis: What it rests on, by language.
        as_of: The day to which the source was read.
        verified: True where it was read in the source.
    """

    id: str
    title: LocalText
    portal: int | None
    review_rule: str
    bylaw_rule: str
    urgent_rule: str
    answer_rule: str
    independent: bool
    field: str
    basis: LocalText
    as_of: dt.date
    verified: bool


@cache
def channels() -> Mapping[str, Channel]:
    """All channels by id, in the order of the profile."""
    entries = load_toml("channels.toml").get("channel", [])
    return MappingProxyType({entry.id: entry for entry in map(_channel, entries)})


def channel(name: str) -> Channel:
    """The channel of this name.

    Raises:
        SettingsError: There is none; the hint lists those there are.
    """
    known = channels()
    if name not in known:
        raise SettingsError(
            _("There is no channel «{name}».").format(name=name),
            hint=_("There are: {names}.").format(names=", ".join(known)),
        )
    return known[name]


def _channel(table: Table) -> Channel:
    name = str(required(table, "id", "[[channel]]"))
    where = _("channel «{name}»").format(name=name)
    portal = table.get("portal")
    return Channel(
        id=name,
        title=local_text(required(table, "title", where)),
        portal=int(portal) if portal is not None else None,
        review_rule=str(table.get("review_rule", "")),
        bylaw_rule=str(table.get("bylaw_rule", "")),
        urgent_rule=str(table.get("urgent_rule", "")),
        answer_rule=str(table.get("answer_rule", "")),
        independent=bool(table.get("independent", False)),
        field=str(table.get("field", "")),
        basis=local_text(required(table, "basis", where)),
        as_of=day(required(table, "as_of", where), where),
        verified=bool(required(table, "verified", where)),
    )

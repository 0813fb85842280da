"""Channels of review: approval by state bodies, the eight of the state portal, kinds of scientific expertise."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from dataclasses import field as field_of
from functools import cache
from pathlib import Path
from types import MappingProxyType

from lawtrack.errors import SettingsError
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
    whole,
    words,
)


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
        kinds: The kinds of reviewers that are asked by it; empty: any.
        other_rules: Rules that the sender may name besides those of the channel.
        by_kind: The rules for a kind of reviewer that other provisions are for: review, bylaw, urgent, answer.
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
    kinds: tuple[str, ...] = ()
    other_rules: tuple[str, ...] = ()
    by_kind: Mapping[str, Mapping[str, str]] = field_of(default_factory=lambda: MappingProxyType({}))

    def rules_for(self, kind: str) -> Channel:
        """The channel with the rules that a kind of reviewer is asked under."""
        own = self.by_kind.get(kind)
        if own is None:
            return self
        return replace(
            self,
            review_rule=own.get("review", self.review_rule),
            bylaw_rule=own.get("bylaw", self.bylaw_rule),
            urgent_rule=own.get("urgent", self.urgent_rule),
            answer_rule=own.get("answer", self.answer_rule),
        )


@cache
def channels() -> Mapping[str, Channel]:
    """All channels that come with the program by id, in the order of the profile."""
    return read_channels("channels.toml")


def read_channels(source: str | Path) -> Mapping[str, Channel]:
    """The channels of a file by id, in its order.

    Raises:
        SettingsError: It cannot be read, or an entry lacks something.
    """
    return by_id(source, "channel", _channel)


_RULES = ("review", "bylaw", "urgent", "answer")
_FIELDS = tuple(one.name for one in fields(Channel))


def _channel(table: Table) -> Channel:
    name = str(required(table, "id", "[[channel]]"))
    where = _("channel «{name}»").format(name=name)
    only(table, _FIELDS, where)
    portal = table.get("portal")
    kinds, by_kind = words(table, "kinds", where), dict(table.get("by_kind", {}))
    one_of(kinds, ReviewerKind, "kinds", where)
    one_of(by_kind, ReviewerKind, "by_kind", where)
    return Channel(
        id=name,
        title=local_text(required(table, "title", where)),
        portal=whole(portal, where) if portal is not None else None,
        review_rule=str(table.get("review_rule", "")),
        bylaw_rule=str(table.get("bylaw_rule", "")),
        urgent_rule=str(table.get("urgent_rule", "")),
        answer_rule=str(table.get("answer_rule", "")),
        independent=flag(table, "independent", where),
        field=str(table.get("field", "")),
        basis=local_text(required(table, "basis", where)),
        as_of=day(required(table, "as_of", where), where),
        verified=flag(table, "verified", where),
        kinds=kinds,
        other_rules=words(table, "other_rules", where),
        by_kind=MappingProxyType({kind: _own_rules(own, where) for kind, own in by_kind.items()}),
    )


def _own_rules(table: object, where: str) -> Mapping[str, str]:
    if not isinstance(table, Mapping):
        raise SettingsError(
            _("{where} has «{field}» as something else than a table.").format(where=where, field="by_kind")
        )
    only(table, _RULES, where)
    return MappingProxyType({str(name): str(rule) for name, rule in table.items()})

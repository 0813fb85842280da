"""Deadline rules: how long a step may or must take, from what day, and by what provision of law.

No term is law in this program: each is an entry of a profile («law», «report-2024», or a user's own file) with its
basis, the day its source was read, and whether it was read in the original. Unverified rules are marked wherever
they are shown.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from enum import StrEnum
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
    choice,
    day,
    flag,
    load_toml,
    local_text,
    one_of,
    only,
    required,
    whole,
    words,
)

LONGEST_TERM = 3660
"""No term is longer than this many units; a longer one is a slip of the keyboard."""


class Unit(StrEnum):
    """What a term is counted in."""

    WORKING = "working"
    CALENDAR = "calendar"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"


class Limit(StrEnum):
    """Whether the term is the longest allowed (``max``) or the shortest that must be given (``min``)."""

    MAX = "max"
    MIN = "min"


class Silence(StrEnum):
    """What follows when the term runs out without an answer."""

    NONE = "none"
    DEEMED_AGREED = "deemed_agreed"


class Step(StrEnum):
    """The step of the work a rule is for."""

    REVIEW = "review"  # an opinion is awaited
    ANSWER = "answer"  # the drafter owes an answer to a recommendation
    RECUSAL = "recusal"
    DISCUSSION = "discussion"
    CHAMBER = "chamber"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Allowance:
    """How far a term may be extended: at most ``number`` of ``unit`` in all, ``times`` times."""

    number: int
    unit: Unit
    times: int = 1


@dataclass(frozen=True, slots=True)
class DeadlineRule:
    """One term of a profile.

    Attributes:
        id: Its name in the profile.
        title: What it is for, by language.
        step: The step of the work.
        number: How many units; 0 where the law sets none and whoever orders the review does.
        unit: Working or calendar days, weeks, months, years.
        limit: Longest or shortest.
        start: The event it is counted from: ``sent``, ``receipt``, ``introduced`` …
        basis: The provision of law (or the report) it rests on, by language.
        as_of: The day to which the source was read.
        verified: True where the value was read in the source named.
        silence: What follows from silence.
        inclusive: True where the day of the event is day 1 (terms of the Constitution, art. 14).
        extension: How far it may be extended; None where the source names no extension.
        reason_for: Decisions that need a reason: ``accepted``, ``partly``, ``rejected``.
        note: What a reader must know, by language.
        historic: True for a rule no longer in use, kept for old dossiers.
        bodies: The kinds of reviewers the provision speaks of; silence of others never counts. Empty: of all.
        unless_set: True where the source leaves it to a higher body to set another term (17-1.13), which is then named.
        successor: The rule that took its place; empty for a rule in use, or where none is known.
    """

    id: str
    title: LocalText
    step: Step
    number: int
    unit: Unit
    limit: Limit
    start: str
    basis: LocalText
    as_of: dt.date
    verified: bool
    silence: Silence = Silence.NONE
    inclusive: bool = False
    extension: Allowance | None = None
    reason_for: frozenset[str] = frozenset()
    note: LocalText = field(default_factory=lambda: MappingProxyType({}))
    historic: bool = False
    bodies: frozenset[str] = frozenset()
    unless_set: bool = False
    successor: str = ""


@dataclass(frozen=True, slots=True)
class DeadlineProfile:
    """A set of rules and what they ask of answers.

    Attributes:
        id: «law», «report-2024» …
        title: Its name by language.
        proposal: True where it is a proposal and not law in force.
        reason_for: Decisions that need a reason in every channel.
        default_review: The rule of a review whose channel names none.
        default_answer: The rule of an answer whose channel names none; empty: no term is set.
        rules: The rules by id.
        override_channels: True where ``default_review`` goes before the rules that channels name.
        impact: True where the impact of every initiative is assessed, and again once it is in force.
    """

    id: str
    title: LocalText
    proposal: bool
    reason_for: frozenset[str]
    default_review: str
    default_answer: str
    rules: Mapping[str, DeadlineRule]
    override_channels: bool = False
    impact: bool = False

    def rule(self, name: str) -> DeadlineRule:
        """The rule of this name.

        Raises:
            SettingsError: The profile has no such rule; the hint lists those it has.
        """
        if name not in self.rules:
            raise SettingsError(
                _("The profile «{profile}» has no deadline rule «{name}».").format(
                    profile=self.id, name=name
                ),
                hint=_("There are: {names}.").format(names=", ".join(sorted(self.rules))),
            )
        return self.rules[name]


PROFILES: Mapping[str, str] = MappingProxyType(
    {"law": "deadlines_law.toml", "report-2024": "deadlines_report_2024.toml"}
)
"""The profiles that come with the program, by id."""

DEFAULT_PROFILE = "law"

STARTS = ("receipt", "sent", "published", "introduced")
"""The events from which terms count; a workspace's own stages may begin with others (``starts`` of ``stage.toml``)."""


@cache
def deadline_profile(name: str = DEFAULT_PROFILE) -> DeadlineProfile:
    """A profile that comes with the program.

    Raises:
        SettingsError: There is none of this name.
    """
    if name not in PROFILES:
        raise SettingsError(
            _("There is no profile of deadlines «{name}».").format(name=name),
            hint=_("There are: {names}.").format(names=", ".join(PROFILES)),
        )
    return read_profile(PROFILES[name])


def read_profile(
    source: str | Path, base: Callable[[str], DeadlineProfile] = deadline_profile
) -> DeadlineProfile:
    """A profile from its file; ``extends`` brings in the rules of another one, which the file may replace.

    Args:
        source: The file.
        base: Where the profile that it extends is looked for.

    Raises:
        SettingsError: The file is missing, an entry lacks something, or a rule names a successor that is not there.
    """
    data = load_toml(source)
    head = required(data, "profile", str(source))
    if not isinstance(head, Mapping):
        raise SettingsError(
            _("{where} has «{field}» as something else than a table.").format(where=source, field="profile")
        )
    known = base(str(head["extends"])).rules if head.get("extends") else {}
    own = by_id(source, "rule", _rule, data, ("profile",))
    rules = {**known, **own}
    where = f"[profile] of {source}"
    only(head, _HEAD, where)
    profile = DeadlineProfile(
        id=str(required(head, "id", where)),
        title=local_text(head.get("title", "")),
        proposal=flag(head, "proposal", where),
        reason_for=frozenset(words(head, "reason_for", where)),
        default_review=str(required(head, "default_review", where)),
        default_answer=str(head.get("default_answer", "")),
        rules=MappingProxyType(rules),
        override_channels=flag(head, "override_channels", where),
        impact=flag(head, "impact", where),
    )
    profile.rule(profile.default_review)
    if profile.default_answer:
        profile.rule(profile.default_answer)
    for rule in own.values():
        _check_successors(profile, rule)
    return profile


def _check_successors(profile: DeadlineProfile, rule: DeadlineRule) -> None:
    """Refuse a rule whose successors lead nowhere, or back to it.

    Raises:
        SettingsError: They do.
    """
    line = [rule.id]
    while rule.successor:
        rule = profile.rule(rule.successor)
        if rule.id in line:
            raise SettingsError(
                _(
                    "Of the rules of the profile «{profile}» one takes the place of the other: {names}."
                ).format(profile=profile.id, names=" → ".join((*line, rule.id))),
                hint=_("Take «successor» out of the rule that is in use."),
            )
        line.append(rule.id)


_HEAD = (
    *("id", "extends", "title", "proposal", "reason_for", "default_review", "default_answer"),
    *("override_channels", "impact"),
)
_FIELDS = tuple(one.name for one in fields(DeadlineRule))


def _rule(table: Table) -> DeadlineRule:
    name = str(required(table, "id", "[[rule]]"))
    where = _("rule «{name}»").format(name=name)
    only(table, _FIELDS, where)
    allowance = table.get("extension")
    bodies = words(table, "bodies", where)
    one_of(bodies, ReviewerKind, "bodies", where)
    return DeadlineRule(
        id=name,
        title=local_text(required(table, "title", where)),
        step=choice(table.get("step", Step.OTHER), Step, "step", where),
        number=whole(required(table, "number", where), where, LONGEST_TERM),
        unit=choice(required(table, "unit", where), Unit, "unit", where),
        limit=choice(required(table, "limit", where), Limit, "limit", where),
        start=str(required(table, "start", where)),
        basis=local_text(required(table, "basis", where)),
        as_of=day(required(table, "as_of", where), where),
        verified=flag(table, "verified", where),
        silence=choice(table.get("silence", Silence.NONE), Silence, "silence", where),
        inclusive=flag(table, "inclusive", where),
        extension=_allowance(allowance, where) if allowance else None,
        reason_for=frozenset(words(table, "reason_for", where)),
        note=local_text(table.get("note", "")),
        historic=flag(table, "historic", where),
        bodies=frozenset(bodies),
        unless_set=flag(table, "unless_set", where),
        successor=str(table.get("successor", "")),
    )


def _allowance(table: object, where: str) -> Allowance:
    if not isinstance(table, Mapping):
        raise SettingsError(
            _("{where} has «{field}» as something else than a table.").format(where=where, field="extension")
        )
    only(table, ("number", "unit", "times"), where)
    return Allowance(
        whole(required(table, "number", where), where, LONGEST_TERM),
        choice(required(table, "unit", where), Unit, "unit", where),
        whole(table.get("times", 1), where, LONGEST_TERM),
    )

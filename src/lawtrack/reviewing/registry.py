"""The registry of experts and reviewers, from its events; a later event for a name replaces the earlier entry."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from lawtrack.errors import WorkflowError
from lawtrack.i18n import _
from lawtrack.incoming import typed_day
from lawtrack.model.document import Lang
from lawtrack.model.event import Event, EventKind
from lawtrack.profiles.kinds import ReviewerKind
from lawtrack.reviewing.folded.fields import Fields
from lawtrack.reviewing.review import Reviewer


def fold_registry(events: Iterable[Event]) -> Mapping[str, Reviewer]:
    """The entries by short name, in the order of their first mention.

    Raises:
        WorkflowError: An event is no entry, or a field is wrong.
    """
    entries: dict[str, Reviewer] = {}
    for event in events:
        entry = reviewer_of(event)
        entries[entry.slug] = entry
    return MappingProxyType(entries)


def reviewer_of(event: Event) -> Reviewer:
    """The entry that an event makes.

    Raises:
        WorkflowError: The event is no entry, or a field is wrong.
    """
    if event.kind is not EventKind.EXPERT:
        raise WorkflowError(
            _("An event «{kind}» cannot stand in the registry of experts.").format(kind=event.kind)
        )
    of = Fields(event)
    try:
        languages = tuple(Lang(code) for code in of.words("languages")) or (Lang.KK, Lang.RU)
    except ValueError:
        raise WorkflowError(_("The languages of an expert are ru, kk, en.")) from None
    return Reviewer(
        slug=of.text("slug"),
        kind=of.choice("kind", ReviewerKind),
        titles=MappingProxyType(of.titles("title")),
        fields=of.words("fields"),
        languages=languages,
        employer=of.text("employer", ""),
        suspended_until=of.day("suspended_until"),
        note=of.text("note", ""),
        suspended_from=of.day("suspended_from"),
        contracts=tuple(contract_of(text) for text in of.words("contracts")),
    )


def contract_text(start: dt.date, end: dt.date | None) -> str:
    """A contract as an event holds it, which ``contract_of`` reads."""
    return f"{start}/{end or ''}"


def contract_of(text: str) -> tuple[dt.date, dt.date | None]:
    """A contract from its first and last day: ``2026-01-01/2026-12-31``; the last one may be left out.

    The days may be written as people type them.

    Raises:
        WorkflowError: It is none.
    """
    first, slash, last = text.strip().partition("/")
    start, end = typed_day(first.strip()), typed_day(last.strip())
    if start is None or not slash or (last.strip() and end is None) or (end is not None and end < start):
        raise WorkflowError(
            _("«{value}» is no contract.").format(value=text),
            hint=_("Give its first and its last day: 2026-01-01/2026-12-31."),
        )
    return start, end

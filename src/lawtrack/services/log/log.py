"""The log of a workspace's bills and reviewers: read, checked, and written in one transaction.

Every step goes through ``record``: the stream is read, the step completed and checked against it, and added, all in
one writing transaction; a process that is killed leaves the step out or in, never half of it.
"""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from lawtrack import remedies
from lawtrack.errors import WorkflowError
from lawtrack.i18n import _, language
from lawtrack.model.event import Event, EventKind, JsonValue
from lawtrack.profiles.calendars import corrections
from lawtrack.reviewing.bill import Bill
from lawtrack.reviewing.calendars import Calendar, KazakhFeasts
from lawtrack.reviewing.completing import completed
from lawtrack.reviewing.folding import apply_event, fold
from lawtrack.reviewing.following import follow
from lawtrack.reviewing.registry import fold_registry, reviewer_of
from lawtrack.reviewing.review import Reviewer
from lawtrack.reviewing.steps import check_day, check_step
from lawtrack.services.log.feasts import FEASTS_FILE, RememberedFeasts

if TYPE_CHECKING:
    from lawtrack.services.workspace import Workspace
    from lawtrack.store.engine import Session

CALENDAR_FILE = "calendar.toml"
"""A workspace's own corrections of the calendar."""

Data = Mapping[str, JsonValue]


class WorkflowLog:
    """Events of one workspace.

    Args:
        workspace: The open workspace.
        today: The day on which it is asked; None for the day of the computer's clock.
    """

    def __init__(self, workspace: Workspace, today: dt.date | None = None) -> None:
        self.workspace = workspace
        self._today = today
        self._calendar: Calendar | None = None

    @property
    def today(self) -> dt.date:
        """The day of today."""
        return self._today or dt.date.today()

    @property
    def calendar(self) -> Calendar:
        """The working days, with the workspace's own corrections where it has a ``calendar.toml``."""
        if self._calendar is None:
            own: Path = self.workspace.folder / CALENDAR_FILE
            fixes = corrections(own) if own.is_file() else corrections()
            feasts = RememberedFeasts(KazakhFeasts(), self.workspace.folder / FEASTS_FILE)
            self._calendar = Calendar(fixes, feasts)
        return self._calendar

    def bills(self) -> list[Bill]:
        """All bills, in the order in which they were begun."""
        from lawtrack.store.altering import former_uris
        from lawtrack.store.workflow import REGISTRY, all_events

        with self.workspace.reading() as session:
            events, uris = all_events(session), former_uris(session)
        bills = [follow(fold(log), uris) for stream, log in events.items() if stream != REGISTRY]
        return [bill for bill in bills if bill.removed is None]

    def bill(self, slug: str) -> Bill:
        """The bill of this short name.

        Raises:
            WorkflowError: There is none; the hint lists those there are.
        """
        from lawtrack.store.altering import former_uris

        events = self.events(slug)
        if not events:
            raise self._unknown(slug)
        with self.workspace.reading() as session:
            uris = former_uris(session)
        bill = follow(fold(events), uris)
        if bill.removed is not None:
            raise WorkflowError(
                _("The bill «{bill}» was removed on {day}.").format(bill=slug, day=bill.removed),
                remedy=remedies.bring_bill_back(slug),
            )
        return bill

    def events(self, slug: str) -> list[Event]:
        """The events of a bill, oldest first; none where there is no such bill."""
        from lawtrack.store.workflow import events_of

        with self.workspace.reading() as session:
            return events_of(session, slug)

    def reviewers(self) -> Mapping[str, Reviewer]:
        """The registry, by short name."""
        from lawtrack.store.workflow import REGISTRY, events_of

        with self.workspace.reading() as session:
            return fold_registry(events_of(session, REGISTRY))

    def new_event(self, kind: EventKind, data: Data, on: dt.date | None = None, by: str = "") -> Event:
        """An event that happens now, by the acting user, on the given day.

        Raises:
            WorkflowError: The day lies in the future.
        """
        day = on or self.today
        check_day(day, self.today)
        return Event(
            uuid.uuid4().hex,
            kind,
            day,
            dt.datetime.now(dt.UTC).replace(microsecond=0),
            by or self.workspace.user,
            MappingProxyType(dict(data)),
        )

    def record(self, slug: str, *events: Event) -> Bill:
        """Complete, check and add events to a bill, all or none.

        Returns:
            The bill as it then is.

        Raises:
            WorkflowError: The bill does not exist, a step is not allowed, or somebody else has written meanwhile.
        """
        with self.workspace.session() as session:
            return self.record_in(session, slug, events)

    def record_in(self, session: Session, slug: str, events: Sequence[Event]) -> Bill:
        """As ``record``, inside a transaction that is open."""
        from lawtrack.store.workflow import REGISTRY, append_events, events_of

        known = events_of(session, slug)
        registry = fold_registry(events_of(session, REGISTRY))
        bill = fold(known) if known else None
        added = []
        for raw in events:
            if bill is None and raw.kind is not EventKind.BILL:
                raise self._unknown(slug)
            event = raw if bill is None else with_data(raw, completed(bill, raw.kind, raw.data))
            if bill is not None:
                who = registry.get(str(event.data.get("reviewer", "")))
                check_step(bill, event, who, self.calendar, _lang())
            bill = apply_event(bill, event)
            added.append(event)
        append_events(session, slug, added, len(known))
        if bill is None:
            raise self._unknown(slug)
        return bill

    def record_reviewer(self, event: Event) -> Reviewer:
        """Add an entry to the registry, or replace one.

        Raises:
            WorkflowError: A field is missing or wrong.
        """
        from lawtrack.store.workflow import REGISTRY, append_events, events_of

        entry = reviewer_of(event)
        with self.workspace.session() as session:
            append_events(session, REGISTRY, [event], len(events_of(session, REGISTRY)))
        return entry

    def _unknown(self, slug: str) -> WorkflowError:
        from lawtrack.store.workflow import streams

        with self.workspace.reading() as session:
            names = streams(session)
        return WorkflowError(
            _("There is no bill «{slug}».").format(slug=slug),
            hint=_("There are: {names}.").format(names=", ".join(names)) if names else "",
            remedy=None if names else remedies.begin_bill(),
        )


def with_data(event: Event, data: Data) -> Event:
    """The event with other fields."""
    return Event(event.uid, event.kind, event.on, event.at, event.by, MappingProxyType(dict(data)))


def _lang() -> str:
    return language()

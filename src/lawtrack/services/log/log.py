"""The log of a workspace's bills and reviewers: read, checked, and written in one transaction.

Every step goes through ``record``: the stream is read, the step completed and checked against it, and added, all in
one writing transaction; a process that is killed leaves the step out or in, never half of it. It is checked against what
its author has seen, too (``overtaken``): of two who change the same at once, the later one is told. The log's file is
written right after (``keeping``); with a shared store it is an export, which ``dump`` writes.
"""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from lawtrack import remedies
from lawtrack.errors import LawtrackError, WorkflowError
from lawtrack.i18n import _, language
from lawtrack.i18n.system import why_of
from lawtrack.model.event import Event, EventKind, JsonValue
from lawtrack.profiles.book import OWN_FOLDER, Book
from lawtrack.profiles.calendars import corrections
from lawtrack.reviewing.allowed.completing import completed
from lawtrack.reviewing.allowed.overtaken import check_overtaken, overtaken
from lawtrack.reviewing.allowed.steps import check_day, check_step, check_terms
from lawtrack.reviewing.bill import Bill
from lawtrack.reviewing.calendars import Calendar, KazakhFeasts
from lawtrack.reviewing.folded.folding import apply_event
from lawtrack.reviewing.folded.following import follow
from lawtrack.reviewing.registry import fold_registry, reviewer_of
from lawtrack.reviewing.review import Reviewer
from lawtrack.reviewing.roles import check_role
from lawtrack.reviewing.rules import Rules
from lawtrack.services.log.feasts import FEASTS_FILE, RememberedFeasts
from lawtrack.services.log.texts import keep_texts
from lawtrack.services.log_file.keeping import file_of

if TYPE_CHECKING:
    from lawtrack.services.workspace import Workspace
    from lawtrack.store.engine import Session

CALENDAR_FILE = "calendar.toml"
"""A workspace's own corrections of the calendar."""

TURNS = Path(".lawtrack", "turns")
"""The folder of the tickets by which writers take turns."""

Data = Mapping[str, JsonValue]


class WorkflowLog:
    """Events of one workspace.

    Args:
        workspace: The open workspace.
        today: The day on which it is asked; None for the day of the computer's clock.

    Attributes:
        book: The rules as data: the program's, and the workspace's own.
        broken: Of bills that the last listing had to leave out: why, in a sentence, by their short names.
    """

    def __init__(self, workspace: Workspace, today: dt.date | None = None) -> None:
        self.workspace = workspace
        self._today = today
        self._calendar: Calendar | None = None
        self.book = Book(workspace.folder / OWN_FOLDER)
        self.broken: dict[str, str] = {}

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

    def rules(self) -> Rules:
        """By what steps and terms are judged now."""
        return self.rules_with(self.reviewers())

    def bills(self) -> list[Bill]:
        """All bills, in the order in which they were begun; one whose log does not fit is in ``broken``, with why."""
        from lawtrack.store.former import former_uris
        from lawtrack.store.log_reading import REGISTRY, all_events

        with self.workspace.glancing() as reader:
            events, uris = all_events(reader), former_uris(reader)
        logs = sorted(
            ((stream, log) for stream, log in events.items() if stream != REGISTRY),
            key=lambda one: one[1][0].at,
        )
        return self._folded(logs, uris)

    def some_bills(self, slugs: Sequence[str]) -> list[Bill]:
        """The bills of these short names, in this order, read at once; one whose log does not fit is in ``broken``."""
        from lawtrack.store.former import former_uris
        from lawtrack.store.log_reading import events_of_many

        with self.workspace.glancing() as reader:
            events, uris = events_of_many(reader, slugs), former_uris(reader)
        return self._folded([(slug, events[slug]) for slug in slugs if events[slug]], uris)

    def _folded(self, logs: Sequence[tuple[str, Sequence[Event]]], uris: Mapping[str, str]) -> list[Bill]:
        """The bills that logs make, without those that were removed."""
        self.broken.clear()
        bills = []
        for stream, log in logs:
            try:
                bill = follow(self.workspace.folded.fold(stream, log), uris)
            except LawtrackError as error:
                self.broken[stream] = error.message
                continue
            if bill.removed is None:
                bills.append(bill)
        return bills

    def bill(self, slug: str) -> Bill:
        """The bill of this short name.

        Raises:
            WorkflowError: There is none; the hint lists those there are.
        """
        from lawtrack.store.former import former_uris

        with self.workspace.glancing() as reader:
            events = self.workspace.logs.events(reader, slug)
            uris = former_uris(reader) if events else {}
        if not events:
            raise self.unknown(slug)
        bill = follow(self.workspace.folded.fold(slug, events), uris)
        if bill.removed is not None:
            from lawtrack.wording.days import day_text

            raise WorkflowError(
                _("The bill «{bill}» was removed on {day}.").format(bill=slug, day=day_text(bill.removed)),
                remedy=remedies.bring_bill_back(slug),
            )
        return bill

    def events(self, slug: str) -> list[Event]:
        """The events of a bill, oldest first; none where there is no such bill."""
        with self.workspace.glancing() as reader:
            return list(self.workspace.logs.events(reader, slug))

    def reviewers(self) -> Mapping[str, Reviewer]:
        """The registry, by short name."""
        from lawtrack.store.log_reading import REGISTRY

        with self.workspace.glancing() as reader:
            return fold_registry(self.workspace.logs.events(reader, REGISTRY))

    def rules_with(self, reviewers: Mapping[str, Reviewer]) -> Rules:
        """By what steps and terms are judged, with a registry that was read already."""
        return Rules(self.calendar, reviewers, self.book)

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
            dt.datetime.now(dt.UTC),
            by or self.workspace.user,
            MappingProxyType(dict(data)),
        )

    def begin(self, slug: str, *events: Event) -> Bill:
        """Begin a bill; as for ``record``, and refused where there is one of this name."""
        return self._recorded(slug, None, events)

    def record(self, seen: Bill, *events: Event) -> Bill:
        """Complete, check and add events to a bill, all or none.

        Args:
            seen: The bill upon which the steps were decided.
            events: The steps.

        Returns:
            The bill as it then is.

        Raises:
            WorkflowError: There is no such bill, a step is not allowed, or what it rests on was changed meanwhile.
        """
        return self._recorded(seen.slug, seen, events)

    def _recorded(self, slug: str, seen: Bill | None, events: Sequence[Event]) -> Bill:
        with self._turn():
            with self.workspace.session(slug) as session:
                bill = self._record_in(session, slug, events, seen)
            self._write_file(slug)
        return bill

    def rename(self, seen: Bill, new: str, event: Event) -> Bill:
        """Give a bill another short name, by the event that says so; the folder of its files is renamed with it.

        Args:
            seen: The bill upon which it was decided.
            new: The next short name, which is free.
            event: The event.

        Raises:
            WorkflowError: The folder cannot be renamed, or somebody else has written meanwhile.
            ConflictError: The log's file has changes that the store does not have.
        """
        from lawtrack.store.checkouts import mark_seen, seen_file
        from lawtrack.store.workflow import rename_stream

        slug, name, home = seen.slug, file_of(new), self.workspace.amendments
        folder, target = home / slug, home / new
        moved = False
        try:
            with self.workspace.session() as session:
                if not self.workspace.logs.events(session, slug):
                    raise overtaken(slug)
                rename_stream(session, slug, new)
                _move(folder, target)
                moved = True
                mark_seen(session, name, name, seen_file(session, file_of(slug)).digest)
                bill = self._record_in(session, new, [event], seen)
        except BaseException:  # either both have the new name or none
            if moved:
                target.rename(folder)
            raise
        self._write_file(new)
        return bill

    def _record_in(self, session: Session, slug: str, events: Sequence[Event], seen: Bill | None) -> Bill:
        from lawtrack.store.former import former_uris
        from lawtrack.store.log_reading import REGISTRY

        memory = self.workspace.logs
        known, chains = memory.with_chains(session, slug)
        rules = self.rules_with(fold_registry(memory.events(session, REGISTRY)))
        bill = self.workspace.folded.fold(slug, known) if known else None
        check_overtaken(seen, bill and follow(bill, former_uris(session)), events)
        added = []
        for n, raw in enumerate(events, len(known)):
            check_role(self.workspace.person, bill, raw)
            bill, event, _said = self.step(slug, bill, replace(raw, after=n), rules)
            added.append(chains.linked(event, self.workspace.checkout))
        self._append(session, slug, added, known)
        if bill is None:
            raise self.unknown(slug)
        self.workspace.folded.keep(slug, [*known, *added], bill)
        return bill

    def step(
        self,
        slug: str,
        bill: Bill | None,
        raw: Event,
        rules: Rules,
        *,
        apart: bool = False,
    ) -> tuple[Bill, Event, str]:
        """A bill after one more event.

        Args:
            slug: Its short name.
            bill: The bill before; None before its first event.
            raw: The event; what it leaves to the program is filled in.
            rules: By what it is judged.
            apart: It was recorded already, in another clone or by rules that were others then: it is kept, and what
                the rules say against it here is said.

        Returns:
            The bill, the event as it is kept, and what is said of it (empty: nothing).

        Raises:
            WorkflowError: It does not fit, or the rules do not allow it.
        """
        if bill is None:
            if raw.kind is not EventKind.BILL:
                raise self.unknown(slug)
            return apply_event(None, raw), raw, ""
        said = ""
        try:
            event = raw if raw.mark else with_data(raw, completed(bill, raw.kind, raw.data, rules))
            check_step(bill, event, rules, _lang())
        except LawtrackError as error:
            if not apart:
                raise
            event, said = raw, error.message
        after = apply_event(bill, event)
        try:
            check_terms(after, event, rules)
        except LawtrackError as error:
            if not apart:
                raise
            said = said or error.message
        return after, event, said

    def against(self, bill: Bill | None, event: Event, rules: Rules) -> str:
        """What the rules say against a recorded event upon a bill; empty where they say nothing."""
        if bill is None:
            return ""
        try:
            return self.step(bill.slug, bill, event, rules, apart=True)[2]
        except LawtrackError as error:
            return error.message

    def _append(self, session: Session, stream: str, events: Sequence[Event], known: Sequence[Event]) -> None:
        from lawtrack.store.workflow import append_events

        append_events(session, stream, events, len(known))
        keep_texts(session, self.workspace, stream, events)
        if events and not self.workspace.shared:
            from lawtrack.services.log_file.keeping import note_step

            note_step(session, self.workspace.folder, stream, known, events)

    def _write_file(self, stream: str) -> None:
        if not self.workspace.shared:
            from lawtrack.services.pending import finish_or_tell

            finish_or_tell(
                self.workspace.folder, self.workspace.store, file_of(stream), self.workspace.logs.events
            )

    def _turn(self) -> AbstractContextManager[None]:
        """The turn of a step among those who write into this folder; with a shared store its locks are enough."""
        if self.workspace.shared:
            return nullcontext()
        from lawtrack.services.turns import turn

        return turn(self.workspace.folder / TURNS)

    def record_reviewer(self, event: Event, seen: Reviewer | None) -> Reviewer:
        """Add an entry to the registry, or replace one.

        Args:
            event: The entry, whole.
            seen: The entry that it replaces; None for a new one.

        Raises:
            WorkflowError: A field is missing or wrong, or somebody else has changed the entry meanwhile.
        """
        from lawtrack.store.log_reading import REGISTRY

        entry = reviewer_of(event)
        check_role(self.workspace.person, None, event)
        logs = self.workspace.logs
        with self._turn():
            with self.workspace.session(REGISTRY) as session:
                known, chains = logs.with_chains(session, REGISTRY)
                if fold_registry(known).get(entry.slug) != seen:
                    raise overtaken(entry.slug)
                linked = chains.linked(replace(event, after=len(known)), self.workspace.checkout)
                self._append(session, REGISTRY, [linked], known)
            self._write_file(REGISTRY)
        return entry

    def unknown(self, slug: str) -> WorkflowError:
        """That there is no such bill, with those there are."""
        from lawtrack.store.log_reading import streams

        with self.workspace.glancing() as reader:
            names = streams(reader)
        return WorkflowError(
            _("There is no bill «{slug}».").format(slug=slug),
            hint=_("There are: {names}.").format(names=", ".join(names)) if names else "",
            remedy=None if names else remedies.begin_bill(),
        )


def with_data(event: Event, data: Data) -> Event:
    """The event with other fields."""
    return replace(event, data=MappingProxyType(dict(data)))


def _move(folder: Path, target: Path) -> None:
    try:
        folder.rename(target)
    except OSError as error:
        raise WorkflowError(
            _("{name} cannot be written: {why}.").format(name=target, why=why_of(error)),
            hint=_("Check the rights on the workspace."),
        ) from error


def _lang() -> str:
    return language()

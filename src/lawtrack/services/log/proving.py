"""The log looked through, and its chains of hashes proved: in the store and in the files.

Whatever does not hold is named with its place: the file and the line, or the log and the number of the event in the
store. What cannot be proved (events of before the chains, lines that wait to be loaded) is told and is no fault.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lawtrack.errors import LawtrackError, WorkflowError
from lawtrack.i18n import _, ngettext
from lawtrack.model.event import Event
from lawtrack.reviewing.chain import Break, is_changed, proof
from lawtrack.services.log.log import WorkflowLog
from lawtrack.services.log_file.keeping import bytes_of, file_of, log_paths, stream_of
from lawtrack.services.log_file.lines import Line, Setting, check_same, event_of, read_lines
from lawtrack.wording.days import day_text
from lawtrack.wording.events import event_name

if TYPE_CHECKING:
    from lawtrack.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Entry:
    """An event with its log (a bill's short name; empty for the registry) and its number in it."""

    log: str
    number: int
    event: Event


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that does not hold: where, and what."""

    place: str
    why: str


@dataclass(slots=True)
class Verified:
    """What the proof of all logs found.

    Attributes:
        logs: How many logs there are.
        events: How many events they have in the store.
        linked: How many of these stand in chains.
        sealed: How many others a later event answers for.
        faults: What does not hold.
        notes: What is told beside: what nothing proves yet, what waits.
        heads: The last hash of each chain, by log, checkout and author.
    """

    logs: int = 0
    events: int = 0
    linked: int = 0
    sealed: int = 0
    faults: list[Fault] = field(default_factory=list)
    notes: list[Fault] = field(default_factory=list)
    heads: dict[tuple[str, str, str], str] = field(default_factory=dict)


def entries(
    workspace: Workspace,
    bill: str = "",
    *,
    by: str = "",
    since: dt.date | None = None,
    until: dt.date | None = None,
) -> list[Entry]:
    """The events of a bill (of all, and of the registry, for the empty name), in the order in which they were recorded.

    Args:
        workspace: The workspace.
        bill: Its short name.
        by: Recorded by somebody in whose name these words stand.
        since: Recorded on this day or later, by the clock here.
        until: Recorded on this day or earlier.

    Raises:
        WorkflowError: There is no such bill.
    """
    from lawtrack.store.log_reading import REGISTRY, all_events

    log = WorkflowLog(workspace)
    if bill:
        logs: Mapping[str, Sequence[Event]] = {bill: log.events(bill)}
        if not logs[bill]:
            raise log.unknown(bill)
    else:
        with workspace.reading() as session:
            logs = all_events(session)
    found = [
        Entry("" if stream == REGISTRY else stream, number, event)
        for stream, events in logs.items()
        for number, event in enumerate(events, 1)
        if _is_asked_for(event, by.casefold(), since, until)
    ]
    return found if bill else sorted(found, key=lambda one: (one.event.at, one.log, one.number))


def _is_asked_for(event: Event, by: str, since: dt.date | None, until: dt.date | None) -> bool:
    if by and by not in event.by.casefold():
        return False
    day = event.at.astimezone().date() if since or until else dt.date.min
    return (since is None or day >= since) and (until is None or day <= until)


def verify(workspace: Workspace, bill: str = "") -> Verified:
    """Prove the log of a bill (all logs for the empty name), in the store and in the files.

    Raises:
        WorkflowError: There is no such bill.
    """
    from lawtrack.store.log_reading import REGISTRY, all_events, events_of, heads

    log = WorkflowLog(workspace)
    with workspace.reading() as session:
        counts = {stream: head.count for stream, head in heads(session).items() if bill in ("", stream)}
        logs = {bill: events_of(session, bill)} if bill else all_events(session)
    there = {stream_of(path.relative_to(workspace.folder).as_posix()) for path in log_paths(workspace.folder)}
    if bill:
        there &= {bill}
        if not logs[bill] and not counts and not there:
            raise log.unknown(bill)
    found = Verified()
    for stream in sorted({*logs, *counts, *there}, key=lambda name: (name == REGISTRY, name)):
        events = logs.get(stream, [])
        found.logs += 1
        _prove_store(found, stream, events, counts.get(stream, 0))
        _prove_file(found, log, stream, events)
    return found


def _prove_store(found: Verified, stream: str, events: Sequence[Event], count: int) -> None:
    name = _name(stream)
    made = proof(events)
    found.events += len(events)
    found.linked += made.linked
    found.sealed += made.sealed
    found.heads |= {(stream, *chain): head for chain, head in made.heads.items()}
    numbers = {event.uid: n for n, event in enumerate(events, 1)}
    for broken in made.broken:
        place = _("the store, «{log}», event {number}").format(log=name, number=numbers[broken.event.uid])
        to = found.notes if broken.what is Break.UNPROVED else found.faults
        to.append(Fault(place, why_broken(broken.what)))
    if count != len(events):
        place = _("the store, «{log}»").format(log=name)
        why = ngettext(
            "it was left with {count} event and has {now} now",
            "it was left with {count} events and has {now} now",
            count,
        ).format(count=count, now=len(events))
        found.faults.append(Fault(place, why))
    if made.before:
        words = ngettext(
            "{count} event of before the chains: they begin with the next step",
            "{count} events of before the chains: they begin with the next step",
            made.before,
        )
        found.notes.append(Fault(_("«{log}»").format(log=name), words.format(count=made.before)))
    if made.sealed:
        words = ngettext(
            "{count} event without a hash of its own; a later event answers for it",
            "{count} events without hashes of their own; later events answer for them",
            made.sealed,
        )
        found.notes.append(Fault(_("«{log}»").format(log=name), words.format(count=made.sealed)))


def _prove_file(found: Verified, log: WorkflowLog, stream: str, events: Sequence[Event]) -> None:
    workspace = log.workspace
    name = file_of(stream)
    path = workspace.folder / name
    try:
        data = bytes_of(path)
        lines = read_lines(data, path, stream) if data is not None else []
    except LawtrackError as error:
        found.faults.append(Fault(name, error.message))
        return
    if data is None:
        if not workspace.shared and events:
            found.faults.append(Fault(name, _("the file is missing")))
        return
    known = {event.uid: event for event in events}
    read: dict[str, Event] = {}
    numbers: dict[str, int] = {}
    told: set[str] = set()
    for line in lines:
        try:
            read[line.uid] = _read(line, log, known.get(line.uid), again=line.uid in read)
        except LawtrackError as error:
            found.faults.append(Fault(_line(name, line.number), error.message))
            told.add(line.uid)
            if line.uid in known:
                read.setdefault(line.uid, known[line.uid])  # what follows is proved by what was recorded
        numbers[line.uid] = line.number
    _compare(found, name, events, numbers, told, shared=workspace.shared)
    from lawtrack.store.log_reading import in_order

    for broken in proof(in_order(read.values())).broken:
        uid = broken.event.uid
        if uid in told:
            continue
        unproved = broken.what is Break.UNPROVED
        if unproved and uid in known:
            continue  # the store has told of it
        found.faults.append(Fault(_line(name, numbers[uid]), why_broken(broken.what)))
        told.add(uid)
    _tell_waiting(found, name, [read[uid] for uid in read if uid not in known and uid not in told])


def _read(line: Line, log: WorkflowLog, known: Event | None, *, again: bool) -> Event:
    """The event of a line: as the store has it, where the line says nothing else."""
    event = event_of(line, Setting(log.today, log.calendar, log.workspace.user))
    if is_changed(event):
        raise WorkflowError(why_broken(Break.CHANGED))
    if known is None:
        return event
    check_same(known, event, line.raw, by=not again)
    return known


def _compare(
    found: Verified,
    name: str,
    events: Sequence[Event],
    numbers: Mapping[str, int],
    told: set[str],
    *,
    shared: bool,
) -> None:
    """Tell which events of the store a file lacks: a fault where the file is the truth, else a file that is older."""
    missing = 0
    for n, event in enumerate(events):
        if event.uid in numbers:
            continue
        missing += 1
        if shared:
            continue
        before = next((numbers[e.uid] for e in reversed(events[:n]) if e.uid in numbers), 0)
        why = _("event {number} of the store is missing here ({kind}, {on}, by {by})").format(
            number=n + 1, kind=event_name(event.kind), on=day_text(event.on), by=event.by
        )
        found.faults.append(Fault(_("{path}, after line {number}").format(path=name, number=before), why))
    if shared and missing:
        words = ngettext(
            "{count} event is in the store only", "{count} events are in the store only", missing
        )
        found.notes.append(Fault(name, words.format(count=missing)))


def _tell_waiting(found: Verified, name: str, waiting: Sequence[Event]) -> None:
    if waiting:
        words = ngettext("{count} event waits to be loaded", "{count} events wait to be loaded", len(waiting))
        found.notes.append(Fault(name, words.format(count=len(waiting))))


def why_broken(what: Break) -> str:
    """What does not hold, as the end of a sentence that begins with the place."""
    return {
        Break.CHANGED: _("it was changed after it was recorded: its hash is that of other words"),
        Break.GONE_BEFORE: _("the event before it in its chain is missing, or was changed"),
        Break.TWO_AFTER_ONE: _("two events follow the same one in a chain: one of them was put in"),
        Break.SEALED_GONE: _("an event that it answers for is missing, or was changed"),
        Break.UNPROVED: _("it has no hash, and no later event answers for it"),
    }[what]


def _name(stream: str) -> str:
    from lawtrack.store.log_reading import REGISTRY

    return _("registry of experts") if stream == REGISTRY else stream


def _line(path: str, number: int) -> str:
    return _("{path}, line {number}").format(path=path, number=number)


def head_lines(found: Verified) -> list[tuple[str, str, str, str]]:
    """The ends of the chains as they may be noted elsewhere: log, author, checkout, hash."""
    return [(_name(log), by, chain, head) for (log, chain, by), head in sorted(found.heads.items())]

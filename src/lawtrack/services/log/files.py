"""The files of the logs, loaded and dumped: ``amendments/<bill>/workflow.jsonl`` and ``amendments/experts.jsonl``.

Loading is idempotent, and each file is loaded wholly or not at all. What two clones recorded without seeing each
other's events is taken in from both, in the order that every copy restores (``Event.place``); what the rules have
against it where both meet is said, never a reason to drop it. Lines that a person wrote are checked by the same rules
as on the command line.

A file that lacks events of the store takes nothing back: that is said, and whether it is an older state of the log or
one from which lines were taken.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from lawtrack import remedies
from lawtrack.errors import InputError, WorkflowError
from lawtrack.i18n import _
from lawtrack.incoming import brief, read_file
from lawtrack.model.event import Event, EventKind
from lawtrack.reviewing.bill import Bill
from lawtrack.reviewing.chain import Break, is_changed, proof
from lawtrack.reviewing.folded.folding import apply_event
from lawtrack.reviewing.registry import fold_registry, reviewer_of
from lawtrack.services.files import check_inside, digest, write_atomically
from lawtrack.services.log.log import WorkflowLog, with_data
from lawtrack.services.log.meeting import Met, ahead, rival_entries, said_of
from lawtrack.services.log.proving import why_broken
from lawtrack.services.log.texts import bring_texts, keep_texts
from lawtrack.services.log_file.keeping import EXPERTS_FILE, bytes_of, file_of, log_paths, with_events
from lawtrack.services.log_file.lines import (
    Line,
    Setting,
    check_same,
    event_of,
    last_name,
    placed,
    read_lines,
)
from lawtrack.services.names import check_file_name, check_slug
from lawtrack.services.workspace import Workspace

if TYPE_CHECKING:
    from lawtrack.store.engine import Session


@dataclass(frozen=True, slots=True)
class Loaded:
    """What loading a file did.

    Attributes:
        bill: The bill; empty for the registry.
        path: The file.
        added: Events added.
        known: Events known before.
        missing: Events of the store that the file lacks.
        changed: True where lines were taken from the file since this checkout last saw it; False where it is only
            older.
        never_seen: True where this checkout and its file have not agreed yet.
        said: What the rules have against steps of another clone, a sentence each.
    """

    bill: str
    path: Path
    added: int
    known: int
    missing: int = 0
    changed: bool = False
    never_seen: bool = False
    said: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _New:
    """An event of a file that the store has not: its line, and whether its recorder counted what it had seen."""

    event: Event
    number: int
    counted: bool


def log_files(workspace: Workspace) -> list[Path]:
    """The files of the logs that are there: the registry's first."""
    return log_paths(workspace.folder)


def load_all(workspace: Workspace, today: dt.date | None = None) -> list[Loaded]:
    """Load the registry, then the workflow file of every bill; each file wholly or not at all.

    Raises:
        InputError: A line is no event.
        WorkflowError: A step is not allowed, or the file and the store have both changed.
    """
    return [load_workflow(workspace, path, today) for path in log_files(workspace)]


def load_workflow(workspace: Workspace, path: Path, today: dt.date | None = None) -> Loaded:
    """Load one file (of a bill, or the registry's); what is known is passed over.

    Raises:
        InputError: The file cannot be read, or a line is no event.
        WorkflowError: A step is not allowed, or contradicts what the store has.
    """
    from lawtrack.store.checkouts import mark_seen, seen_file
    from lawtrack.store.log_reading import REGISTRY, events_of
    from lawtrack.store.workflow import append_events

    log = WorkflowLog(workspace, today)
    registry = path.name == EXPERTS_FILE
    slug = REGISTRY if registry else path.parent.name
    check_inside(path, workspace.folder)
    data = bytes_of(path) or b""
    lines = read_lines(data, path, slug)
    name = file_of(slug)
    said: list[str] = []
    with workspace.session() as session:
        if not registry:
            _take_place(session, path, slug, lines)
        known = events_of(session, slug)
        new, here = _sorted_out(path, slug, lines, known, log)
        come = {uid: (one.event, one.number) for uid, one in new.items()}
        if registry:
            added = [one.event for one in new.values()]
            said = rival_entries(path, known, come)
        else:
            numbers = {line.uid: line.number for line in reversed(lines)}
            added, said = _taken_in(session, log, path, slug, known, new, numbers)
        said += ahead(path, come, log.today)
        said += _broken_links(path, [*known, *added], new)
        append_events(session, slug, added, len(known))
        keep_texts(session, workspace, slug, [*known, *added])
        lacking = [event.uid not in here for event in known]
        seen = seen_file(session, name).digest
        if not any(lacking):
            mark_seen(session, name, name, digest(data))
    missing = sum(lacking)
    older = bool(here) and not new and not any(lacking[: len(known) - missing])
    return Loaded(
        "" if registry else slug,
        path,
        len(added),
        len(here) - len(added),
        missing,
        bool(missing and seen not in ("", digest(data)) and not older),
        not seen,
        tuple(said),
    )


def _take_place(session: Session, path: Path, slug: str, lines: Sequence[Line]) -> None:
    """A bill that the file says was renamed is renamed in the store; a folder with its former name is refused.

    Raises:
        WorkflowError: The bill has another name in the store, and the file does not say that it was renamed.
    """
    from lawtrack.store.log_reading import REGISTRY, events_of
    from lawtrack.store.workflow import rename_stream, stream_of

    home = stream_of(session, lines[0].uid) if lines else ""
    if home in ("", slug, REGISTRY):
        return
    known = {event.uid for event in events_of(session, home)}
    news = any(line.raw.get("event") == EventKind.RENAME and line.uid not in known for line in lines)
    if not news or last_name(lines) != slug:
        raise WorkflowError(
            _("The bill in {path} is called «{name}» in the store.").format(path=path, name=home),
            hint=_("Give the folder the name «{name}».").format(name=home),
        )
    rename_stream(session, home, slug)


def _sorted_out(
    path: Path, slug: str, lines: Sequence[Line], known: Sequence[Event], log: WorkflowLog
) -> tuple[dict[str, _New], set[str]]:
    """The events that the store has not, by uid, and the uids of all in the file."""
    by_uid = {event.uid: event for event in known}
    times: dict[str, int] = {}
    for line in lines:
        times[line.uid] = times.get(line.uid, 0) + 1
    setting = Setting(log.today, log.calendar, log.workspace.user)
    new: dict[str, _New] = {}
    here: set[str] = set()
    last = last_name(lines)
    for line in lines:
        with placed(path, line.number):
            event = event_of(line, setting)
            if line.uid in by_uid:
                check_same(by_uid[line.uid], event, line.raw, by=times[line.uid] == 1)
            elif line.uid in new:  # both clones gave a line its uid, each in its own name
                check_same(new[line.uid].event, event, line.raw, by=False)
            else:
                if file_of(slug).endswith(EXPERTS_FILE):
                    reviewer_of(event)
                elif last != slug:
                    _check_own(event, slug)
                _check_hash(event)
                counted = event.after is not None
                place = event.after if counted else max(len(here), len(known) + len(new))
                new[line.uid] = _New(replace(event, after=place), line.number, counted)
            here.add(line.uid)
    return new, here


def _taken_in(
    session: Session,
    log: WorkflowLog,
    path: Path,
    slug: str,
    known: Sequence[Event],
    new: Mapping[str, _New],
    numbers: Mapping[str, int],
) -> tuple[list[Event], list[str]]:
    """The new events as they are kept, and what is said of them and of those that had not seen them.

    ``numbers``: the lines of the file by the uids of their events.
    """
    from lawtrack.store.log_reading import REGISTRY, events_of, in_order

    if not new:
        return [], []
    rules = log.rules_with(fold_registry(events_of(session, REGISTRY)))
    bill: Bill | None = None
    added: list[Event] = []
    said: list[str] = []
    whole = in_order([*known, *(one.event for one in new.values())])
    met = Met(log, rules, whole, new)
    for position, event in enumerate(whole):
        one = new.get(event.uid)
        with placed(path, one.number if one else 0):
            if one is None:
                why = met.against(bill, event)
                if why:
                    said.append(said_of(path, numbers.get(event.uid, 0), why))
                bill = apply_event(bill, event)
                continue
            apart = one.counted  # recorded already: later rules take nothing back
            ready = event if event.mark else _prepared(log.workspace, event, slug)
            bill, kept, against = log.step(slug, bill, ready, rules, apart=apart)
            added.append(kept)
        if against:
            said.append(said_of(path, one.number, against))
        if one.counted and position < (event.after or 0):
            said.append(
                _("{path}, line {number}: events that stood before this one are missing.").format(
                    path=path, number=one.number
                )
            )
    return added, said


def dump_all(workspace: Workspace) -> list[Path]:
    """Write the registry and the workflow file of every bill.

    Raises:
        WorkflowError: A file holds events that the store does not know.
    """
    from lawtrack.store.log_reading import REGISTRY, streams

    with workspace.reading() as session:
        names = streams(session)
    paths = [dump_workflow(workspace, name) for name in names]
    if WorkflowLog(workspace).events(REGISTRY):
        paths.insert(0, dump_workflow(workspace, REGISTRY))
    return paths


def dump_workflow(workspace: Workspace, slug: str, today: dt.date | None = None) -> Path:
    """Write the events of a log that its file lacks, and return the file's path; its lines stay as they are.

    Raises:
        WorkflowError: The file holds events that the store does not know, or was changed by hand; nothing is written.
    """
    from lawtrack.store.checkouts import mark_seen, seen_file
    from lawtrack.store.log_reading import events_of

    log = WorkflowLog(workspace, today)
    name = file_of(slug)
    path = workspace.folder / name
    with workspace.session() as session:
        events = events_of(session, slug)
        if not events:
            raise WorkflowError(_("There is no bill «{slug}».").format(slug=slug))
        data = bytes_of(path)
        if data is not None:
            _check_file(path, slug, data, events, log, seen_file(session, name).digest)
        content = with_events(data, path, slug, events)
        if content != data:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(path, content, own=True)
        mark_seen(session, name, name, digest(content))
        keep_texts(session, workspace, slug, events)
    bring_texts(workspace, slug, events)
    return path


def _check_file(
    path: Path, slug: str, data: bytes, events: Sequence[Event], log: WorkflowLog, seen: str
) -> None:
    lines = read_lines(data, path, slug)
    known = {event.uid: event for event in events}
    setting = Setting(log.today, log.calendar, log.workspace.user)
    for line in lines:
        if line.uid not in known:
            raise WorkflowError(
                _(
                    "{path}, line {number}, holds an event that the store does not know; nothing was written."
                ).format(path=path, number=line.number),
                remedy=remedies.load_files(),
            )
        with placed(path, line.number):
            check_same(known[line.uid], event_of(line, setting), line.raw)
    here = {line.uid for line in lines}
    older = bool(here) and all(event.uid in here for event in events[: len(here)])
    if seen not in ("", digest(data)) and not older and len(here) < len(events) and not log.workspace.shared:
        raise WorkflowError(
            lines_gone(path, len(events) - len(here)), hint=_("Undo that, or move the file away.")
        )


def lines_gone(path: Path, count: int) -> str:
    """That lines were taken from a file."""
    from lawtrack.i18n import ngettext

    return ngettext(
        "{path}: {count} event was taken from the file; the log keeps it, and the file was left as it is.",
        "{path}: {count} events were taken from the file; the log keeps them, and the file was left as it is.",
        count,
    ).format(path=path, count=count)


def _prepared(workspace: Workspace, event: Event, slug: str) -> Event:
    from lawtrack.wording.addresses import is_eid, read_address

    data = dict(event.data)
    if event.kind is EventKind.BILL:
        check_slug(slug)
    given = event.kind is EventKind.TEXT and not data.get("withdrawn")
    if given:
        check_file_name(str(data.get("file", "")))
    if data.get("opinion"):
        check_file_name(str(data["opinion"]))
    if given and not data.get("digest"):
        path = workspace.amendments / slug / str(data.get("file", ""))
        if not path.is_file():
            raise InputError(_("The text {file} is missing.").format(file=path))
        check_inside(path, workspace.folder)
        data["digest"] = digest(read_file(path))
    for name in ("citation", "element", "target", "choice"):
        typed = str(data.get(name) or "")
        if typed and not is_eid(typed):
            data[name] = read_address(typed).eid
    return with_data(event, data)


def _broken_links(path: Path, events: Sequence[Event], new: Mapping[str, _New]) -> list[str]:
    """What does not hold in the chains of events that came in; lines written by hand wait for their seal."""
    if not any(one.event.mark for one in new.values()):
        return []
    from lawtrack.store.log_reading import in_order

    return [
        _("{path}, line {number}: {why}").format(
            path=path, number=new[one.event.uid].number, why=why_broken(one.what)
        )
        for one in proof(in_order(events)).broken
        if one.event.uid in new and one.what is not Break.UNPROVED
    ]


def _check_hash(event: Event) -> None:
    if is_changed(event):
        raise WorkflowError(
            _("The event was changed after it was recorded: its hash is that of other words."),
            hint=_("Take the line from the copy in which it was recorded."),
        )


def _check_own(event: Event, slug: str) -> None:
    if event.kind is EventKind.BILL and event.data.get("slug") != slug:
        raise InputError(
            _("The bill «{slug}» does not stand in the folder of its name, but in «{folder}».").format(
                slug=brief(event.data.get("slug")), folder=slug
            )
        )

"""Workflow as JSON lines: ``amendments/<bill>/workflow.jsonl`` and ``amendments/experts.jsonl``.

One line is one event: ``event`` (its kind), ``on`` (the day), and the fields of the kind; ``docs/workflow-file.md``
has them all with an example. What may be left out is filled in by the same rules as on the command line, and every
step is checked by the same rules. A day may be given relative to the day of loading: ``{"days": -12}``, or in working
days ``{"working_days": -8}``.

Loading is idempotent: an event is known by its ``uid``; where a line has none, it is the digest of the line itself as
written (and of its ordinal among equal lines), so that a file with relative days adds nothing when loaded again.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lawtrack import remedies
from lawtrack.errors import InputError, LawtrackError, WorkflowError
from lawtrack.i18n import _
from lawtrack.incoming import (
    FIRST_YEAR,
    LAST_YEAR,
    DamageError,
    brief,
    day_in,
    json_value,
    read_file,
    text_of,
)
from lawtrack.model.event import Event, EventKind, JsonValue
from lawtrack.reviewing.calendars import ONE_DAY, Calendar
from lawtrack.services.log.log import WorkflowLog
from lawtrack.services.names import check_file_name, check_slug
from lawtrack.services.workspace import Workspace

if TYPE_CHECKING:
    from lawtrack.store.engine import Session

WORKFLOW_FILE = "workflow.jsonl"
EXPERTS_FILE = "experts.jsonl"
_COMMON = ("event", "on", "at", "by", "uid")
_DAYS = ("delivered", "suspended_until")
_RELATIVE = ("days", "working_days")
_MOST_DAYS = 3660
"""Days before or after the day of loading: ten years."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What loading a file did: the bill (empty for the registry), events added, events known before."""

    bill: str
    path: Path
    added: int
    known: int


def load_all(workspace: Workspace, today: dt.date | None = None) -> list[Loaded]:
    """Load the registry, then the workflow file of every bill; each file wholly or not at all.

    Raises:
        InputError: A line is no event.
        WorkflowError: A step is not allowed, or the file and the store have both changed.
    """
    files = [workspace.amendments / EXPERTS_FILE, *sorted(workspace.amendments.glob(f"*/{WORKFLOW_FILE}"))]
    return [load_workflow(workspace, path, today) for path in files if path.is_file()]


def load_workflow(workspace: Workspace, path: Path, today: dt.date | None = None) -> Loaded:
    """Load one workflow file (of a bill, or the registry's); what is known is passed over.

    Raises:
        InputError: The file cannot be read, or a line is no event.
        WorkflowError: A step is not allowed, or contradicts what the store has.
    """
    from lawtrack.store.workflow import REGISTRY, append_events, events_of

    log = WorkflowLog(workspace, today)
    registry = path.name == EXPERTS_FILE
    slug = REGISTRY if registry else path.parent.name
    lines = list(_lines(path))
    marks = _marks(slug, lines)
    with workspace.session() as session:
        if not registry:
            _take_place(session, path, slug, lines, marks)
        known = {event.uid: event for event in events_of(session, slug)}
        added = 0
        for (number, raw), mark in zip(lines, marks, strict=True):
            with _placed(path, number):
                event = _event(raw, mark, log)
                if mark in known:
                    _check_same(known[mark], event, raw)
                    continue
                if registry:
                    from lawtrack.reviewing.registry import reviewer_of

                    reviewer_of(event)
                    append_events(session, slug, [event], len(known) + added)
                else:
                    if _last_name(lines) != slug:
                        _check_own(event, slug)
                    log.record_in(session, slug, [_prepared(workspace, event, slug)])
            added += 1
    return Loaded("" if registry else slug, path, added, len(lines) - added)


def _take_place(
    session: Session, path: Path, slug: str, lines: list[tuple[int, dict[str, Any]]], marks: list[str]
) -> None:
    """A bill that the file says was renamed is renamed in the store; a folder with its former name is refused.

    Raises:
        WorkflowError: The bill has another name in the store, and the file does not say that it was renamed.
    """
    from lawtrack.store.workflow import REGISTRY, events_of, rename_stream, stream_of

    home = stream_of(session, marks[0]) if marks else ""
    if home in ("", slug, REGISTRY):
        return
    known = {event.uid for event in events_of(session, home)}
    news = any(
        raw.get("event") == EventKind.RENAME and mark not in known
        for (_number, raw), mark in zip(lines, marks, strict=True)
    )
    if not news or _last_name(lines) != slug:
        raise WorkflowError(
            _("The bill in {path} is called «{name}» in the store.").format(path=path, name=home),
            hint=_("Give the folder the name «{name}».").format(name=home),
        )
    rename_stream(session, home, slug)


def _last_name(lines: list[tuple[int, dict[str, Any]]]) -> str:
    """The short name that a bill has after all the events of its file."""
    named = [raw.get("slug") for _n, raw in lines if raw.get("event") in (EventKind.BILL, EventKind.RENAME)]
    return next((str(name) for name in reversed(named) if name), "")


def dump_all(workspace: Workspace) -> list[Path]:
    """Write the registry and the workflow file of every bill.

    Raises:
        WorkflowError: A file holds events that the store does not know.
    """
    from lawtrack.store.workflow import REGISTRY, streams

    with workspace.reading() as session:
        names = streams(session)
    paths = [dump_workflow(workspace, name) for name in names]
    if WorkflowLog(workspace).events(REGISTRY):
        paths.insert(0, dump_workflow(workspace, REGISTRY))
    return paths


def dump_workflow(workspace: Workspace, slug: str) -> Path:
    """Write the log of a bill as JSON lines and return the file's path.

    Raises:
        WorkflowError: The file holds events that the store does not know; nothing is overwritten.
    """
    from lawtrack.services.files import write_atomically
    from lawtrack.store.workflow import REGISTRY

    events = WorkflowLog(workspace).events(slug)
    if not events:
        raise WorkflowError(_("There is no bill «{slug}».").format(slug=slug))
    folder = workspace.amendments if slug == REGISTRY else workspace.amendments / slug
    path = folder / (EXPERTS_FILE if slug == REGISTRY else WORKFLOW_FILE)
    if path.is_file():
        _check_known(path, slug, {event.uid for event in events})
    folder.mkdir(parents=True, exist_ok=True)
    write_atomically(path, "".join(_line(event) for event in events), own=True)
    return path


def _check_known(path: Path, slug: str, uids: set[str]) -> None:
    lines = list(_lines(path))
    for (number, _raw), mark in zip(lines, _marks(slug, lines), strict=True):
        if mark not in uids:
            raise WorkflowError(
                _(
                    "{path}, line {number}, holds an event that the store does not know; nothing was written."
                ).format(path=path, number=number),
                remedy=remedies.load_files(),
            )


def _line(event: Event) -> str:
    head: dict[str, Any] = {
        "event": event.kind.value,
        "on": event.on.isoformat(),
        **event.data,
        "by": event.by,
        "at": event.at.isoformat(),
        "uid": event.uid,
    }
    return json.dumps(head, ensure_ascii=False) + "\n"


def _lines(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    try:
        text = text_of(read_file(path))
    except DamageError as error:
        raise InputError(_("{path} cannot be read: {why}.").format(path=path, why=error.why)) from error
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip() or line.lstrip().startswith("//"):
            continue
        try:
            value = json_value(line)
        except DamageError as error:
            raise InputError(
                _("{path}, line {number}, is not JSON: {why}.").format(
                    path=path, number=number, why=error.why
                )
            ) from error
        if not isinstance(value, dict):
            raise InputError(_("{path}, line {number}, is no event.").format(path=path, number=number))
        yield number, value


def _marks(slug: str, lines: list[tuple[int, dict[str, Any]]]) -> list[str]:
    seen: Counter[str] = Counter()
    marks = []
    for _number, raw in lines:
        if isinstance(raw.get("uid"), str) and raw["uid"]:
            marks.append(raw["uid"])
            continue
        words = json.dumps(raw, ensure_ascii=False, sort_keys=True)
        seen[words] += 1
        marks.append(hashlib.sha256(f"{slug}\n{seen[words]}\n{words}".encode()).hexdigest()[:32])
    return marks


def _event(raw: Mapping[str, Any], mark: str, log: WorkflowLog) -> Event:
    try:
        kind = EventKind(str(raw.get("event", "")))
    except ValueError:
        raise InputError(
            _("«{event}» is no event.").format(event=brief(raw.get("event", ""))),
            hint=_("It is one of {words}.").format(words=", ".join(EventKind)),
        ) from None
    if "on" not in raw:
        raise InputError(_("The event «{kind}» lacks its day «on».").format(kind=kind))
    on = _day(raw["on"], log.today, log.calendar)
    data: dict[str, JsonValue] = {name: value for name, value in raw.items() if name not in _COMMON}
    for name in _DAYS:
        if data.get(name):
            data[name] = _day(data[name], log.today, log.calendar).isoformat()
    event = log.new_event(kind, data, on, str(raw.get("by", "")))
    return Event(mark, kind, event.on, _moment(raw.get("at"), event.at), event.by, event.data)


def _prepared(workspace: Workspace, event: Event, slug: str) -> Event:
    from lawtrack.services.files import check_inside, digest
    from lawtrack.services.log.log import with_data
    from lawtrack.wording.addresses import is_eid, read_address

    data = dict(event.data)
    if event.kind is EventKind.BILL:
        check_slug(slug)
    if event.kind is EventKind.TEXT:
        check_file_name(str(data.get("file", "")))
    if event.kind is EventKind.TEXT and not data.get("digest"):
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


def _check_own(event: Event, slug: str) -> None:
    if event.kind is EventKind.BILL and event.data.get("slug") != slug:
        raise InputError(
            _("The bill «{slug}» does not stand in the folder of its name, but in «{folder}».").format(
                slug=brief(event.data.get("slug")), folder=slug
            )
        )


def _check_same(known: Event, event: Event, raw: Mapping[str, Any]) -> None:
    """An event with a ``uid`` of its own must say in the file what it says in the store."""
    if "uid" in raw and (known.kind, known.on, dict(known.data)) != (event.kind, event.on, dict(event.data)):
        raise WorkflowError(
            _("The event {uid} is another one in the store; events are never changed.").format(uid=known.uid)
        )


def _day(value: object, today: dt.date, calendar: Calendar) -> dt.date:
    if isinstance(value, dict) and len(value) == 1:
        ((unit, number),) = value.items()
        whole = isinstance(number, int) and not isinstance(number, bool) and abs(number) <= _MOST_DAYS
        if unit in _RELATIVE and whole:
            return today + number * ONE_DAY if unit == "days" else _working(today, number, calendar)
    found = day_in(value) if isinstance(value, str) else None
    if found is None:
        raise InputError(
            _("«{value}» is no day.").format(value=brief(value)),
            hint=_("Write {example}.").format(example='"2026-05-27", {"days": -12}, {"working_days": -8}'),
        )
    return found


def _working(today: dt.date, number: int, calendar: Calendar) -> dt.date:
    day, step = today, ONE_DAY if number > 0 else -ONE_DAY
    for _each in range(abs(number)):
        day += step
        while not calendar.is_working(day):
            day += step
    return day


def _moment(value: object, default: dt.datetime) -> dt.datetime:
    if value is None:
        return default
    wrong = InputError(_("«{value}» is no moment (2026-05-27T10:00:00+00:00).").format(value=brief(value)))
    try:
        moment = dt.datetime.fromisoformat(str(value))
    except ValueError:
        raise wrong from None
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        raise wrong
    return moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)


@contextmanager
def _placed(path: Path, number: int) -> Iterator[None]:
    try:
        yield
    except LawtrackError as error:
        sentence = _("{path}, line {number}: {why}").format(path=path, number=number, why=error.message)
        raise type(error)(sentence, hint=error.hint, remedy=error.remedy) from error

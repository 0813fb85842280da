"""The event log in the store: events are added in one transaction and never changed.

Each bill is a stream of its own, numbered without gaps; the registry of experts is one more. Two writers of one stream
cannot both take the same number: on SQLite the second waits for the first, on PostgreSQL its transaction fails.
Events are read in the order that holds in every copy of the log (``Event.place``), whichever order they came in.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from sqlalchemy import select as select_columns
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, select, update

from lawtrack.errors import WorkflowError
from lawtrack.i18n import _
from lawtrack.model.event import Event, EventKind, JsonValue, Mark
from lawtrack.store.dialects import dialect_of, insert_rows
from lawtrack.store.workflow_rows import LogHeadRow, WorkflowEventRow

REGISTRY = "#experts"
"""The stream of the registry; no bill's short name holds a «#»."""
_COLUMNS = tuple(
    col(getattr(WorkflowEventRow, name))
    for name in ("stream", "uid", "kind", "on", "at", "by", "data", "seen", "mark")
)
"""What is read of an event: a log of thousands is read as values, not as rows that could be changed."""
_HEAD = text("SELECT count, last, begun FROM log_head WHERE stream = :stream")
"""Asked at every step, so without the row classes."""
_HEADS = text("SELECT stream, count, last, begun FROM log_head")
_KINDS = {kind.value: kind for kind in EventKind}


def streams(session: Session) -> list[str]:
    """The short names of all bills, in the order in which they were begun."""
    found = sorted((head.begun, name) for name, head in heads(session).items())
    return [name for _begun, name in found if name != REGISTRY]


def events_of(session: Session, stream: str) -> list[Event]:
    """The events of a stream, in their order; none where there is no such stream."""
    query = select_columns(*_COLUMNS).where(col(WorkflowEventRow.stream) == stream)
    return in_order(_event(*row[1:]) for row in session.execute(query))


def events_of_many(session: Session, names: Sequence[str]) -> dict[str, list[Event]]:
    """The events of several streams, each in its order."""
    found: dict[str, list[Event]] = {name: [] for name in names}
    if not found:
        return found
    query = select_columns(*_COLUMNS).where(col(WorkflowEventRow.stream).in_(names))
    for row in session.execute(query):
        found[row[0]].append(_event(*row[1:]))
    return {stream: in_order(events) for stream, events in found.items()}


def events_from(session: Session, stream: str, seq: int) -> list[Event]:
    """The events of a stream that this store got from the one with the number ``seq`` on, in the order it got them."""
    query = (
        select_columns(*_COLUMNS)
        .where(col(WorkflowEventRow.stream) == stream, col(WorkflowEventRow.seq) >= seq)
        .order_by(col(WorkflowEventRow.seq))
    )
    return [_event(*row[1:]) for row in session.execute(query)]


def in_order(events: Iterable[Event]) -> list[Event]:
    """Events of one log in the order that every copy of it has."""
    return sorted(events, key=lambda event: event.place)


def all_events(session: Session) -> dict[str, list[Event]]:
    """The events of all streams, the registry's too, each in its order."""
    found: dict[str, list[Event]] = {}
    for row in session.execute(select_columns(*_COLUMNS).order_by(col(WorkflowEventRow.id))):
        found.setdefault(row[0], []).append(_event(*row[1:]))
    return {stream: in_order(events) for stream, events in found.items()}


def append_events(session: Session, stream: str, events: Sequence[Event], expected: int) -> None:
    """Add events to a stream.

    Args:
        session: A writing session.
        stream: The bill's short name, or ``REGISTRY``.
        events: What to add.
        expected: How many events the writer has seen.

    Raises:
        WorkflowError: Somebody else has added to the stream in between.
    """
    if head_of(session, stream).count != expected:
        raise _overtaken(stream)
    if not events:
        return
    rows = [_row(stream, n, event) for n, event in enumerate(events, expected + 1)]
    values = [row.model_dump(exclude={"id", "stream", "seq"}) for row in rows]
    if dialect_of(session).record(session, stream, expected, values):
        return
    try:
        insert_rows(session, WorkflowEventRow, rows)
        head = session.get(LogHeadRow, stream)
        if head is None:
            head = LogHeadRow(stream=stream, count=0, last="", begun=min(row.at for row in rows))
        head.count, head.last = expected + len(events), events[-1].uid
        session.add(head)
        session.flush()
    except IntegrityError as error:
        raise _overtaken(stream) from error


@dataclass(frozen=True, slots=True)
class Head:
    """The end of a log: how many events it has, the ``uid`` of the one that came last, when the first was recorded."""

    count: int
    last: str
    begun: str


def heads(session: Session) -> dict[str, Head]:
    """The ends of all logs, the registry's too."""
    return {row[0]: Head(*row[1:]) for row in session.connection().execute(_HEADS)}


def head_of(session: Session, stream: str) -> Head:
    """The end of one log; of none where there is no such log."""
    row = session.connection().execute(_HEAD, {"stream": stream}).first()
    return Head(*row) if row else Head(0, "", "")


def rename_stream(session: Session, old: str, new: str) -> None:
    """Give a stream another name; its events stay as they are."""
    if dialect_of(session).rename(session, old, new):
        return
    rows = update(WorkflowEventRow).where(col(WorkflowEventRow.stream) == old).values(stream=new)
    session.exec(rows)
    session.exec(update(LogHeadRow).where(col(LogHeadRow.stream) == old).values(stream=new))
    session.flush()


def stream_of(session: Session, uid: str) -> str:
    """The stream that has this event; empty where none has."""
    query = select(WorkflowEventRow.stream).where(WorkflowEventRow.uid == uid)
    return session.exec(query).first() or ""


def _overtaken(stream: str) -> WorkflowError:
    return WorkflowError(
        _("Somebody else has changed «{name}» in the meantime; nothing was saved.").format(name=stream),
        hint=_("Look at it again, then repeat the step."),
    )


def _row(stream: str, seq: int, event: Event) -> WorkflowEventRow:
    return WorkflowEventRow(
        stream=stream,
        seq=seq,
        seen=seq - 1 if event.after is None else event.after,
        uid=event.uid,
        kind=event.kind.value,
        on=event.on,
        at=event.at.isoformat(),
        by=event.by,
        data=dict(event.data),
        mark=None if event.mark is None else _mark_values(event.mark),
    )


def _mark_values(mark: Mark) -> dict[str, Any]:
    return {"chain": mark.chain, "prev": mark.prev, "seal": list(mark.seals), "hash": mark.hash}


def _event(
    uid: str,
    kind: str,
    on: dt.date,
    at: str,
    by: str,
    data: dict[str, JsonValue],
    seen: int,
    mark: dict[str, Any] | None,
) -> Event:
    moment = dt.datetime.fromisoformat(at)
    link = Mark(mark["chain"], mark["prev"], tuple(mark["seal"]), mark["hash"]) if mark else None
    return Event(uid, _KINDS[kind], on, moment, by, MappingProxyType(data), seen, link)

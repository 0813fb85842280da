"""The event log in the store: events are added in one transaction and never changed.

Each bill is a stream of its own, numbered without gaps; the registry of experts is one more. Two writers of one stream
cannot both take the same number: on SQLite the second waits for the first, on PostgreSQL its transaction fails.
Events are read in the order that holds in every copy of the log (``Event.place``), whichever order they came in.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from types import MappingProxyType

from sqlalchemy import select as select_columns
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, func, select, update

from lawtrack.errors import WorkflowError
from lawtrack.i18n import _
from lawtrack.model.event import Event, EventKind, JsonValue
from lawtrack.store.workflow_rows import WorkflowEventRow

REGISTRY = "#experts"
"""The stream of the registry; no bill's short name holds a «#»."""
_COLUMNS = tuple(
    col(getattr(WorkflowEventRow, name))
    for name in ("stream", "uid", "kind", "on", "at", "by", "data", "seen")
)
"""What is read of an event: a log of thousands is read as values, not as rows that could be changed."""
_KINDS = {kind.value: kind for kind in EventKind}


def streams(session: Session) -> list[str]:
    """The short names of all bills, in the order in which they were begun."""
    first = func.min(WorkflowEventRow.id)
    query = select(WorkflowEventRow.stream).group_by(col(WorkflowEventRow.stream)).order_by(first)
    return [name for name in session.exec(query) if name != REGISTRY]


def events_of(session: Session, stream: str) -> list[Event]:
    """The events of a stream, in their order; none where there is no such stream."""
    query = select_columns(*_COLUMNS).where(col(WorkflowEventRow.stream) == stream)
    return in_order(_event(*row[1:]) for row in session.execute(query))


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
    count = session.exec(
        select(func.count()).select_from(WorkflowEventRow).where(WorkflowEventRow.stream == stream)
    ).one()
    if count != expected:
        raise _overtaken(stream)
    for seq, event in enumerate(events, expected + 1):
        session.add(_row(stream, seq, event))
    try:
        session.flush()
    except IntegrityError as error:
        raise _overtaken(stream) from error


def rename_stream(session: Session, old: str, new: str) -> None:
    """Give a stream another name; its events stay as they are."""
    rows = update(WorkflowEventRow).where(col(WorkflowEventRow.stream) == old).values(stream=new)
    session.exec(rows)
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
    )


def _event(
    uid: str, kind: str, on: dt.date, at: str, by: str, data: dict[str, JsonValue], seen: int
) -> Event:
    moment = dt.datetime.fromisoformat(at)
    return Event(uid, _KINDS[kind], on, moment, by, MappingProxyType(data), seen)

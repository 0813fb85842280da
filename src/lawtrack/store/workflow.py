"""The event log in the store: events are added in one transaction and never changed.

Each bill is a stream of its own, numbered without gaps; the registry of experts is one more. Two writers of one stream
cannot both take the same number: on SQLite the second waits for the first, on PostgreSQL its transaction fails.
``log_reading`` reads it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, select, update

from lawtrack.model.event import Event, Mark
from lawtrack.reviewing.allowed.overtaken import overtaken
from lawtrack.store.dialects import dialect_of, insert_rows
from lawtrack.store.log_reading import head_of
from lawtrack.store.workflow_rows import LogHeadRow, WorkflowEventRow


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
        raise overtaken(stream)
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
        raise overtaken(stream) from error


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

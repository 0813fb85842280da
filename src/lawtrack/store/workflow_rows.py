"""The row of the event log."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import JSON, Column, UniqueConstraint
from sqlmodel import Field, SQLModel


class WorkflowEventRow(SQLModel, table=True):
    """One event: added, never changed.

    ``stream`` is a bill's short name, or the registry's; ``seq`` is the order in which this store got the events, and
    ``seen`` how many each event's recorder had seen, which gives the order that holds.
    """

    __tablename__ = "workflow_event"
    __table_args__ = (
        UniqueConstraint("stream", "seq", name="uq_workflow_event_seq"),
        UniqueConstraint("stream", "uid", name="uq_workflow_event_uid"),
    )

    id: int | None = Field(default=None, primary_key=True)
    stream: str
    seq: int
    seen: int
    uid: str
    kind: str
    on: dt.date
    at: str
    by: str
    data: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))

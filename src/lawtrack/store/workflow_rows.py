"""The rows of the event log."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import JSON, Column, UniqueConstraint
from sqlmodel import Field, SQLModel


class WorkflowEventRow(SQLModel, table=True):
    """One event: added, never changed.

    ``stream`` is a bill's short name, or the registry's; ``seq`` is the order in which this store got the events, and
    ``seen`` how many each event's recorder had seen, which gives the order that holds; ``mark`` is its link in a chain.
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
    mark: dict[str, Any] | None = Field(
        default=None, sa_column=Column(JSON(none_as_null=True), nullable=True)
    )


class LogHeadRow(SQLModel, table=True):
    """How many events a log has, which came last, and when the first was recorded: what is asked of every log at once."""

    __tablename__ = "log_head"

    stream: str = Field(primary_key=True)
    count: int
    last: str
    begun: str

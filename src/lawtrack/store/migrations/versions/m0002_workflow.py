"""Workflow: the append-only log of events of bills and of the registry of experts."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "workflow_event",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("stream", sa.String, nullable=False),
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("uid", sa.String, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("on", sa.Date, nullable=False),
        sa.Column("at", sa.String, nullable=False),
        sa.Column("by", sa.String, nullable=False),
        sa.Column("data", sa.JSON, nullable=False),
        sa.UniqueConstraint("stream", "seq", name="uq_workflow_event_seq"),
        sa.UniqueConstraint("stream", "uid", name="uq_workflow_event_uid"),
    )

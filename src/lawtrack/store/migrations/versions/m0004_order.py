"""Each event says how many events its recorder had seen: the order that a merge of two logs restores."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add the column; so far every log was written by one store, which had seen all that stood before."""
    op.add_column("workflow_event", sa.Column("seen", sa.Integer, nullable=False, server_default="0"))
    op.execute("UPDATE workflow_event SET seen = seq - 1")

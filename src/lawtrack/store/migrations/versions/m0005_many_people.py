"""Many people: links of the events in chains, the end of each log, shared files, who may do what, who looks at what."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Add what is new; the logs that are there stay as they are, their chains begin with the next event."""
    op.add_column("workflow_event", sa.Column("mark", sa.JSON, nullable=True))
    op.create_table(
        "log_head",
        sa.Column("stream", sa.String, primary_key=True),
        sa.Column("count", sa.Integer, nullable=False),
        sa.Column("last", sa.String, nullable=False),
        sa.Column("begun", sa.String, nullable=False),
    )
    op.execute(
        "INSERT INTO log_head (stream, count, last, begun) "
        "SELECT e.stream, h.number, e.uid, h.begun FROM workflow_event e JOIN "
        "(SELECT stream, count(*) AS number, max(seq) AS seq, min(at) AS begun FROM workflow_event GROUP BY stream) h "
        "ON h.stream = e.stream AND h.seq = e.seq"
    )
    op.create_table(
        "person",
        sa.Column("account", sa.String, primary_key=True),
        sa.Column("name", sa.String, nullable=False, unique=True),
        sa.Column("role", sa.String, nullable=False),
        sa.Column("body", sa.String, nullable=False),
    )
    op.create_table(
        "presence",
        sa.Column("who", sa.String, primary_key=True),
        sa.Column("what", sa.String, nullable=False),
        sa.Column("at", sa.String, nullable=False),
    )
    op.create_table(
        "shared_file",
        sa.Column("name", sa.String, primary_key=True),
        sa.Column("data", sa.LargeBinary, nullable=False),
    )

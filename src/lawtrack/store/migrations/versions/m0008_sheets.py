"""Many people: what bills owe, computed once for all who share a store."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Add the table; it is filled when it is first asked what is due."""
    op.create_table(
        "sheet",
        sa.Column("stream", sa.String, primary_key=True),
        sa.Column("key", sa.String, nullable=False),
        sa.Column("words", sa.String, nullable=False),
    )

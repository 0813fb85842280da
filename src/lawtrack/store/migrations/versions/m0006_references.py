"""What the articles of texts refer to: a table that is made of the texts and asked in milliseconds."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Add the tables; they are filled when references are first asked for."""
    digest = sa.String(64)
    op.create_table(
        "reference_scan",
        sa.Column("fragment", digest, sa.ForeignKey("fragment.digest", ondelete="CASCADE"), primary_key=True),
        sa.Column("reader", sa.String, primary_key=True),
    )
    op.create_table(
        "reference",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("fragment", digest, sa.ForeignKey("fragment.digest", ondelete="CASCADE"), nullable=False),
        sa.Column("reader", sa.String, nullable=False),
        sa.Column("eid", sa.String, nullable=False),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("words", sa.String, nullable=False),
        sa.Column("owner", sa.String, nullable=False),
        sa.Column("act", sa.String, nullable=False),
        sa.Column("root", sa.String, nullable=False),
        sa.Column("target", sa.String, nullable=False),
        sa.Column("outer", sa.String, nullable=False),
    )
    for column in ("fragment", "act", "root"):
        op.create_index(f"ix_reference_{column}", "reference", [column])
    op.create_table(
        "named_act",
        sa.Column("name", sa.String, primary_key=True),
        sa.Column("lang", sa.String, primary_key=True),
        sa.Column("work", sa.String, nullable=False),
        sa.Column("shelf", digest, nullable=False),
    )
    op.create_index("ix_named_act_work", "named_act", ["work"])

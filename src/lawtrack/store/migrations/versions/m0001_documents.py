"""Documents: works, expressions as skeleton and fragments, the index of units, files in writing."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision: str | None = None


def upgrade() -> None:
    """Make the tables."""
    _works()
    _texts()
    _files()


def _works() -> None:
    op.create_table(
        "work",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("uri", sa.String, nullable=False, unique=True),
        sa.Column("slug", sa.String, nullable=False, unique=True),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("date", sa.Date, nullable=True),
        sa.Column("number", sa.String, nullable=False),
        sa.Column("scheme", sa.String, nullable=False),
        sa.Column("doubtful", sa.String, nullable=False),
        sa.Column("sample", sa.Boolean, nullable=False),
        sa.Column("registered", sa.Boolean, nullable=False),
    )
    op.create_table(
        "work_title",
        sa.Column("work_id", sa.Integer, sa.ForeignKey("work.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("lang", sa.String, primary_key=True),
        sa.Column("title", sa.String, nullable=False),
    )
    op.create_table(
        "work_alias",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column(
            "work_id", sa.Integer, sa.ForeignKey("work.id", ondelete="CASCADE"), nullable=False, index=True
        ),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("value", sa.String, nullable=False, index=True),
    )
    op.create_table(
        "dossier",
        sa.Column("slug", sa.String, primary_key=True),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("titles", sa.JSON, nullable=False),
    )
    op.create_table(
        "dossier_work",
        sa.Column("dossier", sa.String, sa.ForeignKey("dossier.slug", ondelete="CASCADE"), primary_key=True),
        sa.Column("work_id", sa.Integer, sa.ForeignKey("work.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("named", sa.JSON, nullable=False),
        sa.Column("asks", sa.JSON, nullable=False),
    )


def _texts() -> None:
    op.create_table(
        "fragment",
        sa.Column("digest", sa.String(64), primary_key=True),
        sa.Column("data", sa.LargeBinary, nullable=False),
        sa.Column("indexed", sa.Boolean, nullable=False),
    )
    op.create_table(
        "expression",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("work_id", sa.Integer, sa.ForeignKey("work.id"), nullable=False, index=True),
        sa.Column("uri", sa.String, nullable=False, unique=True),
        sa.Column("lang", sa.String, nullable=False),
        sa.Column("edition", sa.Date, nullable=True),
        sa.Column("version", sa.String, nullable=False),
        sa.Column("skeleton", sa.String(64), sa.ForeignKey("fragment.digest"), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("path", sa.String, nullable=False, unique=True),
        sa.Column("synced", sa.String(64), nullable=False),
    )
    op.create_table(
        "expression_fragment",
        sa.Column(
            "expression_id", sa.Integer, sa.ForeignKey("expression.id", ondelete="CASCADE"), primary_key=True
        ),
        sa.Column("position", sa.Integer, primary_key=True),
        sa.Column("eid", sa.String, nullable=False),
        sa.Column("digest", sa.String(64), sa.ForeignKey("fragment.digest"), nullable=False, index=True),
    )
    op.create_table(
        "unit",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column(
            "fragment",
            sa.String(64),
            sa.ForeignKey("fragment.digest", ondelete="CASCADE"),
            nullable=False,
            index=True,
        ),
        sa.Column("eid", sa.String, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("label", sa.String, nullable=False),
        sa.Column("text", sa.String, nullable=False),
    )


def _files() -> None:
    op.create_table(
        "pending_file",
        sa.Column("path", sa.String, primary_key=True),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("before", sa.String(64), nullable=False),
    )
    op.create_table(
        "synced_file",
        sa.Column("path", sa.String, primary_key=True),
        sa.Column("digest", sa.String(64), nullable=False),
    )

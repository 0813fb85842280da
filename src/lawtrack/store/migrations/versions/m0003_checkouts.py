"""What a checkout has seen belongs to the checkout; what no text uses any more is taken away.

Until now a store had one idea of what «the» files hold. It becomes that of the checkout without a name, the one whose
store lies in its own folder; a checkout of a shared store has a name of its own and has seen nothing yet.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_CHANGED = "register changed"


def upgrade() -> None:
    """Make the tables, bring over what is known, drop what it was known from."""
    _make()
    _bring_over()
    op.drop_column("expression", "synced")
    op.create_index("ix_expression_skeleton", "expression", ["skeleton"])
    _collect()


def _make() -> None:
    op.rename_table("synced_file", "register_file")
    op.rename_table("pending_file", "pending_file_of_all")
    op.create_table(
        "past_digest",
        sa.Column("name", sa.String, primary_key=True),
        sa.Column("digest", sa.String(64), primary_key=True),
    )
    op.create_table(
        "seen_file",
        sa.Column("checkout", sa.String, primary_key=True),
        sa.Column("name", sa.String, primary_key=True),
        sa.Column("path", sa.String, nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
    )
    op.create_table(
        "pending_file",
        sa.Column("checkout", sa.String, primary_key=True),
        sa.Column("path", sa.String, primary_key=True),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("before", sa.String(64), nullable=False),
    )


def _bring_over() -> None:
    op.execute(
        "INSERT INTO seen_file (checkout, name, path, digest) "
        "SELECT '', uri, path, synced FROM expression WHERE synced <> ''"
    )
    op.execute(
        "INSERT INTO past_digest (name, digest) "
        "SELECT uri, synced FROM expression WHERE synced <> '' AND synced <> digest"
    )
    op.execute(
        "INSERT INTO pending_file (checkout, path, digest, before) "
        "SELECT '', path, digest, before FROM pending_file_of_all"
    )
    op.drop_table("pending_file_of_all")
    connection = op.get_bind()
    rows = connection.execute(sa.text("SELECT path, digest FROM register_file")).all()
    marks = {path: digest for path, digest in rows if digest}
    changed = marks.pop(_CHANGED, "")
    connection.execute(sa.text("DELETE FROM register_file"))
    for path, digest in marks.items():
        values = {"path": path, "digest": digest}
        connection.execute(sa.text("INSERT INTO seen_file VALUES ('', :path, :path, :digest)"), values)
    if changed:  # a Work was registered in the program, the file does not have it yet
        marks = dict.fromkeys(marks or ["acts/register.json"], "changed")
    for path, digest in marks.items():
        values = {"path": path, "digest": digest}
        connection.execute(sa.text("INSERT INTO register_file VALUES (:path, :digest)"), values)


def _collect() -> None:
    op.execute(
        "DELETE FROM fragment WHERE digest NOT IN (SELECT skeleton FROM expression) "
        "AND digest NOT IN (SELECT digest FROM expression_fragment)"
    )
    # The index of words is made again at the next search, without what was taken away.
    op.execute("DROP TABLE IF EXISTS unit_fts")
    op.execute(sa.text("UPDATE fragment SET indexed = :no").bindparams(no=False))

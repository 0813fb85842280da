"""Opinions in a shared store: its functions are made anew, with the one by which a reviewer keeps a file."""

from __future__ import annotations

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """No table changes: what a database keeps beside its tables is made after every migration."""

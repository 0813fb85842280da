"""The amending texts of bills as bytes, by their SHA-256: so a second folder on a shared store has them without a copy."""

from __future__ import annotations

from sqlmodel import Field, Session, SQLModel

from lawtrack.store.dialects import insert_new
from lawtrack.store.tables import DIGEST_LENGTH


class BillTextRow(SQLModel, table=True):
    """One text, kept once."""

    __tablename__ = "bill_text"

    digest: str = Field(primary_key=True, max_length=DIGEST_LENGTH)
    data: bytes


def keep_bytes(session: Session, digest: str, data: bytes) -> None:
    """Keep a text; one that is there stays."""
    insert_new(session, BillTextRow, {"digest": digest, "data": data})


def bytes_kept(session: Session, digest: str) -> bytes | None:
    """The text of this SHA-256; None where the store has none."""
    row = session.get(BillTextRow, digest)
    return row.data if row else None

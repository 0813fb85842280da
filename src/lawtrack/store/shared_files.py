"""Files that a shared store carries from one folder to another: those that logs of bills name, Word files of acts.

Where a store belongs to one folder its files are there; where several folders share one, each takes from here what it
has not got. A name says what a file is and holds the digest of its content, so that what is kept never changes.
"""

from __future__ import annotations

from sqlmodel import Field, Session, SQLModel

from lawtrack.store.dialects import dialect_of, insert_new


class SharedFileRow(SQLModel, table=True):
    """One file, kept once."""

    __tablename__ = "shared_file"

    name: str = Field(primary_key=True)
    data: bytes


def bill_file(digest: str) -> str:
    """The name of an amending text or an opinion by its SHA-256."""
    return f"text/{digest}"


def original_name(name: str) -> str:
    """The name of the Word file of an act, by that of its file."""
    return f"original/{name}"


def keep_file(session: Session, name: str, data: bytes) -> None:
    """Keep a file; one that is there stays."""
    if not dialect_of(session).keep(session, name, data):
        insert_new(session, SharedFileRow, {"name": name, "data": data})


def file_kept(session: Session, name: str) -> bytes | None:
    """The file of this name; None where the store has none."""
    row = session.get(SharedFileRow, name)
    return row.data if row else None


def is_kept(session: Session, name: str) -> bool:
    """True where the store has the file of this name."""
    from sqlmodel import select

    return session.exec(select(SharedFileRow.name).where(SharedFileRow.name == name)).first() is not None

"""Tables of what checkouts have seen."""

from __future__ import annotations

from sqlmodel import Field, SQLModel

from lawtrack.store.tables import DIGEST_LENGTH


class RegisterFileRow(SQLModel, table=True):
    """The digest of the register as the store took it in or wrote it last, or a word for what the program changed."""

    __tablename__ = "register_file"

    path: str = Field(primary_key=True)
    digest: str = Field(max_length=DIGEST_LENGTH)


class SeenFileRow(SQLModel, table=True):
    """The digest at which a document's file in one checkout and the store last agreed, and where the file was."""

    __tablename__ = "seen_file"

    checkout: str = Field(primary_key=True)
    name: str = Field(primary_key=True)
    path: str
    digest: str = Field(max_length=DIGEST_LENGTH)


class PendingFileRow(SQLModel, table=True):
    """A file of one checkout that may not be written yet; ``before`` is the digest of what it replaces."""

    __tablename__ = "pending_file"

    checkout: str = Field(primary_key=True)
    path: str = Field(primary_key=True)
    digest: str = Field(max_length=DIGEST_LENGTH)
    before: str = Field(default="", max_length=DIGEST_LENGTH)

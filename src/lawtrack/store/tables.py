"""Tables of documents. Rows never leave this package."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TypeVar

from sqlalchemy import JSON, Column, insert
from sqlmodel import Field, Session, SQLModel

_DIGEST = 64
"""Letters of a SHA-256."""
_Row = TypeVar("_Row", bound=SQLModel)


class WorkRow(SQLModel, table=True):
    """A Work; ``registered`` where it stands in the register."""

    __tablename__ = "work"

    id: int | None = Field(default=None, primary_key=True)
    uri: str = Field(unique=True)
    slug: str = Field(unique=True)
    kind: str
    date: dt.date | None = None
    number: str = ""
    scheme: str = "civil"
    doubtful: str = ""
    sample: bool = False
    registered: bool = False


class WorkTitleRow(SQLModel, table=True):
    """The title of a Work in one language."""

    __tablename__ = "work_title"

    work_id: int = Field(foreign_key="work.id", primary_key=True, ondelete="CASCADE")
    lang: str = Field(primary_key=True)
    title: str


class WorkAliasRow(SQLModel, table=True):
    """Another name of a Work: register number, Adilet's id, how a dossier calls it."""

    __tablename__ = "work_alias"

    id: int | None = Field(default=None, primary_key=True)
    work_id: int = Field(foreign_key="work.id", index=True, ondelete="CASCADE")
    name: str
    value: str = Field(index=True)


class DossierRow(SQLModel, table=True):
    """A group of acts that are amended for one purpose; ``titles`` by language."""

    __tablename__ = "dossier"

    slug: str = Field(primary_key=True)
    position: int
    titles: dict[str, str] = Field(sa_column=Column(JSON, nullable=False))


class DossierWorkRow(SQLModel, table=True):
    """A Work in a dossier: how the dossier names it, and what it asks to change, by language."""

    __tablename__ = "dossier_work"

    dossier: str = Field(foreign_key="dossier.slug", primary_key=True, ondelete="CASCADE")
    work_id: int = Field(foreign_key="work.id", primary_key=True, ondelete="CASCADE")
    position: int
    named: dict[str, str] = Field(sa_column=Column(JSON, nullable=False))
    asks: dict[str, str] = Field(sa_column=Column(JSON, nullable=False))


class FragmentRow(SQLModel, table=True):
    """Bytes kept once by their SHA-256; ``indexed`` once their units can be found by search."""

    __tablename__ = "fragment"

    digest: str = Field(primary_key=True, max_length=_DIGEST)
    data: bytes
    indexed: bool = False


class ExpressionRow(SQLModel, table=True):
    """A text: its skeleton, the digest of the whole file, and where the file is."""

    __tablename__ = "expression"

    id: int | None = Field(default=None, primary_key=True)
    work_id: int = Field(foreign_key="work.id", index=True)
    uri: str = Field(unique=True)
    lang: str
    edition: dt.date | None = None
    version: str = ""
    skeleton: str = Field(foreign_key="fragment.digest", index=True, max_length=_DIGEST)
    digest: str = Field(max_length=_DIGEST)
    path: str = Field(unique=True)


class ExpressionFragmentRow(SQLModel, table=True):
    """The fragments of a text in reading order."""

    __tablename__ = "expression_fragment"

    expression_id: int = Field(foreign_key="expression.id", primary_key=True, ondelete="CASCADE")
    position: int = Field(primary_key=True)
    eid: str
    digest: str = Field(foreign_key="fragment.digest", index=True, max_length=_DIGEST)


class UnitRow(SQLModel, table=True):
    """One printed paragraph of a fragment, for searching and for the history of provisions."""

    __tablename__ = "unit"

    id: int | None = Field(default=None, primary_key=True)
    fragment: str = Field(foreign_key="fragment.digest", index=True, max_length=_DIGEST, ondelete="CASCADE")
    eid: str
    kind: str
    label: str
    text: str


class RegisterFileRow(SQLModel, table=True):
    """The digest of the register as the store took it in or wrote it last, or a word for what the program changed."""

    __tablename__ = "register_file"

    path: str = Field(primary_key=True)
    digest: str = Field(max_length=_DIGEST)


class PastDigestRow(SQLModel, table=True):
    """A digest that a document once had in the store; ``name`` is a text's URI or the register's path."""

    __tablename__ = "past_digest"

    name: str = Field(primary_key=True)
    digest: str = Field(primary_key=True, max_length=_DIGEST)


class SeenFileRow(SQLModel, table=True):
    """The digest at which a document's file in one checkout and the store last agreed, and where the file was."""

    __tablename__ = "seen_file"

    checkout: str = Field(primary_key=True)
    name: str = Field(primary_key=True)
    path: str
    digest: str = Field(max_length=_DIGEST)


class PendingFileRow(SQLModel, table=True):
    """A file of one checkout that may not be written yet; ``before`` is the digest of what it replaces."""

    __tablename__ = "pending_file"

    checkout: str = Field(primary_key=True)
    path: str = Field(primary_key=True)
    digest: str = Field(max_length=_DIGEST)
    before: str = Field(default="", max_length=_DIGEST)


def insert_rows(session: Session, kind: type[_Row], rows: Iterable[_Row]) -> None:
    """Add many new rows of one table at once; a key named ``id`` is given by the database."""
    values = [row.model_dump(exclude={"id"}) for row in rows]
    if values:
        session.connection().execute(insert(kind), values)

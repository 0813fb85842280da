"""Tables of texts and dossiers. Rows never leave this package."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import JSON, Column
from sqlmodel import Field, SQLModel

from lawtrack.store.work_rows import WORK_KEY

DIGEST_LENGTH = 64
"""Letters of a SHA-256."""


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
    work_id: int = Field(foreign_key=WORK_KEY, primary_key=True, ondelete="CASCADE")
    position: int
    named: dict[str, str] = Field(sa_column=Column(JSON, nullable=False))
    asks: dict[str, str] = Field(sa_column=Column(JSON, nullable=False))


class FragmentRow(SQLModel, table=True):
    """Bytes kept once by their SHA-256; ``indexed`` once their units can be found by search."""

    __tablename__ = "fragment"

    digest: str = Field(primary_key=True, max_length=DIGEST_LENGTH)
    data: bytes
    indexed: bool = False


class ExpressionRow(SQLModel, table=True):
    """A text: its skeleton, the digest of the whole file, and where the file is."""

    __tablename__ = "expression"

    id: int | None = Field(default=None, primary_key=True)
    work_id: int = Field(foreign_key=WORK_KEY, index=True)
    uri: str = Field(unique=True)
    lang: str
    edition: dt.date | None = None
    version: str = ""
    skeleton: str = Field(foreign_key="fragment.digest", index=True, max_length=DIGEST_LENGTH)
    digest: str = Field(max_length=DIGEST_LENGTH)
    path: str = Field(unique=True)


class ExpressionFragmentRow(SQLModel, table=True):
    """The fragments of a text in reading order."""

    __tablename__ = "expression_fragment"

    expression_id: int = Field(foreign_key="expression.id", primary_key=True, ondelete="CASCADE")
    position: int = Field(primary_key=True)
    eid: str
    digest: str = Field(foreign_key="fragment.digest", index=True, max_length=DIGEST_LENGTH)


class UnitRow(SQLModel, table=True):
    """One printed paragraph of a fragment, for searching and for the history of provisions."""

    __tablename__ = "unit"

    id: int | None = Field(default=None, primary_key=True)
    fragment: str = Field(
        foreign_key="fragment.digest", index=True, max_length=DIGEST_LENGTH, ondelete="CASCADE"
    )
    eid: str
    kind: str
    label: str
    text: str


class PastDigestRow(SQLModel, table=True):
    """A digest that a document once had in the store; ``name`` is a text's URI or the register's path."""

    __tablename__ = "past_digest"

    name: str = Field(primary_key=True)
    digest: str = Field(primary_key=True, max_length=DIGEST_LENGTH)

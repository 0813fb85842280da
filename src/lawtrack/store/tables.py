"""Tables of documents. Rows never leave this package."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import JSON, Column
from sqlmodel import Field, SQLModel


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

    work_id: int = Field(foreign_key="work.id", primary_key=True)
    lang: str = Field(primary_key=True)
    title: str


class WorkAliasRow(SQLModel, table=True):
    """Another name of a Work: register number, Adilet's id, how a dossier calls it."""

    __tablename__ = "work_alias"

    id: int | None = Field(default=None, primary_key=True)
    work_id: int = Field(foreign_key="work.id", index=True)
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

    dossier: str = Field(foreign_key="dossier.slug", primary_key=True)
    work_id: int = Field(foreign_key="work.id", primary_key=True)
    position: int
    named: dict[str, str] = Field(sa_column=Column(JSON, nullable=False))
    asks: dict[str, str] = Field(sa_column=Column(JSON, nullable=False))


class FragmentRow(SQLModel, table=True):
    """Bytes kept once by their SHA-256; ``indexed`` once their units stand in ``unit``."""

    __tablename__ = "fragment"

    digest: str = Field(primary_key=True)
    data: bytes
    indexed: bool = False


class ExpressionRow(SQLModel, table=True):
    """A text: its skeleton, the digest of the whole file, and the digest at which file and store last agreed."""

    __tablename__ = "expression"

    id: int | None = Field(default=None, primary_key=True)
    work_id: int = Field(foreign_key="work.id", index=True)
    uri: str = Field(unique=True)
    lang: str
    edition: dt.date | None = None
    version: str = ""
    skeleton: str = Field(foreign_key="fragment.digest")
    digest: str
    path: str = Field(unique=True)
    synced: str = ""


class ExpressionFragmentRow(SQLModel, table=True):
    """The fragments of a text in reading order."""

    __tablename__ = "expression_fragment"

    expression_id: int = Field(foreign_key="expression.id", primary_key=True)
    position: int = Field(primary_key=True)
    eid: str
    digest: str = Field(foreign_key="fragment.digest", index=True)


class UnitRow(SQLModel, table=True):
    """One printed paragraph of a fragment, for searching and for the history of provisions."""

    __tablename__ = "unit"

    id: int | None = Field(default=None, primary_key=True)
    fragment: str = Field(foreign_key="fragment.digest", index=True)
    eid: str
    kind: str
    label: str
    text: str


class PendingFileRow(SQLModel, table=True):
    """A file that was committed and may not be written yet; ``before`` is the digest of what it replaces."""

    __tablename__ = "pending_file"

    path: str = Field(primary_key=True)
    digest: str
    before: str = ""


class SyncedFileRow(SQLModel, table=True):
    """The digest at which another file of the workspace (the register) and the store last agreed."""

    __tablename__ = "synced_file"

    path: str = Field(primary_key=True)
    digest: str


def table_of(row: type[SQLModel]) -> Any:  # noqa: ANN401 -- sqlalchemy.Table, which SQLModel does not declare
    """The Core table of a row class, for inserts of many rows."""
    return row.__table__  # type: ignore[attr-defined]

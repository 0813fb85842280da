"""Tables of Works and their names, apart: what asks for nothing else makes no class for the tables of texts."""

from __future__ import annotations

import datetime as dt

from sqlmodel import Field, SQLModel

WORK_KEY = "work.id"
"""What foreign keys to a Work name."""


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

    work_id: int = Field(foreign_key=WORK_KEY, primary_key=True, ondelete="CASCADE")
    lang: str = Field(primary_key=True)
    title: str


class WorkAliasRow(SQLModel, table=True):
    """Another name of a Work: register number, Adilet's id, how a dossier calls it."""

    __tablename__ = "work_alias"

    id: int | None = Field(default=None, primary_key=True)
    work_id: int = Field(foreign_key=WORK_KEY, index=True, ondelete="CASCADE")
    name: str
    value: str = Field(index=True)

"""Tables of what the articles of texts refer to; made of the texts, and made anew where they are lost."""

from __future__ import annotations

from sqlmodel import Field, SQLModel

from lawtrack.store.tables import DIGEST_LENGTH


class ReferenceScanRow(SQLModel, table=True):
    """A fragment whose references are known, with how its text was read.

    ``reader`` is the language, what «1.» and «1)» are called, and the version of what reads references.
    """

    __tablename__ = "reference_scan"

    fragment: str = Field(
        primary_key=True, foreign_key="fragment.digest", max_length=DIGEST_LENGTH, ondelete="CASCADE"
    )
    reader: str = Field(primary_key=True)


class ReferenceRow(SQLModel, table=True):
    """One element that a paragraph of a fragment refers to.

    ``owner`` tells whose element it is, ``act`` names another act as printed (empty for its own), ``root`` is the article
    or other outermost element, ``target`` the whole eId (empty where all of an act is meant, or nothing was understood),
    ``outer`` the chapter or part «настоящая …» that holds it. ``start`` is its place in the paragraph, ``words`` the
    reference as printed.
    """

    __tablename__ = "reference"

    id: int | None = Field(default=None, primary_key=True)
    fragment: str = Field(
        foreign_key="fragment.digest", index=True, max_length=DIGEST_LENGTH, ondelete="CASCADE"
    )
    reader: str
    eid: str
    start: int
    words: str
    owner: str
    act: str = Field(index=True)
    root: str = Field(index=True)
    target: str
    outer: str


class NamedActRow(SQLModel, table=True):
    """What a name of an act in texts means in the library: the URI of a Work, empty where it has none, or several fit.

    ``shelf`` is the digest of the Works that it was looked for among.
    """

    __tablename__ = "named_act"

    name: str = Field(primary_key=True)
    lang: str = Field(primary_key=True)
    work: str = Field(index=True)
    shelf: str = Field(max_length=DIGEST_LENGTH)

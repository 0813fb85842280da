"""The references of texts as rows: which fragments are not read yet, what was read of them, who refers to what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from sqlalchemy import select as sql_select
from sqlmodel import col, delete, select

from lawtrack.store.dialects import insert_rows, put
from lawtrack.store.reference_rows import NamedActRow, ReferenceRow, ReferenceScanRow
from lawtrack.store.tables import ExpressionFragmentRow, ExpressionRow, UnitRow

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement
    from sqlmodel import Session

_CHUNK = 500


@dataclass(frozen=True, slots=True)
class Line:
    """A printed paragraph of a fragment."""

    fragment: str
    eid: str
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Named:
    """One element that a paragraph refers to, as it is kept (see ``ReferenceRow``)."""

    eid: str
    start: int
    words: str
    owner: str
    act: str = ""
    root: str = ""
    target: str = ""
    outer: str = ""


@dataclass(frozen=True, slots=True)
class Kept:
    """A reference of one text of the store: the key of the text, what it names, and how it was read."""

    text: int
    named: Named
    reader: str


def fragments_read(session: Session, reader: str) -> frozenset[str]:
    """The fragments whose references are known."""
    return frozenset(session.exec(select(ReferenceScanRow.fragment).where(ReferenceScanRow.reader == reader)))


def unread_fragments(session: Session, text: int, known: frozenset[str]) -> list[str]:
    """The fragments of a text whose references are not known, its skeleton first."""
    skeleton = session.exec(select(ExpressionRow.skeleton).where(ExpressionRow.id == text)).one()
    parts = session.exec(
        select(ExpressionFragmentRow.digest)
        .where(ExpressionFragmentRow.expression_id == text)
        .order_by(col(ExpressionFragmentRow.position))
    )
    return [one for one in dict.fromkeys((skeleton, *parts)) if one not in known]


def lines_of(session: Session, fragments: Sequence[str]) -> list[Line]:
    """The printed paragraphs of fragments, in reading order within each."""
    found: list[Line] = []
    for at in range(0, len(fragments), _CHUNK):
        rows = session.exec(
            select(UnitRow.fragment, UnitRow.eid, UnitRow.kind, UnitRow.text)
            .where(col(UnitRow.fragment).in_(fragments[at : at + _CHUNK]))
            .order_by(col(UnitRow.id))
        )
        found += [Line(*row) for row in rows]
    return found


def keep_references(session: Session, reader: str, found: Mapping[str, Iterable[Named]]) -> None:
    """Keep what was read of fragments, by fragment; those without references count as read too."""
    fragments = list(found)
    for at in range(0, len(fragments), _CHUNK):
        some = fragments[at : at + _CHUNK]
        for kind in (ReferenceRow, ReferenceScanRow):
            session.exec(delete(kind).where(col(kind.fragment).in_(some), col(kind.reader) == reader))
    insert_rows(
        session,
        ReferenceRow,
        (
            ReferenceRow(
                fragment=fragment,
                reader=reader,
                eid=one.eid,
                start=one.start,
                words=one.words,
                owner=one.owner,
                act=one.act,
                root=one.root,
                target=one.target,
                outer=one.outer,
            )
            for fragment, named in found.items()
            for one in named
        ),
    )
    insert_rows(session, ReferenceScanRow, (ReferenceScanRow(fragment=f, reader=reader) for f in fragments))


def references_of(session: Session, texts: Sequence[int], root: str = "") -> list[Kept]:
    """The references of texts to their own acts, of one outermost element where it is named, in no order."""
    which = [col(ReferenceRow.act) == ""]
    return _kept(session, texts, [*which, col(ReferenceRow.root) == root] if root else which)


def references_by_name(
    session: Session, texts: Sequence[int], names: Sequence[str], root: str = ""
) -> list[Kept]:
    """The references of texts to the acts of these names: to one outermost element, or to all of them."""
    found: list[Kept] = []
    for at in range(0, len(names), _CHUNK):
        which = [col(ReferenceRow.act).in_(names[at : at + _CHUNK])]
        found += _kept(session, texts, [*which, col(ReferenceRow.root) == root] if root else which)
    return found


def acts_named(session: Session) -> list[tuple[str, str]]:
    """Every name of another act in the references kept, with the language it is in."""
    rows = session.exec(
        select(ReferenceRow.act, ReferenceRow.reader).where(ReferenceRow.act != "").distinct()
    )
    return list(dict.fromkeys((act, reader.split(" ")[0]) for act, reader in rows))


def meanings(session: Session, shelf: str) -> dict[tuple[str, str], str]:
    """What the names mean that were looked for among these Works: the URI by name and language."""
    rows = session.exec(select(NamedActRow).where(NamedActRow.shelf == shelf))
    return {(row.name, row.lang): row.work for row in rows}


def keep_meanings(session: Session, shelf: str, found: Mapping[tuple[str, str], str]) -> None:
    """Keep what names mean among these Works; what was found among others is forgotten."""
    session.exec(delete(NamedActRow).where(col(NamedActRow.shelf) != shelf))
    for (name, lang), work in found.items():
        put(session, NamedActRow, {"name": name, "lang": lang, "work": work, "shelf": shelf})


def _kept(session: Session, texts: Sequence[int], which: Sequence[ColumnElement[bool]]) -> list[Kept]:
    # plain values: no row is looked after by the session
    columns = [col(ReferenceRow.reader), *(col(getattr(ReferenceRow, one.name)) for one in fields(Named))]
    found: list[Kept] = []
    for at in range(0, len(texts), _CHUNK):
        some = texts[at : at + _CHUNK]
        parts = (
            sql_select(col(ExpressionFragmentRow.expression_id), *columns)
            .where(col(ExpressionFragmentRow.digest) == col(ReferenceRow.fragment))
            .where(col(ExpressionFragmentRow.expression_id).in_(some))
        )
        skeletons = (
            sql_select(col(ExpressionRow.id), *columns)
            .where(col(ExpressionRow.skeleton) == col(ReferenceRow.fragment))
            .where(col(ExpressionRow.id).in_(some))
        )
        for query in (parts.where(*which), skeletons.where(*which)):
            for text, reader, *values in session.connection().execute(query):
                found.append(Kept(text or 0, Named(*values), reader))
    return found

"""Expressions as bytes: skeleton and fragments by digest, each kept once and as long as a text uses it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlmodel import Session, col, delete, select

from lawtrack.store.dialects import dialect_of, insert_new, insert_rows
from lawtrack.store.shelf import StoredText
from lawtrack.store.tables import (
    ExpressionFragmentRow,
    ExpressionRow,
    FragmentRow,
    PastDigestRow,
    UnitRow,
)

if TYPE_CHECKING:
    import datetime as dt

_CHUNK = 500
"""Values in one IN (…): well under the limits of every database."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """A file taken apart: ``b"".join`` of nothing else; the whole again is the business of ``formats.akn``."""

    skeleton: bytes
    fragments: tuple[tuple[str, bytes], ...]


@dataclass(frozen=True, slots=True)
class Unit:
    """One printed paragraph, to be found by search."""

    eid: str
    kind: str
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class NewText:
    """A text to be kept."""

    work_id: int
    uri: str
    lang: str
    edition: dt.date | None
    version: str
    digest: str
    path: str
    pieces: Pieces


def sha256(data: bytes) -> str:
    """The key of a fragment."""
    return hashlib.sha256(data).hexdigest()


def save_text(session: Session, text: NewText, units: Mapping[str, Sequence[Unit]]) -> int:
    """Keep a text; one of the same URI is replaced. Fragments that are there already are not written again.

    Args:
        session: A writing session.
        text: The text.
        units: Printed paragraphs by the eId of the fragment that holds them, the empty one for the skeleton.

    Returns:
        Its key.
    """
    skeleton = sha256(text.pieces.skeleton)
    keyed = [(eid, sha256(data), data) for eid, data in text.pieces.fragments]
    by_digest = {skeleton: ("", text.pieces.skeleton)}
    by_digest.update({digest: (eid, data) for eid, digest, data in keyed})
    _save_fragments(session, by_digest, units)
    row = session.exec(select(ExpressionRow).where(ExpressionRow.uri == text.uri)).first()
    before: set[str] = set()
    if row is None:
        row = ExpressionRow(
            work_id=text.work_id, uri=text.uri, lang=text.lang, skeleton=skeleton, digest="", path=text.path
        )
    else:
        before = _fragments_of(session, row)
    if row.digest and row.digest != text.digest:
        insert_new(session, PastDigestRow, {"name": text.uri, "digest": row.digest})
    row.work_id, row.edition, row.version = text.work_id, text.edition, text.version
    row.skeleton, row.digest, row.path = skeleton, text.digest, text.path
    session.add(row)
    session.flush()
    key = _id(row)
    session.exec(delete(ExpressionFragmentRow).where(col(ExpressionFragmentRow.expression_id) == key))
    places = [
        ExpressionFragmentRow(expression_id=key, position=i, eid=eid, digest=digest)
        for i, (eid, digest, _data) in enumerate(keyed)
    ]
    insert_rows(session, ExpressionFragmentRow, places)
    _collect(session, before - by_digest.keys())
    dialect = dialect_of(session)
    if dialect.indexes_at_once:
        dialect.search(session).add(session)
    return key


def read_pieces(session: Session, key: int) -> Pieces:
    """The bytes of a text."""
    row = session.exec(select(ExpressionRow).where(ExpressionRow.id == key)).one()
    skeleton = session.exec(select(FragmentRow.data).where(FragmentRow.digest == row.skeleton)).one()
    fragments = session.exec(
        select(ExpressionFragmentRow.eid, FragmentRow.data)
        .where(ExpressionFragmentRow.expression_id == key)
        .where(col(ExpressionFragmentRow.digest) == col(FragmentRow.digest))
        .order_by(col(ExpressionFragmentRow.position))
    ).all()
    return Pieces(skeleton, tuple((eid, data) for eid, data in fragments))


def stored(row: ExpressionRow) -> StoredText:
    """The plain value of a row."""
    return StoredText(_id(row), row.uri, row.lang, row.edition, row.version, row.digest, row.path)


def _id(row: ExpressionRow) -> int:
    if row.id is None:
        raise AssertionError("flushed rows have a key")
    return row.id


def _save_fragments(
    session: Session, by_digest: Mapping[str, tuple[str, bytes]], units: Mapping[str, Sequence[Unit]]
) -> None:
    known: set[str] = set()
    for chunk in _chunks(by_digest):
        known.update(session.exec(select(FragmentRow.digest).where(col(FragmentRow.digest).in_(chunk))).all())
    new = [digest for digest in by_digest if digest not in known]
    fragments = (FragmentRow(digest=d, data=by_digest[d][1], indexed=False) for d in new)
    insert_rows(session, FragmentRow, fragments)
    printed = (
        UnitRow(fragment=d, eid=u.eid, kind=u.kind, label=u.label, text=u.text)
        for d in new
        for u in units.get(by_digest[d][0], ())
    )
    insert_rows(session, UnitRow, printed)


def _fragments_of(session: Session, row: ExpressionRow) -> set[str]:
    """The digests of all pieces of a text, its skeleton's too."""
    parts = select(ExpressionFragmentRow.digest).where(ExpressionFragmentRow.expression_id == row.id)
    return {row.skeleton, *session.exec(parts)}


def _collect(session: Session, candidates: Iterable[str]) -> None:
    """Take away the fragments of these that no text uses any more, with their units and their words."""
    search = dialect_of(session).search(session)
    for chunk in _chunks(candidates):
        used = set(
            session.exec(
                select(ExpressionFragmentRow.digest).where(col(ExpressionFragmentRow.digest).in_(chunk))
            )
        )
        used.update(
            session.exec(select(ExpressionRow.skeleton).where(col(ExpressionRow.skeleton).in_(chunk)))
        )
        orphans = [digest for digest in chunk if digest not in used]
        if orphans:
            search.forget(session, orphans)
            session.exec(delete(UnitRow).where(col(UnitRow.fragment).in_(orphans)))
            session.exec(delete(FragmentRow).where(col(FragmentRow.digest).in_(orphans)))


def _chunks(digests: Iterable[str]) -> Iterator[list[str]]:
    listed = list(digests)
    for i in range(0, len(listed), _CHUNK):
        yield listed[i : i + _CHUNK]


def text_of(session: Session, uri: str) -> StoredText | None:
    """The text of this FRBR URI, or None."""
    row = session.exec(select(ExpressionRow).where(ExpressionRow.uri == uri)).first()
    return stored(row) if row else None


def text_at(session: Session, path: str) -> StoredText | None:
    """The text whose file is at ``path``, or None."""
    row = session.exec(select(ExpressionRow).where(ExpressionRow.path == path)).first()
    return stored(row) if row else None


def all_texts(session: Session) -> list[StoredText]:
    """Every text, by path."""
    return [stored(row) for row in sorted(session.exec(select(ExpressionRow)), key=lambda row: row.path)]


def forget_others(session: Session, path: str, uri: str) -> None:
    """Forget the text that was in this file before another text took its place."""
    rows = session.exec(select(ExpressionRow).where(ExpressionRow.path == path, ExpressionRow.uri != uri))
    for row in rows.all():
        pieces = _fragments_of(session, row)
        session.exec(delete(ExpressionRow).where(col(ExpressionRow.id) == row.id))
        _collect(session, pieces)


def forget_text(session: Session, uri: str) -> None:
    """Forget the text of this FRBR URI; the digest that it had becomes one of the past."""
    for row in session.exec(select(ExpressionRow).where(ExpressionRow.uri == uri)).all():
        pieces = _fragments_of(session, row)
        insert_new(session, PastDigestRow, {"name": uri, "digest": row.digest})
        session.exec(delete(ExpressionFragmentRow).where(col(ExpressionFragmentRow.expression_id) == row.id))
        session.exec(delete(ExpressionRow).where(col(ExpressionRow.id) == row.id))
        _collect(session, pieces)

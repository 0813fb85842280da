"""Expressions as bytes: skeleton and fragments by digest, and the notes about files in writing."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import delete, insert
from sqlmodel import Session, col, select

from lawtrack.store.tables import (
    ExpressionFragmentRow,
    ExpressionRow,
    FragmentRow,
    PendingFileRow,
    SyncedFileRow,
    UnitRow,
    table_of,
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
class StoredText:
    """What is known about a text without reading it.

    Attributes:
        id: Its key in this store.
        uri: The FRBR URI of the Expression.
        lang: Language code.
        edition: The day from which it is in force.
        version: For a bill, its version.
        digest: SHA-256 of the file's bytes as the store has them.
        path: The file, from the workspace's folder, with ``/``.
        synced: The digest at which file and store last agreed; empty where they never did.
    """

    id: int
    uri: str
    lang: str
    edition: dt.date | None
    version: str
    digest: str
    path: str
    synced: str


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
    synced: str
    pieces: Pieces


@dataclass(frozen=True, slots=True)
class Pending:
    """A file that a crash may have left unwritten."""

    path: str
    digest: str
    before: str
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
    if row is None:
        row = ExpressionRow(
            work_id=text.work_id, uri=text.uri, lang=text.lang, skeleton=skeleton, digest="", path=text.path
        )
    row.work_id, row.edition, row.version = text.work_id, text.edition, text.version
    row.skeleton, row.digest, row.path, row.synced = skeleton, text.digest, text.path, text.synced
    session.add(row)
    session.flush()
    key = _id(row)
    table = table_of(ExpressionFragmentRow)
    session.connection().execute(delete(table).where(table.c.expression_id == key))
    if keyed:
        session.connection().execute(
            insert(table),
            [
                {"expression_id": key, "position": i, "eid": eid, "digest": digest}
                for i, (eid, digest, _data) in enumerate(keyed)
            ],
        )
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


def note_pending(session: Session, path: str, digest: str, before: str) -> None:
    """Remember, in the transaction that keeps a text, that its file is still to be written."""
    session.merge(PendingFileRow(path=path, digest=digest, before=before))


def has_pending(session: Session) -> bool:
    """True where a file may be unwritten."""
    return session.exec(select(PendingFileRow.path).limit(1)).first() is not None


def pending_files(session: Session, only: str = "") -> list[Pending]:
    """The files that were committed but perhaps not written (the one at ``only`` where it is given)."""
    query = select(PendingFileRow, ExpressionRow.id).where(PendingFileRow.path == ExpressionRow.path)
    if only:
        query = query.where(PendingFileRow.path == only)
    return [
        Pending(row.path, row.digest, row.before, read_pieces(session, key))
        for row, key in session.exec(query).all()
        if key is not None
    ]


def clear_pending(session: Session, path: str, *, written: bool) -> None:
    """Take the note away; where the file was ``written``, file and store agree from now on."""
    row = session.get(PendingFileRow, path)
    if row is None:
        return
    if written:
        mark_synced(session, path, row.digest)
    session.delete(row)


def mark_synced(session: Session, path: str, digest: str) -> None:
    """Remember that the file at ``path`` and the store agree at ``digest``."""
    for text in session.exec(select(ExpressionRow).where(ExpressionRow.path == path)):
        text.synced = digest
        session.add(text)


def stored(row: ExpressionRow) -> StoredText:
    """The plain value of a row."""
    return StoredText(_id(row), row.uri, row.lang, row.edition, row.version, row.digest, row.path, row.synced)


def _id(row: ExpressionRow) -> int:
    if row.id is None:
        raise AssertionError("flushed rows have a key")
    return row.id


def _save_fragments(
    session: Session, by_digest: Mapping[str, tuple[str, bytes]], units: Mapping[str, Sequence[Unit]]
) -> None:
    connection = session.connection()
    known: set[str] = set()
    digests = list(by_digest)
    fragment, unit = table_of(FragmentRow), table_of(UnitRow)
    for i in range(0, len(digests), _CHUNK):
        chunk = digests[i : i + _CHUNK]
        known.update(session.exec(select(FragmentRow.digest).where(col(FragmentRow.digest).in_(chunk))).all())
    new = [digest for digest in digests if digest not in known]
    if not new:
        return
    connection.execute(
        insert(fragment), [{"digest": d, "data": by_digest[d][1], "indexed": False} for d in new]
    )
    rows = [
        {"fragment": d, "eid": u.eid, "kind": u.kind, "label": u.label, "text": u.text}
        for d in new
        for u in units.get(by_digest[d][0], ())
    ]
    if rows:
        connection.execute(insert(unit), rows)


def text_of(session: Session, uri: str) -> StoredText | None:
    """The text of this FRBR URI, or None."""
    row = session.exec(select(ExpressionRow).where(ExpressionRow.uri == uri)).first()
    return stored(row) if row else None


def all_texts(session: Session) -> list[StoredText]:
    """Every text, by path."""
    return [stored(row) for row in session.exec(select(ExpressionRow).order_by(col(ExpressionRow.path)))]


def file_mark(session: Session, path: str) -> str:
    """The digest at which a file that is no text (the register) and the store last agreed; empty for never."""
    row = session.get(SyncedFileRow, path)
    return row.digest if row else ""


def set_file_mark(session: Session, path: str, digest: str) -> None:
    """Remember that this file and the store agree."""
    session.merge(SyncedFileRow(path=path, digest=digest))


def clear_other_uri(session: Session, path: str, uri: str) -> None:
    """Forget the text that was in this file before another text took its place."""
    table = table_of(ExpressionRow)
    session.connection().execute(delete(table).where(table.c.path == path, table.c.uri != uri))

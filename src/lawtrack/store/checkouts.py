"""What a checkout has seen of the documents in the store, and which of its files may be unwritten.

A checkout is one folder with its files. Where the store lies in the folder itself there is one, without a name; a
store that several share knows each by its name, which stands in the session. Nobody's sight is another's: that a
colleague has written a newer text says nothing about the file in this folder.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlmodel import Session, col, delete, select

from lawtrack.store.checkout_rows import PendingFileRow, RegisterFileRow, SeenFileRow
from lawtrack.store.dialects import insert_new, put
from lawtrack.store.documents import Pieces, read_pieces
from lawtrack.store.glance import CHECKOUT
from lawtrack.store.tables import ExpressionRow, PastDigestRow


@dataclass(frozen=True, slots=True)
class Seen:
    """A document as a checkout last saw it: where its file was, and the digest at which it agreed with the store."""

    path: str = ""
    digest: str = ""


@dataclass(frozen=True, slots=True)
class Pending:
    """A file that a crash may have left unwritten: ``digest`` is the store's, ``before`` that of the file before."""

    path: str
    name: str
    digest: str
    before: str
    pieces: Pieces


def seen_files(session: Session) -> dict[str, Seen]:
    """What this checkout has seen, by the URI of the text or the path of the register."""
    rows = session.exec(select(SeenFileRow).where(SeenFileRow.checkout == _checkout(session)))
    return {row.name: Seen(row.path, row.digest) for row in rows}


def seen_file(session: Session, name: str) -> Seen:
    """What this checkout has seen of one document; empty where it has seen nothing."""
    row = session.get(SeenFileRow, (_checkout(session), name))
    return Seen(row.path, row.digest) if row else Seen()


def mark_seen(session: Session, name: str, path: str, digest: str) -> None:
    """Remember that this checkout's file at ``path`` and the store agree; of another document there it knows no more."""
    others = delete(SeenFileRow).where(
        col(SeenFileRow.checkout) == _checkout(session),
        col(SeenFileRow.path) == path,
        col(SeenFileRow.name) != name,
    )
    session.exec(others)
    put(
        session,
        SeenFileRow,
        {"checkout": _checkout(session), "name": name, "path": path, "digest": digest},
    )


def was(session: Session, name: str, digest: str) -> bool:
    """True where the store once had this wording of the document and has another one now."""
    return session.get(PastDigestRow, (name, digest)) is not None


def note_pending(session: Session, path: str, digest: str, before: str) -> None:
    """Remember, in the transaction that keeps a text, that its file in this checkout is still to be written."""
    put(
        session,
        PendingFileRow,
        {"checkout": _checkout(session), "path": path, "digest": digest, "before": before},
    )


def pending_files(session: Session, only: str = "") -> list[Pending]:
    """The files of this checkout that were committed but perhaps not written (the one at ``only`` where it is given).

    Their content is what the store has now: another checkout may have written since.
    """
    query = select(PendingFileRow, ExpressionRow).where(
        PendingFileRow.path == ExpressionRow.path, PendingFileRow.checkout == _checkout(session)
    )
    if only:
        query = query.where(PendingFileRow.path == only)
    return [
        Pending(row.path, text.uri, text.digest, row.before, read_pieces(session, text.id))
        for row, text in session.exec(query).all()
        if text.id is not None
    ]


@dataclass(frozen=True, slots=True)
class Note:
    """The file of a log that a crash may have left unwritten: its digest as it will be, and as it was before."""

    path: str
    digest: str
    before: str


def notes_under(session: Session, folder: str, only: str = "") -> list[Note]:
    """The files below ``folder`` that this checkout noted as to be written (the one at ``only`` where it is given)."""
    query = select(PendingFileRow).where(
        PendingFileRow.checkout == _checkout(session),
        col(PendingFileRow.path).startswith(folder, autoescape=True),
    )
    if only:
        query = query.where(PendingFileRow.path == only)
    return [Note(row.path, row.digest, row.before) for row in session.exec(query)]


def note_of(session: Session, path: str) -> Note | None:
    """The note on one file; None where it is not to be written."""
    row = session.get(PendingFileRow, (_checkout(session), path))
    return Note(row.path, row.digest, row.before) if row else None


def drop_note(session: Session, note: Note) -> None:
    """Take a note away: the file is written, or somebody has changed it since."""
    row = session.get(PendingFileRow, (_checkout(session), note.path))
    if row is not None:
        session.delete(row)


def clear_pending(session: Session, pending: Pending, *, written: bool) -> None:
    """Take the note away; where the file was ``written``, file and store agree from now on."""
    if written:
        mark_seen(session, pending.name, pending.path, pending.digest)
    row = session.get(PendingFileRow, (_checkout(session), pending.path))
    if row is not None:
        session.delete(row)


def register_digest(session: Session, path: str) -> str:
    """The digest of the register as the store has it: of the file last taken in or written; empty for none."""
    row = session.get(RegisterFileRow, path)
    return row.digest if row else ""


def set_register_digest(session: Session, path: str, digest: str) -> None:
    """Remember which register the store has; the one before becomes one of the past."""
    before = register_digest(session, path)
    if before and before != digest:
        insert_new(session, PastDigestRow, {"name": path, "digest": before})
    put(session, RegisterFileRow, {"path": path, "digest": digest})


def registers(session: Session) -> list[str]:
    """The paths of the registers that the store knows."""
    return sorted(session.exec(select(RegisterFileRow.path)))


def _checkout(session: Session) -> str:
    return str(session.info.get(CHECKOUT, ""))

"""Files of a checkout written after the store: what a crash cut off is finished at the next start.

A write commits first, with the path, the new digest and the digest of the file it replaces; then the file is
renamed into place; then the note is taken away. Whoever opens the store next from this folder finds the note and
finishes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from lawtrack.errors import ExportError, StoreError
from lawtrack.i18n import _
from lawtrack.i18n.system import why_of

if TYPE_CHECKING:
    from lawtrack.model.event import Event
    from lawtrack.store.documents import Pieces
    from lawtrack.store.engine import Session, Store

_LATE: list[str] = []
"""Sentences that wait for whoever speaks to the person."""


def digest_of(data: bytes) -> str:
    """SHA-256 (hex) of a file's bytes."""
    return hashlib.sha256(data).hexdigest()


def file_digest(path: Path) -> str:
    """The digest of a file; empty where there is none."""
    try:
        return digest_of(path.read_bytes())
    except (FileNotFoundError, NotADirectoryError):
        return ""


def finish_pending(
    folder: Path,
    store: Store,
    only: str = "",
    events: Callable[[Session, str], Sequence[Event]] | None = None,
) -> list[str]:
    """Write the files that were committed but not written; a file changed by someone since stays as it is.

    It holds the store's lock while it writes: two processes never write an older state over a newer one.

    Args:
        folder: The workspace's folder.
        store: Its store.
        only: Finish this file alone; empty for all.
        events: Who has the events of a log at hand; None: they are read.

    Returns:
        The paths, from the workspace's folder, of the files that were finished.

    Raises:
        ExportError: A file cannot be written; the note stays.
    """
    if not store.has_pending():
        return []
    from lawtrack.services.log_file.keeping import finish_log
    from lawtrack.store.checkouts import clear_pending, notes_under, pending_files

    finished = []
    # In a power cut a note may come back: what it asks for is done already, and is found to be.
    with store.writing(lasting=False) as session:
        for pending in pending_files(session, only):
            path = folder / pending.path
            now = file_digest(path)
            # Changed by a person in between: it stays, and the digests tell «load» that it is a conflict.
            ours = now in (pending.digest, pending.before)
            if ours and now != pending.digest:
                write_pieces(path, pending.pieces)
            clear_pending(session, pending, written=ours)
            if ours:
                finished.append(pending.path)
        for note in notes_under(session, "amendments/", only):
            if finish_log(session, folder, note, events):
                finished.append(note.path)
    return finished


def finish_or_tell(
    folder: Path,
    store: Store,
    only: str = "",
    events: Callable[[Session, str], Sequence[Event]] | None = None,
) -> None:
    """Write the files that were just committed, as ``finish_pending`` does; where one cannot be written that is told.

    The step is recorded: it must not fail any more, or somebody repeats it. The note stays, and whoever opens the store
    next writes the file.
    """
    try:
        finish_pending(folder, store, only, events)
    except (ExportError, StoreError) as error:
        _LATE.append(
            _("It is recorded. {why} The file is written as soon as it can be.").format(why=error.message)
        )


def told_late() -> list[str]:
    """What ``finish_or_tell`` had to tell since this was asked last."""
    told = list(_LATE)
    _LATE.clear()
    return told


def sweep(folder: Path) -> None:
    """Take away temporary files that a killed process left in a folder and those below it."""
    from lawtrack.services.files import sweep_scratch

    sweep_scratch(folder, "**/.*.lawtrack-part")
    sweep_scratch(folder, "**/.*.xml.*")
    sweep_scratch(folder, "**/.*.jsonl.*")


def write_pieces(path: Path, pieces: Pieces) -> None:
    """Put a document together and write it in one step; its folder is made where it is missing.

    Raises:
        ExportError: It cannot be written.
    """
    from lawtrack.formats.akn import join_articles
    from lawtrack.services.files import write_atomically

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(
            _("{name} cannot be written: {why}.").format(name=path.parent, why=why_of(error)),
            hint=_("Check the rights on the workspace."),
        ) from error
    write_atomically(path, join_articles(pieces.skeleton, pieces.fragments), own=True)

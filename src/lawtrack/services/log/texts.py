"""The files that the log of a bill names, carried by a shared store: its amending texts, and the opinions on it.

Each folder that shares the store has those of its bills without a copy by hand.

With a store of its own a folder has its files, and git carries them; nothing of this is done then.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from lawtrack.errors import InputError
from lawtrack.incoming import DamageError, read_file
from lawtrack.model.event import Event, EventKind
from lawtrack.services.files import check_inside, digest, write_atomically
from lawtrack.services.names import OPINIONS, check_file_name

if TYPE_CHECKING:
    from lawtrack.services.workspace import Workspace
    from lawtrack.store.engine import Session


def keep_texts(session: Session, workspace: Workspace, slug: str, events: Iterable[Event]) -> None:
    """Keep the files that these events name, where the store has not got them; what is missing stays so.

    Args:
        session: The transaction that records the events, or any that writes.
        workspace: The workspace.
        slug: The bill.
        events: Its events.
    """
    if not workspace.shared:
        return
    from lawtrack.store.shared_files import bill_file, is_kept, keep_file

    for file, mark in files_of(events):
        if not is_kept(session, bill_file(mark)):
            data = _bytes_of(workspace, slug, file)
            if data is not None and digest(data) == mark:
                keep_file(session, bill_file(mark), data)


def bring_text(workspace: Workspace, slug: str, file: str, mark: str) -> bool:
    """Write a file of a bill that this folder lacks as the shared store has it; False where there is none.

    Args:
        workspace: The workspace.
        slug: The bill.
        file: Its place in the folder of the bill.
        mark: The SHA-256 of its bytes.

    Raises:
        InputError: Its name leads out of the bill's folder.
        ExportError: It cannot be written.
    """
    if not workspace.shared or not mark:
        return False
    from lawtrack.store.shared_files import bill_file, file_kept

    path = _place(workspace, slug, file)
    with workspace.reading() as session:
        data = file_kept(session, bill_file(mark))
    if data is None:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(path, data, own=True)
    return True


def bring_texts(workspace: Workspace, slug: str, events: Iterable[Event]) -> None:
    """Write all files of a bill that this folder lacks.

    Raises:
        InputError: The name of one leads out of the bill's folder.
        ExportError: One cannot be written.
    """
    if workspace.shared:
        for file, mark in dict.fromkeys(files_of(events)):
            if not (workspace.amendments / slug / file).is_file():
                bring_text(workspace, slug, file, mark)


def files_of(events: Iterable[Event]) -> list[tuple[str, str]]:
    """The files that events name, by their places in the folder of the bill, and their SHA-256."""
    found = []
    for event in events:
        mark = str(event.data.get("digest") or "")
        if event.kind is EventKind.TEXT:
            file = str(event.data.get("file") or "")
        else:
            opinion = str(event.data.get("opinion") or "")
            file = f"{OPINIONS}/{opinion}" if opinion else ""
        if file and mark:
            found.append((file, mark))
    return found


def _place(workspace: Workspace, slug: str, file: str) -> Path:
    """Where a file of a bill stands.

    Raises:
        InputError: Its name leads out of the bill's folder.
    """
    check_file_name(file.removeprefix(f"{OPINIONS}/"))
    path = workspace.amendments / slug / file
    check_inside(path, workspace.folder)
    return path


def _bytes_of(workspace: Workspace, slug: str, file: str) -> bytes | None:
    try:
        path = _place(workspace, slug, file)
        return read_file(path) if path.is_file() else None
    except (DamageError, InputError):
        return None

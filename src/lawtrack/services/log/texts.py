"""The amending texts of bills, carried by a shared store: each folder has those of its bills without a copy by hand.

With a store of its own a folder has its files, and git carries them; nothing of this is done then.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from lawtrack.errors import InputError
from lawtrack.incoming import DamageError, read_file
from lawtrack.model.event import Event, EventKind
from lawtrack.services.files import check_inside, digest, write_atomically
from lawtrack.services.names import check_file_name

if TYPE_CHECKING:
    from lawtrack.services.workspace import Workspace
    from lawtrack.store.engine import Session


def keep_texts(session: Session, workspace: Workspace, slug: str, events: Iterable[Event]) -> None:
    """Keep the files of the texts that these events add, where the store has not got them; what is missing stays so.

    Args:
        session: The transaction that records the events, or any that writes.
        workspace: The workspace.
        slug: The bill.
        events: Its events.
    """
    if not workspace.shared:
        return
    from lawtrack.store.shared_files import is_kept, keep_file, text_name

    for file, mark in _texts_of(events):
        if not is_kept(session, text_name(mark)):
            data = _bytes_of(workspace, slug, file)
            if data is not None and digest(data) == mark:
                keep_file(session, text_name(mark), data)


def bring_text(workspace: Workspace, slug: str, file: str, mark: str) -> bool:
    """Write a text that this folder lacks as the shared store has it; False where there is none.

    Raises:
        InputError: Its name leads out of the bill's folder.
        ExportError: It cannot be written.
    """
    if not workspace.shared or not mark:
        return False
    from lawtrack.store.shared_files import file_kept, text_name

    check_file_name(file)
    with workspace.reading() as session:
        data = file_kept(session, text_name(mark))
    if data is None:
        return False
    path = workspace.amendments / slug / file
    check_inside(path.parent, workspace.folder)
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(path, data, own=True)
    return True


def bring_texts(workspace: Workspace, slug: str, events: Iterable[Event]) -> None:
    """Write all texts of a bill that this folder lacks.

    Raises:
        ExportError: One cannot be written.
    """
    if workspace.shared:
        for file, mark in _texts_of(events):
            if not (workspace.amendments / slug / file).is_file():
                bring_text(workspace, slug, file, mark)


def _texts_of(events: Iterable[Event]) -> list[tuple[str, str]]:
    return [
        (str(event.data.get("file", "")), str(event.data.get("digest") or ""))
        for event in events
        if event.kind is EventKind.TEXT and event.data.get("digest")
    ]


def _bytes_of(workspace: Workspace, slug: str, file: str) -> bytes | None:
    path = workspace.amendments / slug / file
    try:
        check_file_name(file)
        check_inside(path, workspace.folder)
        return read_file(path) if path.is_file() else None
    except (DamageError, InputError):
        return None

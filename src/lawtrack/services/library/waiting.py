"""Files that wait to be loaded: git, or a person, has brought what the store has not seen yet.

Only bytes are looked at. What the store wrote itself it has seen; a file that only lies elsewhere, or says less than the
store, is ``load``'s to tell.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawtrack.services.library.register import read_register
from lawtrack.services.log.files import log_files
from lawtrack.services.pending import file_digest
from lawtrack.store.checkouts import register_digest, seen_files
from lawtrack.store.documents import all_texts

if TYPE_CHECKING:
    from lawtrack.services.workspace import Workspace


def waiting_files(workspace: Workspace) -> list[str]:
    """The files, from the workspace's folder, that are not as this checkout last saw them.

    Raises:
        StoreError: The store cannot be opened.
    """
    register = read_register(workspace.acts)
    with workspace.reading() as session:
        known = {seen.path: seen.digest for seen in seen_files(session).values()}
        stored = {text.path: text.digest for text in all_texts(session)}
        if register is not None:
            name = register[0].relative_to(workspace.folder).as_posix()
            stored[name] = register_digest(session, name)
    files = [path for path in sorted(workspace.acts.rglob("*.xml")) if path.is_file()]
    files += [register[0]] if register is not None else []
    waiting = []
    for path in (*files, *log_files(workspace)):
        name = path.relative_to(workspace.folder).as_posix()
        if any(part.startswith(".") for part in path.relative_to(workspace.folder).parts):
            continue
        if file_digest(path) not in (known.get(name), stored.get(name)):
            waiting.append(name)
    return waiting

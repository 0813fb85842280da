"""Files that wait to be loaded: git, or a person, has brought what the store has not seen yet.

Only bytes are looked at. What the store wrote itself it has seen; a file that only lies elsewhere, or says less than the
store, is ``load``'s to tell.
"""

from __future__ import annotations

import time
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from lawtrack.services.library.register import read_register
from lawtrack.services.log_file.keeping import log_paths
from lawtrack.services.pending import file_digest
from lawtrack.services.workspace import NOTES_FILE
from lawtrack.store.digests import digests_seen, digests_stored
from lawtrack.store.local_notes import LocalNotes

if TYPE_CHECKING:
    from lawtrack.services.workspace import Workspace

_TOPIC = "digest"
_MOMENT = 2_000_000_000
"""Nanoseconds: no file system counts changes in longer steps."""


def waiting_files(workspace: Workspace) -> list[str]:
    """The files, from the workspace's folder, that are not as this checkout last saw them.

    Raises:
        StoreError: The store cannot be opened.
    """
    return _waiting(workspace, [*_acts(workspace), *log_paths(workspace.folder)])


def waiting_acts(workspace: Workspace) -> list[str]:
    """Those of them that hold acts: their texts and the register; raises as ``waiting_files`` does."""
    return _waiting(workspace, _acts(workspace))


def waiting_logs(workspace: Workspace) -> list[str]:
    """Those of them that hold the bills and the registry of reviewers; raises as ``waiting_files`` does."""
    return _waiting(workspace, log_paths(workspace.folder))


def _acts(workspace: Workspace) -> list[Path]:
    register = read_register(workspace.acts)
    files = [path for path in sorted(workspace.acts.rglob("*.xml")) if path.is_file()]
    return [*files, register[0]] if register is not None else files


def _waiting(workspace: Workspace, paths: Iterable[Path]) -> list[str]:
    with workspace.glancing() as reader:
        known, stored = digests_seen(reader), digests_stored(reader)
    digests = _Digests(workspace)
    waiting = []
    for path in paths:
        name = path.relative_to(workspace.folder).as_posix()
        if any(part.startswith(".") for part in path.relative_to(workspace.folder).parts):
            continue
        if digests.of(path, name) not in (known.get(name), stored.get(name)):
            waiting.append(name)
    digests.keep()
    return waiting


def gone_files(workspace: Workspace) -> list[str]:
    """The files, from the workspace's folder, that this checkout had and has no more, while the store has what they said.

    Raises:
        StoreError: The store cannot be opened.
    """
    with workspace.glancing() as reader:
        seen, stored = digests_seen(reader), digests_stored(reader)
    gone = [name for name in sorted(seen) if not (workspace.folder / name).exists()]
    if not gone:
        return []
    from lawtrack.services.log.syncing import gone_logs

    logs = gone_logs(workspace)
    return [name for name in gone if name in stored or name in logs]


class _Digests:
    """Digests of files, remembered by their size and the moment of their last change.

    A file that was changed a moment ago may be changed again in the same moment: its digest is not remembered.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._notes = LocalNotes(workspace.folder / NOTES_FILE)
        self._known = self._notes.all(_TOPIC)
        self._new: dict[str, tuple[str, str]] = {}
        self._latest = time.time_ns() - _MOMENT

    def of(self, path: Path, name: str) -> str:
        """The digest of a file; empty where there is none."""
        try:
            stat = path.stat()
        except OSError:
            return ""
        key = f"{stat.st_size} {stat.st_mtime_ns} {stat.st_ctime_ns}"
        before, digest = self._known.get(name, ("", ""))
        if key != before:
            digest = file_digest(path)
            if max(stat.st_mtime_ns, stat.st_ctime_ns) < self._latest:
                self._new[name] = (key, digest)
        return digest

    def keep(self) -> None:
        """Remember what was computed."""
        if self._new:
            self._notes.put(_TOPIC, self._new)

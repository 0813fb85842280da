"""A store that is read where nothing can be written: on a full disk, in a folder that is another's.

SQLite itself writes a little before it reads (the index of its journal). Where it cannot, the file is copied into memory as
it stands, and read there; what is made of it on the way (the index of words, the references of texts) is kept in the copy
alone and made again by whoever can write. Steps are never written into it.
"""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Engine, create_engine
from sqlalchemy.pool import NullPool

_TRIES = 5
"""How often a file is copied that others write to meanwhile."""
_ELSEWHERE = ("/dev/shm",)  # noqa: S108 -- a place for a moment, where the folder of temporary files is full too
"""Where a file may be put together with its journal, beside the folder of temporary files."""

State = tuple[tuple[int, int, int] | None, ...]


class Still:
    """A copy in memory of a store's file.

    Args:
        file: The file.
        state: What the file and its journal were when it was copied.
        memory: The copy; it is there as long as this connection is open.
        engine: Opens connections to it.
    """

    def __init__(self, file: Path, state: State, memory: sqlite3.Connection, engine: Engine) -> None:
        self._file, self._state, self._memory = file, state, memory
        self.engine = engine

    def is_current(self) -> bool:
        """True where nobody has written to the file since."""
        return _state(self._file) == self._state

    def close(self) -> None:
        """Let go of the copy."""
        self.engine.dispose()
        self._memory.close()


def still_copy(file: Path) -> Still | None:
    """A copy of a store's file, taken without writing beside it; None where it cannot be read either.

    Args:
        file: The file.
    """
    name = f"file:lawtrack-{uuid.uuid4().hex}?mode=memory&cache=shared"
    memory = sqlite3.connect(name, uri=True, check_same_thread=False)
    try:
        for _each in range(_TRIES):
            before = _state(file)
            with _opened(file) as source:
                source.backup(memory)
            if before[0] is not None and _state(file) == before:
                return Still(file, before, memory, _engine(name))
    except (OSError, sqlite3.Error):
        pass
    memory.close()
    return None


def _engine(name: str) -> Engine:
    def connection() -> sqlite3.Connection:
        made = sqlite3.connect(name, uri=True, check_same_thread=False)
        made.execute(
            "PRAGMA read_uncommitted = ON"
        )  # who reads does not wait for an index that is being made
        return made

    return create_engine("sqlite://", creator=connection, poolclass=NullPool)


@contextmanager
def _opened(file: Path) -> Iterator[sqlite3.Connection]:
    """A file of SQLite open for reading, with what stands in its journal only; nothing is written beside it."""
    if not _size(_journal(file)):
        with closing(sqlite3.connect(f"file:{quote(file.as_posix())}?immutable=1", uri=True)) as found:
            yield found
        return
    with _together(file) as copy, closing(sqlite3.connect(copy)) as found:
        yield found


@contextmanager
def _together(file: Path) -> Iterator[Path]:
    """The file and its journal in a folder that can be written to.

    Raises:
        OSError: There is no such folder, or no room in it.
    """
    for place in (None, *_ELSEWHERE):
        with suppress(OSError), tempfile.TemporaryDirectory(prefix="lawtrack-", dir=place) as folder:
            copy = Path(folder) / file.name
            shutil.copyfile(file, copy)
            shutil.copyfile(_journal(file), _journal(copy))
            yield copy
            return
    raise OSError


def _journal(file: Path) -> Path:
    return file.with_name(f"{file.name}-wal")


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0


def _state(file: Path) -> State:
    return tuple(_stamp(path) for path in (file, _journal(file)))


def _stamp(path: Path) -> tuple[int, int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return (found.st_ino, found.st_size, found.st_mtime_ns) if found.st_size else None

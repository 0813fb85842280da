"""A store that is read where nothing can be written: on a full disk, in a folder that is another's.

SQLite itself writes a little before it reads (the index of its journal). Where it cannot, the file is copied into memory as
it stands, and read there; what is made of it on the way (the index of words, the references of texts) is kept in the copy
alone and made again by whoever can write. Steps are never written into it.
"""

from __future__ import annotations

import os
import sqlite3
import uuid
from contextlib import closing, suppress
from pathlib import Path

from sqlalchemy import Engine, create_engine
from sqlalchemy.pool import NullPool

from lawtrack.store.sqlite.journal import with_journal

_TRIES = 5
"""How often a file is copied that others write to meanwhile."""
_OPEN: dict[tuple[int, int], int] = {}
"""Files that were opened, by device and number: a system that keeps locks by the process forgets them all when one is closed."""

Stamp = tuple[int, int, int] | None


class Still:
    """A copy in memory of a store's file.

    Args:
        file: The file.
        state: What the file and its journal were when it was copied.
        memory: The copy; it is there as long as this connection is open.
        engine: Opens connections to it.
    """

    def __init__(
        self, file: Path, state: tuple[Stamp, Stamp], memory: sqlite3.Connection, engine: Engine
    ) -> None:
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
    with suppress(OSError, sqlite3.Error, AttributeError):  # a SQLite built without reading from memory
        for _each in range(_TRIES):
            before = _state(file)
            data, journal = _bytes_of(file), _journal(file).read_bytes() if before[1] else b""
            if data and _state(file) == before:
                with closing(sqlite3.connect(":memory:")) as whole:
                    whole.deserialize(with_journal(data, journal))
                    whole.backup(memory)
                return Still(file, before, memory, _engine(name))
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


def _bytes_of(file: Path) -> bytes:
    """The bytes of a file that this process may have locked: it is opened once, and never closed."""
    found = file.stat()
    key = (found.st_dev, found.st_ino)
    if os.name == "nt":  # locks are those of each handle there
        return file.read_bytes()
    if key not in _OPEN:
        _OPEN[key] = os.open(file, os.O_RDONLY)
    return os.pread(_OPEN[key], found.st_size, 0)


def _journal(file: Path) -> Path:
    return file.with_name(f"{file.name}-wal")


def _state(file: Path) -> tuple[Stamp, Stamp]:
    return _stamp(file), _stamp(_journal(file))


def _stamp(path: Path) -> Stamp:
    try:
        found = path.stat()
    except OSError:
        return None
    return (found.st_ino, found.st_size, found.st_mtime_ns) if found.st_size else None

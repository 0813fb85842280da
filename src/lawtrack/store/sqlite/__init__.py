"""What only SQLite does: pragmas and locks, a snapshot into one file, the words of its errors.

::

    search   searching with FTS5
    still    a store that is read where nothing can be written
    journal  what stands in a journal alone
"""

from __future__ import annotations

import random
import sqlite3
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection, Engine, event, text
from sqlalchemy.exc import OperationalError
from sqlmodel import Session

from lawtrack.store.dialect import Copy, Search, Trouble
from lawtrack.wordforms.words import fold

BUSY_SECONDS = 10
"""How long a write waits for another process before it gives up."""
_LASTING = "FULL"
"""How a transaction is written that must outlast a power cut."""
_PAUSE = (0.001, 0.009)
"""Seconds between two looks at whether the lock is free."""
_LIGHT = "lawtrack_light"
"""The option of an engine whose transactions do not wait for the disk: whole after a power cut, or not there."""
_WRITES = "lawtrack_write"
"""The option of an engine whose transactions take the lock when they begin."""
_PATIENCE = "lawtrack_patience"
"""The option that says for how many seconds they wait for it."""


class Sqlite:
    """SQLite: one file, one writer at a time; a transaction sees one state by itself."""

    reading: Mapping[str, Any] = MappingProxyType({})
    errors: tuple[type[Exception], ...] = (sqlite3.DatabaseError,)
    indexes_at_once = False

    def prepare(self, engine: Engine) -> None:
        """Set up the connections that this engine will make."""
        event.listen(engine, "connect", _set_up)
        event.listen(engine, "begin", _begin)

    def touch(self, session: Session) -> None:
        """Open the file and begin to read: that is where SQLite fails that cannot write beside it."""
        session.connection().exec_driver_sql("SELECT 1 FROM sqlite_master LIMIT 1")

    def still(self, engine: Engine) -> Copy | None:
        """A copy of its file in memory."""
        from lawtrack.store.sqlite.still import still_copy

        name = engine.url.database
        copy = still_copy(Path(name)) if name else None
        if copy is not None:
            self.prepare(copy.engine)
        return copy

    def lock(self, connection: Connection, log: str = "") -> None:
        """Nothing to do: ``BEGIN IMMEDIATE`` has taken the lock."""

    def installed(self, connection: Connection) -> None:
        """Nothing is kept beside the tables; the index of words is made where FTS5 is there."""

    def account(self, session: Session) -> str:
        """Nobody logs in: names are trusted."""
        return ""

    def record(self, session: Session, log: str, expected: int, events: Sequence[Mapping[str, Any]]) -> bool:
        """There is no function: tables are written."""
        return False

    def rename(self, session: Session, old: str, new: str) -> bool:
        """There is no function: tables are written."""
        return False

    def look(self, session: Session, what: str, at: str) -> bool:
        """There is no function: tables are written."""
        return False

    def keep(self, session: Session, name: str, data: bytes) -> bool:
        """There is no function: tables are written."""
        return False

    def search(self, session: Session) -> Search:
        """FTS5 where this SQLite was built with it, else a scan."""
        from lawtrack.store.sqlite.search import FtsSearch, ScanSearch

        return FtsSearch() if _has_fts5(session) else ScanSearch()

    def trouble(self, error: Exception) -> Trouble:
        """What an error of the driver means: SQLite says it in words."""
        reason = str(getattr(error, "orig", None) or error)
        for words, trouble in _REASONS.items():
            if words in reason:
                return trouble
        return Trouble.OTHER


_REASONS = {
    "UNIQUE constraint": Trouble.OVERTAKEN,
    "FOREIGN KEY constraint": Trouble.OVERTAKEN,
    "locked": Trouble.BUSY,
    "busy": Trouble.BUSY,
    "not a database": Trouble.DAMAGED,
    "malformed": Trouble.DAMAGED,
    "readonly": Trouble.READ_ONLY,
    "unable to open": Trouble.READ_ONLY,
    "full": Trouble.FULL,
    "disk I/O": Trouble.DISK,
}


def sqlite_url(path: Path) -> str:
    """The URL of a SQLite file."""
    return f"sqlite:///{path}"


def snapshot(engine: Engine, target: Path) -> None:
    """Write one state of the database to a new file, without journals and free pages."""
    connection = engine.raw_connection()  # VACUUM stands in no transaction
    try:
        connection.cursor().execute("VACUUM INTO ?", (str(target),))
    finally:
        connection.close()


def is_whole(path: Path) -> bool:
    """True where a file is a SQLite database without damage."""
    connection = sqlite3.connect(path)
    try:
        return bool(connection.execute("PRAGMA quick_check").fetchone() == ("ok",))
    except sqlite3.DatabaseError:
        return False
    finally:
        connection.close()


def _set_up(connection: sqlite3.Connection, _record: Any) -> None:  # noqa: ANN401 -- SQLAlchemy's own
    # The driver's own transactions leave DDL outside; ours begin in _begin.
    connection.isolation_level = None
    connection.create_function("lawtrack_fold", 1, lambda words: fold(words or ""), deterministic=True)
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000}")
    cursor.execute("PRAGMA journal_mode = WAL")
    cursor.execute(f"PRAGMA synchronous = {_LASTING}")
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.close()


def _begin(connection: Any) -> None:  # noqa: ANN401 -- sqlalchemy.Connection, untyped in the event
    if not connection.get_execution_options().get(_WRITES, False):
        connection.exec_driver_sql("BEGIN")
        return
    cursor = connection.connection.cursor()
    options = connection.get_execution_options()
    try:
        cursor.execute(f"PRAGMA synchronous = {'NORMAL' if options.get(_LIGHT, False) else _LASTING}")
        _begin_in_turn(cursor, options.get(_PATIENCE, BUSY_SECONDS))
    finally:
        cursor.close()


def _begin_in_turn(cursor: sqlite3.Cursor, patience: float) -> None:
    """Take the writer's lock; whoever waits asks again after a short time that is drawn anew each time.

    SQLite itself waits longer the longer it has waited, so that where many write the newest come first and some never.

    Raises:
        sqlite3.OperationalError: Others have held it for ``patience`` seconds.
    """
    until = time.monotonic() + patience
    cursor.execute("PRAGMA busy_timeout = 0")
    try:
        while True:
            try:
                cursor.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError as error:
                if "locked" not in str(error) or time.monotonic() > until:
                    raise
                time.sleep(random.uniform(*_PAUSE))  # noqa: S311 -- no secret
            else:
                return
    finally:
        cursor.execute(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000}")


def _has_fts5(session: Session) -> bool:
    try:
        row = session.connection().execute(
            text("SELECT 1 FROM pragma_compile_options WHERE compile_options = 'ENABLE_FTS5'")
        )
        return row.first() is not None
    except OperationalError:
        return False

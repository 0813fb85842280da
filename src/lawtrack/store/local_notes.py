"""What a folder remembers of answers that took long: a file of SQLite beside the store, which may be deleted at any time.

It holds words of JSON by name, each bound to a key: another key, a damaged file, one that cannot be written, and nothing is
remembered. Nobody else reads it, so that a store on a server is asked no more than it must be, by whatever account.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing, suppress
from pathlib import Path
from typing import TypeVar

_Made = TypeVar("_Made")

_WAIT = 0.5
"""Seconds for which another process may hold the file; then it is done without."""


class LocalNotes:
    """The notes of one folder.

    Args:
        file: Their file; where its folder is not there nothing is remembered.
    """

    def __init__(self, file: Path) -> None:
        self._file = file

    def all(self, topic: str) -> dict[str, tuple[str, str]]:
        """Key and words of every note on a topic, by name."""

        def read(connection: sqlite3.Connection) -> dict[str, tuple[str, str]]:
            rows = connection.execute("SELECT name, key, words FROM note WHERE topic = ?", (topic,))
            return {name: (key, words) for name, key, words in rows}

        return self._done(read) or {}

    def put(self, topic: str, notes: Mapping[str, tuple[str, str]], gone: Iterable[str] = ()) -> None:
        """Write notes, and take those away whose names are ``gone``."""

        def write(connection: sqlite3.Connection) -> None:
            rows = [(topic, name, key, words) for name, (key, words) in notes.items()]
            connection.executemany("INSERT OR REPLACE INTO note VALUES (?, ?, ?, ?)", rows)
            names = [(topic, name) for name in gone]
            connection.executemany("DELETE FROM note WHERE topic = ? AND name = ?", names)
            connection.commit()

        self._done(write)

    def _done(self, work: Callable[[sqlite3.Connection], _Made]) -> _Made | None:
        if not self._file.parent.is_dir():
            return None
        try:
            with closing(sqlite3.connect(self._file, timeout=_WAIT)) as connection:
                connection.execute("PRAGMA synchronous = OFF")
                connection.execute(
                    "CREATE TABLE IF NOT EXISTS note (topic TEXT, name TEXT, key TEXT, words TEXT, "
                    "PRIMARY KEY (topic, name)) WITHOUT ROWID"
                )
                return work(connection)
        except sqlite3.OperationalError:
            return None  # another process holds it, or nothing can be written here
        except sqlite3.DatabaseError:
            with suppress(OSError):
                self._file.unlink()  # damaged: it is made again
            return None

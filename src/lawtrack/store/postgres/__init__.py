"""What only PostgreSQL does: the lock of a writer, one state for a reader, its SQLSTATEs; ``tsvector`` in ``search``."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection, Engine, text
from sqlmodel import Session

from lawtrack.store.dialect import Search, Trouble

_LOCK = 0x6C617774
"""The advisory lock of everything that writes («lawt»); it covers this database alone."""
_OVERTAKEN = ("23505", "40001", "40P01")
_READ_ONLY = ("25006", "42501")
_FULL = ("53100",)


class Postgres:
    """PostgreSQL: many readers, writers one after the other.

    A writer must see what the one before it has written, so it keeps the default level (READ COMMITTED): its lock
    comes before its first look.
    """

    reading: Mapping[str, Any] = MappingProxyType({"isolation_level": "REPEATABLE READ"})
    errors: tuple[type[Exception], ...] = ()

    def prepare(self, engine: Engine) -> None:
        """Nothing to set up: every option is given with the transaction."""

    def lock(self, connection: Connection) -> None:
        """Wait for the writer before; the lock falls with the transaction, or with the process."""
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})

    def search(self, session: Session) -> Search:
        """Search by ``tsvector``."""
        from lawtrack.store.postgres.search import TsSearch

        return TsSearch()

    def trouble(self, error: Exception) -> Trouble:
        """What an error of the driver means, by its SQLSTATE; without one the server is not there."""
        original = getattr(error, "orig", None) or error
        state = getattr(original, "sqlstate", None)
        if state in _OVERTAKEN:
            return Trouble.OVERTAKEN
        if state in _READ_ONLY:
            return Trouble.READ_ONLY
        if state in _FULL:
            return Trouble.FULL
        return Trouble.AWAY if state is None or state.startswith(("08", "57", "28", "3D")) else Trouble.OTHER

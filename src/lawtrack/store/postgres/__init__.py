"""What only PostgreSQL does.

::

    search  searching with ``tsvector``
    guards  accounts, roles, and the functions by which the log is written
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection, Engine, text
from sqlmodel import Session

from lawtrack.store.dialect import Copy, Search, Trouble

_LOCK = 0x6C617774
"""The advisory lock of everything that writes («lawt»); it covers this database alone.

Who adds to one log shares it, and takes a lock of that log beside it: so writers of different logs do not wait for each
other, and a migration waits for all.
"""
_WAIT = 30.0
"""Seconds for which a write waits for another process before it gives up."""
_HAS_ROLE = text("SELECT 1 FROM person WHERE account = session_user")
_OVERTAKEN = ("23505", "23503", "40001", "40P01")
_READ_ONLY = ("25006",)
_FORBIDDEN = ("42501",)
_BUSY = ("55P03",)
_FULL = ("53100",)


class Postgres:
    """PostgreSQL: many readers, writers one after the other.

    A writer must see what the one before it has written, so it keeps the default level (READ COMMITTED): its lock
    comes before its first look.
    """

    reading: Mapping[str, Any] = MappingProxyType({"isolation_level": "REPEATABLE READ"})
    errors: tuple[type[Exception], ...] = ()
    indexes_at_once = True

    def prepare(self, engine: Engine) -> None:
        """Nothing to set up: every option is given with the transaction."""

    def touch(self, session: Session) -> None:
        """Nothing to do: the server writes what it needs to read."""

    def still(self, engine: Engine) -> Copy | None:
        """There is none: the server reads on a full disk."""
        return None

    def lock(self, connection: Connection, log: str = "") -> None:
        """Wait for the writer before; the lock falls with the transaction, or with the process."""
        wait = connection.get_execution_options().get("lawtrack_patience", _WAIT)
        timeout = text("SELECT set_config('lock_timeout', :wait, true)")
        connection.execute(timeout, {"wait": f"{int(wait * 1000)}ms"})
        if not log:
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
            return
        both = text(
            "SELECT pg_advisory_xact_lock_shared(:key), pg_advisory_xact_lock(CAST(:part AS int), hashtext(:log))"
        )
        connection.execute(both, {"key": _LOCK, "part": _LOCK, "log": log})

    def installed(self, connection: Connection) -> None:
        """The functions by which the log is written, the rights of the group roles, the index of words."""
        from lawtrack.store.postgres.guards import install
        from lawtrack.store.postgres.search import make_table

        make_table(connection)
        install(connection)

    def account(self, session: Session) -> str:
        """Who is logged in; ``SET ROLE`` does not change it."""
        return str(session.connection().execute(text("SELECT session_user")).scalar())

    def record(self, session: Session, log: str, expected: int, events: Sequence[Mapping[str, Any]]) -> bool:
        """Add rows to a log; the function asks who is logged in."""
        import json

        session.flush()
        values = json.dumps(
            [{**event, "on": event["on"].isoformat()} for event in events], ensure_ascii=False
        )
        sentence = text("SELECT lawtrack_record(:log, :expected, CAST(:events AS json))")
        session.connection().execute(sentence, {"log": log, "expected": expected, "events": values})
        return True

    def rename(self, session: Session, old: str, new: str) -> bool:
        """Give a log another name."""
        session.connection().execute(text("SELECT lawtrack_rename(:old, :new)"), {"old": old, "new": new})
        return True

    def look(self, session: Session, what: str, at: str) -> bool:
        """Note what who is logged in looks at; an account without a role, the owner's, is nobody by itself."""
        connection = session.connection()
        if connection.execute(_HAS_ROLE).first() is None:
            return False
        connection.execute(text("SELECT lawtrack_look(:what, :at)"), {"what": what, "at": at})
        return True

    def keep(self, session: Session, name: str, data: bytes) -> bool:
        """Keep a file for all folders: who records an opinion may, what is kept stays as it is."""
        session.connection().execute(text("SELECT lawtrack_keep(:name, :data)"), {"name": name, "data": data})
        return True

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
        if state in _FORBIDDEN:
            return Trouble.FORBIDDEN
        if state in _BUSY:
            return Trouble.BUSY
        if state in _READ_ONLY:
            return Trouble.READ_ONLY
        if state in _FULL:
            return Trouble.FULL
        return Trouble.AWAY if state is None or state.startswith(("08", "57", "28", "3D")) else Trouble.OTHER

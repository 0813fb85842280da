"""Which databases lawtrack knows; each is imported where it is used."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlmodel import Session

    from lawtrack.store.dialect import Dialect


def dialect_named(name: str) -> Dialect | None:
    """The dialect of SQLAlchemy's ``name``; None where lawtrack does not know it."""
    if name == "sqlite":
        from lawtrack.store.sqlite import Sqlite

        return Sqlite()
    if name == "postgresql":
        from lawtrack.store.postgres import Postgres

        return Postgres()
    return None


def dialect_of(session: Session) -> Dialect:
    """The dialect of an open session."""
    found = dialect_named(session.get_bind().dialect.name)
    if found is None:
        raise AssertionError("a store is opened with a known dialect only")
    return found

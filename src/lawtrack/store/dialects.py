"""Which databases lawtrack knows; each is imported where it is used."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sqlmodel import Session, SQLModel

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


def insert_rows(session: Session, kind: type[SQLModel], rows: Iterable[SQLModel]) -> None:
    """Add many new rows of one table at once; a key named ``id`` is given by the database."""
    from sqlalchemy import insert

    values = [row.model_dump(exclude={"id"}) for row in rows]
    if values:
        session.connection().execute(insert(kind), values)


def insert_new(session: Session, kind: type[SQLModel], values: Mapping[str, Any]) -> None:
    """Add a row; where one with its key is there already, that one stays (``ON CONFLICT DO NOTHING``)."""
    session.connection().execute(_insert(session)(kind).values(**values).on_conflict_do_nothing())


def put(session: Session, kind: type[SQLModel], values: Mapping[str, Any]) -> None:
    """Add a row, or give the one with its key these values (``ON CONFLICT DO UPDATE``)."""
    from sqlalchemy import inspect
    from sqlalchemy.orm.util import identity_key

    session.flush()
    put_all(session, kind, [values])
    keys = [column.name for column in inspect(kind).primary_key]
    known = session.identity_map.get(identity_key(kind, tuple(values[name] for name in keys)))
    if known is not None:
        session.expire(known)  # the session looks at it again


def put_all(session: Session, kind: type[SQLModel], rows: Sequence[Mapping[str, Any]]) -> None:
    """Add rows of a table that the session has not read, or give those with their keys these values.

    Args:
        session: A writing session.
        kind: The table.
        rows: The values, of all rows by the same names.
    """
    from sqlalchemy import inspect

    if not rows:
        return
    keys = [column.name for column in inspect(kind).primary_key]
    new = _insert(session)(kind)
    others = {name: new.excluded[name] for name in rows[0] if name not in keys}
    sentence = new.on_conflict_do_update(index_elements=keys, set_=others)
    session.connection().execute(sentence, [dict(row) for row in rows])


def _insert(session: Session) -> Any:  # noqa: ANN401 -- each dialect's own ``insert``, with one face
    if session.get_bind().dialect.name == "postgresql":
        from sqlalchemy.dialects.postgresql import insert as of_postgres

        return of_postgres
    from sqlalchemy.dialects.sqlite import insert as of_sqlite

    return of_sqlite

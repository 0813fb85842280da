"""Opening the store: connection settings, transactions, migrations, and errors as sentences.

Row classes end in ``Row`` and never leave this package; what goes out are plain values.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.exc import ArgumentError, DatabaseError, IntegrityError, NoSuchModuleError, ProgrammingError
from sqlmodel import Session as Session  # what services hand from call to call, without knowing the library

from lawtrack.errors import StoreError
from lawtrack.i18n import _
from lawtrack.incoming import brief
from lawtrack.store.text import fold

BUSY_SECONDS = 10
"""How long a write waits for another process before it gives up."""


class Store:
    """The database of one workspace.

    ``writing`` and ``reading`` are the only ways in; each is one transaction. A write takes the lock at its start,
    so that two processes wait for each other instead of failing half-way.

    Args:
        url: SQLAlchemy URL of the database.

    Raises:
        StoreError: It cannot be opened, is damaged, locked, or of a newer version.
    """

    def __init__(self, url: str) -> None:
        self.url = url
        self.engine = _engine(url)
        self._writer = self.engine.execution_options(lawtrack_write=True)
        with said_plainly(url):
            from lawtrack.store.migrating import migrate

            migrate(self._writer)

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A session whose changes are committed together at the end, or not at all.

        Raises:
            StoreError: The database is locked, damaged or cannot be written.
        """
        with (
            said_plainly(self.url),
            Session(self._writer, expire_on_commit=False) as session,
            session.begin(),
        ):
            session.connection()  # begins here, not at the first statement
            yield session

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that sees one state of the database and changes nothing.

        Raises:
            StoreError: The database is locked or damaged.
        """
        with said_plainly(self.url), Session(self.engine, expire_on_commit=False) as session:
            yield session

    def close(self) -> None:
        """Let go of the connections."""
        self.engine.dispose()


def sqlite_url(path: Path) -> str:
    """The URL of a SQLite file."""
    return f"sqlite:///{path}"


@contextmanager
def said_plainly(url: str) -> Iterator[None]:
    """Turn errors of the database itself into a ``StoreError`` with one sentence; others pass."""
    try:
        yield
    except (IntegrityError, ProgrammingError):
        raise  # a defect of the program, not of the database
    except DatabaseError as error:
        raise _sentence(error, url) from error
    except sqlite3.DatabaseError as error:
        raise _sentence(error, url) from error
    except UnicodeEncodeError as error:
        raise StoreError(
            _("«{text}» is no text that can be kept: it has half of a letter.").format(
                text=brief(error.object)
            )
        ) from error


def _sentence(error: Exception, url: str) -> StoreError:
    name = url.removeprefix("sqlite:///") if url.startswith("sqlite") else url.rpartition("@")[2]
    reason = str(getattr(error, "orig", None) or error).strip().splitlines()[0]
    if "locked" in reason or "busy" in reason:
        return StoreError(
            _("The store {name} is in use by another process.").format(name=name),
            hint=_("Wait until it is done, then try again."),
        )
    if "not a database" in reason or "malformed" in reason:
        return StoreError(
            _("The store {name} is damaged.").format(name=name),
            hint=_(
                "Move it away and run «lawtrack load»: documents and reviews are read again from the files."
            ),
        )
    if "readonly" in reason or "unable to open" in reason:
        return StoreError(
            _("The store {name} cannot be written.").format(name=name),
            hint=_("Check the rights on its folder."),
        )
    if "full" in reason:
        return StoreError(_("The disk is full: the store {name} could not be written.").format(name=name))
    return StoreError(_("The store {name} failed: {reason}.").format(name=name, reason=reason.rstrip(".")))


def _engine(url: str) -> Engine:
    try:
        engine = create_engine(url)
    except (ArgumentError, NoSuchModuleError, ImportError, ValueError, TypeError, KeyError) as error:
        raise StoreError(
            _("The database address «{url}» cannot be used: {why}.").format(url=url, why=error),
            hint=_("Give «database_url» as sqlite:///FILE or postgresql+psycopg://USER@HOST/NAME."),
        ) from error
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _set_up_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return engine


def _set_up_sqlite(connection: sqlite3.Connection, _record: Any) -> None:  # noqa: ANN401 -- SQLAlchemy's own
    # The driver's own transactions leave DDL outside; ours begin in _begin_sqlite.
    connection.isolation_level = None
    connection.create_function("lawtrack_fold", 1, lambda text: fold(text or ""), deterministic=True)
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000}")
    cursor.execute("PRAGMA journal_mode = WAL")
    cursor.execute("PRAGMA synchronous = FULL")
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.close()


def _begin_sqlite(connection: Any) -> None:  # noqa: ANN401 -- sqlalchemy.Connection, untyped in the event
    write = connection.get_execution_options().get("lawtrack_write", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")

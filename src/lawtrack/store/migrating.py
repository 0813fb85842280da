"""Bringing a database to the version of this program: Alembic, run when a workspace is opened.

Each file of ``migrations/versions`` is named ``mNNNN_what.py`` and has the revision ``NNNN``; a new one names the
number before it as ``down_revision``. A new database is made by the same migrations. Each runs inside one
transaction: a process that is killed leaves the old version.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Engine, text
from sqlalchemy.exc import OperationalError, ProgrammingError

from lawtrack.errors import StoreError
from lawtrack.i18n import _
from lawtrack.store.versions import MIGRATIONS, newest_version

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Connection
    from sqlmodel import Session

    from lawtrack.store.dialect import Dialect


def store_version(connection: Connection) -> str:
    """The version of the database; empty for a new one."""
    from sqlalchemy import inspect

    if not inspect(connection).has_table("alembic_version"):
        return ""
    row = connection.execute(text("SELECT version_num FROM alembic_version")).first()
    return str(row[0]) if row else ""


def migrate(engine: Engine, dialect: Dialect, at_hand: Callable[[], str]) -> None:
    """Bring the database up to date; does nothing, and does not load Alembic, where it is.

    It holds the lock of a writer and looks again: of two processes that open a new store, one makes it.

    Args:
        engine: The engine of a writer.
        dialect: Its database.
        at_hand: Gives the version as it is read (``version_at_hand``).

    Raises:
        StoreError: The database was written by a newer lawtrack.
    """
    newest = newest_version()
    if at_hand() == newest:
        return
    with engine.begin() as connection:
        dialect.lock(connection)
        found = store_version(connection)
        if found > newest:
            raise _newer(found)
        if found < newest:
            _upgrade(connection)
            dialect.installed(connection)


def check_version(connection: Connection) -> None:
    """Refuse to write where a newer lawtrack has changed the database since it was opened.

    Raises:
        StoreError: It has.
    """
    found = str(connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar() or "")
    if found > newest_version():
        raise _newer(found)


def _newer(found: str) -> StoreError:
    return StoreError(
        _("The store was written by a newer lawtrack (version {found}, this one knows {newest}).").format(
            found=found, newest=newest_version()
        ),
        hint=_("Update lawtrack."),
    )


def version_at_hand(session: Session) -> str:
    """The version, asked for without looking whether there is one: what every start does."""
    try:
        found = session.connection().exec_driver_sql("SELECT version_num FROM alembic_version")
        return str(found.scalar() or "")
    except (OperationalError, ProgrammingError):
        return ""  # no table, or worse; the lock's transaction will say which


def _upgrade(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")

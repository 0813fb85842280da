"""Opening the store: migrations, versions, locks, damage, and what is said about each."""

from __future__ import annotations

import importlib
import pkgutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import inspect, text
from sqlmodel import SQLModel

import lawtrack.store
from lawtrack import remedies
from lawtrack.errors import StoreError
from lawtrack.store import migrating, sqlite, work_rows
from lawtrack.store.engine import Store
from lawtrack.store.migrating import store_version
from lawtrack.store.sqlite import sqlite_url
from lawtrack.store.versions import MIGRATIONS, newest_version

_LEFT_TO_OTHERS = {"alembic_version"}


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(sqlite_url(tmp_path / "store.sqlite"))


def test_a_new_store_is_made_by_the_migrations(store: Store) -> None:
    with store.engine.connect() as connection:
        assert store_version(connection) == newest_version()


def test_migrations_make_the_tables_that_the_row_classes_expect(store: Store) -> None:
    for module in pkgutil.iter_modules(lawtrack.store.__path__, "lawtrack.store."):
        importlib.import_module(module.name)  # all row classes, whatever other tests have loaded
    found = inspect(store.engine)
    assert set(found.get_table_names()) - _LEFT_TO_OTHERS == set(SQLModel.metadata.tables)
    for name, table in SQLModel.metadata.tables.items():
        columns = {column["name"]: column for column in found.get_columns(name)}
        assert set(columns) == set(table.columns.keys()), name
        for column in table.columns:
            assert columns[column.name]["nullable"] == bool(column.nullable), f"{name}.{column.name}"
        foreign = {key["constrained_columns"][0] for key in found.get_foreign_keys(name)}
        assert foreign == {c.name for c in table.columns if c.foreign_keys}, name


def test_the_pragmas_are_set(store: Store) -> None:
    with store.engine.connect() as connection:
        values = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "foreign_keys", "synchronous", "busy_timeout")
        }
    assert values == {"journal_mode": "wal", "foreign_keys": 1, "synchronous": 2, "busy_timeout": 10000}


def test_opening_an_up_to_date_store_does_not_load_alembic(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    Store(sqlite_url(path)).close()
    script = (
        "import sys; from lawtrack.store.engine import Store; from lawtrack.store.sqlite import sqlite_url; "
        "from pathlib import Path; "
        "Store(sqlite_url(Path(sys.argv[1]))); print('alembic' in sys.modules)"
    )
    run = subprocess.run(
        [sys.executable, "-c", script, str(path)], capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "False"


def test_a_store_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    store = Store(sqlite_url(tmp_path / "store.sqlite"))
    with store.writing() as session:
        session.connection().execute(text("UPDATE alembic_version SET version_num = '9999'"))
    store.close()
    with pytest.raises(StoreError, match="9999") as error:
        Store(sqlite_url(tmp_path / "store.sqlite"))
    assert "Update lawtrack" in error.value.hint


def test_a_migration_that_fails_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    versions = tmp_path / "migrations" / "versions"
    versions.mkdir(parents=True)
    for source in (
        MIGRATIONS / "env.py",
        *sorted((MIGRATIONS / "versions").glob("m*.py")),
    ):
        target = tmp_path / "migrations" / source.relative_to(MIGRATIONS)
        target.write_text(source.read_text(encoding="utf-8"), encoding="utf-8")
    head = newest_version()
    (versions / "m9998_bad.py").write_text(
        f"from alembic import op\nrevision = '9998'\ndown_revision = '{head}'\n"
        "def upgrade():\n    op.execute('CREATE TABLE half (id INTEGER)')\n    raise KeyboardInterrupt\n",
        encoding="utf-8",
    )
    monkeypatch.setattr(migrating, "MIGRATIONS", tmp_path / "migrations")
    path = tmp_path / "store.sqlite"
    with pytest.raises(KeyboardInterrupt):
        Store(sqlite_url(path))
    with sqlite3.connect(path) as raw:
        assert raw.execute("SELECT name FROM sqlite_master").fetchall() == []


def test_a_write_that_fails_leaves_nothing(store: Store) -> None:
    with pytest.raises(ZeroDivisionError), store.writing() as session:  # noqa: PT012 -- the block is what fails
        session.add(work_rows.WorkRow(uri="a", slug="a", kind="law"))
        session.flush()
        raise ZeroDivisionError
    with store.reading() as session:
        assert session.get(work_rows.WorkRow, 1) is None


def test_a_reading_session_keeps_nothing(store: Store) -> None:
    with store.reading() as session:
        session.add(work_rows.WorkRow(uri="a", slug="a", kind="law"))
        session.flush()
    with store.reading() as session:
        assert session.get(work_rows.WorkRow, 1) is None


def test_a_locked_store_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite, "BUSY_SECONDS", 0)
    path = tmp_path / "store.sqlite"
    store = Store(sqlite_url(path))
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreError, match="in use by another process"), store.writing():
        pass
    with store.reading() as session:
        assert session.get(work_rows.WorkRow, 1) is None
    other.close()


def test_a_damaged_store_is_said(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    path.write_bytes(b"this is no database, it is a letter to the editor" * 100)
    with pytest.raises(StoreError, match="is damaged") as error:
        Store(sqlite_url(path))
    assert error.value.remedy == remedies.load_files()


def test_a_store_that_is_a_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "store.sqlite").mkdir()
    with pytest.raises(StoreError, match="cannot be written"):
        Store(sqlite_url(tmp_path / "store.sqlite"))


@pytest.mark.parametrize("url", ["nonsense", "mysqlx://a/b", "postgresql+nodriver://a/b"])
def test_a_wrong_address_is_said(url: str) -> None:
    with pytest.raises(StoreError, match="cannot be used"):
        Store(url)

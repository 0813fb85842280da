"""A store that is read where nothing can be written: the copy in memory, and what stands in the journal alone."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlmodel import Session

from lawtrack.errors import StoreError
from lawtrack.store.engine import Store
from lawtrack.store.sqlite import sqlite_url
from lawtrack.store.sqlite.journal import with_journal
from lawtrack.store.sqlite.still import still_copy
from tests.full_disk import full_disk, needs_limits

_ROWS = "SELECT words FROM kept ORDER BY rowid"


@pytest.fixture
def written(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """A database whose last transactions stand in its journal."""
    with closing(sqlite3.connect(tmp_path / "a.sqlite", isolation_level=None)) as made:
        made.execute("PRAGMA journal_mode = WAL")
        made.execute("PRAGMA wal_autocheckpoint = 0")
        made.execute("CREATE TABLE kept (words TEXT)")
        made.execute("INSERT INTO kept VALUES ('первое')")
        made.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        for n in range(40):
            made.execute("INSERT INTO kept VALUES (?)", (f"{n} екінші " * 300,))
        yield made


def read(data: bytes) -> list[str]:
    with closing(sqlite3.connect(":memory:")) as found:
        found.deserialize(data)
        assert found.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return [words for (words,) in found.execute(_ROWS)]


def both(folder: Path) -> tuple[bytes, bytes]:
    return (folder / "a.sqlite").read_bytes(), (folder / "a.sqlite-wal").read_bytes()


def test_what_stands_in_the_journal_alone_is_read(written: sqlite3.Connection, tmp_path: Path) -> None:
    data, journal = both(tmp_path)
    assert read(with_journal(data, journal)) == [words for (words,) in written.execute(_ROWS)]
    assert read(with_journal(data, b"")) == ["первое"]


def test_a_journal_that_is_begun_anew_has_nothing_of_the_turn_before(
    written: sqlite3.Connection, tmp_path: Path
) -> None:
    written.execute("PRAGMA wal_checkpoint(RESTART)")
    written.execute("DELETE FROM kept WHERE rowid > 3")
    written.execute("VACUUM")
    data, journal = both(tmp_path)
    assert read(with_journal(data, journal)) == [words for (words,) in written.execute(_ROWS)]


@pytest.mark.parametrize("spoilt", ["cut", "changed", "no journal at all"])
def test_a_transaction_that_is_not_whole_is_none(
    written: sqlite3.Connection, tmp_path: Path, spoilt: str
) -> None:
    data, journal = both(tmp_path)
    whole = [words for (words,) in written.execute(_ROWS)]
    if spoilt == "cut":
        assert read(with_journal(data, journal[:-100])) == whole[:-1]
    elif spoilt == "changed":
        assert read(with_journal(data, journal[:-100] + bytes(100))) == whole[:-1]
    else:
        assert read(with_journal(data, bytes(len(journal)))) == whole[:1]


def test_random_ends_of_a_journal_give_a_state_that_was(written: sqlite3.Connection, tmp_path: Path) -> None:
    data, journal = both(tmp_path)
    whole = [words for (words,) in written.execute(_ROWS)]
    for end in range(0, len(journal), 7919):
        found = read(with_journal(data, journal[:end]))
        assert found == whole[: len(found)]


@pytest.mark.skipif(sys.platform == "win32", reason="locks are those of each handle there")
def test_a_copy_takes_no_lock_away(written: sqlite3.Connection, tmp_path: Path) -> None:
    copy = still_copy(tmp_path / "a.sqlite")
    assert copy is not None
    copy.close()
    alone = "import sqlite3, sys; sqlite3.connect(sys.argv[1], timeout=0.1).execute('PRAGMA journal_mode = DELETE')"
    other = subprocess.run(
        [sys.executable, "-c", alone, str(tmp_path / "a.sqlite")], capture_output=True, check=False
    )
    assert b"locked" in other.stderr
    assert written.execute("SELECT count(*) FROM kept").fetchone() == (41,)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The file of a store that nobody has open."""
    Store(sqlite_url(tmp_path / "made.sqlite")).close()
    shutil.copy(tmp_path / "made.sqlite", tmp_path / "store.sqlite")
    return tmp_path / "store.sqlite"


def note(session: Session) -> None:
    session.connection().exec_driver_sql("INSERT INTO register_file VALUES ('acts/register.json', 'x')")


def noted(store: Store) -> int:
    with store.reading() as session:
        return int(session.connection().exec_driver_sql("SELECT count(*) FROM register_file").scalar() or 0)


@needs_limits
def test_a_store_is_read_on_a_full_disk_and_nothing_is_recorded_there(file: Path) -> None:
    before = file.read_bytes()
    with full_disk():
        store = Store(sqlite_url(file))
        store.derive(note)
        assert noted(store) == 1
        before_it = store.turn
        with pytest.raises(StoreError, match=r"full, or fails|The disk is full"), store.writing() as session:
            note(session)
        with store.at_rest() as engine:
            assert engine is not store.engine
    assert file.read_bytes() == before
    with closing(sqlite3.connect(file)) as other:
        other.execute("INSERT INTO register_file VALUES ('other', 'y')")
        other.execute("INSERT INTO register_file VALUES ('third', 'z')")
        other.commit()
    assert store.turn == before_it + 1
    assert noted(store) == 2, (
        "what another process has written is seen, what was in the copy alone is made again"
    )
    store.derive(note)
    store.close()
    with closing(sqlite3.connect(file)) as after:
        assert after.execute("SELECT count(*) FROM register_file").fetchone() == (3,)


@needs_limits
def test_a_store_that_was_open_goes_on_when_the_disk_is_full(file: Path) -> None:
    store = Store(sqlite_url(file))
    assert noted(store) == 0
    with full_disk():
        store.derive(note)
        assert noted(store) == 1
    store.close()
    assert noted(Store(sqlite_url(file))) == 0


def test_what_is_no_store_is_still_refused(tmp_path: Path) -> None:
    (tmp_path / "store.sqlite").write_text("Двор открыт для жителей." * 100, encoding="utf-8")
    with pytest.raises(StoreError, match="is damaged"):
        Store(sqlite_url(tmp_path / "store.sqlite"))
    assert still_copy(tmp_path / "store.sqlite") is None
    assert still_copy(tmp_path / "none.sqlite") is None

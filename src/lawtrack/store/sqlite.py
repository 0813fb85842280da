"""What only SQLite does: its pragmas and locks, FTS5, a snapshot into one file, and the words of its errors."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection, Engine, column, event, func, table, text
from sqlalchemy.exc import OperationalError
from sqlmodel import Session, col, select

from lawtrack.store.dialect import Search, Trouble
from lawtrack.store.tables import UnitRow
from lawtrack.store.text import fold
from lawtrack.store.words import (
    Sought,
    index_nothing,
    is_behind,
    matches,
    terms_of,
    units_indexed,
    units_to_index,
    used,
)

BUSY_SECONDS = 10
"""How long a write waits for another process before it gives up."""
_WRITES = "lawtrack_write"
"""The option of an engine whose transactions take the lock when they begin."""


class Sqlite:
    """SQLite: one file, one writer at a time; a transaction sees one state by itself."""

    reading: Mapping[str, Any] = MappingProxyType({})
    errors: tuple[type[Exception], ...] = (sqlite3.DatabaseError,)

    def prepare(self, engine: Engine) -> None:
        """Set up the connections that this engine will make."""
        event.listen(engine, "connect", _set_up)
        event.listen(engine, "begin", _begin)

    def lock(self, connection: Connection) -> None:
        """Nothing to do: ``BEGIN IMMEDIATE`` has taken the lock."""

    def search(self, session: Session) -> Search:
        """FTS5 where this SQLite was built with it, else a scan."""
        return FtsSearch() if _has_fts5(session) else ScanSearch()

    def trouble(self, error: Exception) -> Trouble:
        """What an error of the driver means: SQLite says it in words."""
        reason = str(getattr(error, "orig", None) or error)
        for words, trouble in _REASONS.items():
            if words in reason:
                return trouble
        return Trouble.OTHER


_REASONS = {
    "locked": Trouble.BUSY,
    "busy": Trouble.BUSY,
    "not a database": Trouble.DAMAGED,
    "malformed": Trouble.DAMAGED,
    "readonly": Trouble.READ_ONLY,
    "unable to open": Trouble.READ_ONLY,
    "full": Trouble.FULL,
}


def sqlite_url(path: Path) -> str:
    """The URL of a SQLite file."""
    return f"sqlite:///{path}"


def snapshot(engine: Engine, target: Path) -> None:
    """Write one state of the database to a new file, without journals and free pages."""
    connection = engine.raw_connection()  # VACUUM stands in no transaction
    try:
        connection.cursor().execute("VACUUM INTO ?", (str(target),))
    finally:
        connection.close()


def is_whole(path: Path) -> bool:
    """True where a file is a SQLite database without damage."""
    connection = sqlite3.connect(path)
    try:
        return bool(connection.execute("PRAGMA quick_check").fetchone() == ("ok",))
    except sqlite3.DatabaseError:
        return False
    finally:
        connection.close()


def _set_up(connection: sqlite3.Connection, _record: Any) -> None:  # noqa: ANN401 -- SQLAlchemy's own
    # The driver's own transactions leave DDL outside; ours begin in _begin.
    connection.isolation_level = None
    connection.create_function("lawtrack_fold", 1, lambda words: fold(words or ""), deterministic=True)
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000}")
    cursor.execute("PRAGMA journal_mode = WAL")
    cursor.execute("PRAGMA synchronous = FULL")
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.close()


def _begin(connection: Any) -> None:  # noqa: ANN401 -- sqlalchemy.Connection, untyped in the event
    write = connection.get_execution_options().get(_WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")


_FTS = table("unit_fts", column("rowid"), column("rank"))


class FtsSearch:
    """FTS5 with ``unicode61``: a contentless table whose rowid is the unit's key."""

    def add(self, session: Session) -> None:
        """Take in the units of fragments that are not indexed yet."""
        self._ensure(session)
        self._put(
            session, "INSERT INTO unit_fts (rowid, words) VALUES (:id, :words)", units_to_index(session)
        )

    def behind(self, session: Session) -> bool:
        """True where units are not indexed yet."""
        return is_behind(session)

    def forget(self, session: Session, fragments: Sequence[str]) -> None:
        """Take the units of these fragments out; a contentless table must be told what stood in it."""
        self._ensure(session)
        sentence = "INSERT INTO unit_fts (unit_fts, rowid, words) VALUES ('delete', :id, :words)"
        self._put(session, sentence, units_indexed(session, fragments))

    def rebuild(self, session: Session) -> None:
        """Forget the index and make it again."""
        session.connection().execute(text("DROP TABLE IF EXISTS unit_fts"))
        index_nothing(session)
        self.add(session)

    def find(self, session: Session, wanted: Sought, limit: int, lang: str = "") -> list[int]:
        """Keys of units that texts use, best first."""
        self._ensure(session)
        match = " AND ".join(
            '"' + " ".join(words) + '"' + ("" if phrase else "*") for words, phrase in terms_of(wanted)
        )
        chosen = (
            select(UnitRow.id)
            .join(_FTS, _FTS.c.rowid == col(UnitRow.id))
            .where(text("unit_fts MATCH :match").bindparams(match=match))
            .where(used(lang))
            .order_by(_FTS.c.rank, _FTS.c.rowid)
            .limit(limit)
        )
        return [key for key in session.exec(chosen) if key is not None]

    def _put(
        self, session: Session, sentence: str, batches: Iterable[Sequence[tuple[int, list[str]]]]
    ) -> None:
        for batch in batches:
            rows = [{"id": key, "words": " ".join(words)} for key, words in batch]
            session.connection().execute(text(sentence), rows)

    def _ensure(self, session: Session) -> None:
        # Not a migration: the table exists only where SQLite was built with FTS5, and is made again at need.
        session.connection().execute(
            text(
                "CREATE VIRTUAL TABLE IF NOT EXISTS unit_fts "
                "USING fts5(words, content='', tokenize=\"unicode61 remove_diacritics 0 tokenchars '-.'\")"
            )
        )


class ScanSearch:
    """A scan of all units: slower, for a SQLite without FTS5."""

    def add(self, session: Session) -> None:
        """Take in the units of fragments that are not indexed yet: there is nothing to do."""

    def behind(self, session: Session) -> bool:
        """True where units are not indexed yet: never."""
        return False

    def forget(self, session: Session, fragments: Sequence[str]) -> None:
        """Take the units of these fragments out of the index: there is none."""

    def rebuild(self, session: Session) -> None:
        """Forget the index and make it again: there is none."""

    def find(self, session: Session, wanted: Sought, limit: int, lang: str = "") -> list[int]:
        """Keys of units that texts use, in the order of the store."""
        folded = func.lawtrack_fold(col(UnitRow.label).concat(" ").concat(col(UnitRow.text)))
        chosen = select(UnitRow.id, UnitRow.label, UnitRow.text).where(used(lang)).order_by(col(UnitRow.id))
        for words in wanted.terms:
            for word in words:
                chosen = chosen.where(folded.contains(word, autoescape=True))
        found = []
        for key, label, words_in in session.exec(chosen):
            if key is not None and matches(wanted, f"{label} {words_in}"):
                found.append(key)
                if len(found) == limit:
                    break
        return found


def _has_fts5(session: Session) -> bool:
    try:
        row = session.connection().execute(
            text("SELECT 1 FROM pragma_compile_options WHERE compile_options = 'ENABLE_FTS5'")
        )
        return row.first() is not None
    except OperationalError:
        return False

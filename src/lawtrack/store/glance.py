"""A look at a store of the folder's own, without the library of databases: that one alone takes longer to load than all lists to read.

What a list asks is a few plain sentences. They are the same on every database (``rows_of``); where they are asked of SQLite
and nothing is to be written they need no more than the driver, which comes with Python. Where the store is not as it should
be (new, older, damaged, with files that are still to be written) nobody glances at it: it is opened, which mends it or says
what is wrong.
"""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from lawtrack.store.versions import newest_version

if TYPE_CHECKING:
    from sqlalchemy import TextClause
    from sqlmodel import Session

CHECKOUT = "lawtrack_checkout"
"""The entry of a session's ``info`` that names the checkout."""
_WAIT = 10
"""Seconds for which another process may hold the file."""
_SOUND = "SELECT (SELECT version_num FROM alembic_version), EXISTS (SELECT 1 FROM pending_file WHERE checkout = '')"


class Glance:
    """One state of a store, to be asked plain sentences; nothing is changed.

    Args:
        connection: An open connection, in a transaction.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def rows(self, sentence: str, values: Mapping[str, object]) -> list[tuple[Any, ...]]:
        """The rows that a sentence of SQL gives.

        Raises:
            sqlite3.DatabaseError: The store is in use, or damaged; ``engine.said_of_sqlite`` has the sentence.
        """
        return self._connection.execute(sentence, values).fetchall()


@contextmanager
def glance(file: Path) -> Iterator[Glance | None]:
    """Look at a store of SQLite.

    Args:
        file: Its file.

    Yields:
        One state of it; None where it has to be opened.
    """
    try:
        found = sqlite3.connect(f"file:{quote(file.as_posix())}?mode=rw", timeout=_WAIT, uri=True)
    except sqlite3.Error:
        yield None
        return
    with closing(found) as connection:
        connection.isolation_level = None
        yield Glance(connection) if _is_sound(connection) else None


def _is_sound(connection: sqlite3.Connection) -> bool:
    """Begin to read; True where the store is of this version, and no file is left to be written."""
    try:
        connection.execute("BEGIN")
        return bool(connection.execute(_SOUND).fetchone() == (newest_version(), 0))
    except sqlite3.DatabaseError:
        return False


def rows_of(
    reader: Session | Glance, sentence: str, values: Mapping[str, object] | None = None
) -> Iterable[Sequence[Any]]:
    """The rows that a sentence of SQL gives, which every database understands.

    Args:
        reader: A session or a glance.
        sentence: The sentence, its values named with «:».
        values: The values.
    """
    if isinstance(reader, Glance):
        return reader.rows(sentence, values or {})
    reader.flush()  # as a query of row classes does
    return reader.connection().execute(_clause(sentence), dict(values or {}))


def checkout_of(reader: Session | Glance) -> str:
    """The name of the checkout that reads; empty for the one whose folder the store lies in."""
    return "" if isinstance(reader, Glance) else str(reader.info.get(CHECKOUT, ""))


@cache
def _clause(sentence: str) -> TextClause:
    from sqlalchemy import text

    return text(sentence)


def among(sentence: str, names: Sequence[object]) -> tuple[str, dict[str, object]]:
    """A sentence with «IN (:names)», and the values, for so many names."""
    values = {f"n{i}": name for i, name in enumerate(names)}
    return sentence.replace(":names", ", ".join(f":{name}" for name in values) or "NULL"), values


def day_of(value: dt.date | str | None) -> dt.date | None:
    """A date as a driver gives it."""
    return dt.date.fromisoformat(value) if isinstance(value, str) else value


def json_of(value: Any) -> Any:  # noqa: ANN401 -- whatever stands there
    """A value of a column of JSON as a driver gives it: SQLite as words, PostgreSQL taken apart."""
    return json.loads(value) if isinstance(value, str) else value

"""Full-text search over the units: SQLite's FTS5 where there is one, else a plain scan.

A unit is found where it holds every word sought; a word is sought as a prefix («налог» finds «налоги»), words in
quotation marks as they stand. ё counts as е; Kazakh letters are letters of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from sqlalchemy import text
from sqlalchemy.exc import OperationalError
from sqlmodel import Session, col, func, select, update

from lawtrack.reading.letters import same_letters
from lawtrack.store.tables import FragmentRow, UnitRow
from lawtrack.store.text import fold, words_of

_QUOTED = re.compile(r"[\"«“„]([^\"»”“]*)[\"»”“]")
_BATCH = 5000


@dataclass(frozen=True, slots=True)
class Sought:
    """What is looked for: each term is one word (a prefix) or the words of a phrase."""

    terms: tuple[tuple[str, ...], ...]
    phrases: tuple[bool, ...]


def sought(query: str) -> Sought:
    """The terms of a query as a person types it."""
    terms: list[tuple[str, ...]] = []
    phrases: list[bool] = []
    rest = query
    for match in _QUOTED.finditer(query):
        words = tuple(words_of(match.group(1)))
        if words:
            terms.append(words)
            phrases.append(True)
        rest = rest.replace(match.group(0), " ")
    for word in words_of(rest):
        terms.append((word,))
        phrases.append(False)
    return Sought(tuple(terms), tuple(phrases))


class Search(Protocol):
    """One way to find units."""

    def add(self, session: Session) -> None:
        """Take in the units of fragments that are not indexed yet."""

    def behind(self, session: Session) -> bool:
        """True where units are not indexed yet."""

    def rebuild(self, session: Session) -> None:
        """Forget the index and make it again."""

    def find(self, session: Session, wanted: Sought, limit: int) -> list[int]:
        """Keys of units, best first."""


class FtsSearch:
    """SQLite FTS5 with ``unicode61``: a contentless table whose rowid is the unit's key."""

    def add(self, session: Session) -> None:
        """Take in the units of fragments that are not indexed yet."""
        self._ensure(session)
        connection = session.connection()
        for batch in _units_to_index(session):
            connection.execute(
                text("INSERT INTO unit_fts (rowid, words) VALUES (:id, :words)"),
                [{"id": key, "words": " ".join(words_of(words))} for key, words in batch],
            )
        _mark_indexed(session)

    def behind(self, session: Session) -> bool:
        """True where units are not indexed yet."""
        new = select(FragmentRow.digest).where(col(FragmentRow.indexed).is_(False)).limit(1)
        return session.exec(new).first() is not None

    def rebuild(self, session: Session) -> None:
        """Forget the index and make it again."""
        session.connection().execute(text("DROP TABLE IF EXISTS unit_fts"))
        session.connection().execute(update(FragmentRow).values(indexed=False))
        self.add(session)

    def find(self, session: Session, wanted: Sought, limit: int) -> list[int]:
        """Keys of units, best first."""
        self._ensure(session)
        match = " AND ".join(
            '"' + " ".join(words) + '"' + ("" if phrase else "*")
            for words, phrase in zip(wanted.terms, wanted.phrases, strict=True)
        )
        rows = session.connection().execute(
            text("SELECT rowid FROM unit_fts WHERE unit_fts MATCH :match ORDER BY rank, rowid LIMIT :limit"),
            {"match": match, "limit": limit},
        )
        return [int(row[0]) for row in rows]

    def _ensure(self, session: Session) -> None:
        # Not a migration: the table exists only where SQLite was built with FTS5, and is made again at need.
        session.connection().execute(
            text(
                "CREATE VIRTUAL TABLE IF NOT EXISTS unit_fts "
                "USING fts5(words, content='', tokenize=\"unicode61 remove_diacritics 0 tokenchars '-.'\")"
            )
        )


class ScanSearch:
    """A scan of all units: slower, for databases without FTS5 (and, until it has its own, PostgreSQL)."""

    def add(self, session: Session) -> None:
        """Take in the units of fragments that are not indexed yet: there is nothing to do."""

    def behind(self, session: Session) -> bool:
        """True where units are not indexed yet: never."""
        return False

    def rebuild(self, session: Session) -> None:
        """Forget the index and make it again: there is none."""

    def find(self, session: Session, wanted: Sought, limit: int) -> list[int]:
        """Keys of units, in the order of the store."""
        sqlite = session.get_bind().dialect.name == "sqlite"
        whole = col(UnitRow.label).concat(" ").concat(col(UnitRow.text))
        folded = func.lawtrack_fold(whole) if sqlite else func.lower(whole)
        if not sqlite:
            for letter, other in same_letters().items():
                folded = func.replace(folded, letter, other)
        chosen = select(UnitRow.id, UnitRow.label, UnitRow.text).order_by(col(UnitRow.id))
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


def search_for(session: Session) -> Search:
    """The best search that this database can do."""
    if session.get_bind().dialect.name != "sqlite":
        return ScanSearch()
    return FtsSearch() if has_fts5(session) else ScanSearch()


def has_fts5(session: Session) -> bool:
    """True where this SQLite was built with FTS5."""
    try:
        row = session.connection().execute(
            text("SELECT 1 FROM pragma_compile_options WHERE compile_options = 'ENABLE_FTS5'")
        )
        return row.first() is not None
    except OperationalError:
        return False


def matches(wanted: Sought, words: str) -> bool:
    """True where the text holds every term."""
    return all(any(True for _ in _spans(term, phrase, words)) for term, phrase in _terms(wanted))


def marked(wanted: Sought, words: str) -> list[tuple[int, int]]:
    """Where the terms stand in a text: from and to, in order, for a snippet."""
    return sorted(span for term, phrase in _terms(wanted) for span in _spans(term, phrase, words))


def _terms(wanted: Sought) -> Iterator[tuple[tuple[str, ...], bool]]:
    return zip(wanted.terms, wanted.phrases, strict=True)


def _spans(term: Sequence[str], phrase: bool, words: str) -> Iterator[tuple[int, int]]:
    pattern = r"\W+".join(re.escape(word) for word in term) + (r"\b" if phrase else r"[\w]*")
    for match in re.finditer(r"(?<!\w)" + pattern, fold(words)):
        yield match.span()


def _units_to_index(session: Session) -> Iterator[list[tuple[int, str]]]:
    rows = session.exec(
        select(UnitRow.id, UnitRow.label, UnitRow.text)
        .where(UnitRow.fragment == FragmentRow.digest)
        .where(col(FragmentRow.indexed).is_(False))
    ).all()
    for i in range(0, len(rows), _BATCH):
        yield [(key, f"{label} {words}") for key, label, words in rows[i : i + _BATCH] if key is not None]


def _mark_indexed(session: Session) -> None:
    session.connection().execute(
        update(FragmentRow).where(col(FragmentRow.indexed).is_(False)).values(indexed=True)
    )

"""Searching with PostgreSQL: a ``tsvector`` made of our own words, so that no dictionary of the server has a say."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, column, func, table, text
from sqlmodel import Session, col, select

from lawtrack.store.tables import UnitRow
from lawtrack.store.words import best_first, index_nothing, is_behind, units_to_index, used
from lawtrack.wordforms.sought import Sought, Term

_LONGEST_WORD = 500
_MOST_WORDS = 16_000
"""Limits of a ``tsvector``: 2 KB a word, 16,383 positions. No printed paragraph comes near them."""
_WORDS = table("unit_words", column("unit"))


class TsSearch:
    """A table of ``tsvector``, made of the same words as SQLite's index, so that the answers are the same."""

    def add(self, session: Session) -> None:
        """Take in the units of fragments that are not indexed yet."""
        make_table(session.connection())
        sentence = text("INSERT INTO unit_words (unit, words) VALUES (:id, CAST(:words AS tsvector))")
        for batch in units_to_index(session):
            rows = [{"id": key, "words": _vector(words)} for key, words in batch]
            session.connection().execute(sentence, rows)

    def behind(self, session: Session) -> bool:
        """True where units are not indexed yet."""
        return is_behind(session)

    def forget(self, session: Session, fragments: Sequence[str]) -> None:
        """Take the units of these fragments out: they go with the units themselves."""

    def rebuild(self, session: Session) -> None:
        """Forget the index and make it again."""
        if self._is_there(session):
            session.connection().execute(text("DELETE FROM unit_words"))
        index_nothing(session)
        self.add(session)

    def find(self, session: Session, wanted: Sought, limit: int, lang: str = "") -> list[int]:
        """Keys of units that texts use, best first."""
        if not self._is_there(session):
            return []
        return best_first(
            wanted, limit, lambda beginnings: self._found(session, wanted, limit, lang, beginnings=beginnings)
        )

    def _found(
        self, session: Session, wanted: Sought, limit: int, lang: str, *, beginnings: bool
    ) -> list[int]:
        query = " & ".join(_term(term, beginnings=beginnings) for term in wanted.terms)
        found = text("words @@ CAST(:query AS tsquery)").bindparams(query=query)
        rank = text("ts_rank_cd(words, CAST(:query AS tsquery), 1) DESC").bindparams(query=query)
        chosen = (
            select(UnitRow.id)
            .join(_WORDS, _WORDS.c.unit == col(UnitRow.id))
            .where(found)
            .where(used(lang))
            .order_by(rank, col(UnitRow.id))
            .limit(limit)
        )
        return [key for key in session.exec(chosen) if key is not None]

    def _is_there(self, session: Session) -> bool:
        return session.connection().execute(select(func.to_regclass("unit_words"))).scalar() is not None


def make_table(connection: Connection) -> None:
    """The table of words and its index, where they are not there."""
    if connection.execute(select(func.to_regclass("unit_words"))).scalar() is not None:
        return
    connection.execute(
        text(
            "CREATE TABLE IF NOT EXISTS unit_words "
            "(unit INTEGER PRIMARY KEY REFERENCES unit (id) ON DELETE CASCADE, words tsvector NOT NULL)"
        )
    )
    connection.execute(text("CREATE INDEX IF NOT EXISTS ix_unit_words ON unit_words USING gin (words)"))


def _vector(words: Sequence[str]) -> str:
    return " ".join(f"{_quoted(word)}:{at}" for at, word in enumerate(words[:_MOST_WORDS], 1))


def _term(term: Term, *, beginnings: bool) -> str:
    if term.phrase:
        return "(" + " <-> ".join(map(_quoted, term.words)) + ")"
    either = [_quoted(form) for form in sorted(term.forms)]
    if beginnings or not either:
        either.append(_quoted(term.words[0]) + ":*")
    return "(" + " | ".join(either) + ")"


def _quoted(word: str) -> str:
    return "'" + word[:_LONGEST_WORD].replace("\\", "\\\\").replace("'", "''") + "'"

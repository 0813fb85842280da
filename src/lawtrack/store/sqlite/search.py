"""Searching with SQLite: FTS5, or a scan where it was built without."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import and_, column, func, or_, table, text
from sqlmodel import Session, col, select

from lawtrack.store.tables import UnitRow
from lawtrack.store.words import (
    best_first,
    index_nothing,
    is_behind,
    units_indexed,
    units_to_index,
    used,
)
from lawtrack.wordforms.sought import Sought, Term, matches

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
        return best_first(
            wanted, limit, lambda beginnings: self._found(session, wanted, limit, lang, beginnings=beginnings)
        )

    def _found(
        self, session: Session, wanted: Sought, limit: int, lang: str, *, beginnings: bool
    ) -> list[int]:
        match = " AND ".join(_term(term, beginnings=beginnings) for term in wanted.terms)
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
        for term in wanted.terms:
            chosen = chosen.where(
                or_(*(folded.contains(word, autoescape=True) for word in sorted({*term.words, *term.forms})))
                if not term.phrase
                else and_(*(folded.contains(word, autoescape=True) for word in term.words))
            )
        found = []
        for key, label, words_in in session.exec(chosen):
            if key is not None and matches(wanted, f"{label} {words_in}"):
                found.append(key)
                if len(found) == limit:
                    break
        return found


def _term(term: Term, *, beginnings: bool) -> str:
    """What FTS5 is asked for a term; its words hold no quotation marks."""
    if term.phrase:
        return '"' + " ".join(term.words) + '"'
    either = [f'"{form}"' for form in sorted(term.forms)]
    if beginnings or not either:
        either.append(f'"{term.words[0]}"*')
    return "(" + " OR ".join(either) + ")"

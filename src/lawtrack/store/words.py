"""The units of texts that are searched: which count, which are not indexed yet.

What is sought is the business of ``wordforms.sought``; how units are found fast, of each database: ``store.sqlite`` and
``store.postgres``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from sqlalchemy import ColumnElement, or_
from sqlmodel import Session, col, select, update

from lawtrack.store.tables import ExpressionFragmentRow, ExpressionRow, FragmentRow, UnitRow
from lawtrack.wordforms.sought import Sought
from lawtrack.wordforms.words import words_of

_BATCH = 5000


def best_first(wanted: Sought, limit: int, find: Callable[[bool], list[int]]) -> list[int]:
    """Units that hold the words in their forms, then those in which they only begin other words.

    Args:
        wanted: What is sought.
        limit: At most so many.
        find: Finds units; with True also those that hold beginnings.
    """
    found = find(False)
    if len(found) < limit and any(term.forms for term in wanted.terms):
        known = set(found)
        found += [key for key in find(True) if key not in known]
    return found[:limit]


def used(lang: str) -> ColumnElement[bool]:
    """The condition on ``UnitRow`` that a text (in this language, where one is named) has the unit."""
    whole = select(ExpressionRow.id).where(ExpressionRow.skeleton == UnitRow.fragment)
    part = (
        select(ExpressionRow.id)
        .where(ExpressionRow.id == ExpressionFragmentRow.expression_id)
        .where(ExpressionFragmentRow.digest == UnitRow.fragment)
    )
    if lang:
        whole, part = whole.where(ExpressionRow.lang == lang), part.where(ExpressionRow.lang == lang)
    return or_(whole.exists(), part.exists())


def is_behind(session: Session) -> bool:
    """True where the units of a fragment are not indexed yet."""
    new = select(FragmentRow.digest).where(col(FragmentRow.indexed).is_(False)).limit(1)
    return session.exec(new).first() is not None


def units_to_index(session: Session) -> Iterator[list[tuple[int, list[str]]]]:
    """Key and words of the units that are not indexed yet, in batches; they count as indexed afterwards."""
    yield from _batches(session, col(FragmentRow.indexed).is_(False))
    session.exec(update(FragmentRow).where(col(FragmentRow.indexed).is_(False)).values(indexed=True))


def units_indexed(session: Session, fragments: Sequence[str]) -> Iterator[list[tuple[int, list[str]]]]:
    """Key and words of the units of these fragments that are indexed, in batches."""
    yield from _batches(session, col(FragmentRow.indexed) & col(FragmentRow.digest).in_(fragments))


def index_nothing(session: Session) -> None:
    """All units count as not indexed."""
    session.exec(update(FragmentRow).values(indexed=False))


def _batches(session: Session, which: ColumnElement[bool]) -> Iterator[list[tuple[int, list[str]]]]:
    rows = session.exec(
        select(UnitRow.id, UnitRow.label, UnitRow.text)
        .where(UnitRow.fragment == FragmentRow.digest)
        .where(which)
    ).all()
    for i in range(0, len(rows), _BATCH):
        yield [
            (key, words_of(f"{label} {words}"))
            for key, label, words in rows[i : i + _BATCH]
            if key is not None
        ]

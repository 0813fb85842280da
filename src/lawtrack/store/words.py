"""Words sought in the units of texts: a query taken apart, what it matches, and which units count.

A unit is found where it holds every word sought; a word is sought as a prefix («налог» finds «налоги»), words in
quotation marks as they stand. ё counts as е; Kazakh letters are letters of their own. How units are found fast is
the business of each database: ``store.sqlite`` and ``store.postgres``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, or_
from sqlmodel import Session, col, select, update

from lawtrack.store.tables import ExpressionFragmentRow, ExpressionRow, FragmentRow, UnitRow
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


def matches(wanted: Sought, words: str) -> bool:
    """True where the text holds every term."""
    return all(any(True for _ in _spans(term, phrase, words)) for term, phrase in terms_of(wanted))


def marked(wanted: Sought, words: str) -> list[tuple[int, int]]:
    """Where the terms stand in a text: from and to, in order, for a snippet."""
    return sorted(span for term, phrase in terms_of(wanted) for span in _spans(term, phrase, words))


def terms_of(wanted: Sought) -> Iterator[tuple[tuple[str, ...], bool]]:
    """Each term, and whether it is a phrase."""
    return zip(wanted.terms, wanted.phrases, strict=True)


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


def _spans(term: Sequence[str], phrase: bool, words: str) -> Iterator[tuple[int, int]]:
    pattern = r"\W+".join(re.escape(word) for word in term) + (r"\b" if phrase else r"[\w]*")
    for match in re.finditer(r"(?<!\w)" + pattern, fold(words)):
        yield match.span()

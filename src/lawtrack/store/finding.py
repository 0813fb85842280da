"""What is found in the texts: hits of a search, and the wordings of one provision over time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlmodel import Session, col, select

from lawtrack.model.eids import inside, outwards
from lawtrack.store.dialects import dialect_of
from lawtrack.store.documents import stored
from lawtrack.store.shelf import StoredText, by_edition
from lawtrack.store.tables import ExpressionFragmentRow, ExpressionRow, UnitRow
from lawtrack.store.work_rows import WorkRow

if TYPE_CHECKING:
    from lawtrack.store.engine import Store
    from lawtrack.wordforms.sought import Sought

_CHUNK = 500


@dataclass(frozen=True, slots=True)
class Found:
    """A unit that holds what was sought, in the newest text of its Work and language that has this wording."""

    work_uri: str
    text: StoredText
    eid: str
    kind: str
    label: str
    words: str


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording of a provision: the text in which it appears first, and its paragraphs (none: not there)."""

    text: StoredText
    lines: tuple[str, ...]


def find_units(store: Store, wanted: Sought, lang: str, limit: int) -> list[Found]:
    """Units that hold every term, best first.

    Args:
        store: The store.
        wanted: The terms.
        lang: Only texts in this language; empty for all.
        limit: At most so many.
    """
    with store.reading() as session:
        behind = dialect_of(session).search(session).behind(session)
    if behind:
        store.derive(_indexed)
    with store.reading() as session:
        keys = dialect_of(session).search(session).find(session, wanted, limit, lang)
        found: dict[int, Found] = {}
        for i in range(0, len(keys), _CHUNK):
            found.update(_placed(session, keys[i : i + _CHUNK], lang))
    return [found[key] for key in keys]


def _indexed(session: Session) -> None:
    dialect_of(session).search(session).add(session)


def wordings(session: Session, work_id: int, lang: str, eid: str) -> list[Wording]:
    """The wordings of a provision in the order of editions, one entry for each change."""
    query = select(ExpressionRow).where(ExpressionRow.work_id == work_id, ExpressionRow.lang == lang)
    texts = sorted(session.exec(query), key=by_edition)
    found: list[Wording] = []
    last = ""
    for row in texts:
        digest = _fragment_of(session, row, eid)
        if found and digest == last:
            continue
        last = digest
        lines = _lines(session, digest, eid) if digest else ()
        if not found or lines != found[-1].lines:
            found.append(Wording(stored(row), lines))
    return found


def _fragment_of(session: Session, row: ExpressionRow, eid: str) -> str:
    outer = outwards(eid)
    known = dict(
        session.exec(
            select(ExpressionFragmentRow.eid, ExpressionFragmentRow.digest)
            .where(ExpressionFragmentRow.expression_id == row.id)
            .where(col(ExpressionFragmentRow.eid).in_(outer))
        ).all()
    )
    return next((known[name] for name in outer if name in known), row.skeleton)


def _lines(session: Session, digest: str, eid: str) -> tuple[str, ...]:
    rows = session.exec(
        select(UnitRow.eid, UnitRow.label, UnitRow.text)
        .where(UnitRow.fragment == digest)
        .order_by(col(UnitRow.id))
    ).all()
    return tuple(f"{label} {words}".strip() for own, label, words in rows if inside(own, eid))


def _placed(session: Session, keys: list[int], lang: str) -> dict[int, Found]:
    """The units by key, each in the newest text that has it; a skeleton's units stand beside its fragments."""
    found: dict[int, Found] = {}
    for in_skeleton in (False, True):
        query = select(UnitRow, ExpressionRow, WorkRow.uri).where(ExpressionRow.work_id == WorkRow.id)
        if in_skeleton:
            query = query.where(ExpressionRow.skeleton == UnitRow.fragment)
        else:
            query = query.where(ExpressionFragmentRow.digest == UnitRow.fragment).where(
                ExpressionFragmentRow.expression_id == ExpressionRow.id
            )
        query = query.where(col(UnitRow.id).in_(keys))
        if lang:
            query = query.where(ExpressionRow.lang == lang)
        for unit, text, uri in sorted(session.exec(query), key=lambda row: by_edition(row[1])):
            if unit.id is not None:
                found[unit.id] = Found(uri, stored(text), unit.eid, unit.kind, unit.label, unit.text)
    return found

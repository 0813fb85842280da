"""What the store lists stands in one order on every database: the undated first, letters by their numbers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest

from lawtrack.model.document import Work
from lawtrack.reviewing.roles import Person, Role
from lawtrack.store.checkouts import registers, set_register_digest
from lawtrack.store.documents import all_texts
from lawtrack.store.engine import Session, Store
from lawtrack.store.finding import wordings
from lawtrack.store.log_reading import streams
from lawtrack.store.people import people, put_person
from lawtrack.store.shelf import list_works
from lawtrack.store.tables import ExpressionRow, FragmentRow
from lawtrack.store.workflow_rows import LogHeadRow
from lawtrack.store.works import save_work

NAMES = ["B", "Z", "a", "b", "z", "Ё", "Б", "б", "ё", "Ә", "ә"]
"""In the order of the numbers of their letters, in which hardly a language has them."""
MIXED = ["ә", "a", "Ё", "Z", "б", "B", "ё", "z", "Ә", "b", "Б"]
DAYS = [None, dt.date(2020, 5, 2), dt.date(2024, 1, 1)]


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    """An empty store."""
    opened = Store(url)
    yield opened
    opened.close()


def add_text(session: Session, work_id: int, lang: str, edition: dt.date | None, version: str) -> None:
    name = f"{lang}{edition}{version}"
    session.add(FragmentRow(digest=name, data=b"", indexed=True))
    session.flush()
    session.add(
        ExpressionRow(
            work_id=work_id, uri=name, lang=lang, edition=edition, version=version, skeleton=name, digest="", path=name
        )
    )  # fmt: skip
    session.flush()


def test_acts_stand_by_day_then_by_number(store: Store) -> None:
    with store.writing() as session:
        for day in reversed(DAYS):
            for name in MIXED:
                save_work(session, Work(f"/akn/kz/act/{day}/{name}", date=day, number=name), registered=True)
    with store.reading() as session:
        found = [(item.work.date, item.work.number) for item in list_works(session)]
    assert found == [(day, name) for day in DAYS for name in NAMES]


def test_texts_stand_by_edition_then_by_version(store: Store) -> None:
    with store.writing() as session:
        work = save_work(session, Work("/akn/kz/act/1"))
        for day in reversed(DAYS):
            for name in MIXED:
                add_text(session, work, "ru", day, name)
                add_text(session, work, "kk", day, name)
    in_order = [(day, name) for day in DAYS for name in NAMES]
    with store.reading() as session:
        ((item),) = list_works(session)
        assert [(t.edition, t.version) for t in item.texts] == in_order * 2
        assert [t.lang for t in item.texts] == ["ru"] * len(in_order) + ["kk"] * len(in_order)
        first = wordings(session, work, "ru", "art_1")[0]
        assert (first.text.edition, first.text.version) == in_order[0]
        paths = [text.path for text in all_texts(session)]
    assert paths == sorted(paths)


def test_persons_registers_and_bills_stand_by_their_names(store: Store) -> None:
    with store.writing() as session:
        for name in MIXED:
            put_person(session, Person(name, Role.HEAD, "", name))
            set_register_digest(session, f"acts/{name}.json", "0")
            session.add(LogHeadRow(stream=name, count=1, last="x", begun="2026-01-01T00:00:00+00:00"))
    with store.reading() as session:
        assert [person.name for person in people(session)] == NAMES
        assert registers(session) == [f"acts/{name}.json" for name in NAMES]
        assert streams(session) == NAMES

"""Words sought and found, with FTS5, by scan and with PostgreSQL: the same answers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from lawtrack.store.dialect import Search
from lawtrack.store.engine import Session, Store
from lawtrack.store.postgres.search import TsSearch
from lawtrack.store.sqlite import sqlite_url
from lawtrack.store.sqlite.search import FtsSearch, ScanSearch
from lawtrack.store.tables import ExpressionRow, FragmentRow, UnitRow
from lawtrack.store.work_rows import WorkRow
from lawtrack.wordforms.sought import marked, sought
from tests import postgres

_UNITS = (
    "Налоги и сборы",
    "Ставка налога 24-1 процента",
    "Ёлочная ярмарка",
    "Ғылым туралы заң",
    "зелёный НАЛОГ, ставка прежняя",
    "100% _подчёркнуто_",
)


def fts(tmp_path: Path) -> Iterator[tuple[Store, Search]]:
    yield Store(sqlite_url(tmp_path / "store.sqlite")), FtsSearch()


def scan(tmp_path: Path) -> Iterator[tuple[Store, Search]]:
    yield Store(sqlite_url(tmp_path / "store.sqlite")), ScanSearch()


def ts(_tmp_path: Path) -> Iterator[tuple[Store, Search]]:
    with postgres.database() as address:
        yield Store(address), TsSearch()


@pytest.fixture(params=[fts, scan, pytest.param(ts, marks=pytest.mark.postgres)])
def opened(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Store, Search]]:
    """An empty store with one way to search it."""
    for store, search in request.param(tmp_path):
        yield store, search
        store.close()


@pytest.fixture
def search(opened: tuple[Store, Search]) -> Search:
    return opened[1]


def fragment(session: Session, digest: str, lang: str = "ru", *, used: bool = True) -> None:
    """A fragment of a text in a language, or one that no text uses any more."""
    session.add(FragmentRow(digest=digest, data=b"", indexed=False))
    session.flush()
    if used:
        work = WorkRow(uri=digest, slug=digest, kind="law")
        session.add(work)
        session.flush()
        assert work.id is not None
        session.add(
            ExpressionRow(work_id=work.id, uri=digest, lang=lang, skeleton=digest, digest=digest, path=digest)
        )
        session.flush()


@pytest.fixture
def store(opened: tuple[Store, Search]) -> Store:
    store, search = opened
    with store.writing() as session:
        fragment(session, "d")
        for i, words in enumerate(_UNITS, 1):
            session.add(UnitRow(id=i, fragment="d", eid=f"art_{i}", kind="article", label="", text=words))
        session.flush()
        search.add(session)
    return store


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("налог", {0, 1, 4}),
        ("НАЛОГ ставка", {1, 4}),
        ("ставк налог", {1, 4}),
        ("ставками налогом", {1, 4}),
        ("заңда", {3}),
        ("елоч", {2}),
        ("ЁЛОЧ", {2}),
        ("зеленый", {4}),
        ("ғылым", {3}),
        ("гылым", set()),
        ("24-1", {1}),
        ("24", {1}),
        ('"ставка налога"', {1}),
        ('"налог ставка"', {4}),
        ('"налога ставка"', set()),
        ("алог", set()),
        ("100", {5}),
    ],
)
def test_found(store: Store, search: Search, query: str, found: set[int]) -> None:
    with store.reading() as session:
        keys = search.find(session, sought(query), 50)
    assert {key - 1 for key in keys} == found


def test_a_rare_language_is_found_among_many_of_another(opened: tuple[Store, Search]) -> None:
    store, search = opened
    with store.writing() as session:
        fragment(session, "ru")
        fragment(session, "kk", "kk")
        for i in range(1, 301):
            session.add(UnitRow(id=i, fragment="ru", eid=f"a{i}", kind="p", label="", text="кодекс"))
        words = "осы кодексте белгіленген тәртіппен " * 40
        session.add(UnitRow(id=301, fragment="kk", eid="a", kind="p", label="", text=words))
        session.flush()
        search.add(session)
    with store.reading() as session:
        assert search.find(session, sought("кодекс"), 1, "kk") == [301]
        assert len(search.find(session, sought("кодекс"), 50, "ru")) == 50
        assert search.find(session, sought("кодекс"), 50, "en") == []


def test_units_that_no_text_uses_take_no_place(opened: tuple[Store, Search]) -> None:
    store, search = opened
    with store.writing() as session:
        fragment(session, "old", used=False)
        fragment(session, "now")
        for i in range(1, 21):
            session.add(UnitRow(id=i, fragment="old", eid=f"a{i}", kind="p", label="", text="налог"))
        session.add(
            UnitRow(id=21, fragment="now", eid="a", kind="p", label="", text="о ставке налога на всё")
        )
        session.flush()
        search.add(session)
    with store.reading() as session:
        assert search.find(session, sought("налог"), 1) == [21]


def test_what_is_forgotten_is_not_found(opened: tuple[Store, Search]) -> None:
    store, search = opened
    with store.writing() as session:
        for key, digest in enumerate(("first", "second"), 1):
            fragment(session, digest)
            session.add(
                UnitRow(id=key, fragment=digest, eid="a", kind="p", label="1.", text=f"налог {digest}")
            )
        session.flush()
        search.add(session)
        search.forget(session, ["first"])
        session.connection().execute(text("DELETE FROM unit WHERE fragment = 'first'"))
        # the key is free again, and what is there now must not be found by the words of before
        session.add(UnitRow(id=1, fragment="second", eid="b", kind="p", label="2.", text="сад"))
        session.flush()
    with store.reading() as session:
        assert search.find(session, sought("налог"), 5) == [2]


def test_an_index_that_is_lost_is_made_again(opened: tuple[Store, Search]) -> None:
    store, search = opened
    with store.writing() as session:
        fragment(session, "d")
        session.add(UnitRow(id=1, fragment="d", eid="art_1", kind="article", label="1)", text="налоги"))
        session.flush()
        search.add(session)
        assert not search.behind(session)
        search.rebuild(session)
        assert search.find(session, sought("налог"), 5) == [1]


@pytest.mark.parametrize("search", [FtsSearch(), TsSearch()])
def test_new_units_are_behind(tmp_path: Path, search: Search) -> None:
    store = Store(sqlite_url(tmp_path / "store.sqlite"))
    with store.writing() as session:
        fragment(session, "d")
        assert search.behind(session)
    store.close()


@pytest.mark.postgres
def test_words_that_postgresql_would_take_for_its_own(tmp_path: Path) -> None:
    odd = ("it's", "back\\slash", "a:b", "c & d", "e | !f", "<-> g", "ы" * 3000)
    for store, search in ts(tmp_path):
        with store.writing() as session:
            fragment(session, "d")
            for i, words in enumerate(odd, 1):
                session.add(UnitRow(id=i, fragment="d", eid=f"a{i}", kind="p", label="", text=words))
            session.flush()
            search.add(session)
        with store.reading() as session:
            for i, words in enumerate(odd, 1):
                assert i in search.find(session, sought(words), 9), words
        store.close()


def test_marks_are_where_the_words_stand() -> None:
    line = "Ставка налога, и ещё налоги"
    spans = marked(sought("налог еще"), line)
    assert [line[a:b] for a, b in spans] == ["налога", "ещё", "налоги"]
    assert marked(sought('"ставка налога"'), line) == [(0, 13)]


@pytest.mark.postgres
def test_postgresql_finds_words_by_its_index(tmp_path: Path) -> None:
    for store, search in ts(tmp_path):
        with store.writing() as session:
            fragment(session, "d")
            rows = [
                UnitRow(id=i, fragment="d", eid=f"a{i}", kind="p", label="", text=f"Слово{i} среди слов")
                for i in range(1, 4001)
            ]
            session.add_all(rows)
            session.flush()
            search.add(session)
        with store.writing() as session:
            # of so few rows the server would rather read all; what is asked is whether the index serves the question
            session.connection().execute(text("SET LOCAL enable_seqscan = off"))
            asked = text("EXPLAIN SELECT unit FROM unit_words WHERE words @@ CAST(:word AS tsquery)")
            plan = session.connection().execute(asked, {"word": "'слово77'"})
            assert "ix_unit_words" in "\n".join(row[0] for row in plan)
            assert search.find(session, sought("слово77"), 20)[0] == 77

"""Words sought and found, with FTS5 and by scan: the same answers."""

from __future__ import annotations

from pathlib import Path

import pytest

from lawtrack.store.dialect import Search
from lawtrack.store.engine import Session, Store
from lawtrack.store.sqlite import FtsSearch, ScanSearch, sqlite_url
from lawtrack.store.tables import ExpressionRow, FragmentRow, UnitRow, WorkRow
from lawtrack.store.words import marked, sought

_UNITS = (
    "Налоги и сборы",
    "Ставка налога 24-1 процента",
    "Ёлочная ярмарка",
    "Ғылым туралы заң",
    "зелёный НАЛОГ, ставка прежняя",
    "100% _подчёркнуто_",
)


@pytest.fixture(params=[FtsSearch, ScanSearch])
def search(request: pytest.FixtureRequest) -> Search:
    found: Search = request.param()
    return found


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
def store(tmp_path: Path, search: Search) -> Store:
    opened = Store(sqlite_url(tmp_path / "store.sqlite"))
    with opened.writing() as session:
        fragment(session, "d")
        for i, words in enumerate(_UNITS):
            session.add(UnitRow(fragment="d", eid=f"art_{i}", kind="article", label="", text=words))
        session.flush()
        search.add(session)
    return opened


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("налог", {0, 1, 4}),
        ("НАЛОГ ставка", {1, 4}),
        ("ставк налог", {1, 4}),
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


def test_an_index_that_is_lost_is_made_again(tmp_path: Path) -> None:
    store = Store(sqlite_url(tmp_path / "store.sqlite"))
    search = FtsSearch()
    with store.writing() as session:
        fragment(session, "d")
        session.add(UnitRow(fragment="d", eid="art_1", kind="article", label="1)", text="налоги"))
        session.flush()
        assert search.behind(session)
        search.add(session)
        assert not search.behind(session)
        search.rebuild(session)
        assert search.find(session, sought("налог"), 5) == [1]


def test_marks_are_where_the_words_stand() -> None:
    line = "Ставка налога, и ещё налоги"
    spans = marked(sought("налог еще"), line)
    assert [line[a:b] for a, b in spans] == ["налога", "ещё", "налоги"]
    assert marked(sought('"ставка налога"'), line) == [(0, 13)]

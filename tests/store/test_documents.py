"""Texts in pieces: every act comes back byte for byte, fragments are kept once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from sqlmodel import func, select

from lawtrack.formats.akn import join_articles, read_akn, split_articles, write_akn
from lawtrack.model.document import Expression
from lawtrack.services.library.saving import new_text, units_of
from lawtrack.store.documents import read_pieces, save_text
from lawtrack.store.engine import Store
from lawtrack.store.sqlite import sqlite_url
from lawtrack.store.tables import FragmentRow
from lawtrack.store.works import save_work
from tests import postgres
from tests.corpus import CORPUS
from tests.store.conftest import ON_BOTH
from tests.strategies import expressions


@pytest.fixture(scope="module", params=ON_BOTH)
def store(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    if request.param == "sqlite":
        opened = Store(sqlite_url(tmp_path_factory.mktemp("store") / "store.sqlite"))
        yield opened
        opened.close()
        return
    with postgres.database() as address:
        opened = Store(address)
        yield opened
        opened.close()


def through(store: Store, expression: Expression, data: bytes, path: str) -> bytes:
    with store.writing() as session:
        work = save_work(session, expression.work)
        text = new_text(expression, data, work, path)
        key = save_text(session, text, units_of(expression, text.pieces))
    with store.reading() as session:
        pieces = read_pieces(session, key)
    return join_articles(pieces.skeleton, pieces.fragments)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(expression=expressions())
def test_any_act_comes_back_byte_for_byte(store: Store, expression: Expression) -> None:
    data = write_akn(expression)
    # a short name belongs to one act, and all these acts go into one store
    unnamed = tuple((name, value) for name, value in expression.work.aliases if name != "slug")
    alone = replace(expression, work=replace(expression.work, aliases=unnamed))
    assert through(store, alone, data, expression.uri) == data


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(expression=expressions())
def test_every_printed_paragraph_is_a_unit_of_one_fragment(store: Store, expression: Expression) -> None:
    from lawtrack.model.index import TreeIndex
    from lawtrack.model.rendering import text_lines

    text = new_text(expression, write_akn(expression), 1, "x")
    units = units_of(expression, text.pieces)
    assert set(units) <= {"", *(eid for eid, _data in text.pieces.fragments)}
    printed = sum(bool(line.full.strip()) for line in text_lines(TreeIndex(expression.root)))
    assert sum(map(len, units.values())) == printed


@pytest.mark.corpus
@pytest.mark.parametrize("name", ["act_rus@2024-03-15.xml", "act_rus_multi.xml", "bill_rus@2024-05-20.xml"])
def test_files_of_others_come_back_byte_for_byte(store: Store, name: str) -> None:
    data = (CORPUS / "akn" / "worked" / name).read_bytes()
    assert through(store, read_akn(data), data, name) == data


@pytest.mark.corpus
def test_a_second_edition_costs_what_changed(store: Store, tmp_path: Path) -> None:
    from dataclasses import replace

    from lawtrack.model.index import TreeIndex, replaced
    from lawtrack.services.from_file.acts import read_act

    first = read_act(CORPUS / "acts" / "ru" / "labor_code_2025.txt").expression
    first = replace(first, edition=dt.date(2025, 4, 15))
    place = TreeIndex(first.root).places["art_68"]
    changed = place.provision.with_(children=(), text="Другие слова.")
    second = replace(first, edition=dt.date(2026, 1, 1), root=replaced(first.root, place.path, (changed,)))
    counts = []
    for expression in (first, second):
        data = write_akn(expression)
        assert through(store, expression, data, expression.uri) == data
        assert len(split_articles(data)[1]) >= 220
        with store.reading() as session:
            counts.append(session.exec(select(func.count()).select_from(FragmentRow)).one())
    assert counts[1] == counts[0] + 2

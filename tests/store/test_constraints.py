"""What the migrations make is what the row classes describe: columns, keys, and what is unique or searched by."""

from __future__ import annotations

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import CheckConstraint, Connection, UniqueConstraint, inspect, text
from sqlmodel import SQLModel

from lawtrack.store import (
    checkout_rows,
    people,
    reference_rows,
    shared_files,
    shared_sheets,
    tables,
    work_rows,
    workflow_rows,
)
from lawtrack.store.engine import Store

_ROWS = (people, reference_rows, shared_files, shared_sheets, tables, work_rows, checkout_rows, workflow_rows)


def of_alembic(_object: object, name: str | None, kind: str, _reflected: bool, _other: object) -> bool:
    return not (kind == "table" and (name or "") in ("alembic_version", "unit_words"))


def test_alembic_finds_nothing_to_change(url: str) -> None:
    assert _ROWS
    store = Store(url)
    with store.engine.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "include_object": of_alembic}
        )
        assert compare_metadata(context, SQLModel.metadata) == []
    store.close()


def made(connection: Connection) -> dict[str, set[object]]:
    """Keys and constraints of each table as the database has them."""
    look = inspect(connection)
    found: dict[str, set[object]] = {}
    for name in look.get_table_names():
        keys = look.get_foreign_keys(name)
        found[name] = {
            ("key", *look.get_pk_constraint(name)["constrained_columns"]),
            *(("unique", *unique["column_names"]) for unique in look.get_unique_constraints(name)),
            *(
                ("unique" if index["unique"] else "index", *index["column_names"])
                for index in look.get_indexes(name)
            ),
            *(
                (
                    "foreign", *key["constrained_columns"], key["referred_table"], *key["referred_columns"],
                    str(key["options"].get("ondelete", "")),
                )
                for key in keys
            ),
        }  # fmt: skip
    return found


def described() -> dict[str, set[object]]:
    """Keys and constraints of each table as the row classes say them."""
    found: dict[str, set[object]] = {}
    for name, table in SQLModel.metadata.tables.items():
        uniques = (c for c in table.constraints if isinstance(c, UniqueConstraint))
        assert not [c for c in table.constraints if isinstance(c, CheckConstraint)]
        found[name] = {
            ("key", *(column.name for column in table.primary_key)),
            *(("unique", *(column.name for column in unique.columns)) for unique in uniques),
            *(("unique" if i.unique else "index", *(column.name for column in i.columns)) for i in table.indexes),
            *(
                (
                    "foreign", *(e.parent.name for e in key.elements), key.referred_table.name,
                    *(e.column.name for e in key.elements), key.ondelete or "",
                )
                for key in table.foreign_key_constraints
            ),
        }  # fmt: skip
    return found


def test_keys_and_constraints_are_those_of_the_rows(url: str) -> None:
    store = Store(url)
    with store.engine.connect() as connection:
        found = made(connection)
    store.close()
    found.pop("alembic_version")
    found.pop("unit_words", None)  # the index of words, which is made again at need
    assert found == described()


def test_a_text_takes_its_fragments_places_with_it(url: str) -> None:
    store = Store(url)
    with store.writing() as session:
        session.add(tables.FragmentRow(digest="d", data=b"", indexed=False))
        session.add(work_rows.WorkRow(uri="w", slug="w", kind="law"))
        session.flush()
        session.add(
            tables.ExpressionRow(id=1, work_id=1, uri="e", lang="ru", skeleton="d", digest="d", path="p")
        )
        session.flush()
        session.add(tables.ExpressionFragmentRow(expression_id=1, position=0, eid="art_1", digest="d"))
        session.flush()
        session.connection().execute(text("DELETE FROM expression"))
    with store.reading() as session:
        assert session.get(tables.ExpressionFragmentRow, (1, 0)) is None
    store.close()


@pytest.mark.postgres
def test_two_who_open_a_new_store_at_once_make_it_once() -> None:
    from concurrent.futures import ThreadPoolExecutor

    from tests import postgres

    with postgres.database(empty=True) as address, ThreadPoolExecutor(4) as pool:
        stores = list(pool.map(lambda _n: Store(address), range(4)))
        with stores[0].reading() as session:
            rows = session.connection().execute(text("SELECT version_num FROM alembic_version")).all()
        assert len(rows) == 1
        for store in stores:
            store.close()
